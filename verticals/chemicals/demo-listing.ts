// One way to write a listing of the chemicals demo: a substance, its supplier, strength and grade, and how it is sold.
import type { DemoProduct } from '../../src/kit/demo.ts';
import { documentsOf, type RawAttributes, type Substance } from './demo-substance.ts';

/** A listing in shorthand; `prices` is 'quantity:unit price' from the MOQ up, in USD per order unit. */
export interface Listing {
  of: Substance;
  by: string;
  sku: string;
  category?: string;
  grade: string;
  purity?: string;
  en: [title: string, description: string];
  zh: [title: string, description: string];
  ja?: [title: string, description: string];
  unit: 'KGM' | 'TNE' | 'LTR';
  prices: string;
  increment?: string;
  days: number;
  attributes: RawAttributes;
}

/** The demo product that a listing stands for: the substance's facts first, then what this supplier states. */
export function listing(it: Listing): DemoProduct {
  const priceTiers = it.prices.split(' ').map((tier) => {
    const [from = '', unitPrice = ''] = tier.split(':');
    return { from, unitPrice };
  });
  return {
    supplier: it.by,
    sku: it.sku,
    category: it.category ?? it.of.category,
    title: { en: it.en[0], zh: it.zh[0], ...(it.ja && { ja: it.ja[0] }) },
    description: { en: it.en[1], zh: it.zh[1], ...(it.ja && { ja: it.ja[1] }) },
    attributes: {
      ...it.of.facts,
      grade: it.grade,
      ...(it.purity ? { purity: it.purity } : {}),
      documents: documentsOf(it.by, String(it.of.facts.casNumber), it.grade),
      ...it.attributes,
    },
    unit: it.unit,
    moq: priceTiers[0]?.from ?? '1',
    ...(it.increment ? { increment: it.increment } : {}),
    priceTiers,
    origin: 'CN',
    hsCode: it.of.hsCode,
    leadTimeDays: it.days,
    // Drums and bags go in containers, tonnes also in bulk; who sells by the litre says nothing.
    ...(it.unit !== 'LTR' && { incoterms: it.unit === 'TNE' ? 'FOB CFR CIF' : 'FCA FOB CIF' }),
  };
}
