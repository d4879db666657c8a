// Listings side by side in the API.
import { verticalOf } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { failure } from '../../errors.ts';
import { readId } from '../../id.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import { type ComparedRow, compare } from '../../kit/compare.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { SPEC_ARGS, type SpecReading } from './attributes.ts';
import { audienceOf, readable } from './policy.ts';
import './schema.ts';

const MOST = 10;

/** A comparison: the listings' ids in the order asked, and a row for each attribute that one of them states. */
interface Comparison {
  ids: string[];
  rows: ComparedRow[];
}

const CellRef = builder.objectRef<{ value: string; unit: string | null }>('ComparisonCell').implement({
  description: 'What one listing states.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, shown in the language asked for.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Its unit, the same in the whole row, if it has one.',
    }),
  }),
});

const RowRef = builder.objectRef<ComparedRow>('ComparisonRow').implement({
  description: 'One attribute of all compared listings.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The attribute’s code.' }),
    label: t.exposeString('label', { description: 'Its name in the language asked for.' }),
    differs: t.exposeBoolean('differs', { description: 'Whether two listings state different things.' }),
    cells: t.field({
      type: [CellRef],
      nullable: { list: false, items: true },
      extensions: { size: MOST },
      description: 'What each listing states, in the order of the ids; null where it states nothing.',
      resolve: ({ cells }) => cells,
    }),
  }),
});

const ComparisonRef = builder.objectRef<Comparison>('ProductComparison').implement({
  description: 'Listings side by side.',
  fields: (t) => ({
    products: t.prismaField({
      type: ['Product'],
      extensions: { size: MOST },
      description: 'The listings, in the order of the ids.',
      resolve: async (query, { ids }, _args, ctx) => {
        const where = { tenantId: ctx.tenant.id, id: { in: ids }, ...readable(ctx.viewer) };
        const found = await db(ctx).product.findMany({ ...query, where });
        return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      },
    }),
    rows: t.field({
      type: [RowRef],
      extensions: { size: 50 },
      description: 'The attributes that at least one of them states, in the order of the declaration.',
      resolve: ({ rows }) => rows,
    }),
  }),
});

builder.queryField('productCompare', (t) =>
  t.field({
    type: ComparisonRef,
    description: 'Listings of one vertical side by side, attribute by attribute, each row in one unit.',
    args: {
      ids: t.arg.idList({ required: true, description: '2 to 10 listings of the same vertical, each once.' }),
      locale: t.arg(SPEC_ARGS.locale),
      units: t.arg(SPEC_ARGS.units),
    },
    resolve: (_root, { ids, ...reading }, ctx) =>
      compared(
        ctx,
        ids.map((id) => readId('Product', id)),
        reading,
      ),
  }),
);

/** Compares listings that the viewer may read. Throws BAD_USER_INPUT or NOT_FOUND. */
async function compared(ctx: Context, ids: string[], { locale, units }: SpecReading): Promise<Comparison> {
  mustReadCatalogue(ctx);
  if (ids.length < 2 || ids.length > MOST || new Set(ids).size < ids.length)
    throw failure('BAD_USER_INPUT', `productCompare takes 2 to ${MOST} different ids.`);
  const where = { tenantId: ctx.tenant.id, id: { in: ids }, ...readable(ctx.viewer) };
  const found = await db(ctx).product.findMany({
    where,
    select: {
      id: true,
      vertical: true,
      supplierId: true,
      attributes: true,
      variants: { select: { values: true }, orderBy: { position: 'asc' } },
    },
  });
  const byId = new Map(found.map((product) => [product.id, product]));
  const products = ids.map((id) => {
    const product = byId.get(id);
    if (!product) throw failure('NOT_FOUND', 'One of the products does not exist: read them anew.');
    return product;
  });
  const [vertical, other] = new Set(products.map((product) => product.vertical));
  if (!vertical || other)
    throw failure('BAD_USER_INPUT', 'Only products of the same vertical can be compared attribute by attribute.');
  const listings = products.map((product) => ({
    values: product.attributes as AttributeValues,
    variants: product.variants.map(({ values }) => values as AttributeValues),
    audience: audienceOf(ctx.viewer, product),
  }));
  const rows = compare(verticalOf(vertical), listings, { locale: locale ?? ctx.locale, system: units ?? 'AS_STATED' });
  return { ids, rows };
}
