// Logins: made by signing up, or by the platform for an operator.
import { hashPassword, passwordFits } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, refuse, UserErrors } from '../../errors.ts';
import { newId } from '../../id.ts';
import { anonymousActor, once } from '../../idempotency.ts';
import { isMailAddress, NO_ADDRESS } from '../../mail.ts';
import { found, type NewOrganization } from '../organization/service.ts';
import { emitAccount } from './events.ts';
import { queueMail } from './mail.ts';
import { mustBeOpen } from './policy.ts';
import { openSession, type SignedIn } from './session.ts';

/** What a person signs up with. */
export interface SignUp {
  email: string;
  password: string;
  name: string;
  organization?: NewOrganization | null;
  idempotencyKey?: string | null;
}

/** Makes an account, founds a company when one is given, and mails a link to verify the address. A taken e-mail is a user error. */
export async function signUp(ctx: Context, input: SignUp): Promise<SignedIn> {
  mustBeOpen(ctx);
  const email = input.email.trim().toLowerCase();
  checkNewAccount(input);
  const passwordHash = await hashPassword(input.password);
  const make = async (tx: Tx) => {
    const tenantId = ctx.tenant.id;
    const account = newId();
    await tx.account.create({ data: { tenantId, id: account, email, passwordHash, name: input.name.trim() } });
    emitAccount(tx, account, { type: 'account.created', data: {} });
    await queueMail(ctx, tx, 'VERIFY_EMAIL', email);
    const organization = input.organization ? await found(tx, ctx, account, input.organization) : null;
    return { account, organization };
  };
  const taken = () => refuse(['email'], 'TAKEN', `There is already an account for ${email} here: sign in instead.`);
  const made = await once(ctx, 'signUp', input, make, anonymousActor(ctx, email)).catch((error: unknown) => {
    if (isTaken(error)) taken();
    throw error;
  });
  if (!(await mayOpen(ctx, made.account, passwordHash, input.password))) taken();
  return openSession(ctx, 'member', made.account, made.organization);
}

// A retry finds an account that may have changed since: then what was enough to sign up is not enough to sign in.
async function mayOpen(ctx: Context, id: string, justMade: string, password: string): Promise<boolean> {
  const account = await db(ctx).account.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
    select: { passwordHash: true, secondFactor: { select: { confirmedAt: true } } },
  });
  if (account.passwordHash === justMade) return true;
  return !account.secondFactor?.confirmedAt && (await passwordFits(account.passwordHash, password));
}

/** Throws UserErrors for every field of a new account that is not right. */
export function checkNewAccount(input: Omit<SignUp, 'idempotencyKey'>): void {
  const bad = [];
  if (!isMailAddress(input.email.trim())) bad.push({ field: ['email'], code: 'INVALID', message: NO_ADDRESS });
  if (input.password.length < 10 || input.password.length > 200) {
    bad.push({ field: ['password'], code: 'OUT_OF_RANGE', message: 'A password has 10 to 200 characters.' });
  }
  if (!input.name.trim() || input.name.length > 200) {
    bad.push({ field: ['name'], code: 'OUT_OF_RANGE', message: 'A name has 1 to 200 characters.' });
  }
  const name = input.organization?.legalName.trim();
  if (input.organization && (!name || name.length > 300)) {
    bad.push({
      field: ['organization', 'legalName'],
      code: 'OUT_OF_RANGE',
      message: 'A legal name has 1 to 300 characters.',
    });
  }
  if (bad.length) throw new UserErrors(bad);
}

/** Makes an account that runs the marketplace as its ADMIN; only the platform itself may. */
export async function appoint(ctx: Context, person: { email: string; password: string; name: string }): Promise<void> {
  if (ctx.viewer.kind !== 'system') throw failure('FORBIDDEN', 'Only the platform appoints operators.');
  const email = person.email.trim().toLowerCase();
  const passwordHash = await hashPassword(person.password);
  await transact(ctx, async (tx) => {
    const tenantId = ctx.tenant.id;
    const id = newId();
    await tx.account.create({ data: { tenantId, id, email, name: person.name, passwordHash } });
    await tx.operator.create({ data: { tenantId, accountId: id, roles: ['ADMIN'] } });
    emitAccount(tx, id, { type: 'account.appointed', data: {} });
  });
}
