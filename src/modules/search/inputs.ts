// What a search can ask in the API: conditions that all listings share, each vertical's own, and an order.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import { verticalTypes } from '../product/attributes.ts';
import { IncotermType } from '../product/incoterm.ts';
import type { Sort, SortKey, Where } from './request.ts';

const PriceFilter = builder.inputType('PriceFilter', {
  description:
    'Listings with a unit price between the limits: at `quantity`, else at some quantity. Prices are compared in their own currency unless `convert` is set.',
  fields: (t) => ({
    currency: t.field({
      type: 'CurrencyCode',
      required: true,
      description: 'Prices in this currency; others do not count unless `convert` is set.',
    }),
    min: t.field({ type: 'Decimal', description: 'At least this.' }),
    max: t.field({ type: 'Decimal', description: 'At most this.' }),
    quantity: t.field({
      type: 'Decimal',
      description:
        'The price for ordering this much: that of the tier it falls in. Listings whose minimum order quantity is more are not found.',
    }),
    unit: t.field({
      type: 'Unit',
      description:
        'Unit of the quantity and of what the limits are the price of, converted to that of each listing. Left out: the order unit of each listing.',
    }),
    convert: t.boolean({
      defaultValue: false,
      description:
        'Whether prices in other currencies are compared too, at the exchange rates that the marketplace states; see `rates` and `convertedPrice`. A currency without a stated rate does not count.',
    }),
  }),
});

const MinimumQuantityFilter = builder.inputType('MinimumQuantityFilter', {
  description: 'Listings that can be ordered in quantities as small as this.',
  fields: (t) => ({
    max: t.field({ type: 'Decimal', required: true, description: 'Greatest acceptable minimum order quantity.' }),
    unit: t.field({
      type: 'Unit',
      description: 'Its unit, converted to that of each listing. Left out: the number alone counts, in whatever unit.',
    }),
  }),
});

const LeadTimeFilter = builder.inputType('LeadTimeFilter', {
  description: 'Listings that are dispatched as soon as this.',
  fields: (t) => ({ max: t.int({ required: true, description: 'Greatest acceptable lead time, in days.' }) }),
});

export const ProductWhere = builder.inputType('ProductWhere', {
  description: 'What listings must meet: all that is given. In a list, any of its values is enough.',
  fields: (t) => ({
    vertical: t.string({ description: 'Only this vertical: "chemicals". A vertical’s own filter says so already.' }),
    category: t.stringList({ description: 'In these categories or below them, by code: "acids".' }),
    supplier: t.idList({ description: 'Of these suppliers.' }),
    country: t.field({ type: ['CountryCode'], description: 'Of suppliers in these countries.' }),
    isVerified: t.boolean({
      description: 'Of suppliers that the marketplace has verified; false: of those it has not.',
    }),
    incoterm: t.field({ type: [IncotermType], description: 'Offered under one of these Incoterms 2020.' }),
    price: t.field({ type: PriceFilter, description: 'By unit price.' }),
    moq: t.field({ type: MinimumQuantityFilter, description: 'By minimum order quantity.' }),
    leadTimeDays: t.field({ type: LeadTimeFilter, description: 'By lead time.' }),
    ...Object.fromEntries(
      [...verticalTypes.values()].map(({ vertical, filter }) => [
        vertical.name,
        t.field({ type: filter, description: `By the attributes of ${vertical.name}. One vertical a search.` }),
      ]),
    ),
  }),
});

const SortBy = enumType<SortKey>('ProductSortBy', 'What all listings can be sorted by.', {
  RELEVANCE: 'How well the words match; the newest first without words.',
  NEWEST: 'When they went on the market, the newest first.',
  PRICE:
    'Lowest unit price in the currency of where.price, else the marketplace’s, never converted; those without come last.',
  MINIMUM_QUANTITY: 'Minimum order quantity, as a number.',
  LEAD_TIME: 'Lead time, the soonest first; those without come last.',
});

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which end comes first.',
  values: {
    ASC: { value: 'asc', description: 'The least first.' },
    DESC: { value: 'desc', description: 'The greatest first.' },
  } as const,
});

export const ProductSort = builder.inputType('ProductSort', {
  description:
    'The order of hits: `by`, or one attribute of one vertical. Sorted by anything but relevance, hits must match every word.',
  fields: (t) => ({
    by: t.field({ type: SortBy, description: 'Something that all listings have.' }),
    direction: t.field({ type: SortDirection, description: 'Left out: newest first, else the least first.' }),
    ...Object.fromEntries(
      [...verticalTypes.values()].flatMap(({ vertical, sort }) =>
        sort ? [[vertical.name, t.field({ type: sort, description: `An attribute of ${vertical.name}.` })]] : [],
      ),
    ),
  }),
});

const COMMON = new Set([
  'vertical',
  'category',
  'supplier',
  'country',
  'isVerified',
  'incoterm',
  'price',
  'moq',
  'leadTimeDays',
]);

/** A ProductWhere as the service takes it: ids read, the verticals' own filters together. */
export function readWhere(input: object | null | undefined): Where | null {
  if (!input) return null;
  const { supplier, ...rest } = input as { supplier?: string[] | null };
  const entries = Object.entries(rest as Record<string, unknown>);
  const own = entries.filter(([name, value]) => !COMMON.has(name) && value != null);
  const common = entries.filter(([name]) => COMMON.has(name));
  return {
    ...Object.fromEntries(common),
    supplier: supplier?.map((id) => readId('Organization', id)),
    filters: Object.fromEntries(own) as Where['filters'],
  };
}

/** A ProductSort as the service takes it. */
export function readSort(input: object | null | undefined): Sort | null {
  if (!input) return null;
  const { by, direction, ...attributes } = input as Pick<Sort, 'by' | 'direction'> & Record<string, string | null>;
  return {
    by,
    direction,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, code]) => code != null)) as Sort['attributes'],
  };
}
