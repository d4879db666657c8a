// What a member wants to be told of, and how often.
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { type NotificationFrequency, NotificationKind } from '../../generated/prisma/enums.ts';
import { mustHold } from '../../viewer.ts';
import { mustBePerson } from '../account/policy.ts';
import { roleSetsOf } from '../role/service.ts';
import { emitPreference } from './events.ts';
import { defaultFrequency } from './kinds.ts';

/** How often a member is told of one kind of thing. */
export interface Preference {
  kind: NotificationKind;
  frequency: NotificationFrequency;
}

/** Every kind with how often the viewer is told of it, as a member of the organization acted for; none for others. */
export async function preferencesOf(ctx: Context): Promise<Preference[]> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' || !viewer.organizationId) return [];
  const [member, sets] = await Promise.all([
    memberOf(ctx, viewer.accountId, viewer.organizationId),
    roleSetsOf(machineryOf(ctx).database, ctx.tenant.id),
  ]);
  const own = new Map(member.preferences.map(({ kind, frequency }) => [kind, frequency]));
  return Object.values(NotificationKind).map((kind) => ({
    kind,
    frequency: own.get(kind) ?? defaultFrequency(member.roles, sets, kind),
  }));
}

const memberOf = (ctx: Context, accountId: string, organizationId: string) =>
  db(ctx).member.findUniqueOrThrow({
    where: { tenantId_accountId_organizationId: { tenantId: ctx.tenant.id, accountId, organizationId } },
    include: { preferences: true },
  });

/** Says how often the viewer wants to be told of a kind of thing, and in which language. What is so already is a retry. */
export async function setPreference(
  ctx: Context,
  { locale, kind, frequency }: Preference & { locale?: string | null },
): Promise<Preference> {
  const { accountId, organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  mustBePerson(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const where = { tenantId_accountId_organizationId: { tenantId, accountId, organizationId } };
    const { id: memberId, account } = await tx.member.findUniqueOrThrow({ where, include: { account: true } });
    const key = { tenantId_memberId_kind: { tenantId, memberId, kind } };
    const known = await tx.notificationPreference.findUnique({ where: key });
    const isSame = known?.frequency === frequency && (locale == null || locale === account.locale);
    if (isSame) return { kind, frequency };
    await tx.notificationPreference.upsert({
      where: key,
      create: { tenantId, memberId, kind, frequency },
      update: { frequency },
    });
    if (locale != null)
      await tx.account.update({ where: { tenantId_id: { tenantId, id: accountId } }, data: { locale } });
    emitPreference(tx, memberId, { kind, frequency });
    return { kind, frequency };
  });
}
