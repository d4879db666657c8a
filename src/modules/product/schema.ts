// Listings in the API: what they are, and how they are read and listed.
import { verticalOf } from '../../../verticals/index.ts';
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import { type Localized, localized } from '../../locale.ts';
import { mayReadCatalogue } from '../tenant/policy.ts';
import {
  attributesFor,
  kitTypes,
  ProductAttributes,
  SPEC_ARGS,
  SpecRef,
  specsFor,
  VariantAttributes,
} from './attributes.ts';
import type { Translation } from './draft.ts';
import { IncotermType } from './incoterm.ts';
import type { ProductAction } from './lifecycle.ts';
import {
  audienceOf,
  availableActions,
  mayRead,
  maySeeReview,
  mayWrite,
  type ProductFacts,
  SUPPLIER_STATUS,
} from './policy.ts';
import { queue } from './review.ts';
import { get, list } from './service.ts';

export const ProductStatus = enumType('ProductStatus', 'Where a listing stands.', {
  DRAFT: 'Being written; seen by its supplier only.',
  IN_REVIEW: 'Waiting for an operator’s approval; seen by its supplier and by operators.',
  ACTIVE: 'Public and searchable.',
  ARCHIVED: 'Taken off the market; kept for what refers to it.',
});

const Action = enumType<ProductAction>('ProductAction', 'What can be done with a listing.', {
  submit: 'Put it before the operators, by productPublish.',
  publish: 'Put it on the market.',
  approve: 'Let it go on the market, as an operator.',
  return: 'Give it back to its supplier, as an operator.',
  archive: 'Take it off the market.',
});

/** A title and description in one language. */
const TranslationRef = builder.objectRef<Translation & { locale: string }>('ProductTranslation').implement({
  description: 'Title and description in one language.',
  fields: (t) => ({
    locale: t.expose('locale', { type: 'Locale', description: 'The language.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    description: t.string({ nullable: true, description: 'The description.', resolve: (it) => it.description ?? null }),
  }),
});

const words = (translations: unknown) => translations as Localized<Translation>;

builder.prismaObject('PriceTier', {
  select: { currency: true, unitPrice: true },
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

const amount = (value: { toFixed(): string }, unit: string) => ({ min: value.toFixed(), max: value.toFixed(), unit });

builder.prismaObject('ProductVariant', {
  description: 'A form in which a listing is sold: red, size M.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The supplier’s own stock number of this form.' }),
    gtin: t.exposeString('gtin', { nullable: true, description: 'Its GTIN, 8 to 14 digits.' }),
    attributes: t.field({
      type: VariantAttributes,
      nullable: true,
      description: 'What tells it from the others; null where its vertical has no variants any more.',
      select: { values: true, product: { select: { vertical: true } } },
      resolve: ({ values, product: { vertical } }) => {
        const { type, axes } = verticalOf(vertical);
        return (
          axes.length > 0 ? { ...(values as AttributeValues), __typename: `${type}VariantAttributes` } : null
        ) as never;
      },
    }),
    specs: t.field({
      type: [SpecRef],
      extensions: { size: 2 },
      description: 'The same as lines of a specification table.',
      args: { locale: t.arg(SPEC_ARGS.locale), units: t.arg(SPEC_ARGS.units) },
      select: { values: true, product: { select: { vertical: true } } },
      resolve: ({ values, product: { vertical } }, args, ctx) =>
        specsFor(ctx, vertical, values as AttributeValues, 'public', args),
    }),
    unitPrice: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'Price of one order unit, where it differs from the listing’s tiers.',
      select: { unitPrice: true, currency: true },
      resolve: ({ unitPrice, currency }) => (unitPrice && currency ? { amount: unitPrice, currency } : null),
    }),
    stock: t.expose('stock', {
      type: 'Decimal',
      nullable: true,
      description: 'How much is ready for dispatch, in the order unit; null where the supplier does not say.',
    }),
  }),
});

export const ProductRef = builder.prismaNode('Product', {
  select: { tenantId: true, id: true, supplierId: true, status: true, version: true, ...SUPPLIER_STATUS },
  id: { resolve: (product) => product.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'One supplier’s listing.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The supplier’s own stock number.' }),
    status: t.expose('status', { type: ProductStatus, description: 'Where it stands.' }),
    vertical: t.exposeString('vertical', { description: 'Name of its vertical.' }),
    title: t.string({
      description: 'Its title in the language asked for, else the marketplace’s, else any.',
      args: { locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }) },
      select: { translations: true },
      resolve: ({ translations }, { locale }, ctx) => localized(ctx, words(translations), locale)?.title ?? '',
    }),
    description: t.string({
      nullable: true,
      description: 'Its description, likewise.',
      args: { locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }) },
      select: { translations: true },
      resolve: ({ translations }, { locale }, ctx) => localized(ctx, words(translations), locale)?.description ?? null,
    }),
    translations: t.field({
      type: [TranslationRef],
      description: 'Every language, for editors.',
      select: { translations: true },
      resolve: ({ translations }) => Object.entries(words(translations)).map(([locale, it]) => ({ locale, ...it })),
    }),
    supplier: t.relation('supplier', { description: 'Who sells it.' }),
    category: t.relation('category', { description: 'Where it stands in the catalogue.' }),
    attributes: t.field({
      type: ProductAttributes,
      description: 'Its attributes, typed by its vertical; private ones only for whom they are meant.',
      select: { attributes: true, vertical: true, declaration: true },
      resolve: (product, _args, ctx) =>
        attributesFor(
          product.vertical,
          product.attributes as AttributeValues,
          audienceOf(ctx.viewer, product),
          product.declaration,
        ) as never,
    }),
    specs: t.field({
      type: [SpecRef],
      description: 'Its attributes as a specification table.',
      args: { locale: t.arg(SPEC_ARGS.locale), units: t.arg(SPEC_ARGS.units) },
      select: { attributes: true, vertical: true },
      resolve: (product, args, ctx) =>
        specsFor(ctx, product.vertical, product.attributes as AttributeValues, audienceOf(ctx.viewer, product), args),
    }),
    priceTiers: t.relation('priceTiers', {
      description: 'Unit prices by quantity, at most 20; empty means price on request.',
      query: { orderBy: [{ currency: 'asc' }, { fromQuantity: 'asc' }] },
    }),
    variants: t.relation('variants', {
      description: 'The forms in which it is sold, at most 200; none when it is sold in one.',
      extensions: { size: 8 },
      query: { orderBy: { position: 'asc' } },
    }),
    unit: t.expose('unit', { type: 'Unit', description: 'Order unit, UN/ECE Rec 20 code.' }),
    minimumQuantity: t.field({
      type: kitTypes.quantity,
      description: 'Least order quantity (MOQ).',
      select: { minimumQuantity: true, unit: true },
      resolve: ({ minimumQuantity, unit }) => amount(minimumQuantity, unit),
    }),
    increment: t.field({
      type: kitTypes.quantity,
      nullable: true,
      description: 'Step of order quantities above the least one.',
      select: { increment: true, unit: true },
      resolve: ({ increment, unit }) => (increment ? amount(increment, unit) : null),
    }),
    origin: t.expose('origin', { type: 'CountryCode', nullable: true, description: 'Country of origin.' }),
    hsCode: t.expose('hsCode', { type: 'HSCode', nullable: true, description: 'Harmonized System code, 6 digits.' }),
    leadTimeDays: t.exposeInt('leadTimeDays', { nullable: true, description: 'Days from order to dispatch.' }),
    incoterms: t.expose('incoterms', {
      type: [IncotermType],
      description: 'The Incoterms 2020 it is offered under; empty where the supplier does not say.',
    }),
    identity: t.exposeString('identity', {
      nullable: true,
      description: 'Listings with the same identity are the same thing from different suppliers.',
    }),
    declaration: t.exposeString('declaration', {
      description:
        'The Vertical.version it was checked against; another one by now means: check it again by updating it.',
    }),
    version: t.exposeInt('version', { description: 'Counts every change; send it as expectedVersion.' }),
    returnedBecause: t.string({
      nullable: true,
      description: 'Why an operator has returned it last; for its supplier and operators.',
      select: { returnedBecause: true },
      resolve: (product, _args, ctx) => (maySeeReview(ctx.viewer, product) ? product.returnedBecause : null),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it last went on the market.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    viewerCanUpdate: t.boolean({
      description: 'Whether you may change it.',
      resolve: (product, _args, ctx) => mayWrite(ctx.viewer, product),
    }),
    availableActions: t.field({
      type: [Action],
      description: 'What you may do with it now.',
      resolve: (product, _args, ctx) => availableActions(ctx, product),
    }),
  }),
});
nodeRight<ProductFacts>('Product', (ctx, product) => mayReadCatalogue(ctx) && mayRead(ctx.viewer, product));

builder.queryFields((t) => ({
  product: t.prismaField({
    type: 'Product',
    nullable: true,
    description: 'A listing; null when there is none with this id, or none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, ctx) => get(ctx, readId('Product', id), query),
  }),
  productsInReview: t.connection(
    {
      type: ProductRef,
      description: 'Listings that wait for an operator’s approval, oldest first; for operators.',
      resolve: (_root, page, ctx, info) => queue(ctx, page, nodesQuery(ctx, info, 'Product')),
    },
    { name: 'ProductReviewConnection', description: 'A page of listings in review.' },
    { name: 'ProductReviewEdge', description: 'A listing in a page.' },
  ),
  products: t.connection(
    {
      type: ProductRef,
      description:
        'Listings that you may see, of a supplier, of a category, or all; oldest first. To find by words or attributes use productSearch.',
      args: {
        supplierId: t.arg.id({ description: 'Only this supplier’s.' }),
        categoryId: t.arg.id({ description: 'Only those in exactly this category.' }),
      },
      resolve: (_root, { supplierId, categoryId, ...page }, ctx, info) =>
        list(
          ctx,
          {
            ...page,
            supplierId: supplierId ? readId('Organization', supplierId) : null,
            categoryId: categoryId ? readId('Category', categoryId) : null,
          },
          nodesQuery(ctx, info, 'Product'),
        ),
    },
    { name: 'ProductConnection', description: 'A page of listings.' },
    { name: 'ProductEdge', description: 'A listing in a page.' },
  ),
}));
