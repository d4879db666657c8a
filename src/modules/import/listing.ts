// A row of the file as a listing, or the reasons why it is none; each finding keeps the column and value it comes from.
import { GraphQLError, type GraphQLScalarType } from 'graphql';
import type { Context } from '../../context.ts';
import type { UserError } from '../../errors.ts';
import { parseAttribute } from '../../kit/import.ts';
import { plain, readNumber } from '../../kit/number.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { scalars } from '../../scalars.ts';
import type { Draft, Tier } from '../product/draft.ts';
import { ImportError } from './error.ts';
import type { Mapping, Source } from './mapping.ts';
import type { Row } from './reader.ts';
import { type Columns, type Reader, type Reading, readerOf } from './source.ts';

/** A finding, as the rejects file has it. */
export interface Reject {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** A listing read from a row. */
export interface Listing {
  line: number;
  draft: Draft;
  /** A finding about the listing, at its place in the file. */
  rejectOf(error: UserError): Reject;
}

/** Reads the rows of one import. */
export interface Listings {
  /** The supplier's own number in a row; empty when there is none. */
  skuOf(row: Row): Reading;
  read(row: Row): Listing | { rejects: Reject[] };
}

const CONTROLS = 'It has control characters: remove them, they come from copying out of another program.';
/** Characters no stored text may have: controls other than line breaks and tabs, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNUSABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

/** Makes the reading of rows. `categories` are ids by code. Throws ImportError when the mapping does not fit the file. */
export function listingsOf(
  ctx: Context,
  vertical: Vertical,
  mapping: Mapping,
  columns: Columns,
  categories: ReadonlyMap<string, string>,
): Listings {
  checkCategories(mapping.category, categories);
  const reader = (source: Source | undefined): Reader =>
    source ? readerOf(source, columns) : () => ({ text: '', column: '', value: '' });
  const each = (sources: Record<string, Source>) =>
    Object.entries(sources).map(([name, source]) => [name, reader(source)] as const);
  const { decimalMark } = mapping.format;
  const skuOf = reader(mapping.sku);
  const titles = each(mapping.title);
  const descriptions = each(mapping.description);
  const [category, unit, minimum, increment] = [
    mapping.category,
    mapping.unit,
    mapping.minimumQuantity,
    mapping.increment,
  ].map(reader) as [Reader, Reader, Reader, Reader];
  const [origin, hsCode, leadTime] = [mapping.origin, mapping.hsCode, mapping.leadTimeDays].map(reader) as [
    Reader,
    Reader,
    Reader,
  ];
  const tiers = mapping.priceTiers.map(({ from, price, currency }) => ({
    from: reader(from),
    price: reader(price),
    currency: reader(currency),
  }));
  const attributes = Object.entries(mapping.attributes).map(([code, source]) => ({
    attribute: vertical.attributes[code]!,
    unit: source.unit,
    read: reader(source),
  }));

  function read(row: Row): Listing | { rejects: Reject[] } {
    const { line } = row;
    const rejects: Reject[] = [];
    const readings = new Map<string, Reading>();
    const reject = ({ column, value }: Reading, reason: string) => void rejects.push({ line, column, value, reason });
    const take = (field: string, from: Reader): Reading => {
      let reading = from(row);
      if (!reading.fault && UNUSABLE.test(reading.text)) reading = { ...reading, text: '', fault: CONTROLS };
      readings.set(field, reading);
      if (reading.fault) reject(reading, reading.fault);
      return reading;
    };
    const needed = (field: string, from: Reader, name: string): string => {
      const reading = take(field, from);
      if (!reading.text && !reading.fault) reject(reading, `There is no ${name}, and a listing needs one.`);
      return reading.text;
    };
    const amount = (field: string, from: Reader, name?: string): string => {
      const text = name ? needed(field, from, name) : take(field, from).text;
      const number = text ? readNumber(text, decimalMark) : undefined;
      if (text && !number) reject(readings.get(field)!, `"${text.slice(0, 80)}" is not a number.`);
      return number ? plain(number) : '';
    };
    const scalar = (
      field: string,
      from: Reader,
      type: GraphQLScalarType<string, string>,
      spell: (text: string) => string,
    ): string | null => {
      const reading = take(field, from);
      if (!reading.text) return null;
      try {
        return type.parseValue(spell(reading.text));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        reject(reading, error.message);
        return null;
      }
    };

    const sku = needed('sku', skuOf, 'SKU').trim();
    const translations: Draft['translations'] = {};
    for (const [locale, from] of titles) {
      const { text } = take(`translations.${locale}.title`, from);
      if (text) translations[locale] = { title: text, description: null };
    }
    if (Object.keys(translations).length === 0 && rejects.length === 0)
      reject(
        readings.get(`translations.${titles[0]![0]}.title`)!,
        'There is no title in any language, and a listing needs one.',
      );
    for (const [locale, from] of descriptions) {
      const { text } = take(`translations.${locale}.description`, from);
      if (text && translations[locale]) translations[locale].description = text;
    }
    const code = needed('categoryId', category, 'category');
    const categoryId = categories.get(code) ?? '';
    if (code && !categoryId)
      reject(
        readings.get('categoryId')!,
        `"${code}" is not a category of ${vertical.name}: map it to one of ${[...categories.keys()].join(', ')}.`,
      );

    const values: Record<string, unknown> = {};
    for (const { attribute, unit, read } of attributes) {
      const reading = take(`attributes.${attribute.code}`, read);
      if (!reading.text) continue;
      const parsed = parseAttribute(attribute, reading.text, { unit, decimalMark });
      if ('problem' in parsed) reject(reading, `${parsed.problem.message} ${parsed.problem.hint}`);
      else values[attribute.code] = parsed.value;
    }
    const priceTiers: Tier[] = [];
    for (const [i, tier] of tiers.entries()) {
      const unitPrice = amount(`priceTiers.${i}.unitPrice`, tier.price);
      if (!unitPrice) continue;
      const currency =
        scalar(`priceTiers.${i}.currency`, tier.currency, scalars.CurrencyCode, (text) => text.toUpperCase()) ??
        ctx.tenant.currency;
      priceTiers.push({
        currency,
        fromQuantity: amount(`priceTiers.${i}.fromQuantity`, tier.from, 'quantity for this price'),
        unitPrice,
      });
    }
    const days = amount('leadTimeDays', leadTime);
    if (days && !/^\d{1,4}$/.test(days))
      reject(readings.get('leadTimeDays')!, 'A lead time is a whole number of days, 0 to 3,650.');
    const draft: Draft = {
      sku,
      vertical: vertical.name,
      categoryId,
      translations,
      attributes: values,
      unit: needed('unit', unit, 'unit'),
      minimumQuantity: amount('minimumQuantity', minimum, 'minimum quantity'),
      increment: amount('increment', increment) || null,
      origin: scalar('origin', origin, scalars.CountryCode, (text) => text.toUpperCase()),
      hsCode: scalar('hsCode', hsCode, scalars.HSCode, subheading),
      leadTimeDays: days ? Number(days) : null,
      priceTiers,
    };
    if (rejects.length) return { rejects };
    return {
      line,
      draft,
      rejectOf({ field, message }) {
        const [first, second = '', third] = field;
        const place =
          first === 'attributes' ? `attributes.${third ?? ''}` : [first, second, third].filter(Boolean).join('.');
        const { column, value } = readings.get(place) ?? readings.get(first ?? '') ?? { column: '', value: '' };
        return { line, column, value, reason: message };
      },
    };
  }
  return { skuOf, read };
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
  const unknown = named.filter((code) => !categories.has(code));
  if (unknown.length)
    throw new ImportError(
      `The mapping names categories that this marketplace does not have: ${unknown.join(', ')}. It has: ${[...categories.keys()].join(', ')}.`,
    );
}
