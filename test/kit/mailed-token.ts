// One-time tokens for tests that are not about mails: as if one had come.
import { randomBytes } from 'node:crypto';
import { hashToken } from '../../src/auth.ts';
import type { AccountTokenKind } from '../../src/generated/prisma/enums.ts';
import { newId } from '../../src/id.ts';
import type { World } from './world.ts';

/** A token that the account of `email` could have been mailed. */
export async function mailedToken(
  world: World,
  tenantId: string,
  email: string,
  kind: AccountTokenKind,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(
      `insert into account_token (tenant_id, id, account_id, kind, token_hash, expires_at)
       select tenant_id, $1, id, $2::"AccountTokenKind", $3, now() + interval '1 day' from account where email = $4`,
      [newId(), kind, hashToken(token), email],
    );
  });
  return token;
}

/** A token of an invitation by the person of `email`, to an address that nobody has yet. */
export async function invitationToken(world: World, tenantId: string, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(
      `insert into invitation (tenant_id, id, organization_id, email, roles, token_hash, inviter_id, by_operator, expires_at)
       select m.tenant_id, $1, m.organization_id, $2, '{VIEWER}', $3, a.id, false, now() + interval '1 day'
         from account a join member m on m.account_id = a.id where a.email = $4 limit 1`,
      [newId(), `${newId()}@example.com`, hashToken(token), email],
    );
  });
  return token;
}
