// Who the bearer of a token is now: session, roles and organization are read anew each time.
import { GraphQLError } from 'graphql';
import type { Claims } from '../../auth.ts';
import type { TenantFacts } from '../../context.ts';
import type { Database } from '../../db.ts';
import { together } from '../../desk.ts';
import { failure } from '../../errors.ts';
import type { Capability, OperatorRole, OrganizationStatus } from '../../generated/prisma/enums.ts';
import { operatorPermissionsOf } from '../../staff.ts';
import { permissionsOf, type RoleSets, type Viewer } from '../../viewer.ts';
import { hasSession } from './policy.ts';

interface ViewerRow extends Record<string, unknown> {
  /** Which of the bearers asked about. */
  place: number;
  /** Of the person as an operator; null for who is none. */
  staff: OperatorRole[] | null;
  roles: string[] | null;
  /** What the marketplace has given to those of the roles whose sets are its own. */
  sets: RoleSets | null;
  capabilities: Capability[] | null;
  status: OrganizationStatus | null;
  /** The operator whose impersonation the session is. */
  impersonator: string | null;
  /** Of that operator now; null for who is none any more, or whose impersonation is over. */
  impersonator_roles: OperatorRole[] | null;
}

/** Who the bearer of `claims` is now: session, roles and organization are read anew. Throws UNAUTHENTICATED. */
export async function viewerOf(database: Database, tenant: TenantFacts, claims: Claims): Promise<Viewer> {
  const known = viewerWithout(tenant, claims);
  if (known) return known;
  return viewerNow(database, tenant.id, claims);
}

// Two sessions are two bearers, and so are two tokens of one that end at other times.
const viewerNow = together<Claims, Viewer>({
  keyOf: ({ audience, subject, session, organization, expiresAt }) =>
    [audience, subject, session, organization, expiresAt.getTime()].join(' '),
  read: readViewers,
});

/**
 * Who the bearers of `claims` are now, in their order, read with one statement; in the place of a bearer for whom
 * `viewerOf` would throw stands what it would throw.
 */
export async function viewersOf(
  database: Database,
  tenant: TenantFacts,
  claims: readonly Claims[],
): Promise<(Viewer | GraphQLError)[]> {
  const known = claims.map((one) => attempt(() => viewerWithout(tenant, one)));
  const asked = claims.filter((_, i) => !known[i]);
  if (asked.length === 0) return known as (Viewer | GraphQLError)[];
  const viewers = await readViewers(database, tenant.id, asked);
  let place = 0;
  return claims.map((_, i) => known[i] ?? viewers[place++]!);
}

async function readViewers(
  database: Database,
  tenant: string,
  claims: readonly Claims[],
): Promise<(Viewer | GraphQLError)[]> {
  const one = claims.length === 1 ? claims[0]! : null;
  const rows = one
    ? await database.query<ViewerRow>(tenant, 'viewer', ONE, [tenant, one.subject, one.session, one.organization])
    : await database.query<ViewerRow>(
        tenant,
        'viewers',
        MANY,
        [
          tenant,
          claims.map(({ subject }) => subject),
          claims.map(({ session }) => session),
          claims.map(({ organization }) => organization),
        ],
        'once',
      );
  const rowAt = new Map(rows.map((row) => [row.place, row]));
  return claims.map((one, i) => attempt(() => viewerFrom(rowAt.get(i + 1), one)));
}

/** What the marketplace has given to the roles of the member `m`; null where all of them have their default sets. */
export const ROLE_SETS = `(select json_object_agg(r.code, r.permissions) from role r where r.tenant_id = $1 and r.code = any(m.roles))`;

const ONE = statement('(select $2::uuid, $3::uuid, $4::uuid, 1)');
const MANY = statement('unnest($2::uuid[], $3::uuid[], $4::uuid[]) with ordinality');

/** The statement that reads rows of those `asked`: account, session, organization, place. */
function statement(asked: string): string {
  return `select a.place::int, m.roles::text[] as roles, ${ROLE_SETS} as sets,
            o.capabilities::text[] as capabilities, o.status, i.operator_id as impersonator,
            (select x.roles::text[] from operator x where x.tenant_id = $1 and x.account_id = i.operator_id
                and i.ended_at is null and i.expires_at > now()) as impersonator_roles,
            (select x.roles::text[] from operator x where x.tenant_id = $1 and x.account_id = a.account) as staff
       from ${asked} as a (account, session, organization, place)
       join session s on s.tenant_id = $1 and s.id = a.session and s.account_id = a.account and s.revoked_at is null
       left join impersonation i on i.tenant_id = $1 and i.id = s.id
       left join member m on m.tenant_id = $1 and m.account_id = a.account and m.organization_id = a.organization
       left join organization o on o.tenant_id = $1 and o.id = m.organization_id`;
}

/** The viewer, when the claims alone say; throws UNAUTHENTICATED when they are not good here. */
function viewerWithout(tenant: TenantFacts, { audience, tenant: claimed, expiresAt }: Claims): Viewer | undefined {
  if (expiresAt.getTime() <= Date.now()) throw failure('UNAUTHENTICATED', 'The access token has expired: refresh it.');
  if (audience === 'platform') return { kind: 'platform', expiresAt };
  if (claimed !== tenant.id) throw failure('UNAUTHENTICATED', 'This access token is for another marketplace.');
  return undefined;
}

function viewerFrom(row: ViewerRow | undefined, claims: Claims): Viewer {
  const { audience, subject: accountId, session: sessionId, organization, expiresAt } = claims;
  if (!row) throw failure('UNAUTHENTICATED', 'This session has ended: sign in again.');
  if (audience === 'operator') {
    if (!row.staff) throw failure('UNAUTHENTICATED', 'You are not an operator of this marketplace any more.');
    return { kind: 'operator', accountId, sessionId, permissions: operatorPermissionsOf(row.staff), expiresAt };
  }
  if (row.impersonator && !operatorPermissionsOf(row.impersonator_roles ?? []).has('account.impersonate'))
    throw failure('UNAUTHENTICATED', 'This impersonation is over.');
  const permissions = permissionsOf(row.roles ?? [], row.capabilities ?? [], row.status ?? 'CLOSED', row.sets);
  return {
    kind: 'member',
    accountId,
    sessionId,
    organizationId: row.roles ? organization : null,
    permissions,
    ...(row.impersonator && { impersonatorId: row.impersonator }),
    expiresAt,
  };
}

function attempt<T>(work: () => T): T | GraphQLError {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** What the token of `viewer` said; null for one who has no session, such as the bearer of an API key. */
export function claimsOf(tenant: TenantFacts, viewer: Viewer): Claims | null {
  if (!hasSession(viewer)) return null;
  return {
    audience: viewer.kind,
    subject: viewer.accountId,
    tenant: tenant.id,
    session: viewer.sessionId,
    organization: viewer.kind === 'member' ? viewer.organizationId : null,
    expiresAt: viewer.expiresAt,
  };
}
