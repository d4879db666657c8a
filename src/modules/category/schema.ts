// Categories, as a tree per vertical.
import { builder, nodeRight } from '../../builder.ts';
import { type Localized, localized } from '../../locale.ts';
import { list, listArchived } from './service.ts';

const CategoryNameRef = builder.objectRef<{ locale: string; name: string }>('CategoryName').implement({
  description: 'The name of a category in one language.',
  fields: (t) => ({
    locale: t.expose('locale', { type: 'Locale', description: 'The language.' }),
    name: t.exposeString('name', { description: 'The name.' }),
  }),
});

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
    children: t.relation('children', {
      description: 'The nodes below that are not archived, in their order.',
      query: { where: { archivedAt: null }, orderBy: { position: 'asc' } },
    }),
    names: t.field({
      type: [CategoryNameRef],
      description: 'Its name in every language it has one in.',
      select: { names: true },
      resolve: ({ names }) => Object.entries(names as Localized<string>).map(([locale, name]) => ({ locale, name })),
    }),
    version: t.exposeInt('version', {
      description: 'Counts changes of its names, its path and its state, for `expectedVersion`.',
    }),
    replacement: t.relation('replacement', {
      nullable: true,
      description:
        'The category that its listings are on their way to, since it was archived; null once all are there.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nothing can be listed in it; null while something can.',
    }),
  }),
});
nodeRight('Category', () => true);

builder.queryField('categories', (t) =>
  t.prismaField({
    type: ['Category'],
    description: 'Every category of a vertical that is not archived, parents before children.',
    args: {
      vertical: t.arg.string({ required: true, description: 'Name of the vertical: "chemicals".' }),
      isArchived: t.arg.boolean({ description: 'Those that are archived instead; for operators.' }),
    },
    resolve: (query, _root, { vertical, isArchived }, ctx) => (isArchived ? listArchived : list)(ctx, vertical, query),
  }),
);
