// What a person does about the own login: verify the address, set a password, set up a second factor.
import type { Context } from '../../context.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { sendVerification, verifyEmail } from './email.ts';
import { MOST_AN_HOUR } from './mail.ts';
import { change, requestReset, reset } from './password.ts';
import { begin, confirm, disable, RECOVERY_CODES, type Setup } from './second-factor.ts';

/** The one thing to know of what was done: whether it was. */
const done = (name: string, description: string) => ({
  payload: (t: PayloadFields<unknown>) => ({
    [name]: t.boolean({ description, resolve: ({ result }) => result !== null }),
  }),
});
const PASSWORD = '10 to 200 characters.';
const ownAccount = (_input: unknown, { viewer }: Context) => ('accountId' in viewer ? viewer.accountId : '');

mutation('emailVerificationSend', {
  description: `Mails you a new link to verify your address, at most ${MOST_AN_HOUR} an hour. Signing up sends the first.`,
  input: (t) => ({ idempotencyKey: idempotencyKey(t) }),
  resolve: (ctx, input): Promise<{ queued: boolean }> => sendVerification(ctx, input),
  payload: (t) => ({
    isQueued: t.boolean({
      description: 'Whether a mail will come; false when the address is verified already.',
      resolve: ({ result }) => result?.queued ?? false,
    }),
  }),
});

mutation('emailVerify', {
  description: 'Takes the token of such a mail; nobody need be signed in. It is good once, for 24 hours.',
  input: (t) => ({ token: t.string({ required: true, description: 'The token in the link.' }) }),
  attempt: ({ token }) => token,
  resolve: (ctx, input): Promise<{ verified: true }> => verifyEmail(ctx, input),
  ...done('isVerified', 'Whether the address is verified now.'),
});

mutation('passwordResetRequest', {
  description: `Mails a link to set a new password, at most ${MOST_AN_HOUR} an hour. The answer is the same whether there is such an account or not.`,
  input: (t) => ({ email: t.string({ required: true, description: 'Where the person signs in.' }) }),
  attempt: ({ email }) => email,
  resolve: (ctx, input): Promise<{ accepted: true }> => requestReset(ctx, input),
  ...done('isAccepted', 'Whether it was understood; it tells nothing of the account.'),
});

mutation('passwordReset', {
  description:
    'Sets a new password by the token of such a mail, good once, for 24 hours. Every session of the account ends; the address counts as verified.',
  input: (t) => ({
    token: t.string({ required: true, description: 'The token in the link.' }),
    newPassword: t.string({ required: true, description: PASSWORD }),
  }),
  attempt: ({ token }) => token,
  resolve: (ctx, input): Promise<{ changed: true }> => reset(ctx, input),
  ...done('isChanged', 'Whether the new password holds: sign in with it.'),
});

mutation('passwordChange', {
  description: 'Changes your password. Your other sessions end.',
  input: (t) => ({
    currentPassword: t.string({ required: true, description: 'The password so far.' }),
    newPassword: t.string({ required: true, description: PASSWORD }),
  }),
  attempt: ownAccount,
  resolve: (ctx, input): Promise<{ changed: true }> => change(ctx, input),
  ...done('isChanged', 'Whether the new password holds.'),
});

mutation('totpBegin', {
  description:
    'Begins to set up an authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds) as a second factor. It counts for nothing until totpConfirm.',
  input: (t) => ({ password: t.string({ required: true, description: 'Your password.' }) }),
  attempt: ownAccount,
  resolve: (ctx, input): Promise<Setup> => begin(ctx, input),
  payload: (t) => ({
    uri: t.string({
      nullable: true,
      description: 'The otpauth URI, to be shown as a QR code: shown here only.',
      resolve: ({ result }) => result?.uri ?? null,
    }),
    secret: t.string({
      nullable: true,
      description: 'The secret in it, in base32, for apps that cannot scan: shown here only.',
      resolve: ({ result }) => result?.secret ?? null,
    }),
  }),
});

mutation('totpConfirm', {
  description: 'Confirms the app by a code that it shows: from now on signing in needs a code.',
  input: (t) => ({ code: t.string({ required: true, description: 'The code that the app shows now.' }) }),
  attempt: ownAccount,
  resolve: (ctx, input): Promise<string[]> => confirm(ctx, input),
  payload: (t) => ({
    recoveryCodes: t.stringList({
      description: `${RECOVERY_CODES} codes, each good once in place of one of the app: shown here only. Keep them where the app is not.`,
      resolve: ({ result }) => result ?? [],
    }),
  }),
});

mutation('totpDisable', {
  description: 'Removes the second factor: signing in needs the password alone.',
  input: (t) => ({
    password: t.string({ required: true, description: 'Your password.' }),
    code: t.string({ required: true, description: 'A code of the app, or a recovery code.' }),
  }),
  attempt: ownAccount,
  resolve: (ctx, input): Promise<{ disabled: true }> => disable(ctx, input),
  ...done('isDisabled', 'Whether the second factor is gone.'),
});
