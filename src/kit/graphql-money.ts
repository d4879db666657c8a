// The API types of money, shared by attributes and by a host's own fields.
import type { SharedTypes } from './graphql-kind.ts';

/** An exact amount of a currency (ISO 4217), as stored: { amount: '12.5', currency: 'USD' }. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Money as a host's database may hand it out: the amount may be a decimal of its own. */
export interface MoneySource {
  readonly amount: string | { toFixed(): string };
  readonly currency: string;
}

/** The limits of a price among the hits, in one currency. */
export interface MoneyFacetValue {
  readonly currency: string;
  readonly count: number;
  readonly min: string;
  readonly max: string;
}

/** Money, for reading. */
export function moneyType(types: SharedTypes) {
  return types.once('Money', (builder) =>
    builder.objectRef<MoneySource>('Money').implement({
      description: 'An exact amount of a currency; unit prices have up to 6 decimals.',
      fields: (t) => ({
        amount: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'How much.',
          resolve: ({ amount }) => (typeof amount === 'string' ? amount : amount.toFixed()),
        }),
        currency: t.field({
          type: 'CurrencyCode',
          nullable: false,
          description: 'Of which currency.',
          resolve: ({ currency }) => currency,
        }),
      }),
    }),
  );
}

/** Money, as input. */
export function moneyInput(types: SharedTypes) {
  return types.once('MoneyInput', (builder) =>
    builder.inputType('MoneyInput', {
      description: 'An exact amount of a currency.',
      fields: (t) => ({
        amount: t.field({ type: 'Decimal', required: true, description: 'How much; up to 6 decimals.' }),
        currency: t.field({ type: 'CurrencyCode', required: true, description: 'Of which currency.' }),
      }),
    }),
  );
}

/** Limits in one currency. */
export function moneyFilter(types: SharedTypes) {
  return types.once('MoneyFilter', (builder) =>
    builder.inputType('MoneyFilter', {
      description: 'Matches amounts of one currency within limits, both included. Nothing is converted.',
      fields: (t) => ({
        currency: t.field({
          type: 'CurrencyCode',
          required: true,
          description: 'The currency; amounts of another one are not found.',
        }),
        min: t.field({ type: 'Decimal', required: false, description: 'At least this much.' }),
        max: t.field({ type: 'Decimal', required: false, description: 'At most this much.' }),
      }),
    }),
  );
}

/** The limits of one currency among the hits. */
export function moneyFacetType(types: SharedTypes) {
  return types.once('MoneyFacet', (builder) =>
    builder.objectRef<MoneyFacetValue>('MoneyFacet').implement({
      description: 'The limits of an amount among the hits that state it in one currency.',
      fields: (t) => ({
        currency: t.field({
          type: 'CurrencyCode',
          nullable: false,
          description: 'The currency.',
          resolve: ({ currency }) => currency,
        }),
        count: t.int({
          nullable: false,
          description: 'Hits that state the amount in this currency.',
          resolve: ({ count }) => count,
        }),
        min: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'The least amount among the hits.',
          resolve: ({ min }) => min,
        }),
        max: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'The greatest amount among the hits.',
          resolve: ({ max }) => max,
        }),
      }),
    }),
  );
}
