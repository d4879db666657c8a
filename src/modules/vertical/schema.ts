// The industries of a marketplace, described so that forms, filters, comparisons and import screens need not know them.
import { verticals } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { Attribute } from '../../kit/attribute.ts';
import type { CategoryUses } from '../../kit/category.ts';
import { localize } from '../../kit/label.ts';
import type { Vertical } from '../../kit/vertical.ts';
import '../category/schema.ts';
import { declaredAt, list, treeOf } from '../category/service.ts';
import { AttributeRef, type Described } from './attribute.ts';

/** How long these lists usually are: what a request for them is charged. */
const FEW = { size: 3 };
const MANY = { size: 40 };

const IdentityRef = builder.objectRef<readonly string[]>('IdentityRule').implement({
  description: 'Attributes that together make two listings the same thing.',
  fields: (t) => ({
    attributes: t.stringList({ description: 'Codes of the attributes.', resolve: (codes) => [...codes] }),
  }),
});

const LOCALE = { type: 'Locale', description: 'Another language than the request’s.' } as const;

const VerticalRef = builder.objectRef<Vertical>('Vertical').implement({
  description: 'An industry, as it is declared.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its key in inputs and filters: "chemicals".' }),
    type: t.exposeString('type', {
      description: 'The stem of its type names: "Chemical" of ChemicalAttributes, ChemicalFilter, ChemicalFacets.',
    }),
    label: t.string({
      description: 'Its name in the language asked for.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ label }, { locale }, ctx) => localize(label, locale ?? ctx.locale),
    }),
    description: t.exposeString('description', { description: 'What is traded in it.' }),
    version: t.exposeString('version', {
      description:
        'Changes whenever what is accepted does; Product.declaration is the one a listing was checked against.',
    }),
    attributes: t.field({
      type: [AttributeRef],
      extensions: MANY,
      description: 'What its listings state, in the order of the declaration.',
      args: {
        category: t.arg.string({ description: 'Only what listings of this category state, and require: "acids".' }),
      },
      resolve: (vertical, { category }, ctx) => attributesOf(ctx, vertical, category),
    }),
    inquiry: t.field({
      type: [AttributeRef],
      description: 'What a buyer is asked in an inquiry.',
      resolve: (vertical) => describedBy(vertical, Object.values(vertical.inquiry)),
    }),
    axes: t.stringList({
      description: 'Codes of the attributes in which variants of one listing differ; empty when it has no variants.',
      resolve: ({ axes }) => [...axes],
    }),
    identity: t.field({
      type: [IdentityRef],
      extensions: FEW,
      description: 'What makes two listings the same thing: the first rule whose attributes are all stated counts.',
      resolve: ({ identity }) => identity,
    }),
    categories: t.prismaField({
      type: ['Category'],
      extensions: MANY,
      description: 'Its categories in this marketplace, parents before children.',
      resolve: (query, { name }, _args, ctx) => list(ctx, name, query),
    }),
  }),
});

/** The attributes that listings of a category have; all when no category is asked for. Throws BAD_USER_INPUT for an unknown one. */
async function attributesOf(
  ctx: Context,
  vertical: Vertical,
  category: string | null | undefined,
): Promise<Described[]> {
  const all = Object.values(vertical.attributes);
  if (category == null) return describedBy(vertical, all);
  const node = (await treeOf(ctx, [vertical.name])).find(({ code }) => code === category);
  if (!node)
    throw failure('BAD_USER_INPUT', `${vertical.name} has no category "${category.slice(0, 60)}": see its categories.`);
  const uses = vertical.uses(declaredAt(vertical, node.path));
  return describedBy(
    vertical,
    all.filter(({ code }) => uses.applies(code)),
    uses,
  );
}

function describedBy(vertical: Vertical, attributes: readonly Attribute[], uses?: CategoryUses): Described[] {
  return attributes.map((attribute) => ({
    attribute,
    vertical,
    isRequired: attribute.required || uses?.requires(attribute.code) === true,
  }));
}

/** The verticals the marketplace trades in. */
function traded(ctx: Context): Vertical[] {
  return verticals.filter(({ name }) => ctx.tenant.verticals.includes(name));
}

const PLACE = { vertical: true, path: true } as const;

/** Codes of a vertical's attributes that a category's uses tell. */
function codesOf(
  { vertical: name, path }: { vertical: string; path: string[] },
  tell: (uses: CategoryUses, attribute: Attribute) => boolean,
): string[] {
  const vertical = verticals.find((one) => one.name === name);
  if (!vertical) return [];
  const uses = vertical.uses(declaredAt(vertical, path));
  return Object.values(vertical.attributes).flatMap((attribute) => (tell(uses, attribute) ? [attribute.code] : []));
}

builder.prismaObjectFields('Category', (t) => ({
  hiddenAttributes: t.stringList({
    description: 'Codes of the vertical’s attributes that its listings do not have.',
    select: PLACE,
    resolve: (category) => codesOf(category, (uses, { code }) => !uses.applies(code)),
  }),
  requiredAttributes: t.stringList({
    description: 'Codes of the attributes without which none of its listings is published.',
    select: PLACE,
    resolve: (category) =>
      codesOf(category, (uses, { code, required }) => uses.applies(code) && (required || uses.requires(code))),
  }),
}));

builder.queryFields((t) => ({
  verticals: t.field({
    type: [VerticalRef],
    extensions: FEW,
    description: 'The industries this marketplace trades in.',
    resolve: (_root, _args, ctx) => traded(ctx),
  }),
  vertical: t.field({
    type: VerticalRef,
    nullable: true,
    description: 'One of them; null when the marketplace does not trade in it.',
    args: { name: t.arg.string({ required: true, description: 'Its name: "chemicals".' }) },
    resolve: (_root, { name }, ctx) => traded(ctx).find((one) => one.name === name) ?? null,
  }),
}));
