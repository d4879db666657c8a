// Who an organization's people are when something is to be approved: their place in it, and what they may do now.
import type { Context } from '../../context.ts';
import { db, type Tx } from '../../db.ts';
import { loaderOf } from '../../loader.ts';
import { type ActingMember, type MemberViewer, type Permission, permissionsOf } from '../../viewer.ts';
import { roleSetsIn } from '../role/service.ts';

/** A member's place: what tiers name. */
export interface Place {
  accountId: string;
  memberId: string;
  roles: readonly string[];
  permissions: ReadonlySet<Permission>;
}

type Reader = Pick<Tx, 'member' | 'role'>;
const MOST_MEMBERS = 1_000;
const OF_ORGANIZATION = { organization: { select: { capabilities: true, status: true } } } as const;

/** The places of all members of an organization, at most 1,000. */
export async function placesIn(reader: Reader, tenantId: string, organizationId: string): Promise<Place[]> {
  const members = await reader.member.findMany({
    where: { tenantId, organizationId },
    include: OF_ORGANIZATION,
    orderBy: { id: 'asc' },
    take: MOST_MEMBERS,
  });
  const sets = await roleSetsIn(reader, tenantId);
  return members.map(({ id, accountId, roles, organization: { capabilities, status } }) => ({
    accountId,
    memberId: id,
    roles,
    permissions: permissionsOf(roles, capabilities, status, sets),
  }));
}

/** The place of one account in an organization; null when it has none any more. */
export async function placeOf(
  reader: Reader,
  tenantId: string,
  { accountId, organizationId }: Pick<ActingMember, 'accountId' | 'organizationId'>,
): Promise<Place | null> {
  const member = await reader.member.findUnique({
    where: { tenantId_accountId_organizationId: { tenantId, accountId, organizationId } },
    include: OF_ORGANIZATION,
  });
  if (!member) return null;
  const { id, roles, organization } = member;
  const sets = await roleSetsIn(reader, tenantId);
  const permissions = permissionsOf(roles, organization.capabilities, organization.status, sets);
  return { accountId, memberId: id, roles, permissions };
}

/** A loader's read that reads each key once: an organization's people are asked for by every row of a list. */
export const readOnce =
  <Value>(read: (id: string) => Promise<Value>) =>
  (ids: readonly string[]): Promise<Value[]> => {
    const found = new Map([...new Set(ids)].map((id) => [id, read(id)]));
    return Promise.all(ids.map((id) => found.get(id)!));
  };

/** The places of an organization's members, read once for all that ask in one tick. */
export const placesOf = (ctx: Context, organizationId: string): Promise<Place[]> =>
  loaderOf(
    ctx,
    'places',
    readOnce((id) => placesIn(db(ctx), ctx.tenant.id, id)),
  ).load(organizationId);

/** The viewer's own place; null for who acts for no organization. */
export async function ownPlace(ctx: Context): Promise<Place | null> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' || !viewer.organizationId) return null;
  const { accountId, organizationId } = viewer;
  return loaderOf(
    ctx,
    'own place',
    readOnce((id) => placeOf(db(ctx), ctx.tenant.id, { accountId, organizationId: id })),
  ).load(organizationId);
}

/** The viewer that a member is now, for doing what was asked for with the rights of today; null for who has left. */
export function viewerAt(place: Place | null, organizationId: string, sessionId: string): MemberViewer | null {
  if (!place) return null;
  const { accountId, permissions } = place;
  return { kind: 'member', accountId, sessionId, organizationId, permissions, expiresAt: new Date(8.64e15) };
}
