// What operators do with the categories of their marketplace, in the API.
import { builder } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { archive, create, MOST_LEVELS, MOST_LOCALES, MOST_NAME, move, rename, restore } from './arrange.ts';
import './schema.ts';
import { get, MOST_NODES } from './service.ts';

const CategoryNameInput = builder.inputType('CategoryNameInput', {
  description: 'The name of a category in one language.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'The language.' }),
    name: t.string({ required: true, description: `One line of 1 to ${MOST_NAME} characters.` }),
  }),
});

const about = {
  names: `Its names, the marketplace’s first language among them; at most ${MOST_LOCALES}.`,
  parentId: `The category it is below; left out it is at the top. A tree is at most ${MOST_LEVELS} levels deep.`,
  beforeId: 'The category of the same parent that it comes before; left out it comes last.',
};

/** What every change of a category is given. */
const seenFields = (t: Parameters<typeof idempotencyKey>[0]) => ({
  id: t.id({ required: true, description: 'The category.' }),
  expectedVersion: t.int({ description: 'The version you saw; another one by now is a CONFLICT.' }),
  idempotencyKey: idempotencyKey(t),
});

const asCategory = (id: string | null | undefined) => (id == null ? id : readId('Category', id));

/** The payload field of every mutation below. */
function categoryField(t: PayloadFields) {
  return {
    category: t.prismaField({
      type: 'Category',
      nullable: true,
      description: 'The category as it is now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

mutation('categoryCreate', {
  description: `Makes a category; for operators. A vertical has at most ${MOST_NODES}, archived ones too.`,
  input: (t) => ({
    idempotencyKey: idempotencyKey(t),
    vertical: t.string({ required: true, description: 'Name of the vertical: "chemicals".' }),
    code: t.string({
      required: true,
      description: 'Its code, by which searches and imports name it: "food-acids". Unique in the vertical, and stays.',
    }),
    names: t.field({ type: [CategoryNameInput], required: true, description: about.names }),
    parentId: t.id({ description: about.parentId }),
    beforeId: t.id({ description: about.beforeId }),
  }),
  resolve: (ctx, { parentId, beforeId, ...input }): Promise<{ id: string }> =>
    create(ctx, { ...input, parentId: asCategory(parentId), beforeId: asCategory(beforeId) }),
  payload: categoryField,
});

mutation('categoryRename', {
  description: 'Gives a category other names, in place of all it had; for operators. Its listings are indexed again.',
  input: (t) => ({
    ...seenFields(t),
    names: t.field({ type: [CategoryNameInput], required: true, description: about.names }),
  }),
  resolve: (ctx, input): Promise<{ id: string }> => rename(ctx, { ...input, id: readId('Category', input.id) }),
  payload: categoryField,
});

mutation('categoryMove', {
  description:
    'Moves a category with all below it to another parent, or to another place among those of its parent; for operators. Listings below it are indexed again.',
  input: (t) => ({
    ...seenFields(t),
    parentId: t.id({ description: about.parentId }),
    beforeId: t.id({ description: about.beforeId }),
  }),
  resolve: (ctx, { id, parentId, beforeId, ...seen }): Promise<{ id: string }> =>
    move(ctx, { ...seen, id: readId('Category', id), parentId: asCategory(parentId), beforeId: asCategory(beforeId) }),
  payload: categoryField,
});

mutation('categoryArchive', {
  description:
    'Takes a category out of the tree: nothing can be listed in it any more; for operators. Where it has listings or categories below it, `replacementId` is REQUIRED. Listings that go there are of a new version; where they are many, `Category.replacement` tells while they are on their way.',
  input: (t) => ({
    ...seenFields(t),
    replacementId: t.id({ description: 'The category that takes its listings, and the categories below it.' }),
  }),
  resolve: (ctx, { id, replacementId, ...seen }): Promise<{ id: string }> =>
    archive(ctx, { ...seen, id: readId('Category', id), replacementId: asCategory(replacementId) }),
  payload: categoryField,
});

mutation('categoryRestore', {
  description: 'Puts an archived category back, once its listings are where they went, and stay; for operators.',
  input: (t) => ({
    ...seenFields(t),
    parentId: t.id({
      description: 'The category it is below from now on; left out it is the one it was below, null is the top.',
    }),
  }),
  resolve: (ctx, { id, parentId, ...seen }): Promise<{ id: string }> =>
    restore(ctx, { ...seen, id: readId('Category', id), parentId: asCategory(parentId) }),
  payload: categoryField,
});
