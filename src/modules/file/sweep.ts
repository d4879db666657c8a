// What the worker takes away: uploads that never came, refusals told long enough, the content of deleted files, and scraps.
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Context, type Machinery, machineryOf, systemContext } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { startHourly } from '../../hourly.ts';
import { everyTenant } from '../tenant/work.ts';
import { emitFile } from './events.ts';
import { giveBack } from './quota.ts';
import { erase } from './service.ts';
import { storeOf } from './store.ts';

const MOST_A_ROUND = 1_000;
const CHUNK = 100;
// Sending one file takes less: see http/paced.ts.
const SCRAP_MS = 3_600_000;

/** Takes away what is due, in every marketplace; answers how many files. Many workers may do it at once. */
export async function sweepFiles(machinery: Machinery): Promise<number> {
  let erased = 0;
  for (const tenant of await everyTenant(machinery)) {
    const ctx = systemContext(machinery, tenant, 'files');
    for (let i = 0; i < MOST_A_ROUND && (await transact(ctx, (tx) => endOne(ctx, tx))); i++);
    erased += await eraseDeleted(ctx);
  }
  await clearDesk(machinery);
  return erased;
}

// One a transaction; what somebody else holds is left to them, or to the next round.
async function endOne({ tenant }: Context, tx: Tx): Promise<boolean> {
  const tenantId = tenant.id;
  const [due] = await tx.$queryRaw<{ id: string; size: number; status: string }[]>`
    select id::text, size, status::text from file
     where tenant_id = ${tenantId}::uuid and due_at <= now() and status in ('PENDING', 'REJECTED')
     order by due_at limit 1 for update skip locked`;
  if (!due) return false;
  if (due.status === 'PENDING') {
    await giveBack(tx, tenantId, due.size);
    emitFile(tx, due.id, 'file.expired');
  }
  const where = { tenantId_id: { tenantId, id: due.id } };
  await tx.file.update({ where, data: { status: 'DELETED', dueAt: new Date() } });
  return true;
}

async function eraseDeleted(ctx: Context): Promise<number> {
  const tenantId = ctx.tenant.id;
  let erased = 0;
  for (let after: string | undefined; erased < MOST_A_ROUND; ) {
    const rows = await db(ctx).file.findMany({
      where: { tenantId, status: 'DELETED', dueAt: { lte: new Date() }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: CHUNK,
      select: { tenantId: true, id: true },
    });
    for (const row of rows) if (await isErased(ctx, row)) erased++;
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) break;
  }
  return erased;
}

// One that cannot be removed now does not keep the others.
async function isErased(ctx: Context, row: { tenantId: string; id: string }): Promise<boolean> {
  try {
    await erase(ctx, row);
    return true;
  } catch (error) {
    machineryOf(ctx).log.warn({ err: error, file: row.id }, 'the content of a deleted file could not be removed');
    return false;
  }
}

// A process that was killed leaves what it was looking at.
async function clearDesk(machinery: Machinery): Promise<void> {
  const { desk } = await storeOf(machinery);
  for (const name of await readdir(desk)) {
    const scrap = path.join(desk, name);
    const found = await stat(scrap).catch(() => null); // gone meanwhile
    if (found && found.mtimeMs < Date.now() - SCRAP_MS) await rm(scrap, { force: true });
  }
}

/** Takes away what is due once an hour. */
export function startClearing(machinery: Machinery): { close(): Promise<void> } {
  return startHourly(() => sweepFiles(machinery), {
    firstMs: 90_000,
    log: machinery.log,
    failing: 'files that have had their time could not be taken away',
  });
}
