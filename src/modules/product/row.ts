// A listing's checked content as database columns, and the way back.
import { Decimal } from 'decimal.js';
import type { PriceTier, Prisma, Product } from '../../generated/prisma/client.ts';
import type { Localized } from '../../locale.ts';
import type { Content, Draft, Tier, Translation } from './draft.ts';

/** A listing with its price tiers, as read. */
export type StoredProduct = Product & { priceTiers: PriceTier[] };

/** The columns that hold a listing's content. */
export function columnsOf(content: Content) {
  const { priceTiers: _, categoryId, attributes, translations, ...rest } = content;
  return {
    ...rest,
    categoryId,
    sku: content.sku.trim(),
    attributes: attributes as Prisma.InputJsonObject,
    translations: translations as unknown as Prisma.InputJsonObject,
    increment: content.increment ?? null,
    origin: content.origin ?? null,
    hsCode: content.hsCode ?? null,
    leadTimeDays: content.leadTimeDays ?? null,
  };
}

/** The rows of a listing's price tiers. */
export function tierRows(tenantId: string, productId: string, tiers: Tier[]) {
  return tiers.map((tier) => ({ tenantId, productId, ...tier }));
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
    priceTiers: product.priceTiers.map(({ currency, fromQuantity, unitPrice }) => ({
      currency,
      fromQuantity: fromQuantity.toFixed(),
      unitPrice: unitPrice.toFixed(),
    })),
  };
}

/** Checked content in the shape of a draft, for comparing it with a stored one. */
export function draftLike({ declaration: _, identity: __, ...content }: Content): Draft {
  return { ...content, attributes: { ...content.attributes } };
}

/** The names of what differs between two contents; numbers are compared as numbers, tiers without regard to their order. */
export function changesBetween(before: Draft, after: Draft): string[] {
  const names = Object.keys(before) as (keyof Draft)[];
  return names.filter((name) => comparable(before[name]) !== comparable(after[name])).sort();
}

function comparable(value: unknown): string {
  return JSON.stringify(normal(value));
}

function normal(value: unknown): unknown {
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return new Decimal(value).toFixed();
  if (Array.isArray(value)) {
    const items = value.map(normal);
    return items.some((item) => item && typeof item === 'object')
      ? items.map((item) => JSON.stringify(item)).sort()
      : items;
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, nested]) => nested !== null && nested !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, nested]) => [key, normal(nested)]),
    );
  }
  return value ?? null;
}
