// Who asks what marketplace in which language: one answer for HTTP, server-sent events and WebSocket.
import { randomUUID } from 'node:crypto';
import { type Claims, verifyToken } from '../auth.ts';
import { type Context, type Machinery, makeContext, PLATFORM, type TenantFacts } from '../context.ts';
import { failure } from '../errors.ts';
import { viewerOf } from '../modules/account/viewer.ts';
import { isApiKey, viewerOfKey } from '../modules/api-key/bearer.ts';
import { findTenant, mustAnswer } from '../modules/tenant/service.ts';
import type { Viewer } from '../viewer.ts';

/** What a transport knows of a request. */
export interface Asked {
  /** The host the caller asked, perhaps with a port. */
  host: string | null;
  /** Where it comes from, as far as that can be believed (address.ts). */
  address: string;
  /** A header by its lower-case name; null when it is missing. */
  header(name: string): string | null;
}

/** The headers that are read here. */
export const CALLER_HEADERS = [
  'authorization',
  'x-tenant',
  'x-locale',
  'accept-language',
  'x-request-id',
  'user-agent',
  'x-cost',
] as const;

// Longer names cannot exist, and must not fill the memory of names that were looked up.
const LONGEST_SLUG = 63;
const LONGEST_HOST = 253;

/**
 * The context of a request. Throws TENANT_UNKNOWN, TENANT_SUSPENDED, or UNAUTHENTICATED when a token is given and is
 * not good here; no token makes an anonymous viewer.
 */
export async function contextOf(machinery: Machinery, asked: Asked, signal: AbortSignal): Promise<Context> {
  const token = bearerOf(asked.header('authorization'));
  const key = token !== null && isApiKey(token) ? token : null;
  const claims = token === null || key !== null ? null : await verifyToken(machinery.secret, token);
  const host = hostName(asked.host);
  const slug = asked.header('x-tenant')?.trim() || null;
  const known = slug === null || slug.length <= LONGEST_SLUG ? await findTenant(machinery.database, host, slug) : null;
  const tenant = !known && slug === null && claims?.audience === 'platform' ? PLATFORM : mustAnswer(known, slug);
  const viewer = await viewerIn(machinery, tenant, key, claims);
  return makeContext(machinery, {
    tenant,
    viewer,
    locale: localeOf(asked) ?? tenant.locale,
    requestId: requestIdOf(asked),
    userAgent: asked.header('user-agent')?.slice(0, 200),
    address: asked.address,
    signal,
  });
}

async function viewerIn(
  { database }: Machinery,
  tenant: TenantFacts,
  key: string | null,
  claims: Claims | null,
): Promise<Viewer> {
  if (key !== null) return viewerOfKey(database, tenant, key);
  return claims ? viewerOf(database, tenant, claims) : { kind: 'anonymous' };
}

/** The request's own id, when it is a sane one, else a new one. */
export function requestIdOf(asked: Pick<Asked, 'header'>): string {
  const own = asked.header('x-request-id');
  return own && /^[\w-]{8,64}$/.test(own) ? own : randomUUID();
}

/** The token of an `Authorization` header; null without one. Throws UNAUTHENTICATED for another scheme. */
export function bearerOf(authorization: string | null): string | null {
  if (!authorization) return null;
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token)
    throw failure('UNAUTHENTICATED', 'The header must read `Authorization: Bearer <access token or API key>`.');
  return token;
}

/** The name in a Host header, without its port; null when it cannot be one. */
export function hostName(host: string | null): string | null {
  if (!host || host.length > LONGEST_HOST) return null;
  return host.toLowerCase().replace(/:\d+$/, '');
}

// `x-locale` for those who choose, `Accept-Language` for browsers; a tag that is not BCP 47 is passed over.
function localeOf(asked: Asked): string | null {
  const chosen = canonical(asked.header('x-locale'));
  if (chosen) return chosen;
  const header = asked.header('accept-language');
  if (!header || header.length > 500) return null;
  let best: { locale: string; weight: number } | null = null;
  for (const part of header.split(',')) {
    const [tag, ...parameters] = part.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const weight = quality === undefined ? 1 : Number(quality);
    const locale = canonical(tag ?? null);
    if (locale && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? null;
}

function canonical(tag: string | null): string | null {
  if (!tag || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
