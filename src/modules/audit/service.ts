// Reading the audit log: newest first, by actor, type, subject and time.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { failure } from '../../errors.ts';
import type { AuditEntry, Prisma } from '../../generated/prisma/client.ts';
import { badCursor, type Cursors, type KeysetPage, type PageArgs, pageOf } from '../../keyset.ts';
import { mustAudit } from './policy.ts';

/** Which entries are looked for; those that meet all that is said. */
export interface Wish {
  /** The account that did it. */
  account?: string | null;
  /** A type (`session.opened`), or the noun that types begin with (`session`). */
  type?: string | null;
  /** What it is about. */
  subject?: string | null;
  from?: Date | null;
  /** Up to here, and not this moment. */
  to?: Date | null;
}

const bySeq: Cursors<AuditEntry, bigint> = {
  write: ({ seq }) => Buffer.from(`k3.${seq}`).toString('base64url'),
  read(cursor) {
    const seq = /^k3\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
    if (!seq) throw badCursor(cursor);
    return BigInt(seq);
  },
};

/** The entries that meet `wish`, newest first. */
export async function list(ctx: Context, wish: Wish, args: PageArgs): Promise<KeysetPage<AuditEntry>> {
  mustAudit(ctx.viewer);
  const { account, subject, from, to } = wish;
  const where: Prisma.AuditEntryWhereInput = {
    tenantId: ctx.tenant.id,
    ...(account && { accountId: account }),
    ...(subject && { subjectId: subject }),
    ...(wish.type && { type: typeFilter(wish.type) }),
    ...((from || to) && { at: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
  };
  return pageOf(args, bySeq, ({ after, before, isBackwards, take }) =>
    db(ctx).auditEntry.findMany({
      where: { ...where, seq: { ...(after !== null && { lt: after }), ...(before !== null && { gt: before }) } },
      orderBy: { seq: isBackwards ? 'asc' : 'desc' },
      take,
    }),
  );
}

function typeFilter(type: string): string | { startsWith: string } {
  if (!/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/.test(type))
    throw failure(
      'BAD_USER_INPUT',
      `"${type.slice(0, 80)}" is not a type: give "session.opened", or "session" for all of that noun.`,
    );
  return type.includes('.') ? type : { startsWith: `${type}.` };
}
