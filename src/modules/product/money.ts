// Money in the API: an exact amount in a stated currency.
import { builder } from '../../builder.ts';

/** An exact amount. */
export interface Money {
  amount: string | { toFixed(): string };
  currency: string;
}

export const MoneyRef = builder.objectRef<Money>('Money').implement({
  description: 'An exact amount of a currency; unit prices have up to 6 decimals.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'Decimal', description: 'How much.' }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'Of which currency.' }),
  }),
});

export const MoneyInput = builder.inputType('MoneyInput', {
  description: 'An exact amount of a currency.',
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', required: true, description: 'How much; up to 6 decimals.' }),
    currency: t.field({ type: 'CurrencyCode', required: true, description: 'Of which currency.' }),
  }),
});
