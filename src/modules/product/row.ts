// A listing's checked content as database columns, and the way back.
import { Decimal } from 'decimal.js';
import type { PriceTier, Prisma, Product, ProductVariant } from '../../generated/prisma/client.ts';
import { Incoterm } from '../../generated/prisma/enums.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { Localized } from '../../locale.ts';
import type { Content, Draft, Tier, Translation } from './draft.ts';
import type { Variant } from './variants.ts';

/** A listing with its price tiers and variants, as read. */
export type StoredProduct = Product & { priceTiers: PriceTier[]; variants: ProductVariant[] };

/** The parts that make a stored product whole. */
export const WHOLE = {
  priceTiers: { orderBy: [{ currency: 'asc' }, { fromQuantity: 'asc' }] },
  variants: { orderBy: { position: 'asc' } },
} satisfies Prisma.ProductInclude;

/** The columns that hold a listing's content. */
export function columnsOf(content: Content) {
  return {
    sku: content.sku.trim(),
    vertical: content.vertical,
    categoryId: content.categoryId,
    translations: content.translations as unknown as Prisma.InputJsonObject,
    attributes: content.attributes as Prisma.InputJsonObject,
    declaration: content.declaration,
    identity: content.identity,
    unit: content.unit,
    minimumQuantity: content.minimumQuantity,
    increment: content.increment ?? null,
    origin: content.origin ?? null,
    hsCode: content.hsCode ?? null,
    leadTimeDays: content.leadTimeDays ?? null,
    incoterms: inOrder(content.incoterms ?? []),
  };
}

/** Each once, in the order of the rules: what is offered is a set. */
function inOrder(incoterms: readonly Incoterm[]): Incoterm[] {
  return Object.values(Incoterm).filter((code) => incoterms.includes(code));
}

/** The rows of a listing's price tiers. */
export function tierRows(tenantId: string, productId: string, tiers: Tier[]) {
  return tiers.map((tier) => ({ tenantId, productId, ...tier }));
}

/** The rows of a listing's variants. */
export function variantRows(tenantId: string, productId: string, variants: readonly Variant[] = []) {
  return variants.map(({ values, ...variant }, i) => ({
    tenantId,
    productId,
    ...variant,
    position: i + 1,
    values: values as Prisma.InputJsonObject,
  }));
}

/** A stored listing as a draft: what an update changes a part of. */
export function draftOf(product: StoredProduct): Draft {
  return {
    sku: product.sku,
    vertical: product.vertical,
    categoryId: product.categoryId,
    translations: product.translations as unknown as Localized<Translation>,
    attributes: product.attributes as Record<string, unknown>,
    unit: product.unit,
    minimumQuantity: product.minimumQuantity.toFixed(),
    increment: product.increment?.toFixed() ?? null,
    origin: product.origin,
    hsCode: product.hsCode,
    leadTimeDays: product.leadTimeDays,
    incoterms: product.incoterms,
    priceTiers: product.priceTiers.map(({ currency, fromQuantity, unitPrice }) => ({
      currency,
      fromQuantity: fromQuantity.toFixed(),
      unitPrice: unitPrice.toFixed(),
    })),
    variants: product.variants.map(({ sku, gtin, values, unitPrice, currency, stock }) => ({
      sku,
      gtin,
      values: values as AttributeValues,
      unitPrice: unitPrice?.toFixed() ?? null,
      currency,
      stock: stock?.toFixed() ?? null,
    })),
  };
}

/** Checked content in the shape of a draft, for comparing it with a stored one. */
export function draftLike({ declaration: _, identity: __, ...content }: Content): Draft {
  return { ...content, attributes: { ...content.attributes } };
}

/**
 * The names of what differs between two contents. Numbers are compared as numbers and tiers without regard to their order; texts that
 * look like numbers (a SKU, a model) are texts. Variants that were left out differ in nothing.
 */
export function changesBetween(before: Draft, after: Draft): string[] {
  const [old, fresh] = [before, after].map(inPlainNumbers) as [Draft, Draft];
  const names = (Object.keys(before) as (keyof Draft)[]).filter((name) => name !== 'variants' || after.variants);
  return names.filter((name) => comparable(old[name]) !== comparable(fresh[name])).sort();
}

/** The same content, every number of it in its shortest form. */
function inPlainNumbers(draft: Draft): Draft {
  const number = (text: string) => new Decimal(text).toFixed();
  const optional = (text: string | null | undefined) => (text == null ? null : number(text));
  return {
    ...draft,
    minimumQuantity: number(draft.minimumQuantity),
    increment: optional(draft.increment),
    incoterms: inOrder(draft.incoterms ?? []),
    priceTiers: draft.priceTiers
      .map(({ currency, fromQuantity, unitPrice }) => ({
        currency,
        fromQuantity: number(fromQuantity),
        unitPrice: number(unitPrice),
      }))
      .sort((one, other) => (comparable(one) < comparable(other) ? -1 : 1)),
    variants: draft.variants?.map(({ unitPrice, stock, ...variant }) => ({
      ...variant,
      unitPrice: optional(unitPrice),
      stock: optional(stock),
    })),
  };
}

/** One text for values that are the same: keys in one order, nothing and null alike. */
function comparable(value: unknown): string {
  return JSON.stringify(normal(value));
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, nested]) => nested !== null && nested !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, nested]) => [key, normal(nested)]),
  );
}
