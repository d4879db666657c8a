// What a request is: facts only. Machinery (database, bell, search) is got through functions that look it up here.
import type { Config } from './config.ts';
import type { Database } from './db.ts';
import type { Bell } from './events/bell.ts';
import type { CataloguePolicy, SignUpPolicy, TenantStatus } from './generated/prisma/enums.ts';
import type { Log } from './log.ts';
import type { SearchServer } from './search-server.ts';
import type { Viewer } from './viewer.ts';

/** The marketplace a request is made to. */
export interface TenantFacts {
  id: string;
  slug: string;
  name: string;
  status: TenantStatus;
  verticals: string[];
  locale: string;
  currency: string;
  /** Who may read the catalogue and the directory. */
  catalogue: CataloguePolicy;
  /** How companies get in. */
  signUp: SignUpPolicy;
  /** Whether operators look at a listing before it is on the market. */
  productReview: boolean;
  /** How much its plan allows; null is no limit. */
  mostOrganizations: number | null;
  mostProducts: number | null;
  /** Points of cost that all its requests together may use in a minute. */
  mostPoints: number | null;
  /** Bytes in files, as decimal digits; null is what the installation grants. */
  mostBytes: string | null;
  /** The sender's name in mails, and where answers go. */
  mailName: string | null;
  replyTo: string | null;
}

/** The facts of a request; the same for HTTP, SSE and WebSocket. */
export interface Context {
  tenant: TenantFacts;
  viewer: Viewer;
  /** The content language asked for (BCP 47). */
  locale: string;
  requestId: string;
  /** What the caller's software says it is, its first 200 characters. */
  userAgent?: string;
  /** Where the request came from (http/address.ts); none for the system's own work. */
  address?: string;
  /** Aborted when the caller is gone or the deadline passed. */
  signal: AbortSignal;
}

/** The long-lived parts of a process. */
export interface Machinery {
  config: Config;
  database: Database;
  bell: Bell | null;
  search: SearchServer | null;
  log: Log;
  /** Root secret: access tokens are signed with a key derived from it. */
  secret: string;
}

/** The realm of the platform viewer: no tenant's data has this id. */
export const PLATFORM: TenantFacts = {
  id: '00000000-0000-0000-0000-000000000000',
  slug: '',
  name: 'Platform',
  status: 'ACTIVE',
  verticals: [],
  locale: 'en',
  currency: 'USD',
  catalogue: 'EVERYBODY',
  signUp: 'OPEN',
  productReview: false,
  mostOrganizations: null,
  mostProducts: null,
  mostPoints: null,
  mostBytes: null,
  mailName: null,
  replyTo: null,
};

const machines = new WeakMap<Context, Machinery>();

/** Makes a context that runs on `machinery`. */
export function makeContext(machinery: Machinery, facts: Context): Context {
  machines.set(facts, machinery);
  return facts;
}

/** The same request seen by somebody else, or in another tenant. */
export function contextAs(ctx: Context, facts: Partial<Context>): Context {
  return makeContext(machineryOf(ctx), { ...ctx, ...facts });
}

/** The context in which the system itself works in a marketplace, as `name`. */
export function systemContext(machinery: Machinery, tenant: TenantFacts, name: string): Context {
  return makeContext(machinery, {
    tenant,
    viewer: { kind: 'system', name },
    locale: tenant.locale,
    requestId: name,
    signal: new AbortController().signal,
  });
}

/** The machinery of a context that `makeContext` made. */
export function machineryOf(ctx: Context): Machinery {
  const machinery = machines.get(ctx);
  if (!machinery) throw new Error('A context must come from makeContext: spreading one loses its machinery.');
  return machinery;
}

/** The process's log with this request's id on every line. */
export function log(ctx: Context): Log {
  return machineryOf(ctx).log.child({ requestId: ctx.requestId, tenant: ctx.tenant.slug });
}
