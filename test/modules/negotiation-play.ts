// Plays the negotiation model's commands against the services and the database, and compares everything after each of them.
import type * as check from 'fast-check';
import pg from 'pg';
import { expect } from 'vitest';
import { type Claims, signToken, verifyToken } from '../../src/auth.ts';
import { type Context, makeContext, systemContext, type TenantFacts } from '../../src/context.ts';
import { transact } from '../../src/db.ts';
import { UserErrors } from '../../src/errors.ts';
import { writeCursor } from '../../src/events/cursor.ts';
import type { Actor as LoggedActor } from '../../src/events/event.ts';
import { epochOf } from '../../src/events/reader.ts';
import { newId } from '../../src/id.ts';
import { viewersOf } from '../../src/modules/account/viewer.ts';
import { assign } from '../../src/modules/inbox/assignment.ts';
import { note } from '../../src/modules/inbox/note.ts';
import { markRead } from '../../src/modules/inbox/reading.ts';
import { inboxOf } from '../../src/modules/inquiry/events.ts';
import * as inquiries from '../../src/modules/inquiry/service.ts';
import { resume, suspend } from '../../src/modules/organization/service.ts';
import { expireDue, expireInquiry, expireQuotation } from '../../src/modules/quotation/expiry.ts';
import * as quotations from '../../src/modules/quotation/service.ts';
import { findTenantById } from '../../src/modules/tenant/service.ts';
import type { Viewer } from '../../src/viewer.ts';
import type { Asker } from '../kit/ask.ts';
import type { Market, Party } from '../kit/market.ts';
import type { World } from '../kit/world.ts';
import { type Action, type Actor, type Details, type Model, type Side, sideOf } from './negotiation-model.ts';

/** The marketplace that is played in. */
export interface Real {
  world: World;
  made: Market;
  tenant: TenantFacts;
  /** The database as its owner sees it. */
  owner: pg.Client;
  companies: Record<Side, string>;
  claims: Record<Exclude<Actor, 'visitor'>, Claims>;
  askers: Record<Actor, Asker>;
  members: Record<Side, string>;
  epoch: string;
  /** How far each stream has been compared. */
  seen: Map<string, number>;
  /** The last write that had a key, to be sent again. */
  last: { by: Actor; key: string; answer: { id: string }; again(ctx: Context): Promise<{ id: string }> } | null;
  /** How many commands were begun. */
  turns: number;
  /** In which states the inquiries and quotations were that commands were about, and how often. */
  stood: Map<string, number>;
  /** How many commands of each kind there were, and how they ended. */
  played: Map<string, number>;
}

const PLAY_SECONDS = 3 * 3600; // longer than any soak

/** Opens the marketplace for playing; both companies buy and sell, so that a right alone never tells the sides apart. */
export async function openPlay(
  world: World,
  made: Market,
  parties: Record<Exclude<Actor, 'visitor' | 'operator'>, Party>,
): Promise<Real> {
  const owner = new pg.Client({ connectionString: world.database.url });
  await owner.connect();
  await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
  await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}'`);
  const askers: Real['askers'] = { ...parties, operator: made.operator, visitor: made.visitor };
  const claims = {} as Real['claims'];
  for (const [actor, asker] of Object.entries(askers)) {
    if (!asker.accessToken) continue;
    const said = await verifyToken(world.app.secret, asker.accessToken);
    const { token, expiresAt } = await signToken(world.app.secret, said, PLAY_SECONDS);
    claims[actor as keyof typeof claims] = { ...said, expiresAt };
    askers[actor as Actor] = { ...asker, accessToken: token };
  }
  const member = async ({ subject }: Claims) =>
    (await owner.query<{ id: string }>('select id from member where account_id = $1', [subject])).rows[0]!.id;
  return {
    world,
    made,
    tenant: (await findTenantById(world.app.database, made.tenantId))!,
    owner,
    companies: { buyer: claims.buyer.organization!, supplier: claims.supplier.organization! },
    claims,
    askers,
    members: { buyer: await member(claims.buyer), supplier: await member(claims.supplier) },
    epoch: await epochOf(world.app.database),
    seen: new Map(),
    last: null,
    turns: 0,
    stood: new Map(),
    played: new Map(),
  };
}

/** A context of each actor, as a request of it would have one now. */
export async function contextsOf(real: Real): Promise<Record<Actor, Context>> {
  const { world, tenant, claims } = real;
  const names = Object.keys(claims) as (keyof typeof claims)[];
  const found = await viewersOf(world.app.database, tenant, Object.values(claims));
  const viewers: [string, Viewer][] = [
    ['visitor', { kind: 'anonymous' }],
    ...names.map((name, i) => [name, found[i] as Viewer] as [string, Viewer]),
  ];
  const { signal } = new AbortController();
  return Object.fromEntries(
    viewers.map(([name, viewer]) => [
      name,
      makeContext(world.app, { tenant, viewer, locale: 'en', requestId: 'negotiation', signal }),
    ]),
  ) as Record<Actor, Context>;
}

const TEXTS = ['Let us talk.', 'Let us talk again.'] as const;

/** Sends an inquiry, as the buyer or as somebody else. */
export function sendInquiry(real: Real, ctx: Context, actor: Actor, isTimed: boolean): Promise<{ id: string }> {
  const expiresAt = isTimed ? inAnHour() : null;
  const input = {
    supplierId: real.companies.supplier,
    subject: 'Lye',
    message: TEXTS[0],
    lines: [{ description: 'Lye', quantity: '20', unit: 'KGM' }],
    expiresAt,
  };
  return keyed(real, ctx, actor, async (by, idempotencyKey) => {
    const { id } = await inquiries.send(by, { ...input, idempotencyKey });
    return { id: id! }; // nothing needs approval here
  });
}

/** Calls the service behind `action`. */
export async function call(
  real: Real,
  ctx: Context,
  actor: Actor,
  action: Action,
  model: Model['inquiries'][number],
  { said, isStale, back }: Details,
): Promise<{ id: string }> {
  const { id: inquiryId } = model;
  const id = model.quotation ?? newId();
  const write = (work: Parameters<typeof keyed>[3]) => keyed(real, ctx, actor, work);
  const expectedVersion = isStale ? model.drafts + 7 : said ? model.drafts : undefined;
  const revision = model.revisions.length + (isStale ? 1 : 0) || 1;
  const reason = TEXTS[said];
  const counter = [{ line: 1, quantity: null, unitPrice: '0.47', leadTimeDays: null }];
  switch (action) {
    case 'inquiryReply':
      return write((by, idempotencyKey) => inquiries.reply(by, { inquiryId, body: reason, idempotencyKey }));
    case 'inquiryNote':
      return write((by, idempotencyKey) => note(by, { inquiryId, body: reason, idempotencyKey }));
    case 'quotationDraft':
      return quotations.draft(ctx, { inquiryId, content: quoted(), expectedVersion });
    case 'quotationSend':
      return write((by, idempotencyKey) => quotations.send(by, { id, expectedVersion, idempotencyKey }));
    case 'quotationAccept':
    case 'quotationCounter':
    case 'quotationReject':
    case 'quotationWithdraw': {
      const how = action.slice('quotation'.length).toUpperCase() as quotations.ReplyAction;
      const input = { id, revision, reason, counter };
      return write((by, idempotencyKey) => quotations.answer(by, how, { ...input, idempotencyKey }));
    }
    case 'inquiryDecline':
    case 'inquiryWithdraw':
      return inquiries.end(ctx, action === 'inquiryDecline' ? 'DECLINE' : 'WITHDRAW', { id: inquiryId, reason });
    case 'inquiryRead': {
      const seq = BigInt(Math.max(0, model.facts.length - back));
      return markRead(ctx, { inquiryId, upTo: writeCursor(real.epoch, real.tenant.id, { stream: inquiryId, seq }) });
    }
    case 'inquiryAssign': {
      const side = sideOf(actor) ?? 'buyer';
      const version = isStale ? model.assignments[side] + 7 : undefined;
      return assign(ctx, { inquiryId, memberId: said ? real.members[side] : null, expectedVersion: version });
    }
  }
}

const inAnHour = () => new Date(Date.now() + 3 * 3_600_000);
const quoted = () => ({
  lines: [{ line: 1, offers: [{ quantity: '20', unitPrice: { amount: '0.48', currency: 'USD' } }] }],
  validUntil: inAnHour(),
});

async function keyed(
  real: Real,
  ctx: Context,
  by: Actor,
  work: (ctx: Context, key: string) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  const key = newId();
  const answer = await work(ctx, key);
  real.last = { by, key, answer, again: (other) => work(other, key) };
  return answer;
}

/** How a call ended, as the machine says it. */
export async function endingOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'DONE';
  } catch (error) {
    if (error instanceof UserErrors) return 'USER_ERRORS';
    const { code } = (error as { extensions?: { code?: string } }).extensions ?? {};
    if (code) return code;
    throw error;
  }
}

/** Suspends or resumes a company in the name of `ctx`. */
export const govern = (ctx: Context, id: string, isSuspended: boolean) =>
  isSuspended ? suspend(ctx, id) : resume(ctx, id);

/** Lets the time of an inquiry, of its newest revision or of its draft be over, by moving what is stored. */
export async function lapse(real: Real, what: 'inquiry' | 'revision' | 'draft', inquiryId: string): Promise<void> {
  const over = `now() - interval '1 minute'`;
  const texts = {
    inquiry: `update inquiry set expires_at = ${over} where id = $1`,
    revision: `update quotation_revision r set valid_until = ${over} from quotation q
      where q.inquiry_id = $1 and q.tenant_id = r.tenant_id and q.id = r.quotation_id and r.number = q.revision`,
    draft: `update quotation set draft = jsonb_set(draft, '{validUntil}', '"2020-01-01T00:00:00.000Z"') where inquiry_id = $1`,
  };
  const { owner } = real;
  // A revision that was answered is fixed, but its time goes on too.
  const fixing = (how: 'disable' | 'enable') => owner.query(`alter table quotation_revision ${how} trigger ends_once`);
  if (what === 'revision') await fixing('disable');
  const { rowCount } = await owner.query(texts[what], [inquiryId]);
  if (what === 'revision') await fixing('enable');
  expect(rowCount).toBe(1);
}

/** Lets the clock write down what is over: of all inquiries by the sweep, or of one by its timers. */
export async function clock({ world, tenant }: Real, one: { id: string; quotation: string | null } | null) {
  if (!one) return void (await expireDue(world.app));
  const ctx = systemContext(world.app, tenant, 'timer');
  await transact(ctx, (tx) => expireInquiry(ctx, tx, one.id));
  await transact(ctx, (tx) => expireQuotation(ctx, tx, one.quotation ?? newId()));
}

/** The streams that are compared: of each inquiry and quotation, and both inboxes. */
export const streamsOf = (real: Real, model: Model): string[] => [
  ...model.inquiries.flatMap(({ id, quotation }) => (quotation ? [id, quotation] : [id])),
  ...Object.values(real.companies).map(inboxOf),
];

/** A fact as it stands in the log. */
export interface Logged {
  stream: string;
  seq: number;
  type: string;
  actor: LoggedActor;
  data: Record<string, unknown>;
}

/** What was written since the last look, in order. */
export async function newEvents(real: Real, streams: string[]): Promise<Logged[]> {
  const seen = streams.map((stream) => real.seen.get(stream) ?? 0);
  return real.world.app.database.query<Logged & Record<string, unknown>>(
    real.tenant.id,
    'negotiation_events',
    `select e.stream_id as stream, e.seq::int as seq, e.type, e.actor, e.data
       from unnest($2::uuid[], $3::int[]) as w(stream, seen)
       join event e on e.tenant_id = $1 and e.stream_id = w.stream and e.seq > w.seen order by e.stream_id, e.seq`,
    [real.tenant.id, streams, seen],
  );
}

/** An inquiry as it is stored. */
export async function storedOf(real: Real, ids: string[]) {
  const { rows } = await real.owner.query<{ id: string; [column: string]: unknown }>({
    name: 'stored',
    text: `select i.id, i.status, i.version, i.last_actor_id as "lastActor", s.head::int, q.id as quotation,
        coalesce(q.draft_version, 0) as drafts, q.draft is not null as "hasDraft", q.revision,
        array(select r.status::text from quotation_revision r where r.tenant_id = i.tenant_id and r.quotation_id = q.id order by r.number) as revisions,
        (select count(*)::int from message m where m.tenant_id = i.tenant_id and m.inquiry_id = i.id) as messages,
        (select count(*)::int from inquiry_note n where n.tenant_id = i.tenant_id and n.inquiry_id = i.id) as notes,
        (select jsonb_object_agg(e.organization_id, jsonb_build_array(e.read_seq, e.assignment_version, e.assignee_id))
           from inbox_entry e where e.tenant_id = i.tenant_id and e.inquiry_id = i.id) as entries
      from inquiry i join stream s on s.tenant_id = i.tenant_id and s.id = i.id
      left join quotation q on q.tenant_id = i.tenant_id and q.inquiry_id = i.id
     where i.tenant_id = $1 and i.id = any($2)`,
    values: [real.tenant.id, ids],
  });
  return ids.map((id) => rows.find((row) => row.id === id)!);
}

/** Something else under the key of a write that was done. */
export const otherUnder = (ctx: Context, inquiryId: string, idempotencyKey: string) =>
  note(ctx, { inquiryId, body: 'Something else.', idempotencyKey });

/** Begins anew: both companies go on, and what the inboxes had is passed over. */
export async function begin(real: Real): Promise<void> {
  const { operator } = await contextsOf(real);
  for (const id of Object.values(real.companies)) await resume(operator, id);
  const { rows } = await real.owner.query<{ id: string; head: number }>(
    'select id, head::int from stream where tenant_id = $1',
    [real.tenant.id],
  );
  real.seen = new Map(rows.map(({ id, head }) => [id, head]));
  real.last = null;
}

/** A command of the model. */
export type Command = check.AsyncCommand<Model, Real>;
