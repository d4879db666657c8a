// `entrepot tenant delete`: everything of one marketplace gone, and proof of it by looking again.
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Machinery, TenantFacts } from '../../context.ts';
import { JOBS_SCHEMA } from '../../jobs.ts';
import { asOwner } from '../../migrate.ts';
import { storeOf } from '../file/store.ts';
import { countAll, removeAll } from '../search/belongings.ts';
import { platformContext } from './command.ts';
import { suspend } from './service.ts';
import { type TenantTable, tenantTables } from './tables.ts';

/** What there was and what is left, by where it was. */
export interface Remains {
  where: string;
  removed: number;
  left: number;
}

// Processes remember a marketplace for a second, and what was asked before may take ten: by then nobody is at work there.
const UNTIL_QUIET_MS = 12_000;
const LOOK_AGAIN_MS = 2_000;
// A worker may be writing documents of rows that it has read before.
const LOOKS = 5;

/**
 * Closes the marketplace, removes its rows, files, jobs and documents, and looks at last what is left of them. Cut off on the way, it
 * can be done again: the row in the list goes last.
 */
export async function removeTenant(
  machinery: Machinery,
  ownerUrl: string,
  tenant: TenantFacts,
  quietMs = UNTIL_QUIET_MS,
): Promise<Remains[]> {
  await suspend(platformContext(machinery), tenant.id);
  await wait(quietMs);
  return asOwner(ownerUrl, async (owner) => {
    const groups = await tenantTables(owner);
    await owner.query(`select set_config('app.tenant', $1, false), set_config('app.moving', $1, false)`, [tenant.id]);
    const removed = new Map<string, number>();
    removed.set('jobs', (await owner.query(JOBS_GONE, [tenant.id])).rowCount ?? 0);
    removed.set('files', await removeFiles(machinery, tenant.id));
    for (const group of groups.toReversed())
      for (const [name, count] of await removeRows(owner, group, tenant.id)) removed.set(name, count);
    removed.set('documents', await removeDocuments(machinery, tenant));
    removed.set('tenant', (await owner.query('delete from tenant where id = $1', [tenant.id])).rowCount ?? 0);
    const left = await remainsOf(machinery, owner, groups.flat(), tenant.id);
    return [...left].map(([where, count]) => ({ where, removed: removed.get(where) ?? 0, left: count }));
  });
}

const JOBS_GONE = `delete from ${JOBS_SCHEMA}._private_jobs where payload->>'tenant' = $1`;

// Tables that refer to one another in a circle go by one statement: it is checked at its end.
async function removeRows(owner: pg.ClientBase, group: TenantTable[], tenantId: string): Promise<[string, number][]> {
  const parts = group.map(({ name }, i) => `d${i} as (delete from "${name}" where tenant_id = $1 returning 1)`);
  const counts = group.map((_, i) => `(select count(*)::int from d${i}) as n${i}`);
  const { rows } = await owner.query<Record<string, number>>(`with ${parts.join(', ')} select ${counts.join(', ')}`, [
    tenantId,
  ]);
  return group.map(({ name }, i) => [name, rows[0]![`n${i}`]!]);
}

async function removeFiles(machinery: Machinery, tenantId: string): Promise<number> {
  const store = await storeOf(machinery);
  const ids: string[] = [];
  for await (const id of store.list(tenantId)) ids.push(id);
  for (const id of ids) await store.remove({ tenantId, id });
  return ids.length;
}

async function removeDocuments(machinery: Machinery, tenant: TenantFacts): Promise<number> {
  const { search } = machinery;
  if (!search) return 0;
  const count = await countAll(search, tenant.id);
  for (let look = 0; look < LOOKS; look++) {
    await removeAll(machinery, search, tenant);
    if ((await countAll(search, tenant.id)) === 0) break;
    await wait(LOOK_AGAIN_MS);
  }
  return count;
}

async function remainsOf(
  machinery: Machinery,
  owner: pg.ClientBase,
  tables: TenantTable[],
  tenantId: string,
): Promise<Map<string, number>> {
  const left = new Map<string, number>();
  const count = async (sql: string) => Number((await owner.query<{ count: string }>(sql, [tenantId])).rows[0]!.count);
  left.set('tenant', await count('select count(*) from tenant where id = $1'));
  for (const { name } of tables) left.set(name, await count(`select count(*) from "${name}" where tenant_id = $1`));
  left.set('jobs', await count(`select count(*) from ${JOBS_SCHEMA}._private_jobs where payload->>'tenant' = $1`));
  if (machinery.search) left.set('documents', await countAll(machinery.search, tenantId));
  let files = 0;
  for await (const _ of (await storeOf(machinery)).list(tenantId)) files++;
  left.set('files', files);
  return left;
}
