// Exchange rates in the API: stated by operators, read by everybody.
import { builder } from '../../builder.ts';
import { mutation, whether } from '../../mutation.ts';
import { list, MOST_RATES, type Rate, remove, set } from './service.ts';

/** A stated rate. */
export const ExchangeRateRef = builder.objectRef<Rate>('ExchangeRate').implement({
  description: 'An exchange rate that the marketplace states: one unit of `base` is worth `rate` of `quote`.',
  fields: (t) => ({
    base: t.expose('base', { type: 'CurrencyCode', description: 'The currency of which one unit is valued.' }),
    quote: t.expose('quote', { type: 'CurrencyCode', description: 'The currency it is valued in.' }),
    rate: t.expose('rate', { type: 'Decimal', description: 'How many of `quote` one of `base` is worth.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it is of.' }),
  }),
});

builder.queryField('exchangeRates', (t) =>
  t.field({
    type: [ExchangeRateRef],
    description: `The exchange rates that the marketplace states, at most ${MOST_RATES}: the only ones that prices are converted by.`,
    resolve: (_root, _args, ctx) => list(ctx),
  }),
);

mutation('exchangeRateSet', {
  description: 'States an exchange rate, or states it anew; for operators. It counts for searches from now on.',
  input: (t) => ({
    base: t.field({
      type: 'CurrencyCode',
      required: true,
      description: 'The currency of which one unit is valued: "EUR".',
    }),
    quote: t.field({ type: 'CurrencyCode', required: true, description: 'The currency it is valued in: "USD".' }),
    rate: t.field({
      type: 'Decimal',
      required: true,
      description: 'How many of `quote` one of `base` is worth: "1.0835". At most 9 digits after the point.',
    }),
    asOf: t.field({ type: 'Date', required: true, description: 'The day it is of; shown with every converted price.' }),
  }),
  resolve: (ctx, input): Promise<Rate> => set(ctx, input),
  payload: (t) => ({
    exchangeRate: t.field({
      type: ExchangeRateRef,
      nullable: true,
      description: 'The rate as it stands now.',
      resolve: ({ result }) => result,
    }),
  }),
});

mutation('exchangeRateDelete', {
  description: 'Deletes an exchange rate; for operators. Prices are not converted by it any more.',
  input: (t) => ({
    base: t.field({ type: 'CurrencyCode', required: true, description: 'Its base.' }),
    quote: t.field({ type: 'CurrencyCode', required: true, description: 'Its quote.' }),
  }),
  resolve: (ctx, input): Promise<boolean> => remove(ctx, input),
  payload: whether('deleted', 'Whether there was one; false also when userErrors say why it was not done.'),
});
