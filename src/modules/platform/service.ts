// What the installation's own staff does with marketplaces: launch, suspend, resume, give host names and a plan.
import type pg from 'pg';
import { type Context, contextAs, machineryOf, PLATFORM } from '../../context.ts';
import { db, type Tx, takeTurn, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { once } from '../../idempotency.ts';
import { type FirstOperator, launch } from '../../launch.ts';
import { emitTenant } from '../tenant/events.ts';
import { mustBePlatform } from '../tenant/policy.ts';
import { forgetTenants, hostOf, isHost, type NewTenant, type TenantWriter } from '../tenant/service.ts';

/** The platform works inside no marketplace, even when it asks one. */
const realmOf = (ctx: Context): Context => contextAs(ctx, { tenant: PLATFORM });

/**
 * Launches a marketplace; answers its id. Its row and the answer to a retry are written in one transaction, which is open while what is
 * inside the marketplace is made on other connections, under its own wall.
 */
export async function create(
  ctx: Context,
  input: NewTenant & { operator?: FirstOperator | null; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  mustBePlatform(ctx.viewer);
  const { operator, idempotencyKey: _, ...tenant } = input;
  const made = await once(realmOf(ctx), 'tenantCreate', input, async (tx) => {
    await lockHosts(tx);
    const { id } = await launch(machineryOf(ctx), writerOf(tx), tenant, { operator: operator ?? undefined });
    emitTenant(tx, id, { type: 'tenant.created', data: {} });
    return { id };
  });
  forgetTenants(machineryOf(ctx).database);
  return made;
}

function writerOf(tx: Tx): TenantWriter {
  return {
    async query<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
      const rows = await tx.$queryRawUnsafe<Row[]>(text, ...values);
      return { rows, rowCount: rows.length };
    },
  };
}

/** Closes a marketplace: within a second it answers nobody. Doing it again changes nothing. */
export const suspend = (ctx: Context, id: string) => setStatus(ctx, id, 'SUSPENDED');

/** Lets a marketplace answer again. */
export const resume = (ctx: Context, id: string) => setStatus(ctx, id, 'ACTIVE');

function setStatus(ctx: Context, id: string, status: 'ACTIVE' | 'SUSPENDED'): Promise<{ id: string }> {
  return change(ctx, id, async (tx) => {
    const { count } = await tx.tenant.updateMany({ where: { id, status: { not: status } }, data: { status } });
    if (count) emitTenant(tx, id, { type: status === 'ACTIVE' ? 'tenant.resumed' : 'tenant.suspended', data: {} });
  });
}

/** What a plan allows; null is no limit, what is left out stays. */
export interface Limits {
  organizations?: number | null;
  products?: number | null;
  storageMib?: number | null;
  points?: number | null;
}

const MIB = 1024n * 1024n;

/** Sets what the plan of a marketplace allows. What is there already stays, even when it is more. */
export function setLimits(ctx: Context, id: string, limits: Limits): Promise<{ id: string }> {
  mustBePlatform(ctx.viewer);
  for (const [name, limit] of Object.entries(limits)) {
    if (limit != null && !(Number.isInteger(limit) && limit >= 0))
      refuse([name], 'OUT_OF_RANGE', 'A limit is a whole number from 0 up, or null for none.');
  }
  const { organizations, products, storageMib, points } = limits;
  return change(ctx, id, async (tx) => {
    const mostBytes = storageMib == null ? storageMib : BigInt(storageMib) * MIB;
    const set = { mostOrganizations: organizations, mostProducts: products, mostBytes, mostPoints: points };
    await tx.tenant.update({ where: { id }, data: set });
    const told = Object.entries(limits).filter(([, limit]) => limit !== undefined);
    emitTenant(tx, id, {
      type: 'tenant.limitSet',
      data: Object.fromEntries(told.map(([name, limit]) => [name, limit === null ? null : String(limit)])),
    });
  });
}

/** A marketplace answers on at most so many host names. */
export const MOST_HOSTS = 21;

/** Sets the host names of a marketplace, the one to link to first; none means that it answers by its slug only. */
export function setDomains(ctx: Context, id: string, domains: readonly string[]): Promise<{ id: string }> {
  mustBePlatform(ctx.viewer);
  const hosts = domains.map(hostOf);
  const bad = hosts.findIndex((host) => !isHost(host));
  if (bad >= 0)
    refuse(['domains', String(bad)], 'INVALID', 'A domain is a host name such as market.example.com, without port.');
  if (hosts.length > MOST_HOSTS || new Set(hosts).size < hosts.length)
    refuse(['domains'], 'OUT_OF_RANGE', `Give at most ${MOST_HOSTS} host names, each once.`);
  return change(ctx, id, async (tx) => {
    await lockHosts(tx);
    const taken = await tx.tenant.findFirst({
      where: { id: { not: id }, OR: [{ domain: { in: hosts } }, { aliases: { hasSome: hosts } }] },
    });
    if (taken)
      refuse(['domains'], 'TAKEN', `The marketplace "${taken.slug}" answers on one of them: take it there first.`);
    const [domain = null, ...aliases] = hosts;
    await tx.tenant.update({ where: { id }, data: { domain, aliases } });
    emitTenant(tx, id, { type: 'tenant.domainsSet', data: { count: hosts.length } });
  });
}

// An alias is unique among all names of all marketplaces, which no index can say: whoever gives names takes turns.
const lockHosts = (tx: Tx) => takeTurn(tx, 'tenant hosts');

async function change(ctx: Context, id: string, work: (tx: Tx) => Promise<void>): Promise<{ id: string }> {
  mustBePlatform(ctx.viewer);
  await transact(realmOf(ctx), async (tx) => {
    if (!(await tx.tenant.findUnique({ where: { id }, select: { id: true } }))) throw tenantMissing();
    await work(tx);
  }).catch((error: unknown) => {
    // Who commanded it at the same time by the command line was faster.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw failure('CONFLICT', 'Another marketplace has got this host name at the same moment: read it anew.');
    throw error;
  });
  forgetTenants(machineryOf(ctx).database);
  return { id };
}

const tenantMissing = () => failure('NOT_FOUND', 'There is no marketplace with this id: see `tenants`.');

/** States what was done to a marketplace by the command line, where the deed is no transaction of ours. */
export async function note(
  ctx: Context,
  id: string,
  type: 'tenant.created' | 'tenant.exported' | 'tenant.imported' | 'tenant.deleted',
): Promise<void> {
  mustBePlatform(ctx.viewer);
  await transact(realmOf(ctx), async (tx) => emitTenant(tx, id, { type, data: {} }));
}

/** Any marketplace, as it is now; null when there is none. */
export function get(ctx: Context, id: string, query: object = {}) {
  mustBePlatform(ctx.viewer);
  return db(ctx).tenant.findUnique({ ...query, where: { id } });
}
