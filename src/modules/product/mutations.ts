// What a supplier does with its listings.
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { kitTypes, ProductAttributesInput, readAttributesInput, VariantAttributesInput } from './attributes.ts';
import type { Draft } from './draft.ts';
import { IncotermType } from './incoterm.ts';
import { approve, returnToSupplier } from './review.ts';
import { archive, create, get, publish, update } from './service.ts';
import './schema.ts';

const TranslationInput = builder.inputType('ProductTranslationInput', {
  description: 'Title and description in one language.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'The language.' }),
    title: t.string({ required: true, description: '1 to 300 characters.' }),
    description: t.string({ description: 'At most 20,000 characters.' }),
  }),
});

const PriceTierInput = builder.inputType('PriceTierInput', {
  description: 'A unit price from a quantity up.',
  fields: (t) => ({
    fromQuantity: t.field({ type: 'Decimal', required: true, description: 'Least quantity, in the order unit.' }),
    unitPrice: t.field({ type: kitTypes.moneyInput, required: true, description: 'Price of one order unit.' }),
  }),
});

const VariantInput = builder.inputType('ProductVariantInput', {
  description: 'A form in which a listing is sold.',
  fields: (t) => ({
    sku: t.string({ required: true, description: 'Your own stock number of this form; unique in the listing.' }),
    gtin: t.string({ description: 'Its GTIN, 8 to 14 digits.' }),
    attributes: t.field({
      type: VariantAttributesInput,
      required: true,
      description: 'What tells it from the others: the attributes among Vertical.axes.',
    }),
    unitPrice: t.field({
      type: kitTypes.moneyInput,
      description: 'Price of one order unit, where it differs from the tiers.',
    }),
    stock: t.field({ type: 'Decimal', description: 'How much is ready for dispatch, in the order unit.' }),
  }),
});

const about = {
  sku: 'Your own stock number; unique among your products.',
  categoryId: 'Its category, of the vertical of the attributes.',
  translations: 'Title and description by language.',
  attributes: 'Its attributes.',
  unit: 'Order unit, UN/ECE Rec 20 code: KGM, TNE, LTR, H87 (piece)….',
  minimumQuantity: 'Least order quantity (MOQ), in the order unit.',
  increment: 'Step of order quantities above the least one.',
  origin: 'Country of origin.',
  hsCode: 'Harmonized System code, 6 digits.',
  leadTimeDays: 'Days from order to dispatch.',
  incoterms: 'The Incoterms 2020 it is offered under.',
  priceTiers: 'Unit prices by quantity, at most 20; none means price on request.',
  variants: 'The forms in which it is sold, at most 200.',
};

type Words = { locale: string; title: string; description?: string | null }[];
type Forms = {
  sku: string;
  gtin?: string | null;
  attributes: object;
  unitPrice?: { amount: string; currency: string } | null;
  stock?: string | null;
}[];
type Tiers = { fromQuantity: string; unitPrice: { amount: string; currency: string } }[];

const translationsOf = (list: Words): Draft['translations'] =>
  Object.fromEntries(
    list.map(({ locale, title, description }) => [locale, { title, description: description ?? null }]),
  );
const tiersOf = (list: Tiers): Draft['priceTiers'] =>
  list.map(({ fromQuantity, unitPrice: { amount, currency } }) => ({ fromQuantity, unitPrice: amount, currency }));

const variantsOf = (list: Forms): Draft['variants'] =>
  list.map(({ sku, gtin, attributes, unitPrice, stock }) => ({
    sku,
    gtin,
    values: readAttributesInput(attributes as Record<string, unknown>).attributes,
    unitPrice: unitPrice?.amount ?? null,
    currency: unitPrice?.currency ?? null,
    stock,
  }));

/** The payload field of every mutation below. */
function productField(t: PayloadFields) {
  return {
    product: t.prismaField({
      type: 'Product',
      nullable: true,
      description: 'The listing as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

mutation('productCreate', {
  description: 'Creates a listing of your organization as a DRAFT.',
  input: (t) => ({
    sku: t.string({ required: true, description: about.sku }),
    categoryId: t.id({ required: true, description: about.categoryId }),
    translations: t.field({ type: [TranslationInput], required: true, description: about.translations }),
    attributes: t.field({ type: ProductAttributesInput, required: true, description: about.attributes }),
    unit: t.field({ type: 'Unit', required: true, description: about.unit }),
    minimumQuantity: t.field({ type: 'Decimal', required: true, description: about.minimumQuantity }),
    increment: t.field({ type: 'Decimal', description: about.increment }),
    origin: t.field({ type: 'CountryCode', description: about.origin }),
    hsCode: t.field({ type: 'HSCode', description: about.hsCode }),
    leadTimeDays: t.int({ description: about.leadTimeDays }),
    incoterms: t.field({ type: [IncotermType], description: about.incoterms }),
    priceTiers: t.field({ type: [PriceTierInput], required: true, description: about.priceTiers }),
    variants: t.field({ type: [VariantInput], description: about.variants }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (
    ctx: Context,
    { idempotencyKey: key, attributes, categoryId, translations, priceTiers, variants, ...rest },
  ): Promise<{ id: string }> =>
    create(ctx, {
      idempotencyKey: key,
      draft: {
        ...rest,
        ...readAttributesInput(attributes as Record<string, unknown>),
        categoryId: readId('Category', categoryId),
        translations: translationsOf(translations),
        priceTiers: tiersOf(priceTiers),
        variants: variants ? variantsOf(variants) : [],
      },
    }),
  payload: productField,
});

mutation('productUpdate', {
  description:
    'Changes what is given and leaves the rest; in attributes, null removes one. A published listing must stay complete. Where the marketplace reviews listings, anything but its terms (prices, quantities, lead time, Incoterms) puts a published one before its operators again.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The listing.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw; another one by now is a CONFLICT.' }),
    sku: t.string({ description: about.sku }),
    categoryId: t.id({ description: about.categoryId }),
    translations: t.field({ type: [TranslationInput], description: `${about.translations} Replaces all.` }),
    attributes: t.field({ type: ProductAttributesInput, description: `${about.attributes} Those not named stay.` }),
    unit: t.field({ type: 'Unit', description: about.unit }),
    minimumQuantity: t.field({ type: 'Decimal', description: about.minimumQuantity }),
    increment: t.field({ type: 'Decimal', description: about.increment }),
    origin: t.field({ type: 'CountryCode', description: about.origin }),
    hsCode: t.field({ type: 'HSCode', description: about.hsCode }),
    leadTimeDays: t.int({ description: about.leadTimeDays }),
    incoterms: t.field({ type: [IncotermType], description: `${about.incoterms} Replaces all.` }),
    priceTiers: t.field({ type: [PriceTierInput], description: `${about.priceTiers} Replaces all.` }),
    variants: t.field({ type: [VariantInput], description: `${about.variants} Replaces all.` }),
  }),
  resolve: (
    ctx: Context,
    { id, expectedVersion, attributes, categoryId, translations, priceTiers, variants, ...rest },
  ): Promise<{ id: string }> => {
    const given = Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => value != null || (value === null && nullable.has(name))),
    );
    return update(ctx, readId('Product', id), expectedVersion, {
      ...(given as Partial<Draft>),
      ...(attributes && readAttributesInput(attributes as Record<string, unknown>)),
      ...(categoryId && { categoryId: readId('Category', categoryId) }),
      ...(translations && { translations: translationsOf(translations) }),
      ...(priceTiers && { priceTiers: tiersOf(priceTiers) }),
      ...(variants && { variants: variantsOf(variants) }),
    });
  },
  payload: productField,
});

/** What a null in an update removes; for the rest null means: leave it. */
const nullable = new Set(['increment', 'origin', 'hsCode', 'leadTimeDays']);

const steps = {
  productPublish: [
    publish,
    'Puts a listing on the market: complete by its vertical’s rules, or userErrors say what is missing. Where the marketplace reviews listings, it is put before its operators (IN_REVIEW).',
  ],
  productArchive: [archive, 'Takes a listing off the market.'],
} as const;

for (const [name, [verb, description]] of Object.entries(steps)) {
  mutation(name, {
    description,
    input: (t) => ({
      id: t.id({ required: true, description: 'The listing.' }),
      expectedVersion: t.int({ description: 'The version you saw; another one by now is a CONFLICT.' }),
    }),
    resolve: (ctx: Context, { id, expectedVersion }): Promise<{ id: string }> =>
      verb(ctx, readId('Product', id), expectedVersion),
    payload: productField,
  });
}

mutation('productApprove', {
  description: 'Lets a listing that is in review go on the market; for operators. Doing it again changes nothing.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The listing.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version you looked at; another one by now is a CONFLICT.',
    }),
  }),
  resolve: (ctx: Context, { id, expectedVersion }): Promise<{ id: string }> =>
    approve(ctx, readId('Product', id), expectedVersion),
  payload: productField,
});

mutation('productReturn', {
  description: 'Gives a listing that is in review back to its supplier as a DRAFT; for operators.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The listing.' }),
    reason: t.string({ required: true, description: 'What to mend, for its supplier: 1 to 1,000 characters.' }),
  }),
  resolve: (ctx: Context, { id, reason }): Promise<{ id: string }> =>
    returnToSupplier(ctx, readId('Product', id), reason),
  payload: productField,
});
