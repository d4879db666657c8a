// What a listing is about, told from its title: the words it is found by first, so that a projector comes before its lamp.
import type { AttributeValues } from '../../kit/attribute.ts';
import { baseOf } from '../../kit/label.ts';
import { tellingAttributes } from '../../kit/search.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Localized } from '../../locale.ts';
import type { Translation } from '../product/draft.ts';
import { OWN_LANGUAGES, SEGMENTED } from './languages.ts';

/** Search fields that a title gives. */
export interface Subject {
  /** The name a title begins with, mostly its maker's. Empty when it begins with none. */
  maker: string;
  /** What the thing is called: the last word before its particulars, 'lamp' of 'NEC VT75LP projector lamp 180 W for VT470'. */
  head: Localized<string>;
  /** The words that title and description share, without the name it begins with: what is said twice is what it is about. */
  subject: Localized<string>;
  /** Words of the shortest title: the fewer there are beside those asked for, the more the listing is about these. */
  title_words: number;
}

/** The same, and the titles, once more by language of the house, so that a reader's own can be asked for; empty where there is none. */
export interface OwnWords {
  own_head: Localized<string[]>;
  own_subject: Localized<string[]>;
  own_title: Localized<string[]>;
}

/** What is said in each language of the house. Half-width kana become full, as queries have them. */
export function ownWords(subject: Subject, title: Localized<string>): OwnWords {
  return {
    own_head: byLanguage(subject.head),
    own_subject: byLanguage(subject.subject),
    own_title: byLanguage(title),
  };
}

function byLanguage(texts: Localized<string>): Localized<string[]> {
  const own: Localized<string[]> = Object.fromEntries(OWN_LANGUAGES.map((language) => [language, []]));
  for (const [locale, text] of Object.entries(texts)) {
    const language = baseOf(locale);
    if (Object.hasOwn(own, language)) own[language]!.push(text.normalize('NFKC'));
  }
  return own;
}

/** The subject of a listing, by language. */
export function subjectOf(
  vertical: Vertical,
  attributes: AttributeValues,
  translations: Localized<Translation>,
): Subject {
  const names = tellingAttributes(vertical)
    .map(({ code }) => attributes[code])
    .filter((value) => typeof value === 'string');
  const texts = Object.entries(translations).map(([locale, { title, description }]) => {
    const name = names.find((one) => title.toLowerCase().startsWith(one.toLowerCase())) ?? '';
    return { language: baseOf(locale), locale, title, name, rest: title.slice(name.length), description };
  });
  const spaced = texts.filter(({ language }) => !Object.hasOwn(SEGMENTED, language));
  return {
    maker: texts.find(({ name }) => name)?.name ?? '',
    head: Object.fromEntries(spaced.map(({ locale, language, rest }) => [locale, headOf(rest, language)])),
    subject: Object.fromEntries(spaced.map(({ locale, rest, description }) => [locale, shared(rest, description)])),
    title_words: Math.min(...(spaced.length ? spaced : texts).map(({ title }) => wordsOf(title).length)),
  };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function shared(title: string, description: string | null | undefined): string {
  if (!description) return title;
  const said = new Set(wordsOf(description.toLowerCase()));
  return wordsOf(title)
    .filter((word) => said.has(word.toLowerCase()))
    .join(' ');
}

// In these languages what follows the noun tells more of it; in the others, what stands before.
const NOUN_FIRST = new Set(['es', 'fr', 'it', 'pt']);
// Brackets, dashes, commas and prepositions end what the thing is, and so does a number.
const ASIDE = /[([].*?[)\]]/gu;
const BREAK =
  /\s[-–—]\s|[,;:|+&]|(?<![\p{L}\p{N}])(?:for|with|w\/|f\/|in|of|to|from|by|and|für|mit|aus|von|und|zu|para|con|de|del|y)(?![\p{L}\p{N}])/giu;

function headOf(title: string, language: string): string {
  const words: string[] = [];
  for (const token of title.replace(ASIDE, ' | ').replace(BREAK, ' | ').split(/\s+/)) {
    const word = token.replace(/[^\p{L}\p{N}-]/gu, '');
    if (token !== '|' && !/\d/.test(token)) {
      if (word.length > 1) words.push(word);
    } else if (words.length) break;
  }
  return (NOUN_FIRST.has(language) ? words[0] : words.at(-1)) ?? '';
}
