// A line of an inquiry in the API: what is asked for, what the buyer answers and requires, and what of it the listing meets.
import { verticals } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import { localize } from '../../kit/label.ts';
import { localizeProblem } from '../../kit/problem.ts';
import {
  type Compliance,
  complianceOf,
  type Operator,
  type Requirement,
  showRequirement,
} from '../../kit/requirement.ts';
import { presentValues, specsOf, visibleValues } from '../../kit/specs.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { UserErrorType } from '../../mutation.ts';
import { kitTypes, readAttributesInput, SPEC_ARGS, SpecRef, specsFor, verticalTypes } from '../product/attributes.ts';
import { mayRead as mayReadProduct, SUPPLIER_STATUS } from '../product/policy.ts';
import { ProductRef } from '../product/schema.ts';
import type { AskedLine } from './draft.ts';

const asking = [...verticalTypes.values()].flatMap(({ vertical, details }) =>
  details ? [{ vertical, ...details }] : [],
);

const InquiryDetails = builder.unionType('InquiryDetails', {
  description: 'Answers to what a vertical asks a buyer, typed by it.',
  types: asking.map(({ output }) => output),
});

const InquiryDetailsInput = builder.inputType('InquiryDetailsInput', {
  description: 'Answers to what a vertical asks a buyer: give exactly one.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      asking.map(({ vertical, input }) => [vertical.name, t.field({ type: input, description: vertical.description })]),
    ),
});

const RequirementOperator = enumType<Operator>('RequirementOperator', 'How a requirement compares.', {
  EQ: 'Is this value; of several choices, has it.',
  IN: 'Is one of these values.',
  LT: 'Is less than this.',
  LE: 'Is at most this.',
  GE: 'Is at least this.',
  GT: 'Is more than this.',
  BETWEEN: 'Lies between these two, both included.',
});
const RequirementLevel = enumType<Requirement['level']>('RequirementLevel', 'How badly something is required.', {
  MUST: 'An offer without it is no answer.',
  SHOULD: 'An offer is better with it.',
});
const ComplianceStatus = enumType<Compliance>('Compliance', 'Whether an offer is as required.', {
  MET: 'It is.',
  DEVIATES: 'It states otherwise.',
  UNKNOWN: 'It does not say.',
});

const RequirementInput = builder.inputType('RequirementInput', {
  description: 'What goods must or should be: an attribute, compared with values.',
  fields: (t) => ({
    attribute: t.string({ required: true, description: 'Code of a public attribute of the vertical.' }),
    operator: t.field({ type: RequirementOperator, required: true, description: 'How to compare.' }),
    values: t.stringList({
      required: true,
      description: 'Values as people write them: "99 %", "FOOD"; one, two for BETWEEN, up to 20 for IN.',
    }),
    unit: t.field({ type: 'Unit', description: 'Unit of numbers that carry none.' }),
    level: t.field({ type: RequirementLevel, required: true, defaultValue: 'MUST', description: 'How badly.' }),
  }),
});

/** A requirement with what it is held against. */
export interface Held {
  vertical: Vertical;
  requirement: Requirement;
  /** What the listing states, and each of its variants. */
  offers: AttributeValues[];
}

/** One form of the listing that is as required is enough. */
function bestOf({ vertical, requirement, offers }: Held): Compliance {
  const found = offers.map((offer) => complianceOf(vertical.attributes, offer, requirement));
  return found.find((one) => one === 'MET') ?? found.find((one) => one === 'DEVIATES') ?? 'UNKNOWN';
}

/** A requirement, and whether goods are as it says. */
export const RequirementRef = builder.objectRef<Held>('Requirement').implement({
  description: 'What goods must or should be.',
  fields: (t) => ({
    attribute: t.string({ description: 'Code of the attribute.', resolve: ({ requirement }) => requirement.attribute }),
    label: t.string({
      description: 'Its name in the reader’s language.',
      resolve: ({ vertical, requirement }, _args, ctx) =>
        localize(vertical.attributes[requirement.attribute]?.label ?? requirement.attribute, ctx.locale),
    }),
    operator: t.field({
      type: RequirementOperator,
      description: 'How it is compared.',
      resolve: ({ requirement }) => requirement.operator,
    }),
    level: t.field({
      type: RequirementLevel,
      description: 'How badly.',
      resolve: ({ requirement }) => requirement.level,
    }),
    display: t.string({
      description: 'The comparison for people: "≥ 99 %".',
      resolve: ({ vertical, requirement }, _args, ctx) => {
        const attribute = vertical.attributes[requirement.attribute];
        return attribute ? showRequirement(attribute, requirement, ctx.locale) : '';
      },
    }),
    compliance: t.field({
      type: ComplianceStatus,
      description:
        'Whether the goods are so: the listing asked for as it stands now, or what was quoted as it was then. Of a range, the whole must be.',
      resolve: bestOf,
    }),
  }),
});

/** What a listing's specifications and the right to see them need. */
const OFFER = {
  supplierId: true,
  status: true,
  vertical: true,
  attributes: true,
  variants: { select: { values: true } },
  ...SUPPLIER_STATUS,
} as const;

/** What a stored line says of its goods; nothing where the installation has no such vertical any more. */
export function wishesOf(line: { vertical: string | null; details?: unknown; requirements?: unknown }) {
  const vertical = verticals.find(({ name }) => name === line.vertical) ?? null;
  // What was answered before the declaration changed, and is no answer any more, is passed over.
  const answers = vertical && line.details ? presentValues(vertical.inquiry, line.details as AttributeValues) : null;
  return {
    vertical,
    details: answers && Object.fromEntries(answers.map(([{ code }, value]) => [code, value])),
    requirements: (line.requirements ?? []) as Requirement[],
  };
}

builder.prismaObject('InquiryLine', {
  select: { tenantId: true, inquiryId: true, position: true },
  description: 'One thing asked for: a listed product or free text, with a quantity.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Place in the inquiry, from 1.' }),
    description: t.exposeString('description', { description: 'What is wanted, as it was called when asked.' }),
    product: t.field({
      type: ProductRef,
      nullable: true,
      description: 'The listing asked for; null when there is none, or none that you may see any more.',
      select: (_args, _ctx, nested) => ({
        product: nested({ select: { tenantId: true, id: true, supplierId: true, status: true, version: true } }),
      }),
      resolve: ({ product }, _args, ctx) => (product && mayReadProduct(ctx.viewer, product) ? product : null),
    }),
    quantity: t.expose('quantity', { type: 'Decimal', description: 'How much, in `unit`.' }),
    furtherQuantities: t.expose('furtherQuantities', {
      type: ['Decimal'],
      description: 'Other quantities that shall be quoted too, at most 9.',
    }),
    unit: t.expose('unit', { type: 'Unit', description: 'UN/ECE Rec 20 code.' }),
    vertical: t.exposeString('vertical', {
      nullable: true,
      description: 'Name of the vertical its details and requirements are of.',
    }),
    details: t.field({
      type: InquiryDetails,
      nullable: true,
      description: 'Answers to what the vertical asks a buyer, typed by it.',
      select: { vertical: true, details: true },
      resolve: (it) => {
        const { vertical, details } = wishesOf(it);
        return (vertical && details && { ...details, __typename: `${vertical.type}InquiryDetails` }) as never;
      },
    }),
    detailSpecs: t.field({
      type: [SpecRef],
      description: 'The same as lines of a table, for pages that do not know the industry.',
      args: { locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }) },
      select: { vertical: true, details: true },
      resolve: (it, { locale }, ctx) => {
        const { vertical, details } = wishesOf(it);
        return vertical && details ? specsOf(vertical.inquiry, details, { locale: locale ?? ctx.locale }) : [];
      },
    }),
    requirements: t.field({
      type: [RequirementRef],
      description: 'What the goods must or should be, at most 50, and whether the listing asked for is so.',
      select: (_args, _ctx, nested) => ({ vertical: true, requirements: true, product: nested({ select: OFFER }) }),
      resolve: ({ product, ...it }, _args, ctx) => {
        const { vertical, requirements } = wishesOf(it);
        const isSame = product && product.vertical === vertical?.name && mayReadProduct(ctx.viewer, product);
        const variants = isSame ? product.variants.map(({ values }) => values as AttributeValues) : [];
        const offers = isSame ? [product.attributes as AttributeValues, ...variants] : [];
        return vertical ? requirements.map((requirement) => ({ vertical, requirement, offers })) : [];
      },
    }),
    warnings: t.field({
      type: [UserErrorType],
      description: 'What of the listing may not fit what the buyer states, and where the goods shall go.',
      select: (_args, _ctx, nested) => ({
        vertical: true,
        details: true,
        product: nested({ select: OFFER }),
        inquiry: nested({ select: { destination: true } }),
      }),
      resolve: ({ product, inquiry, ...it }, _args, ctx) => {
        const { vertical, details } = wishesOf(it);
        if (!vertical || product?.vertical !== vertical.name || !mayReadProduct(ctx.viewer, product)) return [];
        const found = vertical.advice(
          visibleValues(vertical, product.attributes as AttributeValues, 'parties'),
          details ?? {},
          inquiry.destination,
        );
        return found.map((problem) => {
          const { path, code, message, hint } = localizeProblem(problem, vertical.findings, ctx.locale);
          return { field: path, code, message: `${message} ${hint}` };
        });
      },
    }),
    productSpecs: t.field({
      type: [SpecRef],
      description:
        'The listing’s specification table, with what only the parties of an inquiry may see; empty without a listing.',
      args: { locale: t.arg(SPEC_ARGS.locale), units: t.arg(SPEC_ARGS.units) },
      select: (_args, _ctx, nested) => ({ product: nested({ select: OFFER }) }),
      resolve: ({ product }, args, ctx) =>
        product && mayReadProduct(ctx.viewer, product)
          ? specsFor(ctx, product.vertical, product.attributes as AttributeValues, 'parties', args)
          : [],
    }),
    targetPrice: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'The unit price the buyer hopes for.',
      select: { targetPrice: true, currency: true },
      resolve: ({ targetPrice, currency }) => (targetPrice && currency ? { amount: targetPrice, currency } : null),
    }),
  }),
});

export const InquiryLineInput = builder.inputType('InquiryLineInput', {
  description: 'One thing asked for.',
  fields: (t) => ({
    productId: t.id({ description: 'The listing; leave it out to ask in words.' }),
    description: t.string({ description: 'What is wanted; by default the product’s title.' }),
    quantity: t.field({ type: 'Decimal', required: true, description: 'How much, in `unit`.' }),
    furtherQuantities: t.field({ type: ['Decimal'], description: 'Other quantities to quote too, at most 9.' }),
    unit: t.field({ type: 'Unit', description: 'UN/ECE Rec 20 code; by default the product’s order unit.' }),
    targetPrice: t.field({ type: kitTypes.moneyInput, description: 'The unit price you hope for.' }),
    vertical: t.string({ description: 'Name of the vertical, where no listing and no details say it.' }),
    details: t.field({ type: InquiryDetailsInput, description: 'Answers to what the vertical asks a buyer.' }),
    requirements: t.field({ type: [RequirementInput], description: 'What the goods must or should be, at most 50.' }),
  }),
});

/** A line as a mutation brings it. */
export function readLine({ productId, details, ...line }: typeof InquiryLineInput.$inferInput): AskedLine {
  const stated = details && readAttributesInput(details as Record<string, unknown>);
  return {
    ...line,
    productId: productId ? readId('Product', productId) : null,
    details: stated ? { vertical: stated.vertical, values: stated.attributes } : null,
  };
}
