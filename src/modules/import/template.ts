// The import file of a vertical to fill in, and the reading of one that was: no mapping is needed for it.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Attribute } from '../../kit/attribute.ts';
import { isLocale } from '../../kit/label.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { ImportError } from './error.ts';
import { checkMapping, type Format, type Mapping } from './mapping.ts';
import { openTable } from './reader.ts';

const TIERS = 3;

/** The columns that every vertical has, with what is written in them; those that a listing needs are marked. */
const TRADE: Readonly<Record<string, string>> = {
  sku: 'required: your own stock number',
  category: 'required: a code of the vertical’s tree',
  unit: 'required: order unit, UN/ECE Rec 20 code or symbol: KGM, TNE, LTR, H87',
  minimumQuantity: 'required: least order quantity, in the order unit',
  increment: 'step of order quantities',
  origin: 'country of origin, ISO 3166-1: CN',
  hsCode: 'Harmonized System, 6 digits',
  leadTimeDays: 'days from order to dispatch',
  incoterms: 'Incoterms 2020 it is offered under: FOB, CIF',
};
const OPTIONAL = ['increment', 'origin', 'hsCode', 'leadTimeDays', 'incoterms'] as const;

/** The template as CSV: its headings, and one line that says what belongs in each; that line may stay, imports pass it over. */
export function templateOf(vertical: Vertical, locales: readonly string[]): string {
  const bad = locales.find((locale) => !isLocale(locale));
  if (bad !== undefined) throw new ImportError(`"${bad}" is not a language tag: write en, zh, de.`);
  const columns: [string, string][] = [
    ...Object.entries(TRADE),
    ...locales.flatMap((locale): [string, string][] => [
      [`title.${locale}`, 'required in one language'],
      [`description.${locale}`, ''],
    ]),
    ...Array.from({ length: TIERS }, (_, i) => i + 1).flatMap((tier): [string, string][] => [
      [`price${tier}.from`, 'from this quantity up'],
      [`price${tier}.amount`, 'price of one order unit; none of them means: on request'],
      [`price${tier}.currency`, 'ISO 4217; the marketplace’s when left out'],
    ]),
    ...Object.values(vertical.attributes).map((attribute): [string, string] => [
      headingOf(attribute),
      expectationOf(attribute),
    ]),
  ];
  const notes = columns.map(([, note]) => note);
  return [columns.map(([heading]) => heading), [`# ${notes[0]}`, ...notes.slice(1)]]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

/** 'purity [%]': numbers in the column need no unit of their own. */
function headingOf({ code, kind }: Attribute): string {
  return kind.facts.unit === undefined ? code : `${code} [${kind.facts.unit}]`;
}

function expectationOf({ required, kind }: Attribute): string {
  return `${required ? 'required: ' : ''}${kind.expects}`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The mapping of a file that was made from the template: its headings say what is what. Throws ImportError naming the headings
 * that are not the template's.
 */
export async function templateMapping(file: string, vertical: Vertical): Promise<{ mapping: Mapping; hash: string }> {
  const format: Format = {
    type: /\.tsv(\.gz)?$/i.test(path.basename(file)) ? 'tsv' : 'csv',
    header: true,
    skip: 0,
    encoding: 'utf-8',
  };
  const table = await openTable(file, format);
  const columns = table.columns ?? [];
  const first = (await table.rows.next()).value;
  await table.close();
  const isNote = first && 'get' in first && columns.includes('sku') && first.get('sku').startsWith('#');
  const raw = { format: { ...format, skip: isNote ? 1 : 0 }, ...sourcesOf(vertical, columns.filter(Boolean)) };
  const hash = createHash('sha256').update(JSON.stringify(raw)).digest('hex');
  return { mapping: checkMapping(raw, vertical, `The template ${file}`), hash };
}

function sourcesOf(vertical: Vertical, columns: readonly string[]): Record<string, unknown> {
  const missing = ['sku', 'category', 'unit', 'minimumQuantity'].filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new ImportError(
      `Without a mapping a file must have the headings of the template; ${missing.join(', ')} missing. ` +
        `Begin with "entrepot vertical template ${vertical.name}", or name a mapping file by --map.`,
    );
  const localized = { title: {} as Record<string, string>, description: {} as Record<string, string> };
  const tiers = new Map<string, Record<string, string>>();
  const attributes: Record<string, unknown> = {};
  const strangers: string[] = [];
  for (const column of columns) {
    const [, part, locale] = /^(title|description)\.(.+)$/.exec(column) ?? [];
    const [, tier, field] = /^price(\d+)\.(from|amount|currency)$/.exec(column) ?? [];
    const [, code = '', unit] = /^(\w+)(?: \[(.+)\])?$/.exec(column) ?? [];
    if (Object.hasOwn(TRADE, column)) continue;
    if (locale && isLocale(locale)) localized[part as 'title' | 'description'][locale] = column;
    else if (tier && field) tiers.set(tier, { ...tiers.get(tier), [field === 'amount' ? 'price' : field]: column });
    else if (Object.hasOwn(vertical.attributes, code)) attributes[code] = unit ? { column, unit } : column;
    else strangers.push(column);
  }
  if (strangers.length > 0)
    throw new ImportError(
      `${vertical.name} has no ${strangers.map((name) => `"${name}"`).join(', ')}: rename or remove these columns, or name a mapping file by --map.`,
    );
  return {
    ...Object.fromEntries(['sku', 'category', 'unit', 'minimumQuantity'].map((name) => [name, name])),
    ...Object.fromEntries(OPTIONAL.filter((name) => columns.includes(name)).map((name) => [name, name])),
    ...localized,
    priceTiers: [...tiers.values()].filter(({ from, price }) => from && price),
    attributes,
  };
}
