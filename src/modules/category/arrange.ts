// What operators do with the categories of their marketplace: make, name, move, archive and restore them.
import { isDeepStrictEqual } from 'node:util';
import { type Context, machineryOf } from '../../context.ts';
import type { Tx } from '../../db.ts';
import { failure, mustBeSeen, refuse, type UserError, UserErrors } from '../../errors.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { UNUSABLE } from '../../kit/kinds/text.ts';
import type { Localized } from '../../locale.ts';
import { moveSlice } from './emptying.ts';
import { emitCategory } from './events.ts';
import { lockTree, type Node, writePlaces } from './nodes.ts';
import { mustArrange } from './policy.ts';
import { forgetTrees, MOST_NODES } from './service.ts';
import { arranged } from './tree.ts';

/** A tree is at most so many levels deep. */
export const MOST_LEVELS = 8;
/** A name has at most so many characters, in at most so many languages. */
export const [MOST_NAME, MOST_LOCALES] = [100, 20] as const;
const MOST_CODE = 60;

/** A name in one language. */
export interface Naming {
  locale: string;
  name: string;
}

/** Where a category stands: below a parent, or at the top; before one of those there, or last. */
export interface Place {
  parentId?: string | null;
  beforeId?: string | null;
}

/** Makes a category; answers its id. */
export async function create(
  ctx: Context,
  input: { vertical: string; code: string; names: readonly Naming[]; idempotencyKey?: string | null } & Place,
): Promise<{ id: string }> {
  mustArrange(ctx.viewer);
  const { vertical, code } = input;
  const tenantId = ctx.tenant.id;
  if (!ctx.tenant.verticals.includes(vertical))
    refuse(['vertical'], 'INVALID', `This marketplace does not trade in it: use ${ctx.tenant.verticals.join(', ')}.`);
  const errors = faultsOf(ctx, input.names);
  if (code.length > MOST_CODE || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))
    errors.push({
      field: ['code'],
      code: 'INVALID',
      message: `A code has at most ${MOST_CODE} lower-case letters, digits and hyphens, and begins with a letter: "food-acids".`,
    });
  if (errors.length) throw new UserErrors(errors);
  const made = await once(ctx, 'categoryCreate', input, async (tx) => {
    const before = await lockTree(tx, tenantId, vertical);
    const twin = before.find((node) => node.code === code);
    if (twin)
      refuse(
        ['code'],
        'TAKEN',
        twin.archivedAt ? 'An archived category has this code: restore it.' : 'Another one has it.',
      );
    if (before.length >= MOST_NODES)
      refuse(['vertical'], 'TOO_MANY', `A vertical has at most ${MOST_NODES} categories, archived ones too.`);
    const id = newId();
    const node = {
      tenantId,
      id,
      vertical,
      code,
      parentId: null,
      names: namesOf(input.names),
      ownNames: true,
      ownPlace: true,
    };
    const parent = parentIn(before, input.parentId);
    const fresh = { ...node, path: [], position: 0, version: 1, archivedAt: null, replacementId: null };
    const nodes = placed([...before, fresh], fresh, parent, input.beforeId);
    const { path, position } = arranged(nodes).find((one) => one.id === id)!;
    await tx.category.create({ data: { ...node, parentId: parent?.id ?? null, path, position } });
    await writePlaces(tx, tenantId, [...before, { ...fresh, path, position }], nodes);
    emitCategory(tx, id, { type: 'category.created', data: { vertical, code, parent: parent?.code ?? null } });
    return { id };
  });
  forgetTrees(machineryOf(ctx).database);
  return made;
}

/** What a change of a category names: which, the version that was seen, and the key by which it is sent again. */
export interface Seen {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

/** Gives a category other names, in place of all it had. */
export function rename(ctx: Context, input: Seen & { names: readonly Naming[] }): Promise<{ id: string }> {
  const { names } = input;
  return change(ctx, 'categoryRename', input, async (tx, node) => {
    const errors = faultsOf(ctx, names);
    if (errors.length) throw new UserErrors(errors);
    const wanted = namesOf(names);
    if (isDeepStrictEqual(node.names, wanted)) return; // a retry
    mustBeSeen('category', node.version, input.expectedVersion);
    const version = node.version + 1;
    await tx.category.update({ where: keyOf(node), data: { names: wanted, version, ownNames: true } });
    const { vertical, code } = node;
    const locales = names.map(({ locale }) => locale);
    emitCategory(tx, node.id, { type: 'category.renamed', data: { vertical, code, version, locales } });
  });
}

/** Moves a category with all below it, or puts it elsewhere among those of its parent. */
export function move(ctx: Context, input: Seen & Place): Promise<{ id: string }> {
  return change(ctx, 'categoryMove', input, async (tx, node, before) => {
    const parent = parentIn(before, input.parentId);
    const nodes = placed(before, node, parent, input.beforeId);
    const old = arranged(before);
    if (arranged(nodes).every(({ id, parentId: above }, i) => id === old[i]!.id && above === old[i]!.parentId)) return; // a retry
    mustBeSeen('category', node.version, input.expectedVersion);
    await tx.category.update({ where: keyOf(node), data: { ownPlace: true } });
    await writePlaces(tx, node.tenantId, before, nodes);
    const { vertical, code } = node;
    if (node.parentId === (parent?.id ?? null))
      return emitCategory(tx, node.id, { type: 'category.ordered', data: { vertical, code } });
    const from = before.find(({ id }) => id === node.parentId)?.code ?? null;
    emitCategory(tx, node.id, { type: 'category.moved', data: { vertical, code, from, to: parent?.code ?? null } });
  });
}

/**
 * Archives a category. Where it has listings that are not archived, or categories below it, that is refused unless `replacementId` says
 * where both go. What is more than a slice of listings is taken there by the worker.
 */
export function archive(ctx: Context, input: Seen & { replacementId?: string | null }): Promise<{ id: string }> {
  return change(ctx, 'categoryArchive', input, async (tx, node, before) => {
    if (node.archivedAt) return; // a retry
    mustBeSeen('category', node.version, input.expectedVersion);
    const { tenantId, id, vertical, code } = node;
    // Whoever lists something in it at this moment is waited for, and then counted.
    await tx.$queryRaw`select 1 from category where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const children = before.filter(
      ({ parentId, archivedAt, replacementId }) => parentId === id && (!archivedAt || replacementId),
    );
    const into = replacementIn(before, node, input.replacementId);
    const coming = before.filter(({ replacementId }) => replacementId === id).map((one) => one.id);
    const categoryId = { in: [id, ...coming] };
    const listings = await tx.product.count({
      where: { tenantId, categoryId, ...(!into && { status: { not: 'ARCHIVED' } }) },
    });
    if (!into && listings + children.length > 0)
      refuse(
        ['replacementId'],
        'REQUIRED',
        `In it are ${listings} listings, below it ${children.length} categories: name the category that takes them.`,
      );
    if (into) {
      await hang(tx, before, children, into);
      const replacementId = into.id;
      await tx.category.updateMany({ where: { tenantId, id: { in: coming } }, data: { replacementId } });
      if (await moveSlice(tx, node, replacementId))
        await tx.category.update({ where: keyOf(node), data: { replacementId } });
    }
    const data = { archivedAt: new Date(), version: { increment: 1 } };
    await tx.category.update({ where: keyOf(node), data });
    emitCategory(tx, id, {
      type: 'category.archived',
      data: { vertical, code, into: into?.code ?? null, listings: into ? listings : 0 },
    });
  });
}

/** Opens an archived category again: below its parent, or below `parentId`. */
export function restore(ctx: Context, input: Seen & { parentId?: string | null }): Promise<{ id: string }> {
  return change(ctx, 'categoryRestore', input, async (tx, node, before) => {
    if (!node.archivedAt) return; // a retry
    mustBeSeen('category', node.version, input.expectedVersion);
    if (node.replacementId)
      refuse(['id'], 'NOT_EMPTY', 'Its listings are on their way to another category: restore it when all are there.');
    const parent = parentIn(before, input.parentId === undefined ? node.parentId : input.parentId);
    if (parent?.id !== node.parentId) {
      await tx.category.update({ where: keyOf(node), data: { ownPlace: true } });
      await writePlaces(tx, node.tenantId, before, placed(before, node, parent, null));
    }
    await tx.category.update({ where: keyOf(node), data: { archivedAt: null, version: { increment: 1 } } });
    const { id, vertical, code } = node;
    emitCategory(tx, id, { type: 'category.restored', data: { vertical, code, parent: parent?.code ?? null } });
  });
}

/** Runs `work` on a category and its tree, whose changes take turns; once for each key. */
async function change(
  ctx: Context,
  operation: string,
  input: Seen,
  work: (tx: Tx, node: Node, tree: Node[]) => Promise<void>,
): Promise<{ id: string }> {
  mustArrange(ctx.viewer);
  const { id } = input;
  const changed = await once(ctx, operation, input, async (tx) => {
    const found = await tx.category.findUnique({
      where: keyOf({ tenantId: ctx.tenant.id, id }),
      select: { vertical: true },
    });
    const tree = found ? await lockTree(tx, ctx.tenant.id, found.vertical) : [];
    const node = tree.find((one) => one.id === id);
    if (!node) throw failure('NOT_FOUND', 'There is no category with this id: see the query categories.');
    await work(tx, node, tree);
    return { id };
  });
  forgetTrees(machineryOf(ctx).database);
  return changed;
}

const keyOf = ({ tenantId, id }: { tenantId: string; id: string }) => ({ tenantId_id: { tenantId, id } });

function parentIn(tree: readonly Node[], parentId: string | null | undefined): Node | null {
  if (parentId == null) return null;
  const parent = tree.find(({ id }) => id === parentId);
  if (!parent)
    refuse(['parentId'], 'NOT_FOUND', 'There is no such category in this vertical: see the query categories.');
  if (parent.archivedAt)
    refuse(['parentId'], 'ARCHIVED', 'That category is archived: name another one, or restore it first.');
  return parent;
}

function replacementIn(tree: readonly Node[], node: Node, id: string | null | undefined): Node | null {
  if (id == null) return null;
  const into = tree.find((one) => one.id === id);
  if (!into || into.archivedAt)
    refuse(['replacementId'], 'NOT_FOUND', 'There is no such category in this vertical: see the query categories.');
  if (into.path.includes(node.code))
    refuse(['replacementId'], 'INVALID', 'What takes its listings is neither the category itself nor one below it.');
  return into;
}

/** The tree with `node` below `parent`, before one of those there or last. User errors at `parentId` and `beforeId`. */
function placed(tree: readonly Node[], node: Node, parent: Node | null, beforeId?: string | null): Node[] {
  const parentId = parent?.id ?? null;
  if (parent?.id === node.id || parent?.path.includes(node.code))
    refuse(['parentId'], 'INVALID', 'A category cannot be below itself.');
  const isThere = (one: Node) => one.parentId === parentId && one.id !== node.id;
  const next = beforeId == null ? undefined : tree.find((one) => one.id === beforeId && isThere(one));
  if (beforeId != null && !next)
    refuse(['beforeId'], 'NOT_FOUND', 'That is no other category of the same parent: see Category.children.');
  const position = next ? next.position - 0.5 : Number.POSITIVE_INFINITY;
  const nodes = tree.map((one) => (one.id === node.id ? { ...one, parentId, position } : one));
  mustBeShallow(nodes, 'parentId');
  return nodes;
}

/** Puts `children` below `into`, after those that are there. */
async function hang(tx: Tx, before: Node[], children: readonly Node[], into: Node): Promise<void> {
  const ids = children.map(({ id }) => id);
  if (ids.length === 0) return;
  const last = before.length;
  const nodes = before.map((one) =>
    ids.includes(one.id) ? { ...one, parentId: into.id, position: last + one.position } : one,
  );
  mustBeShallow(nodes, 'replacementId');
  await tx.category.updateMany({ where: { tenantId: into.tenantId, id: { in: ids } }, data: { ownPlace: true } });
  await writePlaces(tx, into.tenantId, before, nodes);
}

function mustBeShallow(nodes: readonly Node[], field: string): void {
  const deepest = Math.max(...arranged(nodes).map(({ path }) => path.length));
  if (deepest > MOST_LEVELS)
    refuse([field], 'TOO_DEEP', `The tree would be ${deepest} levels deep, of at most ${MOST_LEVELS}.`);
}

const namesOf = (names: readonly Naming[]): Localized<string> =>
  Object.fromEntries(names.map(({ locale, name }) => [locale, name.trim()]));

function faultsOf({ tenant }: Context, names: readonly Naming[]): UserError[] {
  const locales = new Set(names.map(({ locale }) => locale));
  if (names.length > MOST_LOCALES || locales.size < names.length)
    return [{ field: ['names'], code: 'OUT_OF_RANGE', message: `At most ${MOST_LOCALES} languages, each once.` }];
  const errors: UserError[] = names.flatMap(({ name }, i) =>
    name.trim() && name.trim().length <= MOST_NAME && !UNUSABLE.test(name) && !/[\r\n\t]/.test(name)
      ? []
      : [
          {
            field: ['names', String(i), 'name'],
            code: 'OUT_OF_RANGE',
            message: `A name is one line of 1 to ${MOST_NAME} characters.`,
          },
        ],
  );
  if (!locales.has(tenant.locale))
    errors.push({
      field: ['names'],
      code: 'REQUIRED',
      message: `Name it in the marketplace’s first language too: ${tenant.locale}.`,
    });
  return errors;
}
