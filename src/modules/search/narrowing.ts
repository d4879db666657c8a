// Conditions as the database can ask them: what it knows is asked there, all else is left to whoever reads the listings.
import type { Expression } from '../../kit/expression.ts';

/** A condition in SQL, over a product `p`, its organization `o` and the tenant `$1`. */
export interface Narrowing {
  text: string;
  /** What its parameters stand for, the first of them as `$<from>`. */
  values: unknown[];
}

type Leaf = Exclude<Expression, { all: unknown } | { any: unknown }>;

/** A price in a currency of its own, at its lowest or highest. */
const PRICE = /^price_(low|high)\.([A-Z]{3})$/;

/**
 * What listings that meet all `conditions` have in common, as far as the database can tell: it may let more of them through, never
 * fewer. So a condition that is not known here costs time, but no hit.
 */
export function narrowingOf(conditions: readonly Expression[], from: number): Narrowing {
  const values: unknown[] = [];
  const value = (of: unknown) => `$${from + values.push(of) - 1}`;
  const parts = conditions.map((condition) => textOf(condition, value)).filter((part) => part !== null);
  return { text: parts.length ? parts.join(' and ') : 'true', values };
}

/** The condition in SQL; null for one that the database cannot ask, which may be met by any listing. */
function textOf(expression: Expression, value: (of: unknown) => string): string | null {
  if ('all' in expression) {
    const parts = expression.all.map((part) => textOf(part, value)).filter((part) => part !== null);
    return parts.length ? `(${parts.join(' and ')})` : null;
  }
  // Of alternatives one that cannot be asked leaves all of them open; its parameters would be left over, so it is looked at first.
  if ('any' in expression) {
    if (expression.any.length === 0 || expression.any.some((part) => textOf(part, () => '') === null)) return null;
    return `(${expression.any.map((part) => textOf(part, value)).join(' or ')})`;
  }
  return leafText(expression, value);
}

function leafText(leaf: Leaf, value: (of: unknown) => string): string | null {
  if ('is' in leaf) return leaf.field === 'country' ? `o.country = any(${value(leaf.is)}::text[])` : null;
  if ('atMost' in leaf) {
    if (leaf.field === 'minimum') return `p.minimum_quantity <= ${value(leaf.atMost)}::numeric`;
    if (leaf.field === 'lead_time') return `p.lead_time_days <= ${value(leaf.atMost)}::numeric`;
    return priced(leaf.field, 'low', '<=', leaf.atMost, value);
  }
  return 'atLeast' in leaf ? priced(leaf.field, 'high', '>=', leaf.atLeast, value) : null;
}

// The lowest price is at most this when any is.
function priced(
  field: string,
  end: 'low' | 'high',
  sign: '<=' | '>=',
  limit: number,
  value: (of: unknown) => string,
): string | null {
  const [, at, currency] = PRICE.exec(field) ?? [];
  if (at !== end) return null;
  return `exists (select from price_tier t where t.tenant_id = $1 and t.product_id = p.id
    and t.currency = ${value(currency)}::text and t.unit_price ${sign} ${value(limit)}::numeric)`;
}
