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
  ja?: [title: string, description: string];
  prices: string;
  unit?: 'H87' | 'PR';
  days: number;
  /** Types of the documents it has. */
  papers?: string;
  /** Several colours or sizes make variants: one of each colour in each size. */
  attributes: RawAttributes;
}

/** Export carton: units in it, its size '52x40x35' in cm, and its gross weight in kg. */
export function carton(unitsPerCarton: number, size: string, weight: string): RawAttributes {
  return { unitsPerCarton, cartonDimensions: `${size} cm`, cartonWeight: `${weight} kg` };
}

/** A built-in rechargeable battery that may travel. */
export function cell(type: string, capacity: string): string {
  return `type: ${type}; capacity: ${capacity}; included: yes; un383: yes`;
}

/** The demo product that the shorthand stands for; the order increment is one carton when the MOQ is whole cartons. */
export function goods(it: Goods): DemoProduct {
  const priceTiers = it.prices.split(' ').map((tier) => {
    const [from = '', unitPrice = ''] = tier.split(':');
    return { from, unitPrice };
  });
  const moq = priceTiers[0]?.from ?? '1';
  const perCarton = Number(it.attributes.unitsPerCarton);
  const variants = variantsOf(it);
  return {
    supplier: it.by,
    sku: it.sku,
    category: it.category,
    title: { en: it.en[0], zh: it.zh[0], ...(it.ja && { ja: it.ja[0] }) },
    description: { en: it.en[1], zh: it.zh[1], ...(it.ja && { ja: it.ja[1] }) },
    attributes: {
      productType: it.type,
      ...(it.papers ? { documents: papersOf(it.sku, it.papers) } : {}),
      // A GTIN is of one variant: where there are several, each has its own.
      ...without(it.attributes, variants.length > 0 ? ['colour', 'size', 'gtin'] : []),
    },
    unit: it.unit ?? 'H87',
    moq,
    ...(perCarton > 0 && Number(moq) % perCarton === 0 ? { increment: String(perCarton) } : {}),
    priceTiers,
    ...(variants.length > 0 ? { variants } : {}),
    origin: 'CN',
    hsCode: it.hsCode,
    leadTimeDays: it.days,
    incoterms: 'EXW FOB',
  };
}

function variantsOf({ sku, attributes }: Goods): NonNullable<DemoProduct['variants']> {
  const { colour = [], size = [], gtin } = attributes;
  if (![colour, size].some((values) => Array.isArray(values) && values.length > 1)) return [];
  const forms = axis('colour', colour).flatMap((one) => axis('size', size).map((other) => ({ ...one, ...other })));
  return forms.map((form, at) => ({
    sku: [sku, ...Object.values(form)].join('-').toUpperCase().replace(/\s+/g, ''),
    ...(typeof gtin === 'string' ? { gtin: gtinAt(gtin, at) } : {}),
    attributes: form,
  }));
}

function axis(code: string, values: RawAttributes[string]): Record<string, string>[] {
  const stated = [values].flat();
  return stated.length === 0 ? [{}] : stated.map((value) => ({ [code]: String(value) }));
}

/** The GTIN-13 so many numbers after another one, with its own check digit. */
function gtinAt(gtin: string, at: number): string {
  const body = String(Number(gtin.slice(0, -1)) + at);
  const sum = [...body].reduce((so, digit, i) => so + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function papersOf(sku: string, types: string): string {
  const file = (type: string) => `https://documents.example/${sku}/${type}.pdf`.toLowerCase();
  return types
    .split(' ')
    .map((type) => `${type} (en) ${file(type)}`)
    .join('; ');
}

function without(attributes: RawAttributes, codes: readonly string[]): RawAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([code]) => !codes.includes(code)));
}
