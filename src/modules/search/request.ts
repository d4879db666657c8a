// What a search asks, made definite: which verticals, which conditions, which order. Wrong questions are refused here.
import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';
import type { Expression } from '../../kit/expression.ts';
import { Decimal, toDouble } from '../../kit/number.ts';
import { type FilterInput, filterConditions, sortExpression } from '../../kit/search.ts';
import { requireUnit } from '../../kit/units.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Rate } from '../rate/service.ts';
import type { Conversion } from './conversion.ts';
import { type PriceWish, priceConditions } from './prices.ts';

/** What hits must meet; ids are UUIDs. A vertical's own filter stands under its name. */
export interface Where {
  vertical?: string | null;
  category?: readonly string[] | null;
  supplier?: readonly string[] | null;
  country?: readonly string[] | null;
  /** Whether the supplier is verified. */
  isVerified?: boolean | null;
  incoterm?: readonly Incoterm[] | null;
  price?: PriceWish | null;
  moq?: { max: string; unit?: string | null } | null;
  leadTimeDays?: { max: number } | null;
  filters: Readonly<Record<string, FilterInput>>;
}

/** What all listings can be sorted by. */
export type SortKey = 'RELEVANCE' | 'NEWEST' | 'PRICE' | 'MINIMUM_QUANTITY' | 'LEAD_TIME';

/** By what hits are sorted: something all listings have, or an attribute of one vertical. */
export interface Sort {
  by?: SortKey | null;
  attributes: Readonly<Record<string, string>>;
  direction?: 'asc' | 'desc' | null;
}

/** A condition and what it is about: a facet of the same code is counted without it. */
export interface Condition {
  code: string;
  condition: Expression;
}

/** What a search asks, but for the page. */
export interface Asked {
  query?: string | null;
  where?: Where | null;
  sort?: Sort | null;
  /** Whether listings of the same thing are one hit. */
  groupByIdentity?: boolean | null;
}

/** A search that can be carried out. */
export interface SearchRequest {
  text: string;
  /** Whether the last word is also read as the beginning of longer ones: only when whole words find nothing. */
  isUnfinished?: boolean;
  verticals: readonly Vertical[];
  common: readonly Condition[];
  /** Conditions on the attributes of the one vertical. */
  own: readonly Condition[];
  /** A sort rule such as `published:desc`; null sorts by relevance. */
  order: string | null;
  /** Whether of listings with the same identity only the best is a hit. */
  isGrouped: boolean;
  /** How prices are compared over currencies; null when they are not. */
  conversion: Conversion | null;
  /** Narrow the fallback's window in the database. */
  suppliers: readonly string[] | null;
  categories: readonly string[] | null;
}

const MOST_CHARACTERS = 300;
const MOST_VALUES = 100;

/** Makes the question definite; with `rates`, prices are converted by them. Throws BAD_USER_INPUT, or KitError for an unusable attribute filter. */
export function requestOf(
  ctx: Context,
  { query, where, sort, groupByIdentity }: Asked,
  rates: readonly Rate[] | null = null,
): SearchRequest {
  const text = checkWords(query);
  for (const name of ['category', 'supplier', 'country', 'incoterm'] as const) {
    if ((where?.[name]?.length ?? 0) > MOST_VALUES)
      throw failure('BAD_USER_INPUT', `where.${name} has at most ${MOST_VALUES} values.`);
  }
  checkCategoryCodes(where?.category);
  const filters = Object.entries(where?.filters ?? {});
  const sorts = Object.entries(sort?.attributes ?? {});
  const verticals = verticalsOf(ctx, [
    where?.vertical,
    ...filters.map(([name]) => name),
    ...sorts.map(([name]) => name),
  ]);
  return {
    text,
    verticals,
    common: where ? commonConditions(where, rates ?? []) : [],
    own: filters.flatMap(([name, filter]) => filterConditions(verticalOf(name), filter)),
    order: orderOf(ctx, sort, where),
    isGrouped: groupByIdentity ?? false,
    conversion: where?.price && rates ? { wish: where.price, rates } : null,
    suppliers: where?.supplier ?? null,
    categories: where?.category ?? null,
  };
}

/** The words of a query, trimmed. Throws BAD_USER_INPUT when they are too long. */
export function checkWords(query: string | null | undefined): string {
  const text = (query ?? '').trim();
  if (text.length <= MOST_CHARACTERS) return text;
  throw failure('BAD_USER_INPUT', `A query has at most ${MOST_CHARACTERS} characters, not ${text.length}.`);
}

/** Throws BAD_USER_INPUT for what cannot be the code of a category. */
export function checkCategoryCodes(codes: readonly string[] | null | undefined): void {
  const wrong = codes?.find((code) => !/^[a-z][a-z0-9-]{0,99}$/.test(code));
  if (wrong === undefined) return;
  throw failure('BAD_USER_INPUT', `"${wrong.slice(0, 60)}" is not the code of a category: see the query categories.`);
}

/** The one vertical that is named, or all of the marketplace. */
function verticalsOf(ctx: Context, named: readonly (string | null | undefined)[]): readonly Vertical[] {
  const names = [...new Set(named.filter((name) => name != null))];
  const stranger = names.find((name) => !ctx.tenant.verticals.includes(name));
  if (stranger !== undefined) {
    const choices = ctx.tenant.verticals.join(', ');
    throw failure('BAD_USER_INPUT', `This marketplace does not trade in "${stranger.slice(0, 60)}": use ${choices}.`);
  }
  if (names.length > 1)
    throw failure(
      'BAD_USER_INPUT',
      `One search is about one vertical, not ${names.join(' and ')}: ask for each in a field of its own.`,
    );
  return (names.length ? names : ctx.tenant.verticals).map(verticalOf);
}

function commonConditions(
  { category, supplier, country, isVerified, incoterm, price, moq, leadTimeDays }: Where,
  rates: readonly Rate[],
): Condition[] {
  const conditions: Condition[] = [];
  const anyOf = (code: string, values: readonly string[] | null | undefined) => {
    if (values) conditions.push({ code, condition: { field: code, is: values } });
  };
  anyOf('category', category);
  anyOf('supplier', supplier);
  anyOf('country', country);
  if (isVerified != null) conditions.push({ code: 'isVerified', condition: { field: 'isVerified', is: [isVerified] } });
  anyOf('incoterm', incoterm);
  if (price) conditions.push(...priceConditions(price, rates).map((condition) => ({ code: 'price', condition })));
  if (moq) conditions.push({ code: 'moq', condition: moqCondition(moq) });
  if (leadTimeDays)
    conditions.push({ code: 'leadTimeDays', condition: { field: 'lead_time', atMost: leadTimeDays.max } });
  return conditions;
}

function moqCondition({ max, unit }: { max: string; unit?: string | null }): Expression {
  const most = new Decimal(max);
  if (unit == null) return { field: 'minimum', atMost: toDouble(most) };
  const { dimension, size } = requireUnit(unit);
  return {
    all: [
      { field: 'dimension', is: [dimension] },
      { field: 'minimum_base', atMost: toDouble(most.times(size)) },
    ],
  };
}

function orderOf(ctx: Context, sort: Sort | null | undefined, where: Where | null | undefined): string | null {
  const attributes = Object.entries(sort?.attributes ?? {});
  if (attributes.length + (sort?.by ? 1 : 0) > 1)
    throw failure('BAD_USER_INPUT', 'Sort by one thing: `by`, or one attribute of one vertical.');
  const direction = sort?.direction;
  const [attribute] = attributes;
  if (attribute) return sortExpression(verticalOf(attribute[0]), attribute[1], direction ?? 'asc');
  switch (sort?.by) {
    case 'NEWEST':
      return `published:${direction ?? 'desc'}`;
    case 'PRICE':
      return `price_low.${where?.price?.currency ?? ctx.tenant.currency}:${direction ?? 'asc'}`;
    case 'MINIMUM_QUANTITY':
      return `minimum:${direction ?? 'asc'}`;
    case 'LEAD_TIME':
      return `lead_time:${direction ?? 'asc'}`;
    default:
      if (direction)
        throw failure(
          'BAD_USER_INPUT',
          'Relevance has no direction: leave `direction` out, or sort by something else.',
        );
      return null;
  }
}
