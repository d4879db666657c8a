// Tokens by which a frontend asks the index itself: short-lived, for one marketplace, only where its operators allow it.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Key } from 'meilisearch';
import { generateTenantToken } from 'meilisearch/token';
import { type Context, log, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure } from '../../errors.ts';
import { type Expression, print } from '../../kit/expression.ts';
import { baseOf } from '../../kit/label.ts';
import type { SearchServer } from '../../search-server.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { askerOf } from './asker.ts';
import { emitSearchPolicy } from './events.ts';
import { refusalOf } from './indexes.ts';
import { mustKeepSearchPolicy } from './policy.ts';

/** What a marketplace allows with its search. */
export interface SearchPolicy {
  directTokens: boolean;
}

/** A token, and what can be asked with it. */
export interface SearchToken {
  token: string;
  /** Where browsers reach the index. */
  url: string;
  indexes: { vertical: string; uid: string }[];
  /** The language that it is held to, else that of the request. */
  locale: string;
  expiresAt: Date;
}

/** Life of a token, seconds. */
const TOKEN_SECONDS = 15 * 60;

/** What the marketplace allows with its search. */
export async function policy(ctx: Context): Promise<SearchPolicy> {
  mustKeepSearchPolicy(ctx.viewer);
  return { directTokens: (await storedPolicy(ctx)) !== null };
}

/**
 * Sets what the marketplace allows with its search. When tokens are no longer allowed, the key they were signed with is deleted,
 * and those that are out end with it.
 */
export async function setPolicy(ctx: Context, { directTokens }: SearchPolicy): Promise<SearchPolicy> {
  mustKeepSearchPolicy(ctx.viewer);
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    const before = await tx.searchPolicy.findUnique({ where: { tenantId } });
    if ((before?.directTokens ?? false) === directTokens) return;
    const set = { directTokens, updatedAt: new Date() };
    await tx.searchPolicy.upsert({ where: { tenantId }, create: { tenantId, ...set }, update: set });
    emitSearchPolicy(tx, tenantId, { directTokens });
  });
  if (!directTokens) await dropKey(ctx);
  return { directTokens };
}

/**
 * A token for the viewer's marketplace: for `vertical`, or for all it trades in; for listings that say something in the language
 * of `locale`, or for all. Throws FORBIDDEN where its operators did not allow tokens, UNAVAILABLE without an index that browsers
 * can reach.
 */
export async function searchToken(
  ctx: Context,
  { vertical, locale }: { vertical?: string | null; locale?: string | null },
): Promise<SearchToken> {
  mustReadCatalogue(ctx);
  const { tenant } = ctx;
  if (vertical != null && !tenant.verticals.includes(vertical))
    throw failure(
      'BAD_USER_INPUT',
      `This marketplace does not trade in "${vertical.slice(0, 60)}": use ${tenant.verticals.join(', ')}.`,
    );
  const since = await storedPolicy(ctx);
  if (since === null)
    throw failure(
      'FORBIDDEN',
      'This marketplace gives out no tokens for its index: ask productSearch, or let an operator allow them by searchPolicySet.',
    );
  const url = publicUrl(ctx);
  const key = url && (await askerOf(ctx)((server) => keyOf(server, ctx, since)));
  const server = machineryOf(ctx).search;
  if (!url || !key || !server)
    throw failure(
      'UNAVAILABLE',
      'The index cannot be asked directly for now: ask productSearch, which always answers.',
    );
  const verticals = vertical == null ? tenant.verticals : [vertical];
  const indexes = verticals.map((name) => ({ vertical: name, uid: server.uid(name) }));
  const expiresAt = new Date((Math.floor(Date.now() / 1000) + TOKEN_SECONDS) * 1000);
  const token = await signedFor(key, ctx, { indexes, expiresAt, locale });
  return { token, url, indexes, locale: locale ?? ctx.locale, expiresAt };
}

/** Signs a token that finds the marketplace's own documents in these indexes, and nothing else; made here, nobody is asked. */
export function signedFor(
  { uid, key }: Pick<Key, 'uid' | 'key'>,
  { tenant }: Context,
  { indexes, expiresAt, locale }: Pick<SearchToken, 'indexes' | 'expiresAt'> & { locale?: string | null },
): Promise<string> {
  const own: Expression = { field: 'tenant', is: [tenant.id] };
  const readable: Expression[] = locale ? [{ field: 'language', is: [locale, baseOf(locale)] }] : [];
  const filter = print({ all: [own, ...readable] });
  const searchRules = Object.fromEntries(indexes.map((index) => [index.uid, { filter }]));
  return generateTenantToken({ apiKey: key, apiKeyUid: uid, searchRules, expiresAt });
}

/** Since when tokens are allowed; null when they are not. */
async function storedPolicy(ctx: Context): Promise<Date | null> {
  const row = await db(ctx).searchPolicy.findUnique({ where: { tenantId: ctx.tenant.id } });
  return row?.directTokens ? row.updatedAt : null;
}

// An own Meilisearch of a developer is on the same machine as the browser; of any other only its administrator knows the address.
function publicUrl(ctx: Context): string | null {
  const { config, search } = machineryOf(ctx);
  return config.MEILI_PUBLIC_URL ?? (config.MEILI_URL ? null : (search?.client.config.host ?? null));
}

const keys = new WeakMap<SearchServer, LRUCache<string, Key>>();

/**
 * The key that tokens of the marketplace are signed with: it can search its verticals and do nothing else. Each marketplace has its
 * own, so that its tokens end when it is deleted. Null when Meilisearch does not let us make keys.
 */
async function keyOf(server: SearchServer, ctx: Context, since: Date): Promise<Key | null> {
  const known = keys.get(server) ?? new LRUCache<string, Key>({ max: 1_000 });
  keys.set(server, known);
  // Whenever tokens are allowed anew, another process may have deleted the key before.
  const name = `${ctx.tenant.id} ${since.getTime()} ${ctx.tenant.verticals.join()}`;
  const there = known.get(name);
  if (there) return there;
  try {
    const key = await makeKey(server, ctx);
    known.set(name, key);
    return key;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    log(ctx).error({ err: error }, 'no key for search tokens can be made: MEILI_KEY must be a master or admin key');
    return null;
  }
}

async function makeKey(server: SearchServer, ctx: Context): Promise<Key> {
  const uid = keyUid(server, ctx);
  const indexes = ctx.tenant.verticals.map(server.uid);
  const there = await server.client.getKey(uid).catch((error: unknown) => {
    if (refusalOf(error) === 'api_key_not_found') return null;
    throw error;
  });
  if (there && indexes.every((index) => there.indexes.includes(index))) return there;
  if (there) await server.client.deleteKey(uid);
  const description = `Entrepot: search tokens of the marketplace ${ctx.tenant.slug}`;
  return server.client.createKey({ uid, description, actions: ['search'], indexes, expiresAt: null }).catch((error) => {
    // Another process was quicker.
    if (refusalOf(error) === 'api_key_already_exists') return server.client.getKey(uid);
    throw error;
  });
}

/** Ends all tokens of the marketplace. */
export async function dropKey(ctx: Context): Promise<void> {
  const dropped = await askerOf(ctx)(async (server) => {
    try {
      await server.client.deleteKey(keyUid(server, ctx));
    } catch (error) {
      if (refusalOf(error) === undefined) throw error; // there was none, or none that we may delete
    }
    return true;
  });
  if (!dropped)
    log(ctx).warn('the key of search tokens could not be deleted: those that are out last up to 15 minutes');
}

/** The key's id, the same in every process: a UUID of version 4 in form. */
function keyUid(server: SearchServer, { tenant }: Context): string {
  const hex = createHash('sha256')
    .update(`search-token ${server.uid('')} ${tenant.id}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
