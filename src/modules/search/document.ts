// The search document of a published listing: fields to find it by, and a card from which a hit is answered without the database.
import { verticalOf } from '../../../verticals/index.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import { type FieldValue, filterKey } from '../../kit/expression.ts';
import { baseOf } from '../../kit/label.ts';
import { searchFields } from '../../kit/search.ts';
import { searchTextOf, soundValues, visibleValues } from '../../kit/specs.ts';
import { unitOf } from '../../kit/units.ts';
import type { Localized } from '../../locale.ts';
import type { Tier } from '../product/draft.ts';
import { NO_SYNONYMS, type Thesaurus } from '../synonym/thesaurus.ts';
import { codesOf } from './codes.ts';
import { priceFields } from './prices.ts';
import type { ListingRow } from './row.ts';
import { baseScale, OWN_SCALE } from './scale.ts';
import { ownWords, subjectOf } from './subject.ts';
import { tellingOf, tellingWords } from './telling.ts';

/** What a hit shows: public content only. */
export interface Card {
  /** Whose listing it is; a hit of another tenant is never shown, whoever wrote it into the index. */
  tenant: string;
  vertical: string;
  sku: string;
  supplier: { id: string; legalName: string; country: string; isVerified: boolean };
  category: { id: string; code: string; path: string[]; names: Localized<string> };
  attributes: AttributeValues;
  /** The version of the declaration by which the attributes were looked through. */
  declaration: string;
  priceTiers: Tier[];
  unit: string;
  minimumQuantity: string;
  increment: string | null;
  origin: string | null;
  hsCode: string | null;
  leadTimeDays: number | null;
  incoterms: Incoterm[];
  identity: string | null;
  version: number;
  publishedAt: string | null;
}

/** The words of a listing, by language. */
export interface Words {
  title: Localized<string>;
  description: Localized<string>;
}

/** A document as it stands in the index. */
export interface SearchDocument extends Words {
  /** The listing's id, and the index's primary key. */
  id: string;
  card: Card;
  /** Other words for it, as the marketplace's operators say. */
  also: string[];
  [field: string]: unknown;
}

/** All of a document that a hit can be answered from. */
export const SHOWN = ['id', 'title', 'description', 'card'];

/** The document of a listing of `tenant`. Two of the same listing, version and synonyms are equal. */
export function documentOf(tenant: string, stored: ListingRow, thesaurus: Thesaurus = NO_SYNONYMS): SearchDocument {
  const vertical = verticalOf(stored.vertical);
  const soundOf = (values: AttributeValues) => soundValues(vertical, values, stored.declaration);
  const row = { ...stored, attributes: soundOf(stored.attributes), variants: stored.variants.map(soundOf) };
  const { supplier, category, price_tiers: priceTiers, translations } = row;
  const unit = unitOf(row.unit);
  const entries = Object.entries(translations);
  const title = Object.fromEntries(entries.map(([locale, { title }]) => [locale, title]));
  const subject = subjectOf(vertical, row.attributes, translations);
  return {
    id: row.id,
    tenant,
    supplier: supplier.id,
    category: category.path,
    country: supplier.country,
    isVerified: supplier.isVerified,
    language: [...new Set(Object.keys(translations).flatMap((locale) => [locale, baseOf(locale)]))].sort(),
    incoterm: row.incoterms,
    identity: identityKey(row),
    minimum: OWN_SCALE.quantity(row.minimum_quantity),
    published: row.published_at?.getTime() ?? 0,
    sku: row.sku,
    codes: codesOf(vertical, row),
    telling: tellingWords(tellingOf(vertical, row.sku, row.attributes)),
    title,
    description: Object.fromEntries(
      entries.flatMap(([locale, { description }]) => (description ? [[locale, description]] : [])),
    ),
    category_names: Object.values(category.names),
    also: alsoOf(row, thesaurus),
    supplier_name: supplier.legalName,
    card: {
      tenant,
      vertical: row.vertical,
      sku: row.sku,
      supplier,
      category,
      attributes: visibleValues(vertical, row.attributes, 'public', row.declaration),
      declaration: vertical.version,
      priceTiers,
      unit: row.unit,
      minimumQuantity: row.minimum_quantity,
      increment: row.increment,
      origin: row.origin,
      hsCode: row.hs_code,
      leadTimeDays: row.lead_time_days,
      incoterms: row.incoterms,
      identity: row.identity,
      version: row.version,
      publishedAt: row.published_at?.toISOString() ?? null,
    },
    ...priceFields(row),
    ...(unit && { minimum_base: baseScale(unit).quantity(row.minimum_quantity), dimension: unit.dimension }),
    ...(row.lead_time_days !== null && { lead_time: row.lead_time_days }),
    ...subject,
    ...ownWords(subject, title),
    ...searchFields(vertical, row.attributes, row.variants),
  };
}

/** The marketplace's other words for what a listing is called: by its titles, its category and its searchable attributes. */
function alsoOf({ vertical, translations, category, attributes }: ListingRow, thesaurus: Thesaurus): string[] {
  if (thesaurus.version === 0) return [];
  const titles = Object.values(translations).map(({ title }) => title);
  return thesaurus.othersOf([
    ...titles,
    ...Object.values(category.names),
    searchTextOf(verticalOf(vertical), attributes),
  ]);
}

/** What listings are grouped by: their identity, else the listing itself. */
export function identityKey({ id, identity }: { id: string; identity: string | null }): string {
  return identity === null ? id : filterKey(identity);
}

/** The document's fields as a condition is evaluated on: what is nested in the index (prices by currency) has dotted names. */
export function flatFields(document: SearchDocument): Record<string, FieldValue | FieldValue[]> {
  const { title: _title, description: _description, card: _card, ...fields } = document;
  return flat(fields);
}

/** Fields by their dotted names: `{ price_low: { USD: 1 } }` is `price_low.USD`. */
export function flat(fields: object): Record<string, FieldValue | FieldValue[]> {
  return Object.fromEntries(dotted(fields));
}

function dotted(fields: object, above = ''): [string, FieldValue | FieldValue[]][] {
  return Object.entries(fields).flatMap(([name, value]: [string, FieldValue | FieldValue[] | object]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? dotted(value, `${above}${name}.`)
      : [[`${above}${name}`, value] as [string, FieldValue | FieldValue[]]],
  );
}
