// A closed list of codes: their words in each language, the enum they make, and the reading of everyday spellings.
import type { Parsed } from './attribute.ts';
import type { Place } from './graphql-kind.ts';
import { type Label, labelOf, localize, wordings } from './label.ts';
import { DeclarationError } from './problem.ts';
import { quoted } from './schema.ts';

/** One choice: its name in each language, what it means, and other spellings that imports may use. */
export interface Choice {
  readonly label?: Label;
  readonly about?: string;
  readonly aliases?: readonly string[];
}
/** The list: codes alone, or codes with their words. Codes are GraphQL enum values: capitals, digits, underscores. */
export type ChoiceList<Code extends string> = readonly Code[] | { readonly [K in Code]: Choice };

/** What `catalogue` makes of a list. */
export type Catalogue<Code extends string> = ReturnType<typeof catalogue<Code>>;

/** The list made ready: codes, words, and the reading of everyday spellings. Throws DeclarationError when a code cannot be an enum value. */
export function catalogue<Code extends string>(list: ChoiceList<Code>) {
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
  const words = new Map(codes.map((code): [string, string[]] => [code, wordings(label(code))]));
  const spellings = new Map<string, Code>();
  const spell = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  for (const code of codes) spellings.set(spell(code), code);
  for (const code of codes) {
    for (const name of [...(words.get(code) ?? []), ...(entries[code]?.aliases ?? [])]) {
      if (!spellings.has(spell(name))) spellings.set(spell(name), code);
    }
  }
  const facts = codes.map((code) => ({
    code,
    label: label(code),
    about: entries[code]?.about ?? `${localize(label(code))}.`,
  }));
  const shown = codes.length > 12 ? `${codes.slice(0, 12).join(', ')} … (${codes.length})` : codes.join(', ');
  /** The code of a code, a label in any language, or an alias; 'Class 8' finds '8' too. */
  const codeOf = (text: string): Code | undefined =>
    spellings.get(spell(text)) ?? spellings.get(spell(text.replace(/^\s*(class|grade|type|pg)\s+/i, '')));
  return {
    codes,
    shown,
    label,
    facts,
    entries,
    /** All names of a code. */
    words: (code: string): string[] => words.get(code) ?? wordings(label(code)),
    has: (code: string): code is Code => Object.hasOwn(entries, code),
    known: (code: Code): Code | null => (Object.hasOwn(entries, code) ? code : null),
    /** A filter that none of `taken` meets; null when there is no other code. */
    other(taken: readonly Code[]): Code[] | null {
      const free = codes.find((code) => !taken.includes(code));
      return free === undefined ? null : [free];
    },
    /** The enum of the attribute, made once. */
    enumType({ types, typeName }: Place, description: string) {
      return types.once(typeName, (builder) =>
        builder.enumType(typeName, {
          description,
          values: Object.fromEntries(
            facts.map(({ code, about }) => [code, { value: code as string, description: about }]),
          ),
        }),
      );
    },
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

/** The list with names in further languages. */
export function relabelled<Code extends string>(
  { codes, entries, label }: Catalogue<Code>,
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
): { readonly [K in Code]: Choice } {
  const worded = codes.map((code) => {
    const own = label(code);
    const texts = Object.entries(names).flatMap(([locale, byCode]) =>
      byCode[code] === undefined ? [] : [[locale, byCode[code]]],
    );
    return [
      code,
      { ...entries[code], label: { ...(typeof own === 'string' ? { en: own } : own), ...Object.fromEntries(texts) } },
    ];
  });
  return Object.fromEntries(worded) as { readonly [K in Code]: Choice };
}

function partsOf<Code extends string>(text: string, codeOf: (text: string) => Code | undefined): Code[] | undefined {
  for (const separator of [/\s*[/+&]\s*/, /\s+/]) {
    const codes = text.split(separator).map(codeOf);
    if (codes.every((code) => code !== undefined)) return codes;
  }
  return undefined;
}
