// The mapping file: how a supplier's file is written, and where each part of a listing comes from.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isLocale } from '../../kit/label.ts';
import { decimalOf } from '../../kit/number.ts';
import { unitOf } from '../../kit/units.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { ImportError } from './error.ts';

/** A column by its heading, or by its number counted from 1. */
export type Column = string | number;

/** Where a value comes from (exactly one of the first six), and what is done to it, in this order: pick, split, table, times. */
export interface Source {
  column?: Column;
  constant?: string;
  /** Text with columns in braces: "{Brand} {Model}". Empty as a whole when one of them is. */
  template?: string;
  /** The first of these that is not empty. */
  first?: Source[];
  /** All of these that are not empty, joined by `separator`. */
  list?: Source[];
  /** Neighbouring columns by number; without `to`, up to the last of the row. Joined by `separator`. */
  columns?: { from: number; to?: number };
  separator?: string;
  /** At most this many items of `list` or `columns`. */
  most?: number;
  /** A regular expression: its first group, else the whole match; empty when it does not match. */
  pick?: string;
  /** Splits the text into several values. */
  split?: string;
  /** Value in the file → value here, without regard to case. */
  table?: Record<string, string>;
  /** What becomes of a value that is not in the table: refused (when left out), kept, or left out. */
  else?: 'refuse' | 'keep' | 'skip';
  /** Factor of a number, exact: "0.01" where a file has cents. */
  times?: string;
  /** Unit of numbers that carry none. */
  unit?: string;
  /** Why it is so; for people. */
  note?: string;
}

const kinds = ['column', 'constant', 'template', 'first', 'list', 'columns'] as const;
const number = z.number().int().min(1, 'columns are counted from 1');
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const expression = z.string().refine(compiles, 'is not a regular expression');

const source: z.ZodType<Source> = z.preprocess(
  (raw) => (typeof raw === 'string' || typeof raw === 'number' ? { column: raw } : raw),
  z
    .strictObject({
      column: z.union([z.string().min(1), number]).optional(),
      constant: text.optional(),
      template: z
        .string()
        .regex(/\{[^{}]+\}/, 'names no column: write {Heading}')
        .optional(),
      first: z
        .array(z.lazy(() => source))
        .min(1)
        .optional(),
      list: z
        .array(z.lazy(() => source))
        .min(1)
        .optional(),
      columns: z.strictObject({ from: number, to: number.optional() }).optional(),
      separator: z.string().optional(),
      most: z.number().int().min(1).optional(),
      pick: expression.optional(),
      split: z.string().min(1).optional(),
      table: z.record(z.string(), text).optional(),
      else: z.enum(['refuse', 'keep', 'skip']).optional(),
      times: z
        .string()
        .refine((factor) => decimalOf(factor) !== undefined, 'is not a number: write "0.01"')
        .optional(),
      unit: z
        .string()
        .refine((unit) => unitOf(unit) !== undefined, 'is not a unit known here: use a symbol such as "kg" or "K"')
        .optional(),
      note: z.string().optional(),
    })
    .refine((it) => kinds.filter((kind) => it[kind] !== undefined).length === 1, {
      error: `takes exactly one of ${kinds.join(', ')}; a column alone is written as its heading or number`,
    }),
) as z.ZodType<Source>;

const format = z.strictObject({
  type: z.enum(['csv', 'tsv', 'jsonl']),
  /** Whether the first line has headings. */
  header: z.boolean().default(true),
  /** How many rows at the beginning, below the headings, are no listings: units, codes, notes. */
  skip: z.number().int().min(0).max(100).default(0),
  delimiter: z.string().length(1).optional(),
  /** Whether fields may be quoted with "; by default in CSV only. */
  quote: z.boolean().optional(),
  encoding: z
    .string()
    .refine(isEncoding, 'is not an encoding known here: use "utf-8", "windows-1252", "gb18030" …')
    .default('utf-8'),
  decimalMark: z.enum(['.', ',']).optional(),
});

const join = z.strictObject({
  /** The enrichment file, beside the imported file. */
  file: z.string().min(1),
  format,
  /** The key's column there. */
  key: z.union([z.string().min(1), number]),
  /** What it must equal: a value of the imported row. */
  matches: source,
  /** What is compared: the text (trimmed), its digits, or its letters in lower case. */
  compare: z.enum(['text', 'digits', 'lower']).default('text'),
  note: z.string().optional(),
});

const localized = z.record(z.string().refine(isLocale, 'is not a language tag: write "en", "zh", "de"'), source);

const mapping = z.strictObject({
  note: z.string().optional(),
  format,
  joins: z.record(z.string().regex(/^[a-z]\w*$/i, 'is a name of letters and digits'), join).default({}),
  sku: source,
  title: localized.refine((titles) => Object.keys(titles).length > 0, 'needs one language at least: {"en": …}'),
  description: localized.default({}),
  category: source,
  unit: source,
  minimumQuantity: source,
  increment: source.optional(),
  priceTiers: z
    .array(z.strictObject({ from: source, price: source, currency: source.optional(), note: z.string().optional() }))
    .default([]),
  origin: source.optional(),
  hsCode: source.optional(),
  leadTimeDays: source.optional(),
  incoterms: source.optional(),
  attributes: z.record(z.string(), source).default({}),
});

/** How a file is written. */
export type Format = z.output<typeof format>;
/** An enrichment file and how its rows are found. */
export type Join = z.output<typeof join>;
/** A checked mapping. */
export type Mapping = z.output<typeof mapping>;

/** Reads and checks a mapping file against a vertical. Throws ImportError naming every mistake, with its place. */
export async function readMapping(file: string, vertical: Vertical): Promise<{ mapping: Mapping; hash: string }> {
  const written = await readFile(file, 'utf8').catch((error: Error) => {
    throw new ImportError(`The mapping file ${file} cannot be read: ${error.message}`);
  });
  let raw: unknown;
  try {
    raw = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(`The mapping file ${file} is not JSON: ${(error as Error).message}`);
  }
  const hash = createHash('sha256').update(written).digest('hex');
  return { mapping: checkMapping(raw, vertical, `The mapping file ${file}`), hash };
}

/** Checks a mapping against a vertical; `name` begins the message of the ImportError it throws. */
export function checkMapping(raw: unknown, vertical: Vertical, name = 'The mapping'): Mapping {
  const parsed = mapping.safeParse(raw);
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || '(all)'}: ${message}`);
  const codes = Object.keys(vertical.attributes);
  for (const code of Object.keys(parsed.data?.attributes ?? {})) {
    if (codes.includes(code)) continue;
    const near = codes.find((one) => one.toLowerCase().startsWith(code.toLowerCase().slice(0, 4)));
    mistakes.push(
      `attributes.${code}: ${vertical.name} has no such attribute. ${near ? `Did you mean ${near}?` : `There are ${codes.join(', ')}.`}`,
    );
  }
  if (!parsed.success || mistakes.length)
    throw new ImportError([`${name} has mistakes:`, ...mistakes.map((line) => `  ${line}`)].join('\n'));
  return parsed.data;
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
