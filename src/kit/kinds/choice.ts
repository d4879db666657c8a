// The choice kinds: one code of a closed list, or several.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind, KindSearch, Parsed } from '../attribute.ts';
import { countedValues, listOf } from '../graphql-types.ts';
import { type Label, labelOf, localize, wordings } from '../label.ts';
import { DeclarationError } from '../problem.ts';
import { quoted, refined } from '../schema.ts';

/** One choice: its name in each language, what it means, and other spellings that imports may use. */
export interface Choice {
  readonly label?: Label;
  readonly about?: string;
  readonly aliases?: readonly string[];
}
/** The list: codes alone, or codes with their words. Codes are GraphQL enum values: capitals, digits, underscores. */
export type ChoiceList<Code extends string> = readonly Code[] | { readonly [K in Code]: Choice };

/** An attribute that takes one code of a list. Throws DeclarationError when a code cannot be an enum value. */
export function choice<const Code extends string>(
  list: ChoiceList<Code>,
  options: AttributeOptions,
): Declaration<Code> {
  const codes = catalogue(list);
  const kind: Kind<Code, readonly Code[]> = {
    name: 'choice',
    expects: `one of ${codes.shown}`,
    example: codes.codes[0] ?? '',
    facts: { choices: codes.facts },
    schema: refined<string, Code>(z.string(), (raw) => {
      const code = codes.codes.find((one) => one === raw);
      return code === undefined ? codes.unknown(raw) : { value: code };
    }),
    parse: (text) => codes.read(text) ?? codes.unknown(text),
    display: (value, locale) => ({ value: localize(codes.label(value), locale), unit: null }),
    identity: (value) => value,
    words: (value) => wordings(codes.label(value)),
    matches: (value, wanted) => wanted.includes(value),
    search: searchOf(codes, (value: Code) => [value]),
    graphql: {
      output: (t, { description, types, typeName, read }) =>
        t.field({
          type: types.enumOf(typeName, options.description, codes.facts),
          nullable: true,
          description,
          resolve: (values) => codes.known(read(values)),
        }),
      input: (t, { description, types, typeName }) =>
        t.field({ type: types.enumOf(typeName, options.description, codes.facts), required: false, description }),
      filter: (t, { description, types, typeName }) =>
        t.field({
          type: [types.enumOf(typeName, options.description, codes.facts)],
          required: false,
          description: `${description} Any of these.`,
        }),
      facet: (t, { code, description, types }) =>
        t.field({ type: [types.choiceFacet], nullable: true, description, resolve: (facets) => listOf(facets[code]) }),
    },
    values: (check) => check.constantFrom(...codes.codes),
    filters: (check) => check.subarray([...codes.codes], { minLength: 1 }),
  };
  return { kind, options };
}

/** An attribute that takes several codes of a list. Throws DeclarationError when a code cannot be an enum value. */
export function choices<const Code extends string>(
  list: ChoiceList<Code>,
  options: AttributeOptions,
): Declaration<readonly Code[]> {
  const codes = catalogue(list);
  const kind: Kind<readonly Code[], readonly Code[]> = {
    name: 'choices',
    expects: `a list of ${codes.shown}`,
    example: codes.codes.slice(0, 2).join('; '),
    facts: { choices: codes.facts },
    schema: refined<string[], readonly Code[]>(z.array(z.string()).max(200), (raw) => {
      const stranger = raw.find((one) => !codes.has(one));
      if (stranger !== undefined) return codes.unknown(stranger);
      if (raw.length === 0) return { message: 'is an empty list.', hint: 'Name at least one, or leave it out.' };
      return { value: codes.codes.filter((code) => raw.includes(code)) };
    }),
    parse: (text) => codes.readMany(text),
    display: (value, locale) => ({
      value: value.map((code) => localize(codes.label(code), locale)).join('; '),
      unit: null,
    }),
    identity: (value) => [...value].sort().join('+'),
    words: (value) => value.flatMap((code) => wordings(codes.label(code))),
    matches: (value, wanted) => wanted.some((code) => value.includes(code)),
    search: searchOf(codes, (value: readonly Code[]) => value),
    graphql: {
      output: (t, { description, types, typeName, read }) =>
        t.field({
          type: [types.enumOf(typeName, options.description, codes.facts)],
          nullable: true,
          description,
          resolve: (values): readonly string[] | null => read(values)?.filter((code) => codes.has(code)) ?? null,
        }),
      input: (t, { description, types, typeName }) =>
        t.field({ type: [types.enumOf(typeName, options.description, codes.facts)], required: false, description }),
      filter: (t, { description, types, typeName }) =>
        t.field({
          type: [types.enumOf(typeName, options.description, codes.facts)],
          required: false,
          description: `${description} Any of these.`,
        }),
      facet: (t, { code, description, types }) =>
        t.field({ type: [types.choiceFacet], nullable: true, description, resolve: (facets) => listOf(facets[code]) }),
    },
    values: (check) => check.subarray([...codes.codes], { minLength: 1 }),
    filters: (check) => check.subarray([...codes.codes], { minLength: 1 }),
  };
  return { kind, options };
}

type Catalogue<Code extends string> = ReturnType<typeof catalogue<Code>>;

/** The list made ready: codes, words, and the reading of everyday spellings. */
function catalogue<Code extends string>(list: ChoiceList<Code>) {
  const entries: Readonly<Record<string, Choice>> = Array.isArray(list)
    ? Object.fromEntries(list.map((code) => [code, {}]))
    : (list as { readonly [K in Code]: Choice });
  const codes = Object.keys(entries) as Code[];
  const bad = codes.find((code) => !/^[A-Z][A-Z0-9_]*$/.test(code));
  if (bad !== undefined || codes.length === 0)
    throw new DeclarationError(
      `"${bad ?? ''}" cannot be a choice: write capitals, digits and underscores, beginning with a capital.`,
    );
  const label = (code: string): Label => entries[code]?.label ?? labelOf(code);
  const spellings = new Map<string, Code>();
  const spell = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  for (const code of codes) spellings.set(spell(code), code);
  for (const code of codes) {
    for (const name of [...wordings(label(code)), ...(entries[code]?.aliases ?? [])]) {
      if (!spellings.has(spell(name))) spellings.set(spell(name), code);
    }
  }
  const shown = codes.length > 12 ? `${codes.slice(0, 12).join(', ')} … (${codes.length})` : codes.join(', ');
  /** The code of a code, a label in any language, or an alias; 'Class 8' finds '8' too. */
  const codeOf = (text: string): Code | undefined =>
    spellings.get(spell(text)) ?? spellings.get(spell(text.replace(/^\s*(class|grade|type|pg)\s+/i, '')));
  return {
    codes,
    shown,
    label,
    facts: codes.map((code) => ({
      code,
      label: label(code),
      about: entries[code]?.about ?? `${localize(label(code))}.`,
    })),
    has: (code: string): code is Code => Object.hasOwn(entries, code),
    known: (code: Code | null): Code | null => (code !== null && Object.hasOwn(entries, code) ? code : null),
    unknown: (raw: unknown) => ({
      message: `${quoted(raw)} is not one of its choices.`,
      hint: `Choose from ${shown}.`,
    }),
    read(text: string): Parsed | undefined {
      const code = codeOf(text);
      return code === undefined ? undefined : { raw: code };
    },
    /** Splits at ; , and line breaks, keeping together what names one choice ('Dispersion, emulsion or slurry'); then at / + and spaces. */
    readMany(text: string): Parsed {
      const found: Code[] = [];
      const parts = [...text.matchAll(/[^;,|、；，\n]+/g)].map((part) => ({
        from: part.index,
        to: part.index + part[0].length,
      }));
      for (let at = 0; at < parts.length; ) {
        const from = parts[at]?.from ?? 0;
        const ends = parts.slice(at, at + 6).map(({ to }) => codeOf(text.slice(from, to)));
        const last = ends.findLastIndex((code) => code !== undefined);
        const part = text.slice(from, parts[at]?.to).trim();
        const codes = last === -1 ? (part === '' ? [] : partsOf(part, codeOf)) : [ends[last]];
        if (!codes) return this.unknown(part);
        found.push(...codes.filter((code) => code !== undefined));
        at += Math.max(1, last + 1);
      }
      return { raw: found };
    },
  };
}

function partsOf<Code extends string>(text: string, codeOf: (text: string) => Code | undefined): Code[] | undefined {
  for (const separator of [/\s*[/+&]\s*/, /\s+/]) {
    const codes = text.split(separator).map(codeOf);
    if (codes.every((code) => code !== undefined)) return codes;
  }
  return undefined;
}

function searchOf<Code extends string, Value>(
  codes: Catalogue<Code>,
  listOfCodes: (value: Value) => readonly Code[],
): KindSearch<Value, readonly Code[]> {
  return {
    fields: (field, value) => ({
      [field]: [...listOfCodes(value)],
      [`${field}_words`]: listOfCodes(value).flatMap((code) => wordings(codes.label(code))),
    }),
    filterable: (field) => [field],
    searchable: (field) => [`${field}_words`],
    sortable: () => null,
    facets: (field) => [field],
    facet: (field, distribution) => countedValues(distribution, field, codes.label),
    condition: (field, wanted) => ({ field, is: wanted }),
  };
}
