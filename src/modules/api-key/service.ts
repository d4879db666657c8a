// API keys: made, listed and revoked by those who manage them.
import { randomBytes } from 'node:crypto';
import { hashToken } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, takeTurn, transact } from '../../db.ts';
import { refuse, type UserError, UserErrors } from '../../errors.ts';
import type { ApiKey } from '../../generated/prisma/client.ts';
import { newId, showId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { type Permission, permissions, personalPermissions, type Viewer } from '../../viewer.ts';
import { emitApiKey } from './events.ts';
import { mayRead, mustManage } from './policy.ts';

/** Most keys of one company, or of the operators, that are good at the same time. */
export const MOST_KEYS = 50;
const DAY_MS = 24 * 3_600_000;
const LIFE_DAYS = 365;
/** The longest life of a key, days. */
export const MOST_DAYS = 730;

/** What a key shall be. */
export interface NewApiKey {
  name: string;
  scopes?: readonly Permission[] | null;
  expiresAt?: Date | null;
  idempotencyKey?: string | null;
}

/** Makes a key. `token` is the key itself, told this once: a retry is answered without it. Throws UserErrors. */
export async function create(ctx: Context, input: NewApiKey): Promise<{ id: string; token: string | null }> {
  const { accountId, organizationId } = mustManage(ctx.viewer);
  const scopes = [...new Set(input.scopes ?? [])].sort();
  const expiresAt = input.expiresAt ?? new Date(Date.now() + LIFE_DAYS * DAY_MS);
  check(ctx.viewer, { name: input.name, scopes, expiresAt });
  const tenantId = ctx.tenant.id;
  let token: string | null = null;
  const { id } = await once(ctx, 'apiKeyCreate', input, async (tx) => {
    // Two who add the last one take turns.
    const place = `api keys ${tenantId} ${organizationId}`;
    await takeTurn(tx, place);
    const good = { tenantId, organizationId, revokedAt: null, expiresAt: { gt: new Date() } };
    if ((await tx.apiKey.count({ where: good })) >= MOST_KEYS)
      refuse(['name'], 'TOO_MANY', `There may be ${MOST_KEYS} keys at the same time: revoke one that is not needed.`);
    const made = newId();
    const whole = `${showId('ApiKey', made)}_${randomBytes(32).toString('base64url')}`;
    const data = { tenantId, id: made, organizationId, accountId, name: input.name.trim(), scopes, expiresAt };
    await tx.apiKey.create({ data: { ...data, tokenHash: hashToken(whole) } });
    emitApiKey(tx, made, { type: 'apiKey.created', data: { organization: organizationId, scopes } });
    token = whole;
    return { id: made };
  });
  return { id, token };
}

function check(viewer: Viewer, { name, scopes, expiresAt }: { name: string; scopes: Permission[]; expiresAt: Date }) {
  const errors: UserError[] = [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  if (!name.trim() || name.length > 100) report('name', 'OUT_OF_RANGE', 'A name has 1 to 100 characters.');
  const life = expiresAt.getTime() - Date.now();
  if (life <= 0 || life > MOST_DAYS * DAY_MS)
    report('expiresAt', 'OUT_OF_RANGE', `A key ends in the future, within ${MOST_DAYS} days.`);
  if (viewer.kind !== 'member') {
    if (scopes.length)
      report('scopes', 'INVALID', 'A key of operators may do what operators may: leave the scopes out.');
  } else if (!scopes.length) report('scopes', 'REQUIRED', 'Name at least one permission.');
  else {
    const personal = scopes.filter((right) => personalPermissions.includes(right));
    const missing = scopes.filter((right) => !viewer.permissions.has(right));
    if (personal.length) report('scopes', 'INVALID', `Only a person may hold ${personal.join(', ')}: leave it out.`);
    else if (missing.length)
      report('scopes', 'INVALID', `You do not hold ${missing.join(', ')}, so a key of yours cannot: leave it out.`);
  }
  if (errors.length) throw new UserErrors(errors);
}

/** Revokes a key; false when there is none that is not revoked. What is subscribed with it falls silent. */
export async function revoke(ctx: Context, id: string): Promise<boolean> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { tenantId: ctx.tenant.id, id, organizationId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count) emitApiKey(tx, id, { type: 'apiKey.revoked', data: { organization: organizationId } });
    return count > 0;
  });
}

/** A key that the viewer may see; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}): Promise<ApiKey | null> {
  const where = { tenantId_id: { tenantId: ctx.tenant.id, id } };
  const key = await db(ctx).apiKey.findUnique({ ...query, where });
  return key && mayRead(ctx.viewer, key) ? key : null;
}

/** The keys that the viewer manages, newest first; those that ended too, for 90 days. */
export function list(ctx: Context, args: PageArgs, query: object) {
  const { organizationId } = mustManage(ctx.viewer);
  const own = { tenantId: ctx.tenant.id, organizationId };
  const fetch = ({ where, ...page }: Parameters<Parameters<typeof keyset>[1]>[0]) =>
    db(ctx).apiKey.findMany({ ...query, ...page, where: { ...where, ...own } });
  return keyset(args, fetch, true);
}

/** The permissions of a key as they are kept, without those that there are no more. */
export const scopesOf = (scopes: readonly string[]): Permission[] =>
  permissions.filter((right) => scopes.includes(right));
