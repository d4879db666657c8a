// Who the bearer of an API key is now: the key, the roles of who made it and the organization are read anew each time.
import { timingSafeEqual } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { hashToken } from '../../auth.ts';
import type { TenantFacts } from '../../context.ts';
import type { Database } from '../../db.ts';
import { failure } from '../../errors.ts';
import type { Capability, OperatorRole, OrganizationStatus } from '../../generated/prisma/enums.ts';
import { readId } from '../../id.ts';
import { operatorPermissionsOf } from '../../staff.ts';
import { type Permission, permissionsOf, personalPermissions, type RoleSets, type Viewer } from '../../viewer.ts';
import { ROLE_SETS } from '../account/viewer.ts';

interface KeyRow extends Record<string, unknown> {
  id: string;
  account: string;
  organization: string | null;
  scopes: Permission[];
  expires_at: Date;
  token_hash: Buffer;
  /** Whether its last use was noted a minute ago or more. */
  is_stale: boolean;
  /** Of its maker as an operator; null for who is none. */
  staff: OperatorRole[] | null;
  roles: string[] | null;
  sets: RoleSets | null;
  capabilities: Capability[] | null;
  status: OrganizationStatus | null;
}

const READ = `
  select k.id, k.account_id as account, k.organization_id as organization, k.scopes, k.expires_at, k.token_hash,
         coalesce(k.last_used_at < now() - interval '1 minute', true) as is_stale,
         (select x.roles::text[] from operator x where x.tenant_id = $1 and x.account_id = k.account_id) as staff,
         m.roles::text[] as roles, ${ROLE_SETS} as sets, o.capabilities::text[] as capabilities, o.status
    from api_key k
    left join member m on m.tenant_id = $1 and m.account_id = k.account_id and m.organization_id = k.organization_id
    left join organization o on o.tenant_id = $1 and o.id = m.organization_id
   where k.tenant_id = $1 and k.id = any($2::uuid[]) and k.revoked_at is null and k.expires_at > now()`;

const read = (database: Database, { id }: TenantFacts, keys: readonly string[]) =>
  database.query<KeyRow>(id, 'api_keys', READ, [id, keys]);

/** Whether a bearer token has the form of an API key: `ek_<id>_<secret>`. */
export const isApiKey = (token: string): boolean => token.startsWith('ek_');

/** The viewer whose key `token` is; notes, once a minute at most, that it is used. Throws UNAUTHENTICATED. */
export async function viewerOfKey(database: Database, tenant: TenantFacts, token: string): Promise<Viewer> {
  const shown = /^(ek_[0-9a-z]{26})_[\w-]{43}$/.exec(token)?.[1];
  const id = shown ? idIn(shown) : null;
  const [row] = id ? await read(database, tenant, [id]) : [];
  if (!row || !timingSafeEqual(hashToken(token), row.token_hash)) throw notGood();
  const viewer = viewerFrom(row);
  if (row.is_stale) {
    await database.query(
      tenant.id,
      'api_key_used',
      `update api_key set last_used_at = now()
        where tenant_id = $1 and id = $2 and coalesce(last_used_at < now() - interval '1 minute', true)`,
      [tenant.id, row.id],
    );
  }
  return viewer;
}

function idIn(shown: string): string | null {
  try {
    return readId('ApiKey', shown);
  } catch {
    return null;
  }
}

/** Who the bearers of the keys with these ids are now, in their order; an error in the place of one whose key is good no more. */
export async function keyViewersOf(
  database: Database,
  tenant: TenantFacts,
  ids: readonly string[],
): Promise<(Viewer | GraphQLError)[]> {
  if (!ids.length) return [];
  const rows = new Map((await read(database, tenant, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    try {
      return row ? viewerFrom(row) : notGood();
    } catch (error) {
      return error as GraphQLError;
    }
  });
}

const notGood = () => failure('UNAUTHENTICATED', 'This API key is not good here: it is unknown, revoked or expired.');

function viewerFrom(row: KeyRow): Viewer {
  const { id, account: accountId, organization, scopes, expires_at: expiresAt } = row;
  const common = { accountId, sessionId: id, apiKeyId: id, expiresAt };
  const isHeld = (organization ? row.roles : row.staff) !== null;
  if (!isHeld) throw failure('UNAUTHENTICATED', 'Who made this API key is not there any more: make a new one.');
  if (organization === null)
    return { kind: 'operator', ...common, permissions: operatorPermissionsOf(row.staff!, 'program') };
  const held = permissionsOf(row.status === 'ACTIVE' ? row.roles! : [], row.capabilities ?? [], 'ACTIVE', row.sets);
  const permissions = new Set(scopes.filter((right) => held.has(right) && !personalPermissions.includes(right)));
  return { kind: 'member', ...common, organizationId: organization, permissions };
}
