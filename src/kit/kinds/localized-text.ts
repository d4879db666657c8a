// The localized text kind: a short text in one or more languages, found by any of them.
import { z } from 'zod';
import type { Declaration, Kind } from '../attribute.ts';
import { filterKey } from '../expression.ts';
import { localizedTextInput, localizedTextType, translationsOf } from '../graphql-text.ts';
import { isLocale, type Texts, textIn } from '../label.ts';
import { DeclarationError } from '../problem.ts';
import { type Finding, quoted, refined } from '../schema.ts';
import { checkText, type TextOptions, text, textKey } from './text.ts';

/** What a localized text can be told; the limits are of each language's text. */
export type LocalizedTextOptions = Omit<TextOptions, 'pattern'>;

/** The most languages a text may have. */
const MOST = 20;
/** 'zh: ' before a text that a spreadsheet holds. */
const TAGGED = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[:：]\s*(.+)$/su;

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const rawTexts = z.union([
  z.string().transform((en) => [['en', en]]),
  z.record(z.string(), z.string()).transform(Object.entries),
  z
    .array(z.strictObject({ locale: z.string(), text: z.string() }))
    .max(MOST)
    .transform((list) => list.map(({ locale, text }) => [locale, text])),
]) as z.ZodType<[string, string][]>;

/** A text by language; stored as { en: …, zh: … }. A plain text is English. */
export function localizedText(options: LocalizedTextOptions): Declaration<Texts, string | Texts> {
  const { max = 200 } = options;
  const refuse = (): never => {
    throw new DeclarationError('A localizedText has a value for each language: it cannot be counted.');
  };

  function checkTexts(raw: [string, string][]): Finding<Texts> {
    if (raw.length === 0) return { message: 'has no text.', hint: 'Write it in one language at least.' };
    if (raw.length > MOST)
      return { message: `has ${raw.length} languages, and ${MOST} are the most.`, hint: 'Leave some out.' };
    const texts = new Map<string, string>();
    for (const [locale, written] of raw) {
      if (!isLocale(locale))
        return {
          message: `${quoted(locale)} is not a language tag.`,
          hint: 'Write BCP 47 tags, such as en or zh-Hans.',
        };
      if (texts.has(locale)) return { message: `has ${locale} twice.`, hint: 'Give one text for each language.' };
      const found = checkText(written, options);
      if (!('value' in found)) return { ...found, message: `in ${locale} ${found.message}` };
      texts.set(locale, found.value);
    }
    return { value: Object.fromEntries(texts) };
  }

  const kind: Kind<Texts, readonly string[]> = {
    name: 'localizedText',
    expects: `a text of at most ${max} characters, in one or more languages`,
    example: options.example ?? 'en: Lemon | zh: 柠檬',
    facts: { minLength: options.min ?? 1, maxLength: max, localized: true, most: MOST },
    schema: refined(rawTexts, checkTexts),
    longest: 20_000,
    parse: (written) => ({ raw: readTexts(written) }),
    display: (value, locale) => ({
      value: locale === undefined ? writtenTexts(value) : (textIn(value, locale) ?? ''),
      unit: null,
    }),
    identity: (value) => textKey(textIn(value) ?? ''),
    words: (value) => Object.values(value),
    matches: hasOneOf,
    covers: (stated, wanted) => hasOneOf(stated, Object.values(wanted)),
    search: {
      fields: (field, value) => ({
        [field]: Object.values(value).map(filterKey),
        [`${field}_words`]: Object.values(value),
      }),
      filterable: (field) => [field],
      searchable: (field) => [`${field}_words`],
      sortable: () => null,
      facets: () => [],
      facet: refuse,
      condition: (field, wanted) => ({ field, is: wanted.map(filterKey) }),
    },
    graphql: {
      output: ({ types }) => ({ type: localizedTextType(types) }),
      input: ({ types }) => ({ type: localizedTextInput(types), isList: true }),
      filter: () => ({ type: 'String', isList: true, about: 'Any of these in any language, without regard to case.' }),
      facet: refuse,
      wire: {
        input: translationsOf,
        selection: '{ translations { locale text } }',
        output: (value) => ({ translations: translationsOf(value) }),
        facetSelection: '',
        facet: refuse,
      },
    },
    finds: (value) => Object.values(value).slice(-1),
    misses: (value) => [`${Object.values(value).join(' ')}~`],
    values: (check) => {
      const one = text(options).kind.values(check);
      // '|' parts the languages where a text is written as one line.
      const line = one.filter((words) => !/[|\n\r]/.test(words) && !TAGGED.test(words));
      return check
        .dictionary(check.constantFrom('en', 'zh', 'de', 'es', 'zh-Hant', 'pt-BR'), line, { minKeys: 1, maxKeys: 4 })
        .map((texts) => ({ ...texts }));
    },
    filters: (check) => check.array(text(options).kind.values(check), { minLength: 1, maxLength: 3 }),
  };
  return { kind, options };
}

/** Whether one of the texts is one of the wanted ones, in whatever language. */
function hasOneOf(texts: Texts, wanted: readonly string[]): boolean {
  const keys = new Set(Object.values(texts).map(textKey));
  return wanted.some((one) => keys.has(textKey(one)));
}

/** 'en: Lemon | zh: 柠檬' by language; a text without tags is English. */
function readTexts(written: string): string | { locale: string; text: string }[] {
  // Only before a tag: a text may hold a bar of its own.
  const parts = written.trim().split(/(?<!\s)\s*[|｜]\s*(?=[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*\s*[:：])/);
  const tagged = parts.map((part) => TAGGED.exec(part));
  const isTagged = tagged.every((found) => found && languages.of(found[1] ?? '') !== undefined);
  return isTagged ? tagged.map((found) => ({ locale: found?.[1] ?? '', text: found?.[2] ?? '' })) : written;
}

/** All languages on one line, as `parse` takes it. */
function writtenTexts(texts: Texts): string {
  const all = Object.entries(texts);
  return all.length === 1 && all[0]?.[0] === 'en'
    ? all[0][1]
    : all.map(([locale, words]) => `${locale}: ${words}`).join(' | ');
}
