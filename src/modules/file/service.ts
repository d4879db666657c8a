// Files: announced, completed, read, deleted.
import type { Context } from '../../context.ts';
import { machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { File } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { mustHold, mustOperate, type Viewer } from '../../viewer.ts';
import { arrive, find } from './arrival.ts';
import { ContentMismatch } from './content.ts';
import { checkNewFile, type NewFile } from './draft.ts';
import { emitFile } from './events.ts';
import { mayKeepFile, mayReadFile } from './policy.ts';
import { giveBack, reserve, type Usage, usageOf } from './quota.ts';
import { ScannerError } from './scanner.ts';
import { storeFor } from './store.ts';

/** Content that has not come by then never will. */
const PENDING_MS = 3_600_000;

/** Announces a file of the viewer's organization and keeps room for it; answers its id. */
export async function upload(ctx: Context, input: NewFile): Promise<{ id: string }> {
  const { organizationId, accountId: uploaderId } = mustHold(ctx.viewer, 'file.write');
  const file = checkNewFile(input);
  return once(ctx, 'fileUpload', input, async (tx) => {
    const id = newId();
    await reserve(ctx, tx, file.size);
    const dueAt = new Date(Date.now() + PENDING_MS);
    await tx.file.create({ data: { ...file, tenantId: ctx.tenant.id, id, organizationId, uploaderId, dueAt } });
    emitFile(tx, id, 'file.uploaded');
    return { id };
  });
}

/** Looks at what was sent to a bucket for a file of the viewer's organization. Where content comes to us, it was looked at. */
export async function complete(ctx: Context, id: string): Promise<{ id: string }> {
  mustHold(ctx.viewer, 'file.write');
  const file = await find(ctx, id);
  if (!file || file.status === 'DELETED' || !mayKeepFile(ctx.viewer, file)) throw fileMissing();
  const { outside } = await storeFor(ctx);
  if (file.status !== 'PENDING' || !outside) return { id };
  const content = await outside.sent(file);
  if (!content) refuse(['id'], 'NOT_UPLOADED', 'Nothing was sent yet: send the content first.');
  try {
    if (!(await arrive(ctx, id, content))) throw fileMissing();
  } catch (error) {
    if (error instanceof ScannerError)
      throw failure('UNAVAILABLE', `${error.message} Try again in a minute.`, { retryAfter: 60 });
    if (!(error instanceof ContentMismatch)) throw error;
    await outside.forget(file);
    refuse(['id'], error.code, error.message);
  }
  await outside.forget(file);
  return { id };
}

/**
 * Deletes a file of the viewer's organization that was sent nowhere; answers whether there was one. Throws CONFLICT when it was
 * sent: what others were given is not taken away.
 */
export async function remove(ctx: Context, id: string): Promise<{ deleted: boolean }> {
  mustHold(ctx.viewer, 'file.write');
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  const deleted = await transact(ctx, async (tx) => {
    // Attaching holds the row too: one of both waits.
    await tx.$queryRaw`select 1 from file where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const file = await tx.file.findUnique({ where });
    if (!file || file.status === 'DELETED' || !mayKeepFile(ctx.viewer, file)) return null;
    const attached = { where: { tenantId, fileId: id } };
    if ((await tx.messageAttachment.findFirst(attached)) || (await tx.quotationAttachment.findFirst(attached)))
      throw failure('CONFLICT', 'This file was sent with a message or a quotation: it stays with it.');
    if (await tx.organizationCertificate.findFirst(attached))
      throw failure(
        'CONFLICT',
        'A certificate of your organization names this file: take it out first, by organizationUpdate.',
      );
    if (file.status !== 'REJECTED') await giveBack(tx, tenantId, file.size);
    emitFile(tx, id, 'file.deleted');
    return tx.file.update({ where, data: { status: 'DELETED', dueAt: new Date() } });
  });
  if (deleted) await eraseNow(ctx, deleted);
  return { deleted: deleted !== null };
}

// What fails here, the worker does later.
async function eraseNow(ctx: Context, file: File): Promise<void> {
  try {
    await erase(ctx, file);
  } catch (error) {
    machineryOf(ctx).log.warn({ err: error, file: file.id }, 'the content of a deleted file could not be removed yet');
  }
}

/** Removes the content of a file that is DELETED, then its row. */
export async function erase(ctx: Context, { id, tenantId }: Pick<File, 'id' | 'tenantId'>): Promise<void> {
  await (await storeFor(ctx)).remove({ id, tenantId });
  await db(ctx).file.deleteMany({ where: { tenantId, id, status: 'DELETED' } });
}

/** What is said of a file that is not there, or not there for the viewer. */
const fileMissing = () => failure('NOT_FOUND', 'Your organization has no file with this id.');

/** The files with these ids that the viewer may read, in their order; null in the place of each other. */
export async function readable(ctx: Context, ids: readonly string[]): Promise<(File | null)[]> {
  const shared = sharedWith(ctx.viewer);
  const found = await db(ctx).file.findMany({
    where: { tenantId: ctx.tenant.id, id: { in: [...ids] }, status: { not: 'DELETED' } },
    include: {
      messages: { where: { message: shared }, select: { position: true }, take: 1 },
      revisions: { where: { revision: { quotation: shared } }, select: { position: true }, take: 1 },
    },
  });
  const rows = new Map(
    found
      .filter(({ organizationId, messages, revisions }) =>
        mayReadFile(ctx.viewer, { organizationId, isShared: messages.length + revisions.length > 0 }),
      )
      .map((file) => [file.id, file]),
  );
  return ids.map((id) => rows.get(id) ?? null);
}

// In an inquiry of which the viewer's organization is a side; in none, for who acts for no organization.
function sharedWith(viewer: Viewer) {
  const organization = viewer.kind === 'member' ? viewer.organizationId : null;
  if (organization === null) return { tenantId: { in: [] } };
  return { inquiry: { OR: [{ buyerId: organization }, { supplierId: organization }] } };
}

/** What the marketplace keeps in files; for operators. */
export function usage(ctx: Context): Promise<Usage> {
  mustOperate(ctx.viewer, 'tenant.read');
  return usageOf(ctx);
}
