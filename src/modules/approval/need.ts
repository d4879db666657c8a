// Whether something needs approval: what it comes to in the rule's currency, and the tier that this falls into.
import type { ApprovalKind } from '../../generated/prisma/enums.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { Decimal, plain } from '../../kit/number.ts';
import type { Rate } from '../rate/service.ts';

/** Who has to approve what comes to more than `above`: so many of those with a role, or a named member. */
export interface Tier {
  /** An exact decimal in the rule's currency. */
  above: string;
  role: string | null;
  memberId: string | null;
  approvals: number;
}

/** What an organization wants approved of one kind. Tiers are in order of their amounts. */
export interface Rule {
  kind: ApprovalKind;
  currency: string;
  tiers: Tier[];
}

/** Why something needs approval. */
export interface Need {
  currency: string;
  /** What it comes to in that currency; null where no rate says. */
  amount: string | null;
  tier: Tier;
}

/** What `parts` come to in `currency` by the rates stated into it; null when one of them has none. */
export function amountIn(parts: readonly Money[], currency: string, rates: readonly Rate[]): Decimal | null {
  let sum = new Decimal(0);
  for (const part of parts) {
    const rate = rates.find(({ base, quote }) => [base, quote].includes(part.currency));
    if (part.currency === currency) sum = sum.plus(part.amount);
    else if (!rate) return null;
    else
      sum = sum.plus(
        rate.base === part.currency
          ? new Decimal(part.amount).times(rate.rate)
          : new Decimal(part.amount).div(rate.rate),
      );
  }
  return sum;
}

/** The approval that something worth `parts` needs under `rule`; null when it needs none. What cannot be compared needs that of the highest tier. */
export function needUnder(rule: Rule, parts: readonly Money[], rates: readonly Rate[]): Need | null {
  if (parts.length === 0) return null; // it states no amount
  const amount = amountIn(parts, rule.currency, rates);
  const tier = amount ? rule.tiers.findLast(({ above }) => amount.gt(above)) : rule.tiers.at(-1);
  return tier ? { currency: rule.currency, amount: amount && plain(amount), tier } : null;
}
