// What is subscribed ends with its right: a shared look, twice a second, at every session that has something
// subscribed.
import { GraphQLError } from 'graphql';
import { type Context, type Machinery, machineryOf, PLATFORM, type TenantFacts } from '../context.ts';
import type { Database } from '../db.ts';
import { failure } from '../errors.ts';
import { claimsOf, viewersOf } from '../modules/account/viewer.ts';
import { keyViewersOf } from '../modules/api-key/bearer.ts';
import { findTenant, mustAnswer } from '../modules/tenant/service.ts';
import type { Viewer } from '../viewer.ts';

/** A session being looked at. */
export interface Watch {
  /** Who the viewer is, at most a moment ago: the same object as long as its rights are the same. */
  viewer(): Viewer;
  /** Stops looking. */
  release(): void;
}

type Ended = (why: GraphQLError) => void;

interface Entry {
  ctx: Context;
  viewer: Viewer;
  listeners: Set<Ended>;
}

const EVERY_MS = 400;
// Marketplaces looked at side by side, up to three statements each: most of the pool stays with the requests.
const SIDE_BY_SIDE = 4;
const watched = new WeakMap<Machinery, Round>();

interface Round {
  entries: Map<string, Entry>;
  /** Runs while there is something to look at. */
  timer: NodeJS.Timeout | null;
}

/**
 * Looks at the session of `ctx` until `release`; `ended` is called once, when it expired, was revoked, or lost a right.
 */
export function watchSession(ctx: Context, ended: Ended): Watch {
  const machinery = machineryOf(ctx);
  const round = watched.get(machinery) ?? { entries: new Map<string, Entry>(), timer: null };
  watched.set(machinery, round);
  const { entries } = round;
  round.timer ??= startLooking(round, machinery);
  const key = keyOf(ctx);
  const entry = entries.get(key) ?? { ctx, viewer: ctx.viewer, listeners: new Set<Ended>() };
  entries.set(key, entry);
  const { listeners } = entry;
  listeners.add(ended);
  return {
    viewer: () => entry.viewer,
    release() {
      listeners.delete(ended);
      if (listeners.size === 0 && entries.get(key) === entry) entries.delete(key);
    },
  };
}

function keyOf({ tenant, viewer }: Context): string {
  if (viewer.kind !== 'member' && viewer.kind !== 'operator') return `${tenant.id} ${viewer.kind} ${expiryOf(viewer)}`;
  const organization = viewer.kind === 'member' ? viewer.organizationId : null;
  return [tenant.id, viewer.kind, viewer.accountId, viewer.sessionId, organization, expiryOf(viewer)].join(' ');
}

const expiryOf = (viewer: Viewer) => ('expiresAt' in viewer ? viewer.expiresAt.getTime() : Number.POSITIVE_INFINITY);

function startLooking(round: Round, { database, log }: Machinery): NodeJS.Timeout {
  const { entries } = round;
  let looking = false;
  const timer = setInterval(async () => {
    if (entries.size === 0) {
      clearInterval(timer);
      round.timer = null;
      return;
    }
    // Expiry needs no database, so it is noticed even while one is slow.
    for (const [key, entry] of entries) {
      if (expiryOf(entry.viewer) <= Date.now())
        end(entries, key, failure('UNAUTHENTICATED', 'The access token has expired: refresh it.'));
    }
    if (looking) return;
    looking = true;
    await lookAtAll(entries, database).catch((error) => log.error({ err: error }, 'sessions could not be looked at'));
    looking = false;
  }, EVERY_MS);
  return timer.unref();
}

type Keyed = [key: string, entry: Entry];

/** Looks at every entry once, however many there are: the statements grow with the marketplaces only. */
async function lookAtAll(entries: Map<string, Entry>, database: Database): Promise<void> {
  const tenants = new Map<string, { tenant: TenantFacts; those: Keyed[] }>();
  for (const [key, entry] of entries) {
    const { tenant } = entry.ctx;
    const group = tenants.get(tenant.id) ?? { tenant, those: [] };
    tenants.set(tenant.id, group);
    group.those.push([key, entry]);
  }
  const groups = tenants.values(); // one iterator, which all lanes take from
  const lane = async () => {
    for (const { tenant, those } of groups) await lookAtTenant(entries, database, tenant, those);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
}

async function lookAtTenant(
  entries: Map<string, Entry>,
  database: Database,
  tenant: TenantFacts,
  those: Keyed[],
): Promise<void> {
  try {
    if (tenant.id !== PLATFORM.id) mustAnswer(await findTenant(database, null, tenant.slug), tenant.slug);
    const bearers = those.flatMap(([key, entry]) => {
      const claims = claimsOf(tenant, entry.viewer);
      return claims ? [{ key, entry, claims }] : []; // who has no session can lose none
    });
    const programs = those.flatMap(([key, entry]) => {
      const id = 'apiKeyId' in entry.viewer ? entry.viewer.apiKeyId : undefined;
      return id ? [{ key, entry, id }] : [];
    });
    const now = [
      ...(await viewersOf(
        database,
        tenant,
        bearers.map(({ claims }) => claims),
      )),
      ...(await keyViewersOf(
        database,
        tenant,
        programs.map(({ id }) => id),
      )),
    ];
    for (const [i, { key, entry }] of [...bearers, ...programs].entries()) {
      const viewer = now[i]!;
      if (viewer instanceof GraphQLError) end(entries, key, viewer);
      else if (hasLost(entry.viewer, viewer))
        end(entries, key, failure('FORBIDDEN', 'Your rights have changed: connect again.'));
      else if (hasLost(viewer, entry.viewer)) entry.viewer = viewer; // it gained rights; else it stays the same object
    }
  } catch (error) {
    // A database that is away says nothing about rights, and delivers nothing either.
    const code = (error as GraphQLError).extensions?.code;
    if (code && code !== 'UNAVAILABLE') for (const [key] of those) end(entries, key, error as GraphQLError);
  }
}

function hasLost(before: Viewer, now: Viewer): boolean {
  if (before.kind === 'operator' && now.kind === 'operator') return !holdsAll(now.permissions, before.permissions);
  if (before.kind !== 'member' || now.kind !== 'member') return before.kind !== now.kind;
  return before.organizationId !== now.organizationId || !holdsAll(now.permissions, before.permissions);
}

const holdsAll = (held: ReadonlySet<string>, rights: ReadonlySet<string>) =>
  [...rights].every((right) => held.has(right));

function end(entries: Map<string, Entry>, key: string, why: GraphQLError): void {
  const entry = entries.get(key);
  entries.delete(key);
  for (const ended of entry?.listeners ?? []) ended(why);
}
