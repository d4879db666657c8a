// Files that are sent with something: who may send which, and how they are read beside it.
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { db, type Tx } from '../../db.ts';
import { refuse, type UserError, UserErrors } from '../../errors.ts';
import type { File } from '../../generated/prisma/client.ts';

/** Most files that are sent with one thing. */
export const MOST_ATTACHMENTS = 10;

/**
 * The files with these ids, held until `tx` ends so that nobody deletes them meanwhile. Throws UserErrors at `attachments` unless all
 * are available files of `organizationId`, each named once.
 */
export async function holdAttachments(
  ctx: Context,
  tx: Tx,
  ids: readonly string[],
  organizationId: string,
): Promise<Pick<File, 'id' | 'name'>[]> {
  if (ids.length === 0) return [];
  if (ids.length > MOST_ATTACHMENTS)
    refuse(['attachments'], 'OUT_OF_RANGE', `At most ${MOST_ATTACHMENTS} files are sent with one thing.`);
  const rows = await tx.$queryRaw<Pick<File, 'id' | 'name' | 'status'>[]>`
    select id::text, name, status::text from file
     where tenant_id = ${ctx.tenant.id}::uuid and organization_id = ${organizationId}::uuid and id = any(${[...ids]}::uuid[])
       and status <> 'DELETED'
     order by id for share`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const errors: UserError[] = [];
  const files = ids.flatMap((id, i) => {
    const report = (code: string, message: string) => {
      errors.push({ field: ['attachments', String(i)], code, message });
      return [];
    };
    const file = byId.get(id);
    if (!file) return report('NOT_FOUND', 'Your organization has no file with this id.');
    if (ids.indexOf(id) < i) return report('TAKEN', 'This file is named twice.');
    if (file.status === 'REJECTED') return report('INVALID', 'This file was rejected: read rejectedBecause.');
    return file.status === 'AVAILABLE'
      ? [file]
      : report('NOT_UPLOADED', 'This file has not come yet: send its content.');
  });
  if (errors.length) throw new UserErrors(errors);
  return files;
}

const loaders = new WeakMap<Context, DataLoader<string, File | null>>();

/** The files with these ids, beside something that the viewer may read; those that are gone are left out. */
export async function attachmentsOf(ctx: Context, ids: readonly string[]): Promise<File[]> {
  const known = loaders.get(ctx);
  // Nothing is kept beyond a tick: a subscription has one context for all its events.
  const loader = known ?? new DataLoader((wanted: readonly string[]) => read(ctx, wanted), { cache: false });
  if (!known) loaders.set(ctx, loader);
  const files = await Promise.all(ids.map((id) => loader.load(id)));
  return files.filter((file) => file !== null);
}

async function read(ctx: Context, ids: readonly string[]): Promise<(File | null)[]> {
  const where = { tenantId: ctx.tenant.id, id: { in: [...new Set(ids)] }, status: { not: 'DELETED' as const } };
  const found = new Map((await db(ctx).file.findMany({ where })).map((file) => [file.id, file]));
  return ids.map((id) => found.get(id) ?? null);
}
