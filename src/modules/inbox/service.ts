// An organization's inbox: where it stands, what there is in it, and what happens in all of its inquiries, live.
import { type Context, machineryOf } from '../../context.ts';
import { db } from '../../db.ts';
import { writeCursor } from '../../events/cursor.ts';
import { Following } from '../../events/following.ts';
import { endOf, epochOf } from '../../events/reader.ts';
import { type InquiryStatus, Prisma } from '../../generated/prisma/client.ts';
import { mustHold } from '../../viewer.ts';
import { inboxOf } from '../inquiry/events.ts';
import { entriesOf, isTurn, isUnread, stateNow } from '../inquiry/listing.ts';
import { mayFollow } from './policy.ts';

/** An inbox as it was opened: all else is read after its cursor, so that nothing is missed between. */
export interface Inbox {
  organizationId: string;
  cursor: string;
}

/** Opens the inbox of the viewer's organization. */
export async function open(ctx: Context): Promise<Inbox> {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const { database } = machineryOf(ctx);
  const stream = inboxOf(organizationId);
  const { last: seq, since: at } = await endOf(database, ctx.tenant.id, stream);
  return { organizationId, cursor: writeCursor(await epochOf(database), ctx.tenant.id, { stream, seq, at }) };
}

/** What happens in the inquiries of the viewer's organization after the cursor `after` (null: from now). */
export function follow(ctx: Context, after: string | null): Following {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  return new Following(inboxOf(organizationId), after, (viewer) => mayFollow(viewer, organizationId));
}

/** How many inquiries there are, of some kind. */
export interface Tally {
  total: number;
  /** With news that the viewer has not read. */
  unread: number;
  /** In which it is the viewer's side's turn. */
  awaitingMe: number;
  /** That nobody looks after. */
  unassigned: number;
}

/** The inquiries of the viewer's organization, counted by state in one statement. */
export function counts(ctx: Context): Promise<(Tally & { state: InquiryStatus })[]> {
  const member = mustHold(ctx.viewer, 'inquiry.read');
  return db(ctx).$queryRaw(Prisma.sql`
    select ${stateNow} as state, count(*)::int as total, count(*) filter (where ${isUnread})::int as unread,
           count(*) filter (where ${isTurn})::int as "awaitingMe",
           count(*) filter (where e.assignee_id is null and e.team_id is null)::int as unassigned
    ${entriesOf(ctx.tenant.id, member)} group by 1 order by 1`);
}
