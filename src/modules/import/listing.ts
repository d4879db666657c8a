// A row of the file as a listing, or the reasons why it is none; each finding keeps the column and value it comes from.
import type { Context } from '../../context.ts';
import type { UserError } from '../../errors.ts';
import { Incoterm } from '../../generated/prisma/enums.ts';
import { readText } from '../../kit/import.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { scalars } from '../../scalars.ts';
import type { Draft, Tier } from '../product/draft.ts';
import { ImportError } from './error.ts';
import { Fields, type Reject } from './fields.ts';
import type { Mapping, Source } from './mapping.ts';
import type { Row } from './reader.ts';
import { type Columns, type Reader, type Reading, readerOf } from './source.ts';

/** A listing read from a row. */
export interface Listing {
  row: Row;
  draft: Draft;
}

/** Reads the rows of one import. */
export interface Listings {
  /** The supplier's own number in a row; empty when there is none. */
  skuOf(row: Row): Reading;
  read(row: Row): Listing | { rejects: Reject[] };
  /** A finding about a listing, at its place in the file. */
  rejectOf(listing: Listing, error: UserError): Reject;
}

const NOTHING: Reading = { text: '', column: '', value: '' };
const upper = (text: string) => text.toUpperCase();

/** Makes the reading of rows. `categories` are ids by code. Throws ImportError when the mapping does not fit the file. */
export function listingsOf(
  ctx: Context,
  vertical: Vertical,
  mapping: Mapping,
  columns: Columns,
  categories: ReadonlyMap<string, string>,
): Listings {
  checkCategories(mapping.category, categories);
  const { decimalMark } = mapping.format;
  const known = { ...columns, decimalMark };
  /** Readers by the place that a finding about a listing names. */
  const places = new Map<string, Reader>();
  const reader = (place: string, source: Source | undefined): Reader => {
    const read = source ? readerOf(source, known) : () => NOTHING;
    places.set(place, read);
    return read;
  };
  const skuOf = reader('sku', mapping.sku);
  const titles = Object.entries(mapping.title).map(([locale, source]) => ({
    locale,
    read: reader(`translations.${locale}.title`, source),
  }));
  const descriptions = Object.entries(mapping.description).map(([locale, source]) => ({
    locale,
    read: reader(`translations.${locale}.description`, source),
  }));
  const category = reader('categoryId', mapping.category);
  const unit = reader('unit', mapping.unit);
  const minimum = reader('minimumQuantity', mapping.minimumQuantity);
  const increment = reader('increment', mapping.increment);
  const origin = reader('origin', mapping.origin);
  const hsCode = reader('hsCode', mapping.hsCode);
  const leadTime = reader('leadTimeDays', mapping.leadTimeDays);
  const incoterms = reader('incoterms', mapping.incoterms);
  const tiers = mapping.priceTiers.map(({ from, price, currency }, i) => ({
    from: reader(`priceTiers.${i}.fromQuantity`, from),
    price: reader(`priceTiers.${i}.unitPrice`, price),
    currency: reader(`priceTiers.${i}.currency`, currency),
  }));
  const attributes = Object.entries(mapping.attributes).map(([code, source]) => ({
    attribute: vertical.attributes[code]!,
    hints: { unit: source.unit, decimalMark },
    read: reader(`attributes.${code}`, source),
  }));

  function read(row: Row): Listing | { rejects: Reject[] } {
    const fields = new Fields(row, decimalMark);
    const sku = fields.needed(skuOf, 'SKU').trim();
    const translations = wordsOf(fields);
    const categoryId = categoryOf(fields);
    const values = valuesOf(fields);
    const priceTiers = tiersOf(fields);
    const days = fields.amount(leadTime);
    if (days && !/^\d{1,4}$/.test(days))
      fields.reject(leadTime(row), 'A lead time is a whole number of days, 0 to 3,650.');
    const draft: Draft = {
      sku,
      vertical: vertical.name,
      categoryId,
      translations,
      attributes: values,
      unit: fields.needed(unit, 'unit'),
      minimumQuantity: fields.amount(minimum, 'minimum quantity'),
      increment: fields.amount(increment) || null,
      origin: fields.code(origin, scalars.CountryCode, upper),
      hsCode: fields.code(hsCode, scalars.HSCode, subheading),
      leadTimeDays: days ? Number(days) : null,
      incoterms: incotermsOf(fields),
      priceTiers,
    };
    return fields.rejects.length ? { rejects: fields.rejects } : { row, draft };
  }

  function wordsOf(fields: Fields): Draft['translations'] {
    const translations: Draft['translations'] = {};
    let isTitled = false;
    for (const { locale, read } of titles) {
      const { text, fault } = fields.take(read);
      if (text) translations[locale] = { title: text, description: null };
      isTitled ||= text !== '' || fault !== undefined;
    }
    if (!isTitled)
      fields.reject(titles[0]!.read(fields.row), 'There is no title in any language, and a listing needs one.');
    for (const { locale, read } of descriptions) {
      const { text } = fields.take(read);
      if (text && translations[locale]) translations[locale].description = text;
    }
    return translations;
  }

  function categoryOf(fields: Fields): string {
    const code = fields.needed(category, 'category');
    const id = categories.get(code);
    if (code && !id)
      fields.reject(
        category(fields.row),
        `"${code}" is not a category of ${vertical.name}: map it to one of ${[...categories.keys()].join(', ')}.`,
      );
    return id ?? '';
  }

  function valuesOf(fields: Fields): Draft['attributes'] {
    const values: Draft['attributes'] = {};
    for (const { attribute, hints, read } of attributes) {
      const reading = fields.take(read);
      if (!reading.text) continue;
      const said = readText(attribute, reading.text, hints);
      if ('raw' in said) values[attribute.code] = said.raw;
      else fields.reject(reading, `${said.problem.message} ${said.problem.hint}`);
    }
    return values;
  }

  function incotermsOf(fields: Fields): Incoterm[] {
    const reading = fields.take(incoterms);
    const codes = upper(reading.text)
      .split(/[^A-Z]+/)
      .filter(Boolean);
    const known = codes.filter((code): code is Incoterm => Object.hasOwn(Incoterm, code));
    if (known.length < codes.length)
      fields.reject(reading, `Incoterms 2020 are ${Object.values(Incoterm).join(', ')}: write "FOB, CIF".`);
    return known;
  }

  function tiersOf(fields: Fields): Tier[] {
    const found: Tier[] = [];
    for (const tier of tiers) {
      const unitPrice = fields.amount(tier.price);
      if (!unitPrice) continue;
      found.push({
        currency: fields.code(tier.currency, scalars.CurrencyCode, upper) ?? ctx.tenant.currency,
        fromQuantity: fields.amount(tier.from, 'quantity for this price'),
        unitPrice,
      });
    }
    return found;
  }

  /** Where the mapping has the listing's tier of this number: tiers without a price are left out. */
  function tierAt(row: Row, number: number): string {
    const given = [...tiers.keys()].filter((i) => tiers[i]!.price(row).text);
    return String(given[number] ?? number);
  }

  function rejectOf({ row }: Listing, { field, message }: UserError): Reject {
    const [first = '', second = '', third] = field;
    const at = first === 'priceTiers' ? tierAt(row, Number(second)) : second;
    const place = first === 'attributes' ? `attributes.${third ?? ''}` : [first, at, third].filter(Boolean).join('.');
    const { column, value } = (places.get(place) ?? places.get(first))?.(row) ?? NOTHING;
    return { line: row.line, column, value, reason: message };
  }
  return { skuOf, read, rejectOf };
}

// National tariff numbers begin with the six digits of the Harmonized System.
function subheading(text: string): string {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{6,12}$/.test(digits) ? digits.slice(0, 6) : text;
}

/** A category that the mapping itself names must exist: else every row would fail. */
function checkCategories(source: Source, categories: ReadonlyMap<string, string>): void {
  for (const inner of [...(source.first ?? []), ...(source.list ?? [])]) checkCategories(inner, categories);
  const named = [
    ...Object.values(source.table ?? {}),
    ...(source.constant !== undefined && !source.table ? [source.constant] : []),
  ];
  const unknown = named.filter((code) => code && !categories.has(code));
  if (unknown.length)
    throw new ImportError(
      `The mapping names categories that this marketplace does not have: ${unknown.join(', ')}. It has: ${[...categories.keys()].join(', ')}.`,
    );
}
