// What happens when the content of a file has come: it is looked at, and the file becomes available or is rejected.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import type { File } from '../../generated/prisma/client.ts';
import { faultOf, take } from './content.ts';
import { emitFile } from './events.ts';
import { giveBack } from './quota.ts';
import { scannerOf } from './scanner.ts';
import { storeFor } from './store.ts';

/** A refusal is told for so long. */
const REJECTED_MS = 7 * 24 * 3_600_000;

/**
 * Takes the content of file `id` in, and looks at it; answers the file as it stands then, null when there is none to take content
 * for. The same content may come again, and at the same time: it is kept once. Throws ContentMismatch, or ScannerError.
 */
export async function arrive(ctx: Context, id: string, source: AsyncIterable<Uint8Array>): Promise<File | null> {
  const file = await find(ctx, id);
  if (!file || file.status === 'DELETED') return null;
  const store = await storeFor(ctx);
  const place = path.join(store.desk, `${file.id}.${randomBytes(6).toString('hex')}`);
  try {
    await take(source, place, file);
    if (file.status !== 'PENDING') return file;
    const fault = await faultOf(place, file.type, scannerOf(machineryOf(ctx).config));
    if (!fault) await store.keep(place, file);
    const settled = await settle(ctx, id, fault);
    if (!settled) await store.remove(file);
    return settled;
  } finally {
    await rm(place, { force: true });
  }
}

/** The file; null when there is none. */
export function find(ctx: Context, id: string): Promise<File | null> {
  return db(ctx).file.findUnique({ where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
}

// Content is in its place before: as long as nothing is settled, nobody reads it, and it can only be the same again.
function settle(ctx: Context, id: string, fault: string | null): Promise<File | null> {
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  return transact(ctx, async (tx) => {
    await tx.$queryRaw`select 1 from file where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const file = await tx.file.findUnique({ where });
    if (!file || file.status === 'DELETED') return null;
    if (file.status !== 'PENDING') return file; // the same content was first
    if (fault) {
      await giveBack(tx, tenantId, file.size);
      emitFile(tx, id, 'file.rejected');
      const dueAt = new Date(Date.now() + REJECTED_MS);
      return tx.file.update({ where, data: { status: 'REJECTED', rejectedBecause: fault, dueAt } });
    }
    emitFile(tx, id, 'file.available');
    return tx.file.update({ where, data: { status: 'AVAILABLE', dueAt: null } });
  });
}
