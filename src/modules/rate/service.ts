// Exchange rates as the operators of a marketplace state them: set, deleted, listed, and what they convert into a currency.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse } from '../../errors.ts';
import type { ExchangeRate } from '../../generated/prisma/client.ts';
import { Decimal } from '../../kit/number.ts';
import { emitRate } from './events.ts';
import { mustStateRates } from './policy.ts';

/** A stated rate: one unit of `base` is worth `rate` of `quote`. */
export interface Rate {
  base: string;
  quote: string;
  /** An exact decimal. */
  rate: string;
  /** The day it is of, such as "2026-11-29". */
  asOf: string;
}

/** A marketplace states at most so many rates: each is a branch of every filter that converts. */
export const MOST_RATES = 40;

/** States a rate, or states it anew. User errors say what is wrong with it. */
export async function set(ctx: Context, { base, quote, rate, asOf }: Rate): Promise<Rate> {
  mustStateRates(ctx.viewer);
  const tenantId = ctx.tenant.id;
  const value = new Decimal(rate);
  if (base === quote) refuse(['quote'], 'INVALID', 'A rate is between two currencies.');
  if (!value.gt(0) || value.gte('1e9') || value.decimalPlaces() > 9)
    refuse(['rate'], 'OUT_OF_RANGE', 'A rate is above 0, with at most 9 digits before and 9 after the point.');
  return transact(ctx, async (tx) => {
    const where = { tenantId_base_quote: { tenantId, base, quote } };
    const stated = { rate: value.toFixed(), asOf: new Date(asOf), updatedAt: new Date() };
    const row = await tx.exchangeRate.upsert({ where, create: { tenantId, base, quote, ...stated }, update: stated });
    if ((await tx.exchangeRate.count({ where: { tenantId } })) > MOST_RATES)
      refuse(['base'], 'TOO_MANY', `A marketplace states at most ${MOST_RATES} rates: delete one that is not needed.`);
    emitRate(tx, tenantId, { type: 'exchangeRate.set', data: rateOf(row) });
    return rateOf(row);
  });
}

/** Deletes a rate; false when there was none. */
export async function remove(ctx: Context, { base, quote }: Pick<Rate, 'base' | 'quote'>): Promise<boolean> {
  mustStateRates(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const { count } = await tx.exchangeRate.deleteMany({ where: { tenantId, base, quote } });
    if (count > 0) emitRate(tx, tenantId, { type: 'exchangeRate.deleted', data: { base, quote } });
    return count > 0;
  });
}

/** Every rate of the marketplace, by currencies. */
export async function list(ctx: Context): Promise<Rate[]> {
  const rows = await db(ctx).exchangeRate.findMany({
    where: { tenantId: ctx.tenant.id },
    orderBy: [{ base: 'asc' }, { quote: 'asc' }],
    take: MOST_RATES,
  });
  return rows.map(rateOf);
}

/**
 * The rates by which prices come to be in `currency`, one for each other currency: that which is stated from there, else that
 * which is stated the other way round. None is made of two. Inside a transaction they are read by it, the `reader`.
 */
export async function ratesInto(
  ctx: Context,
  currency: string,
  reader: Pick<Tx, 'exchangeRate'> = db(ctx),
): Promise<Rate[]> {
  const rows = await reader.exchangeRate.findMany({
    where: { tenantId: ctx.tenant.id, OR: [{ base: currency }, { quote: currency }] },
    orderBy: [{ base: 'asc' }, { quote: 'asc' }],
    take: 2 * MOST_RATES,
  });
  const direct = new Set(rows.filter(({ quote }) => quote === currency).map(({ base }) => base));
  return rows.filter(({ quote }) => quote === currency || !direct.has(quote)).map(rateOf);
}

function rateOf({ base, quote, rate, asOf }: ExchangeRate): Rate {
  return { base, quote, rate: rate.toFixed(), asOf: asOf.toISOString().slice(0, 10) };
}
