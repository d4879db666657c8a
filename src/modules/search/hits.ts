// A hit in the API: answered from the search document, no statement is run unless `product` is asked for.
import DataLoader from 'dataloader';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { showId } from '../../id.ts';
import { localized } from '../../locale.ts';
import { kitTypes, ProductAttributes, publicAttributes, SPEC_ARGS, SpecRef, specsFor } from '../product/attributes.ts';
import type { Tier } from '../product/draft.ts';
import { IncotermType } from '../product/incoterm.ts';
import { readable } from '../product/policy.ts';
import { ExchangeRateRef } from '../rate/schema.ts';
import { type ConvertedPrice, convertedPrice } from './conversion.ts';
import type { Card } from './document.ts';
import type { Hit, Offers } from './hit.ts';
import { MOST_OFFERS } from './offers.ts';
import { selectedAt } from './selection.ts';

const HitSupplier = builder.objectRef<Card['supplier']>('ProductHitSupplier').implement({
  description: 'Who sells it, as the index knows it.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the organization.', resolve: ({ id }) => showId('Organization', id) }),
    legalName: t.exposeString('legalName', { description: 'Its registered legal name.' }),
    country: t.expose('country', { type: 'CountryCode', description: 'Where it is registered.' }),
    isVerified: t.boolean({
      description: 'Whether the marketplace has found it to be what it says it is.',
      resolve: ({ isVerified }) => isVerified ?? false, // an index that is about to be moved may not say
    }),
  }),
});

const HitCategory = builder.objectRef<Card['category'] & { locale: string }>('ProductHitCategory').implement({
  description: 'Where it stands in the catalogue, as the index knows it.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the category.', resolve: ({ id }) => showId('Category', id) }),
    code: t.exposeString('code', { description: 'Its code: "acids".' }),
    path: t.exposeStringList('path', { description: 'Codes from the root down to it.' }),
    name: t.string({
      description: 'Its name in the language of the search.',
      resolve: ({ names, locale }, _args, ctx) => localized(ctx, names, locale) ?? '',
    }),
  }),
});

const HitPriceTier = builder.objectRef<Tier>('ProductHitPriceTier').implement({
  description: 'A unit price from a quantity up.',
  fields: (t) => ({
    fromQuantity: t.expose('fromQuantity', { type: 'Decimal', description: 'Least quantity, in the order unit.' }),
    unitPrice: t.field({
      type: kitTypes.money,
      description: 'Price of one order unit.',
      resolve: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
    }),
  }),
});

const ConvertedPriceRef = builder.objectRef<ConvertedPrice>('ConvertedPrice').implement({
  description: 'A price that was converted to be compared: no offer, only a measure.',
  fields: (t) => ({
    unitPrice: t.field({
      type: kitTypes.money,
      description:
        'Price of one order unit at the asked quantity, else its lowest, in the asked currency; rounded to 6 digits after the point.',
      resolve: ({ unitPrice }) => unitPrice,
    }),
    rate: t.expose('rate', { type: ExchangeRateRef, description: 'The rate it was converted at.' }),
  }),
});

const amount = (value: string, unit: string) => ({ min: value, max: value, unit });

/** A published listing that was found. */
export const ProductHit = builder.objectRef<Hit>('ProductHit').implement({
  description:
    'A published listing that was found, as the index knows it: a second or so behind. What must be fresh or is not public is in `product`.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the product.', resolve: ({ id }) => showId('Product', id) }),
    vertical: t.string({ description: 'Name of its vertical.', resolve: ({ card }) => card.vertical }),
    sku: t.string({ description: 'The supplier’s own stock number.', resolve: ({ card }) => card.sku }),
    title: t.string({
      description: 'Its title in the language of the search, else the marketplace’s, else any.',
      resolve: ({ title, locale }, _args, ctx) => localized(ctx, title, locale) ?? '',
    }),
    description: t.string({
      nullable: true,
      description: 'Its description, likewise.',
      resolve: ({ description, locale }, _args, ctx) => localized(ctx, description, locale) ?? null,
    }),
    supplier: t.field({ type: HitSupplier, description: 'Who sells it.', resolve: ({ card }) => card.supplier }),
    category: t.field({
      type: HitCategory,
      description: 'Where it stands in the catalogue.',
      resolve: ({ card, locale }) => ({ ...card.category, locale }),
    }),
    attributes: t.field({
      type: ProductAttributes,
      description: 'Its public attributes, typed by its vertical.',
      resolve: ({ card }) => publicAttributes(card.vertical, card.attributes, card.declaration) as never,
    }),
    specs: t.field({
      type: [SpecRef],
      description: 'Its public attributes as a specification table.',
      args: { units: t.arg(SPEC_ARGS.units) },
      resolve: ({ card, locale }, { units }, ctx) =>
        specsFor(ctx, card.vertical, card.attributes, 'public', { locale, units }),
    }),
    priceTiers: t.field({
      type: [HitPriceTier],
      description: 'Unit prices by quantity, at most 20; empty means price on request.',
      resolve: ({ card }) => card.priceTiers,
    }),
    convertedPrice: t.field({
      type: ConvertedPriceRef,
      nullable: true,
      description:
        'How it met where.price when it did so only at a stated exchange rate; null when nothing had to be converted.',
      resolve: ({ card, conversion }) => conversion && convertedPrice(card, conversion),
    }),
    unit: t.field({ type: 'Unit', description: 'Order unit, UN/ECE Rec 20 code.', resolve: ({ card }) => card.unit }),
    minimumQuantity: t.field({
      type: kitTypes.quantity,
      description: 'Least order quantity (MOQ).',
      resolve: ({ card }) => amount(card.minimumQuantity, card.unit),
    }),
    increment: t.field({
      type: kitTypes.quantity,
      nullable: true,
      description: 'Step of order quantities above the least one.',
      resolve: ({ card }) => (card.increment === null ? null : amount(card.increment, card.unit)),
    }),
    origin: t.field({
      type: 'CountryCode',
      nullable: true,
      description: 'Country of origin.',
      resolve: ({ card }) => card.origin,
    }),
    hsCode: t.field({
      type: 'HSCode',
      nullable: true,
      description: 'Harmonized System code, 6 digits.',
      resolve: ({ card }) => card.hsCode,
    }),
    leadTimeDays: t.int({
      nullable: true,
      description: 'Days from order to dispatch.',
      resolve: ({ card }) => card.leadTimeDays,
    }),
    incoterms: t.field({
      type: [IncotermType],
      description: 'The Incoterms 2020 it is offered under; empty where the supplier does not say.',
      resolve: ({ card }) => card.incoterms ?? [], // one that was indexed before there were any
    }),
    identity: t.string({
      nullable: true,
      description: 'Listings with the same identity are the same thing from different suppliers.',
      resolve: ({ card }) => card.identity,
    }),
    version: t.int({
      description: 'The version of the listing that the index knows.',
      resolve: ({ card }) => card.version,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it last went on the market.',
      resolve: ({ card }) => (card.publishedAt === null ? null : new Date(card.publishedAt)),
    }),
    product: t.prismaField({
      type: 'Product',
      nullable: true,
      description: 'The listing as it stands in the database now; null when it is gone or no longer to be seen.',
      resolve: (query, { id }, _args, ctx) => loaderOf(ctx, query).load(id) as never,
    }),
  }),
});

// Each is a question to the index.
const OFFERS_COST = 20;

/** What is offered of one thing. */
const OffersRef = builder.objectRef<Offers>('ProductOffers').implement({
  description: 'The listings of one thing that meet the conditions of the search, whatever words they use.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many listings, the hit itself among them.' }),
    bestPrice: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'The lowest unit price at any quantity, of one `unit`; null when none has a price in the currency.',
      resolve: ({ best }) => best?.unitPrice ?? null,
    }),
    unit: t.field({
      type: 'Unit',
      nullable: true,
      description: 'What the best price is the price of: order units are converted to be compared.',
      resolve: ({ best }) => best?.unit ?? null,
    }),
    products: t.field({
      type: [ProductHit],
      description: 'The cheapest of them, at most 10; the hit itself may be one.',
      extensions: { size: MOST_OFFERS },
      resolve: ({ hits }) => hits,
    }),
  }),
});

builder.objectField(ProductHit, 'offers', (t) =>
  t.field({
    type: OffersRef,
    nullable: true,
    description: 'All offers of the same thing; null unless the search has groupByIdentity and the index answers.',
    extensions: { cost: OFFERS_COST },
    args: {
      currency: t.arg({ type: 'CurrencyCode', description: 'Of the best price; the marketplace’s when left out.' }),
    },
    resolve: ({ offers }, { currency }, ctx, info) =>
      offers?.(
        currency ?? ctx.tenant.currency,
        selectedAt(info, []).some(({ name }) => name.value === 'products'),
      ) ?? null,
  }),
);

const loaders = new WeakMap<Context, Map<string, DataLoader<string, { id: string } | null>>>();

/** Reads the listings of a page by one statement: hits with the same selection share a loader. */
function loaderOf(ctx: Context, query: object): DataLoader<string, { id: string } | null> {
  const mine = loaders.get(ctx) ?? new Map<string, DataLoader<string, { id: string } | null>>();
  loaders.set(ctx, mine);
  const key = JSON.stringify(query);
  let loader = mine.get(key);
  if (!loader) {
    loader = new DataLoader(async (ids: readonly string[]) => {
      const where = { tenantId: ctx.tenant.id, id: { in: [...ids] }, ...readable(ctx.viewer) };
      const rows: { id: string }[] = await db(ctx).product.findMany({ ...query, where });
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
    mine.set(key, loader);
  }
  return loader;
}
