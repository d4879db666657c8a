// Who was invited by mail: the address, and the account that is made for who has none, whose token shows that mail is received there.
import { hashPassword } from '../../auth.ts';
import type { Tx } from '../../db.ts';
import { refuse, UserErrors } from '../../errors.ts';
import { newId } from '../../id.ts';
import { isMailAddress, NO_ADDRESS } from '../../mail.ts';
import type { NewOrganization } from '../organization/service.ts';
import { emitAccount } from './events.ts';
import { checkNewAccount } from './service.ts';

/** What somebody without an account brings. */
export interface Newcomer {
  name?: string | null;
  password?: string | null;
  organization?: NewOrganization | null;
}

/** The address that is invited, as it is kept. Throws UserErrors. */
export function addressOf(text: string): string {
  const email = text.trim().toLowerCase();
  return isMailAddress(email) ? email : refuse(['email'], 'INVALID', NO_ADDRESS);
}

/** Says that an invitation cannot be accepted. */
export const badInvitation = (message = 'This invitation is not good any more: ask for a new one.') =>
  refuse(['token'], 'INVALID', message);

/** The hash of the password of an account that is to be made. Throws UserErrors for what is missing or not right. */
export async function newcomerHash(email: string, { name, password, organization }: Newcomer): Promise<string> {
  if (name && password) {
    checkNewAccount({ email, name, password, organization });
    return hashPassword(password);
  }
  const missing = Object.entries({ name, password }).filter(([, value]) => !value);
  const message = 'A new account needs a name and a password.';
  throw new UserErrors(missing.map(([field]) => ({ field: [field], code: 'REQUIRED', message })));
}

/** Makes the account; answers its id. */
export async function makeInvited(
  tx: Tx,
  account: { tenantId: string; email: string; passwordHash: string },
  { name }: Newcomer,
): Promise<string> {
  const id = newId();
  await tx.account.create({ data: { ...account, id, name: name!.trim(), emailVerifiedAt: new Date() } });
  emitAccount(tx, id, { type: 'account.created', data: {} });
  emitAccount(tx, id, { type: 'account.emailVerified', data: {} });
  return id;
}
