// What a search for suppliers asks, made definite. Wrong questions are refused here.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { BusinessType, Capability } from '../../generated/prisma/enums.ts';
import { type Condition, checkCategoryCodes, checkWords } from '../search/request.ts';

/** What suppliers must meet: all that is given; in a list, any of its values is enough. */
export interface SupplierWhere {
  country?: readonly string[] | null;
  businessType?: readonly BusinessType[] | null;
  capability?: readonly Capability[] | null;
  vertical?: readonly string[] | null;
  category?: readonly string[] | null;
  isVerified?: boolean | null;
}

/** What suppliers can be sorted by. */
export type SupplierSortKey = 'RELEVANCE' | 'NEWEST' | 'NAME' | 'LISTINGS';

/** The order of suppliers. */
export interface SupplierSort {
  by: SupplierSortKey;
  direction?: 'asc' | 'desc' | null;
}

/** A search for suppliers, but for the page. */
export interface SupplierQuestion {
  query?: string | null;
  where?: SupplierWhere | null;
  sort?: SupplierSort | null;
}

/** A search that can be carried out. */
export interface SupplierRequest {
  text: string;
  conditions: readonly Condition[];
  /** A sort rule such as `joined:desc`; null sorts by relevance. */
  order: string | null;
}

const MOST_VALUES = 100;
const LISTS = ['country', 'businessType', 'capability', 'vertical', 'category'] as const;

/** Makes the question definite. Throws BAD_USER_INPUT. */
export function requestOf(ctx: Context, { query, where, sort }: SupplierQuestion): SupplierRequest {
  const text = checkWords(query);
  const conditions: Condition[] = [];
  for (const code of LISTS) {
    const values = where?.[code];
    if (!values) continue;
    if (values.length > MOST_VALUES)
      throw failure('BAD_USER_INPUT', `where.${code} has at most ${MOST_VALUES} values.`);
    conditions.push({ code, condition: { field: code, is: values } });
  }
  checkCategoryCodes(where?.category);
  const stranger = where?.vertical?.find((name) => !ctx.tenant.verticals.includes(name));
  if (stranger !== undefined) {
    const choices = ctx.tenant.verticals.join(', ');
    throw failure('BAD_USER_INPUT', `This marketplace does not trade in "${stranger.slice(0, 60)}": use ${choices}.`);
  }
  if (where?.isVerified != null)
    conditions.push({ code: 'isVerified', condition: { field: 'isVerified', is: [where.isVerified] } });
  return { text, conditions, order: orderOf(sort) };
}

function orderOf(sort: SupplierSort | null | undefined): string | null {
  switch (sort?.by) {
    case 'NEWEST':
      return `joined:${sort.direction ?? 'desc'}`;
    case 'NAME':
      return `name_order:${sort.direction ?? 'asc'}`;
    case 'LISTINGS':
      return `listings:${sort.direction ?? 'desc'}`;
    default:
      if (sort?.direction)
        throw failure(
          'BAD_USER_INPUT',
          'Relevance has no direction: leave `direction` out, or sort by something else.',
        );
      return null;
  }
}
