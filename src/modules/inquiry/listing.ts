// Which inquiries a list shows, and in which order: those with the newest activity first, found by one statement.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { failure } from '../../errors.ts';
import { type InquiryStatus, Prisma } from '../../generated/prisma/client.ts';
import { byTime, type KeysetPage, type Moment, type PageArgs, pageOf, type Stretch } from '../../keyset.ts';
import { type ActingMember, mustHold, mustOperate } from '../../viewer.ts';
import { type InquirySide, lifecycle } from './lifecycle.ts';
import { awaitedStates } from './policy.ts';

/** Who looks after an inquiry: the viewer, a team of the viewer's, nobody, a member, or a team. */
export type Assignee = 'me' | 'myTeams' | 'nobody' | { member: string } | { team: string };

/** What a list is narrowed to; all of it has to be so. */
export interface InquiryFilter {
  side?: InquirySide | null;
  states?: readonly InquiryStatus[] | null;
  /** Whether there is news that the viewer has not read. */
  unread?: boolean | null;
  /** Whether it is the viewer's side's turn. */
  awaitingMe?: boolean | null;
  product?: string | null;
  counterparty?: string | null;
  activeSince?: Date | null;
  activeBefore?: Date | null;
  assignee?: Assignee | null;
}

const { sql, join, empty } = Prisma;

const states = (some: readonly InquiryStatus[]) => sql`${[...some]}::"InquiryStatus"[]`;

/** Where an inquiry `i` stands now: as `statusAt` has it. */
export const stateNow = sql`case when i.expires_at <= now() and i.status = any(${states(lifecycle.expire.from)})
  then ${lifecycle.expire.to}::"InquiryStatus" else i.status end`;

/** Whether it is the turn of the side whose entry `e` is. */
export const isTurn = sql`(i.last_actor_id <> e.organization_id and ${stateNow} = any(${states(awaitedStates)}))`;

/** Whether entry `e` has news beyond `r`, how far its reader has read. */
export const isUnread = sql`(e.news_seq > coalesce(r.seq, 0))`;

/** The entries `e` of a member's organization with their inquiries `i`, and how far the member has read, `r`. */
export const entriesOf = (tenantId: string, { organizationId, accountId }: ActingMember) => sql`
  from inbox_entry e
  join inquiry i on i.tenant_id = e.tenant_id and i.id = e.inquiry_id
  left join reading r on r.tenant_id = e.tenant_id and r.inquiry_id = e.inquiry_id
        and r.organization_id = e.organization_id and r.account_id = ${accountId}::uuid
 where e.tenant_id = ${tenantId}::uuid and e.organization_id = ${organizationId}::uuid`;

/** The inquiries of the viewer's organization, those with the newest activity first; an operator sees all. */
export async function list(ctx: Context, args: PageArgs & InquiryFilter, query: object) {
  const page = await pageOf(args, byTime, (stretch) => db(ctx).$queryRaw<Moment[]>(statementOf(ctx, args, stretch)));
  const ids = page.edges.map(({ node }) => node.id);
  const found = ids.length
    ? await db(ctx).inquiry.findMany({ ...query, where: { tenantId: ctx.tenant.id, id: { in: ids } } })
    : [];
  const byId = new Map(found.map((inquiry) => [inquiry.id, inquiry]));
  return {
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id)! })),
  } satisfies KeysetPage<(typeof found)[number]>;
}

function statementOf(ctx: Context, filter: InquiryFilter, stretch: Stretch<Moment>): Prisma.Sql {
  const { viewer, tenant } = ctx;
  if (viewer.kind === 'operator') {
    mustOperate(viewer, 'inquiry.read');
    const own = Object.entries({ ...filter }).find(([name, value]) => value != null && ofMembers.includes(name))?.[0];
    if (own) throw failure('BAD_USER_INPUT', `${own} is for members: an operator is on no side of an inquiry.`);
    const from = sql`from inquiry i where i.tenant_id = ${tenant.id}::uuid`;
    return pageStatement(sql`i.updated_at`, sql`i.id`, from, conditionsOf(filter), stretch);
  }
  const member = mustHold(viewer, 'inquiry.read');
  const conditions = [...conditionsOf(filter), ...ownConditionsOf(filter, member)];
  return pageStatement(sql`e.active_at`, sql`e.inquiry_id`, entriesOf(tenant.id, member), conditions, stretch);
}

const ofMembers: string[] = [
  'side',
  'unread',
  'awaitingMe',
  'counterparty',
  'assignee',
] satisfies (keyof InquiryFilter)[];

function pageStatement(
  at: Prisma.Sql,
  id: Prisma.Sql,
  from: Prisma.Sql,
  conditions: Prisma.Sql[],
  { after, before, isBackwards, take }: Stretch<Moment>,
): Prisma.Sql {
  const place = (moment: Moment) => sql`(${moment.at}::timestamptz, ${moment.id}::uuid)`;
  const between = [
    ...(after ? [sql`(${at}, ${id}) < ${place(after)}`] : []),
    ...(before ? [sql`(${at}, ${id}) > ${place(before)}`] : []),
  ];
  const all = [...conditions, ...between];
  const order = isBackwards ? sql`${at}, ${id}` : sql`${at} desc, ${id} desc`;
  return sql`select ${id}::text as id, ${at} as at ${from} ${all.length ? sql`and ${join(all, ' and ')}` : empty}
    order by ${order} limit ${take}`;
}

function conditionsOf({ states: wanted, product, activeSince, activeBefore }: InquiryFilter): Prisma.Sql[] {
  return [
    ...(wanted ? [sql`${stateNow} = any(${states(wanted)})`] : []),
    ...(product
      ? [
          sql`exists (select from inquiry_line l where l.tenant_id = i.tenant_id and l.inquiry_id = i.id and l.product_id = ${product}::uuid)`,
        ]
      : []),
    ...(activeSince ? [sql`i.updated_at >= ${activeSince}::timestamptz`] : []),
    ...(activeBefore ? [sql`i.updated_at < ${activeBefore}::timestamptz`] : []),
  ];
}

function ownConditionsOf(
  { side, unread, awaitingMe, counterparty, assignee, activeSince, activeBefore }: InquiryFilter,
  { accountId }: ActingMember,
): Prisma.Sql[] {
  const isSo = (condition: Prisma.Sql, wanted: boolean | null | undefined) =>
    wanted == null ? [] : [wanted ? condition : sql`not ${condition}`];
  return [
    ...(side ? [side === 'buyer' ? sql`i.buyer_id = e.organization_id` : sql`i.supplier_id = e.organization_id`] : []),
    ...isSo(isUnread, unread),
    ...isSo(isTurn, awaitingMe),
    ...(counterparty
      ? [sql`case when i.buyer_id = e.organization_id then i.supplier_id else i.buyer_id end = ${counterparty}::uuid`]
      : []),
    // The same again where the order of the inbox has its index.
    ...(activeSince ? [sql`e.active_at >= ${activeSince}::timestamptz`] : []),
    ...(activeBefore ? [sql`e.active_at < ${activeBefore}::timestamptz`] : []),
    ...(assignee ? [assigneeIs(assignee, accountId)] : []),
  ];
}

function assigneeIs(assignee: Assignee, accountId: string): Prisma.Sql {
  if (assignee === 'nobody') return sql`(e.assignee_id is null and e.team_id is null)`;
  const me = sql`select m.id from member m
    where m.tenant_id = e.tenant_id and m.organization_id = e.organization_id and m.account_id = ${accountId}::uuid`;
  if (assignee === 'me') return sql`e.assignee_id = (${me})`;
  if (assignee === 'myTeams')
    return sql`e.team_id in (select p.team_id from team_member p where p.tenant_id = e.tenant_id and p.member_id = (${me}))`;
  return 'team' in assignee ? sql`e.team_id = ${assignee.team}::uuid` : sql`e.assignee_id = ${assignee.member}::uuid`;
}
