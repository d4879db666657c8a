// Who the bearer of a token is now: session, roles and organization are read anew each time.
import type { Claims } from '../../auth.ts';
import { type Context, machineryOf, type TenantFacts } from '../../context.ts';
import type { Database } from '../../db.ts';
import { failure } from '../../errors.ts';
import type { Capability, OrganizationStatus, Role } from '../../generated/prisma/enums.ts';
import { permissionsOf, type Viewer } from '../../viewer.ts';

interface ViewerRow extends Record<string, unknown> {
  operator: boolean;
  roles: Role[] | null;
  capabilities: Capability[] | null;
  status: OrganizationStatus | null;
}

/** Who the bearer of `claims` is now: session, roles and organization are read anew. Throws UNAUTHENTICATED. */
export async function viewerOf(database: Database, tenant: TenantFacts, claims: Claims): Promise<Viewer> {
  const { audience, subject: accountId, session: sessionId, organization, expiresAt } = claims;
  if (expiresAt.getTime() <= Date.now()) throw failure('UNAUTHENTICATED', 'The access token has expired: refresh it.');
  if (audience === 'platform') return { kind: 'platform', expiresAt };
  if (claims.tenant !== tenant.id) throw failure('UNAUTHENTICATED', 'This access token is for another marketplace.');
  const [row] = await database.query<ViewerRow>(
    tenant.id,
    'viewer',
    `select exists (select from operator x where x.tenant_id = $1 and x.account_id = $2) as operator,
            m.roles::text[] as roles, o.capabilities::text[] as capabilities, o.status
       from session s
       left join member m on m.tenant_id = $1 and m.account_id = $2 and m.organization_id = $4
       left join organization o on o.tenant_id = $1 and o.id = m.organization_id
      where s.tenant_id = $1 and s.id = $3 and s.account_id = $2 and s.revoked_at is null`,
    [tenant.id, accountId, sessionId, organization],
  );
  if (!row) throw failure('UNAUTHENTICATED', 'This session has ended: sign in again.');
  if (audience === 'operator') {
    if (!row.operator) throw failure('UNAUTHENTICATED', 'You are not an operator of this marketplace any more.');
    return { kind: 'operator', accountId, sessionId, expiresAt };
  }
  const permissions = permissionsOf(row.status === 'ACTIVE' ? (row.roles ?? []) : [], row.capabilities ?? []);
  return {
    kind: 'member',
    accountId,
    sessionId,
    organizationId: row.roles ? organization : null,
    permissions,
    expiresAt,
  };
}

/** The viewer of a long-lived request as of now. Throws UNAUTHENTICATED when the session has ended. */
export async function viewerNow(ctx: Context): Promise<Viewer> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' && viewer.kind !== 'operator') return viewer;
  const claims: Claims = {
    audience: viewer.kind,
    subject: viewer.accountId,
    tenant: ctx.tenant.id,
    session: viewer.sessionId,
    organization: viewer.kind === 'member' ? viewer.organizationId : null,
    expiresAt: viewer.expiresAt,
  };
  return viewerOf(machineryOf(ctx).database, ctx.tenant, claims);
}
