// A category that was archived into another is emptied: its listings go there a slice at a time, by jobs of the worker.
import type { Context, Machinery } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { setJob, setJobs, type Task } from '../../jobs.ts';
import { requeue, taskIn } from '../tenant/work.ts';
import { ARCHIVED, emitCategory } from './events.ts';
import { type Node, takeTurns } from './nodes.ts';

const EMPTY = 'category.empty';
/** So many listings go in one transaction. */
export const SLICE = 1_000;

/** Takes a slice of the category's listings to `into`, each in a new version; answers whether some may be left. */
export async function moveSlice(tx: Tx, { tenantId, id }: Pick<Node, 'tenantId' | 'id'>, into: string) {
  const moved = await tx.$executeRaw`
    update product set category_id = ${into}::uuid, version = version + 1, updated_at = now()
     where tenant_id = ${tenantId}::uuid and id = any(array(
             select id from product where tenant_id = ${tenantId}::uuid and category_id = ${id}::uuid
              order by id limit ${SLICE} for update))`;
  return moved === SLICE;
}

/** Gives jobs to the categories that `events` tell of; the same again changes nothing. */
export async function queueEmptying({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const archived = events.filter(({ type, data }) => type === ARCHIVED && data.into !== null);
  await setJobs(
    database.pool,
    archived.map(({ tenant, stream }) => ({ kind: EMPTY, tenant, id: stream })),
  );
}

/** Gives jobs to categories whose job was lost, with a worker that died at it; answers how many. */
export function requeueEmptying(machinery: Machinery): Promise<number> {
  return requeue(machinery, EMPTY, 'select id from category where tenant_id = $1 and replacement_id is not null');
}

/** The task of these jobs, by their kind. */
export function emptyingTasks(machinery: Machinery): Record<string, Task> {
  return { [EMPTY]: taskIn(machinery, 'emptying', (ctx, id) => transact(ctx, (tx) => go(ctx, tx, id))) };
}

// A slice and the job for the next are one transaction: whenever a worker dies, what was taken is there, and the rest has its job.
async function go(ctx: Context, tx: Tx, id: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  await takeTurns(tx, tenantId); // where they go may itself be archived at this moment
  const where = { tenantId_id: { tenantId, id } };
  const category = await tx.category.findUnique({ where, include: { replacement: true } });
  if (!category?.replacement) return;
  const { replacement: into, vertical, code } = category;
  if (await moveSlice(tx, category, into.id)) return setJob(tx, { kind: EMPTY, tenant: tenantId, id });
  await tx.category.update({ where, data: { replacementId: null } });
  emitCategory(tx, id, { type: 'category.emptied', data: { vertical, code, into: into.code } });
}
