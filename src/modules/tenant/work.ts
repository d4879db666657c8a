// What a worker does inside marketplaces, in the name of the system: in one of them, or in each.
import { type Context, type Machinery, PLATFORM, systemContext, type TenantFacts } from '../../context.ts';
import { setJobs, type Task } from '../../jobs.ts';
import { FACTS, findTenantById } from './service.ts';

/** Every marketplace there is. */
export function everyTenant({ database }: Machinery): Promise<(TenantFacts & Record<string, unknown>)[]> {
  return database.query(PLATFORM.id, 'work_tenants', `select ${FACTS} from tenant`, []);
}

/**
 * A task that works in the marketplace of its job. In one that is gone or suspended it does nothing: what is still due then is found by
 * the sweep.
 */
export function taskIn(machinery: Machinery, name: string, work: (ctx: Context, id: string) => Promise<unknown>): Task {
  return async ({ tenant: tenantId, id }) => {
    const tenant = await findTenantById(machinery.database, tenantId);
    if (tenant?.status === 'ACTIVE') await work(systemContext(machinery, tenant, name), id);
  };
}

/**
 * Gives jobs of `kind` to what has lost its own, as when a worker died at it or the marketplace was suspended; answers how many. `late`
 * finds the ids of those in the marketplace $1.
 */
export async function requeue(machinery: Machinery, kind: string, late: string): Promise<number> {
  const { database } = machinery;
  let count = 0;
  for (const { id: tenant } of await everyTenant(machinery)) {
    const rows = await database.query<{ id: string }>(tenant, `late ${kind}`, late, [tenant]);
    await setJobs(
      database.pool,
      rows.map(({ id }) => ({ kind, tenant, id, keepsTime: true })),
    );
    count += rows.length;
  }
  return count;
}
