// The words by which a listing is found without the search index: of its titles and of all that it is told by.
import type { AttributeValues } from '../../kit/attribute.ts';
import { folded } from '../../kit/expression.ts';
import { tellingAttributes } from '../../kit/search.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Localized } from '../../locale.ts';
import type { Translation } from './draft.ts';

/** What of a listing its words are taken from. */
export interface Worded {
  sku: string;
  translations: Localized<Translation>;
  attributes: AttributeValues;
}

/** At most so many words of a listing are kept: numbers and names first, then titles, language by language. */
const MOST_WORDS = 80;
/** What is longer is kept, and looked for, by its beginning. */
const MOST_CHARACTERS = 40;

/**
 * The listing's words, each once, without spaces. A stock number, number of a registry, brand or model has its parts and all of
 * it without separators. Of a vertical that is not installed, only stock number and titles are read.
 */
export function wordsOf(vertical: Vertical | undefined, { sku, translations, attributes }: Worded): string[] {
  const words = new Set<string>();
  const keep = (name: string) => {
    words.add(cut(partsOf(plain(name)).join('')));
    for (const word of wordsIn(name)) words.add(word);
  };
  keep(sku);
  for (const { code, kind } of vertical ? tellingAttributes(vertical) : []) {
    const value = attributes[code];
    if (value == null) continue;
    if (kind.facts.scheme === undefined) kind.words(value).forEach(keep);
    // Nobody looks for a part of a number but its beginning.
    else for (const number of kind.words(value)) words.add(cut(partsOf(plain(number)).join('')));
  }
  for (const { title } of Object.values(translations)) for (const word of wordsIn(title)) words.add(word);
  words.delete('');
  return [...words].slice(0, MOST_WORDS);
}

/**
 * What a query asks for: each must be the beginning of one of a listing's words. What has digits and separators is asked for as
 * one: '7647-14' is the beginning of '7647145'.
 */
export function termsOf(query: string): string[] {
  const terms = plain(query)
    .split(/\s+/)
    .flatMap((piece) => {
      const parts = partsOf(piece);
      const isNumber = parts.length > 1 && /\p{N}/u.test(piece) && !UNPARTED.test(piece);
      return isNumber ? [parts.join('')] : parts.flatMap((part) => runsIn(part).flatMap(neighbours));
    });
  return [...new Set(terms.map(cut))];
}

/** The words of a text, as listings keep them. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (const piece of plain(text).split(/\s+/)) {
    const parts = partsOf(piece);
    const isUnparted = UNPARTED.test(piece);
    if (!isUnparted) words.push(...parts);
    else for (const run of parts.flatMap(runsIn)) words.push(...neighbours(run), ...lastOf(run));
    if (!isUnparted && parts.length > 1) words.push(parts.join(''));
  }
  return words.map(cut);
}

/** Without case, compatibility forms and accents: who types 'saure' finds 'Säure'. */
function plain(text: string): string {
  // Most words of a catalogue are plain already.
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : folded(text).replace(/\p{Mn}/gu, '');
}

function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
/** Words of these scripts are not parted by spaces. */
const UNPARTED = new RegExp(`[${SCRIPTS}]`, 'u');
const RUNS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, 'gu');

function runsIn(part: string): string[] {
  return UNPARTED.test(part) ? (part.match(RUNS) ?? []) : [part];
}

/** Each two neighbouring characters of a run without spaces; any other run is one word. */
function neighbours(run: string): string[] {
  if (!UNPARTED.test(run)) return [run];
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, i) => characters[i]! + character);
}

/** The last character of a run stands at no beginning, and is looked for alone too. */
function lastOf(run: string): string[] {
  return UNPARTED.test(run) ? [...run].slice(-1) : [];
}

function cut(word: string): string {
  return word.length > MOST_CHARACTERS ? [...word].slice(0, MOST_CHARACTERS).join('') : word;
}
