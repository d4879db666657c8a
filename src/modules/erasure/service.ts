// A person is forgotten: what is the person's own goes, what was said between companies stays without the person.
import { randomBytes } from 'node:crypto';
import { hashPassword } from '../../auth.ts';
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse } from '../../errors.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { emitAccount } from '../account/events.ts';
import { mustKnowPassword } from '../account/password.ts';
import { mustBePerson } from '../account/policy.ts';
import { mustPass } from '../account/second-factor.ts';
import { lockMembers } from '../member/service.ts';
import { removeIn } from '../operator/service.ts';
import { closeIn } from '../organization/service.ts';
import { addressed, type Belonging, fates, pointingTo } from './belongings.ts';
import { accountMissing, mustErase } from './policy.ts';

/** Why somebody else has a person forgotten. */
export type ErasureReason = 'REQUESTED' | 'LEFT' | 'ABUSE';

/** The name that stands where the person's stood. */
export const ERASED = 'Erased account';

/** Forgets the viewer, who knows the password and has a code where there is a second factor. Throws UserErrors. */
export async function eraseOwn(
  ctx: Context,
  input: { password: string; code?: string | null },
): Promise<{ id: string }> {
  const { accountId } = mustBePerson(ctx.viewer);
  await mustKnowPassword(ctx, accountId, 'password', input.password);
  const where = { tenantId_accountId: { tenantId: ctx.tenant.id, accountId } };
  const factor = await db(ctx).secondFactor.findUnique({ where, select: { confirmedAt: true } });
  if (factor?.confirmedAt) await mustPass(ctx, accountId, input.code);
  return forget(ctx, accountId, 'OWN');
}

/** Forgets somebody. Throws UserErrors, NOT_FOUND. */
export async function erase(ctx: Context, accountId: string, reason: ErasureReason): Promise<{ id: string }> {
  mustErase(ctx.viewer);
  return forget(ctx, accountId, reason);
}

async function forget(ctx: Context, id: string, why: ErasureReason | 'OWN'): Promise<{ id: string }> {
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url')); // nobody's
  const belongings = await pointingTo(machineryOf(ctx).database, 'account');
  return transact(ctx, async (tx) => {
    await forgetIn(ctx, tx, id, { passwordHash, belongings });
    emitAccount(tx, id, { type: 'account.erased', data: { why } });
    return { id };
  });
}

async function forgetIn(
  ctx: Context,
  tx: Tx,
  id: string,
  { passwordHash, belongings }: { passwordHash: string; belongings: Belonging[] },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const where = { tenantId, accountId: id };
  await tx.$queryRaw`select 1 from account where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const key = { tenantId_id: { tenantId, id } };
  const account = await tx.account.findUnique({ where: key });
  if (!account || account.erasedAt) throw accountMissing();
  await leaveCompanies(ctx, tx, id);
  await removeIn(ctx, tx, id, ['accountId']);
  await tx.inboxEntry.updateMany({
    where: { tenantId, assignee: where },
    data: { assigneeId: null, assignmentVersion: { increment: 1 } },
  });
  for (const { table, column } of belongings) {
    const fate = fates[`${table}.${column}`];
    if (!fate) throw new Error(`What becomes of ${table}.${column} is not said: add it to erasure/belongings.ts.`);
    // Names of the database's own catalogue.
    if (fate === 'goes')
      await tx.$executeRaw`delete from ${Prisma.raw(`"${table}"`)} where tenant_id = ${tenantId}::uuid and ${Prisma.raw(`"${column}"`)} = ${id}::uuid`;
  }
  for (const table of addressed)
    await tx.$executeRaw`delete from ${Prisma.raw(`"${table}"`)} where tenant_id = ${tenantId}::uuid and email = ${account.email}`;
  const gone = { email: `${id}@erased.invalid`, name: ERASED, passwordHash, locale: null, emailVerifiedAt: null };
  await tx.account.update({ where: key, data: { ...gone, erasedAt: new Date() } });
}

/** Closes companies that nobody else belongs to. Throws UserErrors where others do and nobody of them is an OWNER. */
async function leaveCompanies(ctx: Context, tx: Tx, accountId: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const members = await tx.member.findMany({ where: { tenantId, accountId }, orderBy: { organizationId: 'asc' } });
  for (const { organizationId, roles } of members) {
    await lockMembers(ctx, tx, organizationId); // two owners who leave at the same time take turns
    const others = { tenantId, organizationId, accountId: { not: accountId } };
    const [left, owners] = [
      await tx.member.count({ where: others }),
      await tx.member.count({ where: { ...others, roles: { has: 'OWNER' } } }),
    ];
    if (left === 0) await closeIn(tx, ctx, organizationId);
    else if (owners === 0 && roles.includes('OWNER')) await mustHaveOwner(tx, tenantId, organizationId);
  }
}

async function mustHaveOwner(tx: Tx, tenantId: string, id: string): Promise<never> {
  const { legalName } = await tx.organization.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });
  return refuse(
    ['accountId'],
    'LAST_OWNER',
    `This is the last OWNER of "${legalName}", which others belong to: make one of them OWNER first.`,
  );
}
