// The money kind: an exact amount of a stated currency, never converted.
import { z } from 'zod';
import type {
  AttributeOptions,
  Declaration,
  FacetDistribution,
  FacetStats,
  Kind,
  Parsed,
  ParseHints,
} from '../attribute.ts';
import { currencyOf, decimalsOf, isCurrency } from '../currency.ts';
import type { Expression } from '../expression.ts';
import {
  type Money,
  type MoneyFacetValue,
  moneyFacetType,
  moneyFilter,
  moneyInput,
  moneyType,
} from '../graphql-money.ts';
import { Decimal, decimalOf, plain, plainText, readNumber, showNumber, toDouble, WRITTEN_NUMBER } from '../number.ts';
import { KitError } from '../problem.ts';
import { decimalInput, type Finding, quoted, refined } from '../schema.ts';

/** What a money attribute can be told. Limits are included, and hold whatever the currency. */
export interface MoneyOptions extends AttributeOptions {
  /** Least amount; 0 when left out. */
  min?: number;
  max?: number;
}
/** Limits in one currency, both included; null and undefined ask nothing. */
export interface MoneyFilter {
  currency: string;
  min?: string | null;
  max?: string | null;
}

/** Prices per piece need more decimals than coins have: 0.0015 USD. */
const MOST_DECIMALS = 6;
const WRITTEN = new RegExp(`^(\\D*?)\\s*(${WRITTEN_NUMBER})\\s*(\\D*)$`, 'i');

/** Signs of several currencies: only the column's heading can tell which. */
const SHARED = /^(?:¥|kr\.?)$/i;

const rawMoney = z.strictObject({ amount: decimalInput, currency: z.string() });

/** An amount of money; stored as { amount: '12.5', currency: 'USD' }. */
export function money(options: MoneyOptions): Declaration<Money, Money | `${number} ${Uppercase<string>}`> {
  const { min = 0, max } = options;

  function checkMoney(raw: z.infer<typeof rawMoney>): Finding<Money> {
    const amount = decimalOf(raw.amount);
    if (!amount)
      return { message: `${quoted(raw.amount)} is not a number.`, hint: 'Write digits with a point, such as 12.50.' };
    if (!isCurrency(raw.currency))
      return { message: `${quoted(raw.currency)} is not a currency.`, hint: 'Use an ISO 4217 code, such as USD.' };
    const shown = `${plain(amount)} ${raw.currency}`;
    if (amount.decimalPlaces() > MOST_DECIMALS)
      return { message: `${shown} has more than ${MOST_DECIMALS} decimals.`, hint: 'Round it.' };
    if (amount.lt(min) || (max !== undefined && amount.gt(max)))
      return {
        code: 'OUT_OF_RANGE',
        message: `${shown} is outside ${min} to ${max ?? '…'}.`,
        hint: 'Check the amount.',
      };
    return { value: { amount: plain(amount), currency: raw.currency } };
  }

  const kind: Kind<Money, MoneyFilter> = {
    name: 'money',
    expects: 'an amount with its currency, such as 12.50 USD',
    example: `${Math.max(min, Math.min(max ?? 12.5, 12.5))} USD`,
    facts: { min: String(min), ...(max === undefined ? {} : { max: String(max) }) },
    schema: refined(rawMoney, checkMoney),
    parse: readMoney,
    display: ({ amount, currency }, locale) => ({
      value: showNumber(amount, locale, decimalsOf(currency)),
      unit: currency,
    }),
    identity: ({ amount, currency }) => `${currency} ${amount}`,
    words: () => [],
    matches: (value, wanted) => {
      const { min: low, max: high } = limitsOf(wanted);
      const amount = doubleOf(value.amount) ?? 0;
      return value.currency === wanted.currency && amount >= (low ?? -Infinity) && amount <= (high ?? Infinity);
    },
    compare: (stated, wanted) => {
      if (stated.currency !== wanted.currency) return undefined;
      const sign = new Decimal(stated.amount).cmp(wanted.amount);
      return { least: sign, most: sign };
    },
    search: {
      // The currencies are counted in one field; the amounts have a field for each currency, since they do not compare.
      fields: (field, { amount, currency }) => ({
        [`${field}_currency`]: currency,
        [`${field}_amount.${currency}`]: doubleOf(amount) ?? 0,
      }),
      filterable: moneyNames,
      searchable: () => [],
      sortable: () => null,
      facets: moneyNames,
      facet: moneyFacet,
      condition: (field, wanted) => {
        const { min: low, max: high } = limitsOf(wanted);
        const amount = `${field}_amount.${wanted.currency}`;
        const conditions: Expression[] = [{ field: `${field}_currency`, is: [wanted.currency] }];
        if (low !== undefined) conditions.push({ field: amount, atLeast: low });
        if (high !== undefined) conditions.push({ field: amount, atMost: high });
        return { all: conditions };
      },
    },
    graphql: {
      output: ({ types }) => ({ type: moneyType(types) }),
      input: ({ types }) => ({ type: moneyInput(types) }),
      filter: ({ types }) => ({ type: moneyFilter(types) }),
      facet: ({ types }) => ({ type: moneyFacetType(types), isList: true }),
      wire: {
        input: (value) => value,
        selection: '{ amount currency }',
        output: (value) => value,
        facetSelection: '{ currency count min max }',
        facet: (facet) => facet,
      },
    },
    finds: ({ amount, currency }) => ({ currency, min: amount, max: amount }),
    misses: ({ amount, currency }) => ({ currency, min: plain(new Decimal(amount).plus(1)) }),
    values: (check) =>
      check
        .tuple(
          check.integer({ min: Math.ceil(min * 100), max: Math.floor((max ?? 10_000) * 100) }),
          check.constantFrom('USD', 'EUR', 'CNY', 'JPY'),
        )
        .map(([hundredths, currency]) => ({ amount: plain(new Decimal(hundredths).div(100)), currency })),
    filters: (check) =>
      check
        .tuple(kind.values(check), kind.values(check), check.constantFrom('both', 'min', 'max', 'none'))
        .map(([one, other, kept]): MoneyFilter => {
          const [low, high] = [one.amount, other.amount].sort((a, b) => Number(a) - Number(b));
          return {
            currency: one.currency,
            min: kept === 'both' || kept === 'min' ? low : null,
            max: kept === 'both' || kept === 'max' ? high : null,
          };
        }),
  };
  return { kind, options };
}

function moneyNames(field: string): string[] {
  return [`${field}_currency`, `${field}_amount`];
}

/** Limits and count in each currency, the commonest first. */
function moneyFacet(field: string, distribution: FacetDistribution, stats: FacetStats): MoneyFacetValue[] {
  return Object.entries(distribution[`${field}_currency`] ?? {})
    .flatMap(([currency, count]) => {
      const limits = stats[`${field}_amount.${currency}`];
      const shown = (limit: number) => plain(new Decimal(limit));
      return count === 0 || !limits ? [] : [{ currency, count, min: shown(limits.min), max: shown(limits.max) }];
    })
    .sort((one, other) => other.count - one.count || (one.currency < other.currency ? -1 : 1));
}

/** A filter's limits as the index compares them. Throws KitError on an unknown currency or a limit that is no number. */
function limitsOf({ currency, min, max }: MoneyFilter): { min: number | undefined; max: number | undefined } {
  if (!isCurrency(currency))
    throw new KitError(`${quoted(currency)} is not a currency.`, 'Use an ISO 4217 code, such as USD.');
  const [low, high] = [min, max].map((end) => {
    const limit = end == null ? undefined : doubleOf(end);
    if (end != null && limit === undefined)
      throw new KitError(`${quoted(end)} is not a number.`, 'Write digits with a point, such as 12.50.');
    return limit;
  });
  return { min: low, max: high };
}

function doubleOf(amount: string): number | undefined {
  const number = decimalOf(amount);
  return number && toDouble(number);
}

/** Reads 'USD 12.50', '€ 1.234,50', '12.5 USD', '￥100'. A currency that stands in the column's heading comes as the hinted unit. */
function readMoney(text: string, { unit, decimalMark }: ParseHints = {}): Parsed {
  // The full-width yen sign tells more than the plain one that it is normalised to.
  const written = plainText(text.replaceAll('￥', 'CNY')).replace(/(\p{L})\.(?=\d)/gu, '$1. ');
  const [, before = '', number = '', after = ''] = WRITTEN.exec(written) ?? [];
  const amount = readNumber(number, decimalMark);
  const signs = [before, after].map((sign) => sign.trim()).filter((sign) => sign !== '');
  if (!amount || signs.length > 2)
    return { message: `"${text.slice(0, 40)}" is not one amount of money.`, hint: 'Write it like 12.50 USD.' };
  const hinted = unit && currencyOf(unit);
  const stated = new Set(
    signs.length === 0 ? [hinted] : signs.map((sign) => (SHARED.test(sign) ? hinted : currencyOf(sign))),
  );
  const [currency] = stated;
  if (stated.size > 1 || currency === undefined)
    return {
      message: `"${text.slice(0, 40)}" does not say in which currency.`,
      hint: 'Add the ISO 4217 code, such as 12.50 USD.',
    };
  return { raw: { amount: plain(amount), currency } };
}
