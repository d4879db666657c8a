// Categories, as a tree per vertical.
import { builder, nodeRight } from '../../builder.ts';
import { type Localized, localized } from '../../locale.ts';
import { list } from './service.ts';

builder.prismaNode('Category', {
  select: { tenantId: true, id: true },
  id: { resolve: (category) => category.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A node of a vertical’s category tree.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, unique in the vertical: "acids".' }),
    vertical: t.exposeString('vertical', { description: 'The vertical it belongs to.' }),
    path: t.exposeStringList('path', { description: 'Codes from the root down to this node.' }),
    name: t.string({
      description: 'Its name in the language asked for.',
      args: { locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }) },
      select: { names: true },
      resolve: ({ names }, { locale }, ctx) => localized(ctx, names as Localized<string>, locale) ?? '',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The node above; null at the root.' }),
    children: t.relation('children', { description: 'The nodes below.', query: { orderBy: { position: 'asc' } } }),
  }),
});
nodeRight('Category', () => true);

builder.queryField('categories', (t) =>
  t.prismaField({
    type: ['Category'],
    description: 'Every category of a vertical, parents before children.',
    args: { vertical: t.arg.string({ required: true, description: 'Name of the vertical: "chemicals".' }) },
    resolve: (query, _root, { vertical }, ctx) => list(ctx, vertical, query),
  }),
);
