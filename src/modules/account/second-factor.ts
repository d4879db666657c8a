// The second factor: codes of an authenticator app (RFC 6238), and recovery codes for who has lost it. Every code is good once.
import { createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type Context, machineryOf } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { SecondFactor } from '../../generated/prisma/client.ts';
import { macKey, seal, unseal } from '../../secret.ts';
import { emitAccount } from './events.ts';
import { queueMail } from './mail.ts';
import { mustKnowPassword } from './password.ts';
import { mustBePerson } from './policy.ts';

/** Recovery codes that are given at once. */
export const RECOVERY_CODES = 10;

/** What an authenticator app is set up with. */
export interface Setup {
  uri: string;
  secret: string;
}

const ownerOf = (accountId: string) => `second factor of ${accountId}`;

const appOf = (secret: string, who: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...who, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });

/** Begins to set up an app for the viewer; it counts for nothing until a code of it is confirmed. Throws UserErrors. */
export async function begin(ctx: Context, { password }: { password: string }): Promise<Setup> {
  const { accountId } = mustBePerson(ctx.viewer);
  await mustKnowPassword(ctx, accountId, 'password', password);
  const secret = new Secret({ size: 20 }).base32;
  return transact(ctx, async (tx) => {
    const known = await lock(ctx, tx, accountId);
    if (known?.confirmedAt)
      throw failure('CONFLICT', 'A second factor is set up already: remove it first, by totpDisable.');
    const { email } = await tx.account.findUniqueOrThrow({ where: idOf(ctx, accountId), select: { email: true } });
    const sealed = new Uint8Array(seal(machineryOf(ctx).secret, ownerOf(accountId), secret));
    await tx.secondFactor.upsert({
      where: keyOf(ctx, accountId),
      create: { tenantId: ctx.tenant.id, accountId, secret: sealed },
      update: { secret: sealed, lastStep: 0 },
    });
    emitAccount(tx, accountId, { type: 'account.secondFactorBegun', data: {} });
    return { uri: appOf(secret, { issuer: ctx.tenant.name, label: email }).toString(), secret };
  });
}

/** Confirms the app by a code of it: from now on signing in needs one. Answers the recovery codes. Throws UserErrors. */
export async function confirm(ctx: Context, { code }: { code: string }): Promise<string[]> {
  const { accountId } = mustBePerson(ctx.viewer);
  return transact(ctx, async (tx) => {
    const factor = await lock(ctx, tx, accountId);
    if (!factor || factor.confirmedAt)
      return refuse(['code'], 'NOTHING_TO_CONFIRM', 'No second factor is being set up: begin with totpBegin.');
    const step = stepOf(ctx, factor, code) ?? unfit();
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.secondFactor.update({
      where: keyOf(ctx, accountId),
      data: {
        confirmedAt: new Date(),
        lastStep: step,
        recoveryCodes: codes.map((one) => recoveryHash(ctx, accountId, one)),
      },
    });
    await note(ctx, tx, accountId, 'Added');
    return codes;
  });
}

/** Removes the second factor; whoever does so knows the password and has a code. Throws UserErrors. */
export async function disable(ctx: Context, input: { password: string; code: string }): Promise<{ disabled: true }> {
  const { accountId } = mustBePerson(ctx.viewer);
  await mustKnowPassword(ctx, accountId, 'password', input.password);
  return transact(ctx, async (tx) => {
    await useCode(ctx, tx, accountId, input.code);
    await tx.secondFactor.delete({ where: keyOf(ctx, accountId) });
    await note(ctx, tx, accountId, 'Removed');
    return { disabled: true };
  });
}

/** Lets somebody on whose password fits: uses up the code. Throws UserErrors when there is none, or it does not fit. */
export async function mustPass(ctx: Context, accountId: string, code: string | null | undefined): Promise<void> {
  if (!code)
    return refuse(
      ['code'],
      'SECOND_FACTOR_REQUIRED',
      'Send the code that the authenticator app shows, or a recovery code.',
    );
  await transact(ctx, (tx) => useCode(ctx, tx, accountId, code));
}

/** Uses up a code of the app, or a recovery code. Throws UserErrors when it does not fit or was used before. */
async function useCode(ctx: Context, tx: Tx, accountId: string, code: string): Promise<void> {
  const factor = await lock(ctx, tx, accountId);
  if (!factor?.confirmedAt) return refuse(['code'], 'INVALID', 'There is no second factor: leave the code out.');
  const step = stepOf(ctx, factor, code);
  if (step !== null) {
    await tx.secondFactor.update({ where: keyOf(ctx, accountId), data: { lastStep: step } });
    return;
  }
  const hash = Buffer.from(recoveryHash(ctx, accountId, code));
  const left = factor.recoveryCodes.filter((one) => !hash.equals(one));
  if (left.length === factor.recoveryCodes.length) return unfit();
  await tx.secondFactor.update({ where: keyOf(ctx, accountId), data: { recoveryCodes: left } });
  emitAccount(tx, accountId, { type: 'account.recoveryCodeUsed', data: { left: left.length } });
}

const unfit = () =>
  refuse(['code'], 'INVALID', 'This code does not fit, or was used: take the next one that the app shows.');

/** The step of time that `code` stands for; null when it is none of now, the one before or the one after, or was used. */
function stepOf(ctx: Context, { accountId, secret, lastStep }: SecondFactor, code: string): bigint | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const app = appOf(unseal(machineryOf(ctx).secret, ownerOf(accountId), secret));
  const timestamp = Date.now();
  const delta = app.validate({ token, timestamp, window: 1 });
  if (delta === null) return null;
  const step = BigInt(app.counter({ timestamp }) + delta);
  return step > lastStep ? step : null;
}

// 80 bits, in letters and digits that nobody takes for others.
const DIGITS = 'abcdefghijkmnpqrstuvwxyz23456789';
const newRecoveryCode = () =>
  [...randomBytes(16)]
    .map((byte) => DIGITS[byte % DIGITS.length]!)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** The hash of a recovery code, by a key that is not in the database: nobody who has read it can try codes. */
function recoveryHash(ctx: Context, accountId: string, code: string): Uint8Array<ArrayBuffer> {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  const key = macKey(machineryOf(ctx).secret, 'recovery-code');
  return new Uint8Array(createHmac('sha256', key).update(`${accountId} ${plain}`).digest());
}

const idOf = (ctx: Context, id: string) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } });
const keyOf = (ctx: Context, accountId: string) => ({ tenantId_accountId: { tenantId: ctx.tenant.id, accountId } });

// The account's row is locked: who tries codes at the same time takes turns, and no code is used twice.
async function lock(ctx: Context, tx: Tx, accountId: string): Promise<SecondFactor | null> {
  await tx.$queryRaw`select 1 from account where tenant_id = ${ctx.tenant.id}::uuid and id = ${accountId}::uuid for update`;
  return tx.secondFactor.findUnique({ where: keyOf(ctx, accountId) });
}

async function note(ctx: Context, tx: Tx, accountId: string, what: 'Added' | 'Removed'): Promise<void> {
  const { email } = await tx.account.findUniqueOrThrow({ where: idOf(ctx, accountId), select: { email: true } });
  emitAccount(tx, accountId, { type: `account.secondFactor${what}`, data: {} });
  await queueMail(ctx, tx, what === 'Added' ? 'SECOND_FACTOR_ADDED' : 'SECOND_FACTOR_REMOVED', email);
}
