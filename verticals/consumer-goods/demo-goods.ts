// One way to write a product of the consumer goods demo: what it is, how it is packed, and how it is sold.
import type { DemoProduct } from '../../src/kit/demo.ts';

/** Attribute values as a supplier would write them, before the import parser reads them. */
export type RawAttributes = Record<string, string | string[] | number | boolean>;

/** A product in shorthand; `prices` is 'quantity:unit price' from the MOQ up, in USD per `unit` (piece or pair). */
export interface Goods {
  by: string;
  sku: string;
  category: string;
  hsCode: string;
  type: string;
  en: [title: string, description: string];
  zh: [title: string, description: string];
  prices: string;
  unit?: 'H87' | 'PR';
  days: number;
  attributes: RawAttributes;
}

/** Export carton: units in it, its size '52x40x35' in cm, and its gross weight in kg. */
export function carton(unitsPerCarton: number, size: string, weight: string): RawAttributes {
  const [length, width, height] = size.split('x');
  return {
    unitsPerCarton,
    cartonLength: `${length} cm`,
    cartonWidth: `${width} cm`,
    cartonHeight: `${height} cm`,
    cartonWeight: `${weight} kg`,
  };
}

/** The demo product that the shorthand stands for; the order increment is one carton when the MOQ is whole cartons. */
export function goods(it: Goods): DemoProduct {
  const priceTiers = it.prices.split(' ').map((tier) => {
    const [from = '', unitPrice = ''] = tier.split(':');
    return { from, unitPrice };
  });
  const moq = priceTiers[0]?.from ?? '1';
  const perCarton = Number(it.attributes.unitsPerCarton);
  return {
    supplier: it.by,
    sku: it.sku,
    category: it.category,
    title: { en: it.en[0], zh: it.zh[0] },
    description: { en: it.en[1], zh: it.zh[1] },
    attributes: { productType: it.type, ...it.attributes },
    unit: it.unit ?? 'H87',
    moq,
    ...(perCarton > 0 && Number(moq) % perCarton === 0 ? { increment: String(perCarton) } : {}),
    priceTiers,
    origin: 'CN',
    hsCode: it.hsCode,
    leadTimeDays: it.days,
  };
}
