// The documents kind: safety data sheets, certificates and manuals beside goods, each with its language and days.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { type Catalogue, type ChoiceList, catalogue, relabelled } from '../choice-list.ts';
import { type AttachedDocument, readDocuments } from '../document-reading.ts';
import { documentFilter, documentInput, documentType } from '../graphql-documents.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import type { Place } from '../graphql-kind.ts';
import { type Label, localize, wordings } from '../label.ts';
import { languageName, languageOf, UNSTATED, widerLanguages } from '../language.ts';
import { KitError } from '../problem.ts';
import { type Finding, quoted, refined } from '../schema.ts';
import { date } from './date.ts';

/** A document as it may be written: the language may be left out. */
export type WrittenDocument<Code extends string> = Omit<AttachedDocument<Code>, 'language'> & { language?: string };
/** Documents of one of these types in one of these languages; null and undefined ask nothing. */
export interface DocumentsFilter<Code extends string = string> {
  types?: readonly Code[] | null;
  languages?: readonly string[] | null;
}

const MOST = 40;
const LONGEST = { url: 2000, title: 200 };
const EXPIRES: Label = { en: 'expires', zh: '有效期至', ja: '有効期限', de: 'gültig bis', es: 'válido hasta' };
const ISSUED: Label = { en: 'issued', zh: '签发于', ja: '発行日', de: 'ausgestellt am', es: 'emitido el' };
// Without TLS on a developer's own machine only.
const ADDRESS =
  /^(https:\/\/[^\s“”"<>@/]+|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)(\/[^\s“”"<>]*)?([?#][^\s“”"<>]*)?$/i;
const DAY = date({ description: 'The day of a document.' }).kind;
const rawDocuments = z.array(
  z.strictObject({
    type: z.string().max(60),
    url: z.string(),
    language: z.string().max(40).nullish(),
    issuedOn: z.string().max(40).nullish(),
    expiresOn: z.string().max(40).nullish(),
    title: z.string().nullish(),
  }),
);
type RawDocument = z.infer<typeof rawDocuments>[number];

/** Up to 40 documents of the listed types. Throws DeclarationError when a type cannot be an enum value. */
export function documents<const Code extends string>(
  types: ChoiceList<Code>,
  options: AttributeOptions,
): Declaration<readonly AttachedDocument<Code>[], `${Code} ${string}` | readonly WrittenDocument<Code>[]> {
  type Documents = readonly AttachedDocument<Code>[];
  const codes = catalogue(types);
  const enumOf = (place: Place) =>
    codes.enumType({ ...place, typeName: `${place.typeName}Type` }, `Types of ${place.typeName}.`);
  const example = `${codes.codes[0]} (en) https://example.com/document.pdf expires 2030-12-31`;
  const kind: Kind<Documents, DocumentsFilter<Code>> = {
    name: 'documents',
    expects: `a list of documents (${codes.shown}), each with its https address, language and days`,
    example,
    facts: { choices: codes.facts, most: MOST },
    schema: refined<RawDocument[], Documents>(rawDocuments, (raw) => check(raw, codes)),
    longest: 5_000,
    parse: (text) => readDocuments(text, (name) => codes.read(name) ?? codes.unknown(name)),
    display: (value, locale) => ({
      value: value.map((one) => (locale ? summary : whole)(one, codes.label(one.type), locale)).join('; '),
      unit: null,
    }),
    identity: (value) => value.map(keyOf).sort().join(' '),
    words: (value) => value.flatMap(({ type, title }) => [...wordings(codes.label(type)), ...(title ? [title] : [])]),
    matches: (value, wanted) => {
      const [wantedTypes, languages] = [wanted.types ?? null, askedLanguages(wanted)];
      if (wantedTypes === null && languages === null) return true;
      return value.some(
        ({ type, language }) =>
          (wantedTypes?.includes(type) ?? true) &&
          (languages === null || widerLanguages(language).some((tag) => languages.includes(tag))),
      );
    },
    search: {
      fields: (field, value) => ({
        [field]: [...new Set(value.map(({ type }) => type))],
        [`${field}_languages`]: [...new Set(value.flatMap(({ language }) => widerLanguages(language)))],
        // Type and language of the same document.
        [`${field}_pairs`]: [
          ...new Set(value.flatMap(({ type, language }) => widerLanguages(language).map((tag) => `${type} ${tag}`))),
        ],
        [`${field}_words`]: [...new Set(kind.words(value))],
      }),
      filterable: (field) => [field, `${field}_languages`, `${field}_pairs`],
      searchable: (field) => [`${field}_words`],
      sortable: () => null,
      facets: (field) => [field],
      facet: (field, distribution) => countedValues(distribution, field, codes.label),
      condition: (field, wanted) => {
        const [wantedTypes, languages] = [wanted.types ?? null, askedLanguages(wanted)];
        if (wantedTypes === null) return languages && { field: `${field}_languages`, is: languages };
        if (languages === null) return { field, is: wantedTypes };
        return { field: `${field}_pairs`, is: wantedTypes.flatMap((type) => languages.map((tag) => `${type} ${tag}`)) };
      },
    },
    graphql: {
      output: (place) => ({
        type: documentType(place, enumOf(place)),
        isList: true,
        show: (value) => value.filter(({ type }) => codes.has(type)),
      }),
      input: (place) => ({ type: documentInput(place, enumOf(place)), isList: true }),
      filter: (place) => ({ type: documentFilter(place, enumOf(place)) }),
      facet: ({ types: shared }) => countedFacet(shared),
      wire: {
        input: (value) => value,
        selection: '{ type url language issuedOn expiresOn title }',
        output: (value) =>
          value.map(({ type, url, language, issuedOn = null, expiresOn = null, title = null }) => ({
            type,
            url,
            language,
            issuedOn,
            expiresOn,
            title,
          })),
        ...countedWire,
      },
    },
    worded: (names) => documents(relabelled(codes, names), options).kind,
    covers: (stated, wanted) =>
      wanted.every(({ type, language }) =>
        stated.some(
          (one) => one.type === type && (language === UNSTATED || widerLanguages(one.language).includes(language)),
        ),
      ),
    finds: (value) => ({ types: value.slice(0, 1).map(({ type }) => type) }),
    misses: (value) => {
      const free = codes.other(value.map(({ type }) => type));
      return free && { types: free };
    },
    values: (check) => {
      const tag = check.constantFrom('en', 'zh-Hans', 'zh', 'de', 'es-MX', UNSTATED);
      const one = check.record(
        {
          type: check.constantFrom(...codes.codes),
          url: check.string({ maxLength: 8 }).map((text) => `https://example.com/${encodeURI(text)}`),
          language: tag,
          issuedOn: check.constantFrom('1999-12-31', '2024-02-29'),
          expiresOn: check.constantFrom('2025-01-01', '2030-06-30'),
          title: check.constantFrom('Rev. 4; "long" form', '安全数据表'),
        },
        { requiredKeys: ['type', 'url', 'language'] },
      );
      return check
        .uniqueArray(one, { minLength: 1, maxLength: 4, selector: keyOf })
        .map((list) => list.map((stated) => ({ ...stated })));
    },
    filters: (check) =>
      check.record({
        types: check.option(check.subarray([...codes.codes], { minLength: 1 })),
        languages: check.option(check.subarray(['en', 'zh', 'zh-Hans', 'es', 'fr'], { minLength: 1 })),
      }),
  };
  return { kind, options };
}

/** Each document with a known type, an https address, a registered language and days in their order; each once. */
function check<Code extends string>(
  raw: readonly RawDocument[],
  codes: Catalogue<Code>,
): Finding<readonly AttachedDocument<Code>[]> {
  if (raw.length === 0) return { message: 'is an empty list.', hint: 'Name at least one, or leave it out.' };
  if (raw.length > MOST)
    return { code: 'OUT_OF_RANGE', message: `has ${raw.length} documents.`, hint: `${MOST} are the most.` };
  const found = new Map<string, AttachedDocument<Code>>();
  for (const [at, one] of raw.entries()) {
    const checked = checkOne(one, codes);
    if (!('value' in checked)) return { ...checked, path: [String(at), ...(checked.path ?? [])] };
    const key = keyOf(checked.value);
    if (!found.has(key)) found.set(key, checked.value);
  }
  return { value: [...found.values()] };
}

function checkOne<Code extends string>(raw: RawDocument, codes: Catalogue<Code>): Finding<AttachedDocument<Code>> {
  const { type, issuedOn, expiresOn } = raw;
  if (!codes.has(type)) return { path: ['type'], ...codes.unknown(type) };
  const url = raw.url.trim();
  if (!ADDRESS.test(url) || !URL.canParse(url))
    return {
      path: ['url'],
      message: `${quoted(raw.url)} is not an https address.`,
      hint: 'Write it whole, such as https://example.com/sds.pdf.',
    };
  if (url.length > LONGEST.url)
    return { code: 'OUT_OF_RANGE', path: ['url'], message: 'has an address too long.', hint: 'Give a shorter one.' };
  const language = languageOf(raw.language ?? UNSTATED);
  if (!language)
    return {
      path: ['language'],
      message: `${quoted(raw.language)} is not a language.`,
      hint: 'Write its BCP 47 tag, such as en or zh-Hans.',
    };
  for (const [name, day] of Object.entries({ issuedOn, expiresOn })) {
    if (day != null && !DAY.schema.safeParse(day).success)
      return { path: [name], message: `${quoted(day)} is not a day of the calendar.`, hint: 'Write it YYYY-MM-DD.' };
  }
  if (issuedOn && expiresOn && expiresOn < issuedOn)
    return {
      path: ['expiresOn'],
      message: `${type} expires on ${expiresOn}, before it was issued.`,
      hint: 'Check both days.',
    };
  // “ and ” would end the title where it is shown.
  const title = raw.title?.normalize('NFC').replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
  if (title && title.length > LONGEST.title)
    return { code: 'OUT_OF_RANGE', path: ['title'], message: 'has a title too long.', hint: 'Shorten it.' };
  return {
    value: {
      type,
      url,
      language,
      ...(issuedOn ? { issuedOn } : {}),
      ...(expiresOn ? { expiresOn } : {}),
      ...(title ? { title } : {}),
    },
  };
}

function keyOf({ type, language, url }: AttachedDocument): string {
  return `${type} ${language} ${url}`;
}

/** The asked languages in canonical form. Throws KitError when one is none. */
function askedLanguages({ languages }: DocumentsFilter): string[] | null {
  return (
    languages?.map((text) => {
      const tag = languageOf(text);
      if (!tag)
        throw new KitError(`${quoted(text)} is not a language.`, 'Write its BCP 47 tag, such as en or zh-Hans.');
      return tag;
    }) ?? null
  );
}

/** Everything of a document, as it can be read back. */
function whole({ url, language, issuedOn, expiresOn, title }: AttachedDocument, label: Label): string {
  return [
    localize(label),
    language === UNSTATED ? '' : `(${language})`,
    title ? `“${title}”` : '',
    /[),.;]$|;/.test(url) ? `<${url}>` : url,
    issuedOn ? `${localize(ISSUED)} ${issuedOn}` : '',
    expiresOn ? `${localize(EXPIRES)} ${expiresOn}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a reader wants to know of a document: 'Sicherheitsdatenblatt (Deutsch), gültig bis 2027-01-31'. */
function summary({ language, expiresOn }: AttachedDocument, label: Label, locale = 'en'): string {
  const name = language === UNSTATED ? '' : languageName(language, locale);
  return `${localize(label, locale)}${name ? ` (${name})` : ''}${expiresOn ? `, ${localize(EXPIRES, locale)} ${expiresOn}` : ''}`;
}
