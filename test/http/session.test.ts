// The watch over sessions at the size of a busy server: every one is looked at, each round.
import { decodeJwt } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { contextAs, makeContext } from '../../src/context.ts';
import { watchSession } from '../../src/http/session.ts';
import { newId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { viewerOf, viewersOf } from '../../src/modules/account/viewer.ts';
import { findTenant } from '../../src/modules/tenant/service.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let here: Market;
beforeAll(async () => {
  here = await market(world);
});

const SESSIONS = 1_200;

/** Opens that many sessions of the buyer, and answers what a token of each says. */
async function sessionsOf(count: number) {
  const { sub, sid, org } = decodeJwt(here.buyer.accessToken!) as { sub: string; sid: string; org: string };
  const ids = Array.from({ length: count }, () => newId());
  await behind(
    `insert into session select (jsonb_populate_record(s, jsonb_build_object('id', new))).*
       from session s, unnest($2::uuid[]) new where s.id = $1`,
    [sid, ids],
  );
  const expiresAt = new Date(Date.now() + 600_000);
  return ids.map((session) => ({
    audience: 'member' as const,
    subject: sub,
    tenant: here.tenantId,
    session,
    organization: org,
    expiresAt,
  }));
}

/** What nobody could do through the API. */
const behind = (text: string, values: unknown[]) =>
  asOwner(world.database.superuserUrl, (god) => god.query(text, values));

test('the first and the last of 1,200 sessions end soon after they are revoked, and no other', async () => {
  const tenant = (await findTenant(world.app.database, null, here.tenant))!;
  const claims = await sessionsOf(SESSIONS);
  const viewer = await viewerOf(world.app.database, tenant, claims[0]!);
  const signal = new AbortController().signal;
  const ctx = makeContext(world.app, { tenant, viewer, locale: 'en', requestId: 'watch', signal });
  const ended = new Map<number, { code: unknown; at: number }>();
  const watches = claims.map(({ session }, i) =>
    watchSession(contextAs(ctx, { viewer: { ...viewer, sessionId: session } as typeof viewer }), (why) =>
      ended.set(i, { code: why.extensions.code, at: Date.now() }),
    ),
  );
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // it was looked at before
    expect(ended.size).toBe(0);
    const gone = [0, SESSIONS / 2, SESSIONS - 1];
    await behind('update session set revoked_at = now() where id = any($1)', [gone.map((i) => claims[i]!.session)]);
    const since = Date.now();
    while (ended.size < gone.length && Date.now() - since < 4_000) await new Promise((go) => setTimeout(go, 20));
    expect([...ended.keys()].sort((a, b) => a - b)).toEqual(gone);
    for (const { code, at } of ended.values()) {
      expect(code).toBe('UNAUTHENTICATED');
      expect(at - since).toBeLessThan(1_500);
    }
  } finally {
    for (const watch of watches) watch.release();
  }
});

test('many bearers at once are answered as each alone would be', async () => {
  const { database } = world.app;
  const tenant = (await findTenant(database, null, here.tenant))!;
  const claimsOf = (token: string) => {
    const { aud, sub, tid, sid, org } = decodeJwt(token);
    return {
      audience: aud as 'member' | 'operator',
      subject: sub!,
      tenant: String(tid),
      session: String(sid),
      organization: (org as string) ?? null,
      expiresAt: new Date(Date.now() + 600_000),
    };
  };
  const [buyer, supplier, operator] = [here.buyer, here.supplier, here.operator].map((one) =>
    claimsOf(one.accessToken!),
  );
  const several = [
    buyer!,
    supplier!,
    operator!,
    { ...buyer!, organization: null },
    { ...buyer!, organization: supplier!.organization },
    { ...buyer!, session: supplier!.session },
    { ...buyer!, audience: 'operator' as const },
    { ...buyer!, tenant: newId() },
    { ...buyer!, expiresAt: new Date(Date.now() - 1) },
    { ...buyer!, audience: 'platform' as const },
    buyer!,
  ];
  const alone = await Promise.all(several.map((one) => viewerOf(database, tenant, one).catch((error: Error) => error)));
  expect(await viewersOf(database, tenant, several)).toEqual(alone);
  expect(alone.map((one) => (one instanceof Error ? one.message.slice(0, 12) : one.kind))).toEqual([
    'member',
    'member',
    'operator',
    'member',
    'member',
    'This session',
    'You are not ',
    'This access ',
    'The access t',
    'platform',
    'member',
  ]);
  expect(await viewersOf(database, tenant, [])).toEqual([]);
});
