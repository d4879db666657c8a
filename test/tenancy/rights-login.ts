// The table of rights, where it is about people’s logins and programs’ keys.
import { newId, showId } from '../../src/id.ts';
import { PASSWORD } from '../kit/market.ts';
import {
  cells,
  columns,
  everybody,
  GONE,
  managesKeys,
  operatorsOnly,
  operatorsOnlyCodes,
  type Row,
  signedIn,
  signedInAndTold,
} from './rights-columns.ts';

/** By operation, as in rights-table.ts. */
export const loginRows: Record<string, Row> = {
  'Query.identityProviders': {
    operation: '{ identityProviders { id name } }',
    variables: () => ({}),
    cells: everybody,
  },
  'Mutation.identityProviderCreate': {
    operation:
      'mutation($input: IdentityProviderCreateInput!) { identityProviderCreate(input: $input) { userErrors { message } identityProvider { id } } }',
    variables: () => ({
      input: { name: 'Corp', issuer: 'https://issuer.invalid', clientId: 'market', clientSecret: 'secret' },
    }),
    cells: operatorsOnly(),
  },
  'Mutation.identityProviderDelete': {
    operation:
      'mutation($input: IdentityProviderDeleteInput!) { identityProviderDelete(input: $input) { userErrors { message } deleted } }',
    variables: () => ({ input: { id: showId('IdentityProvider', newId()) } }),
    cells: operatorsOnly(),
  },
  // With a provider: test/modules/identity-providers.test.ts.
  'Mutation.oidcBegin': {
    operation: 'mutation($input: OidcBeginInput!) { oidcBegin(input: $input) { userErrors { message } handle } }',
    variables: () => ({
      input: { providerId: showId('IdentityProvider', newId()), redirectUri: 'https://shop.example/in' },
    }),
    cells: cells(...columns.map(() => GONE!)),
  },
  'Mutation.oidcFinish': {
    operation:
      'mutation($input: OidcFinishInput!) { oidcFinish(input: $input) { userErrors { message } tokens { expiresAt } } }',
    variables: () => ({ input: { handle: 'none', callbackUrl: 'https://shop.example/in?code=a' } }),
    cells: cells(...columns.map(() => 'userErrors: This sign-in is over: begin a new one, by oidcBegin.')),
  },
  'Query.apiKeys': { operation: '{ apiKeys { nodes { id } } }', variables: () => ({}), cells: managesKeys() },
  'Mutation.apiKeyCreate': {
    operation:
      'mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { userErrors { message } apiKey { id } } }',
    variables: (_stage, column) => ({
      input: { name: 'Program', ...(column !== 'operator' && { scopes: ['inquiry_read'] }) },
    }),
    cells: managesKeys(),
  },
  'Mutation.apiKeyRevoke': {
    operation:
      'mutation($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { userErrors { message } revoked } }',
    variables: () => ({ input: { id: showId('ApiKey', newId()) } }),
    cells: managesKeys(),
  },
  'Mutation.sessionRevoke': {
    operation:
      'mutation($input: SessionRevokeInput!) { sessionRevoke(input: $input) { userErrors { message } revoked } }',
    variables: () => ({ input: { id: showId('Session', newId()) } }),
    cells: signedIn(),
  },
  'Mutation.emailVerificationSend': {
    operation: 'mutation { emailVerificationSend(input: {}) { userErrors { message } isQueued } }',
    variables: () => ({}),
    cells: signedIn(),
  },
  'Mutation.emailVerify': {
    operation:
      'mutation($input: EmailVerifyInput!) { emailVerify(input: $input) { userErrors { message } isVerified } }',
    variables: async (stage) => ({ input: { token: await stage.tokenFor('VERIFY_EMAIL') } }),
    cells: everybody,
  },
  'Mutation.passwordResetRequest': {
    operation:
      'mutation($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { userErrors { message } isAccepted } }',
    variables: () => ({ input: { email: `${newId()}@example.com` } }),
    cells: everybody,
  },
  'Mutation.passwordReset': {
    operation:
      'mutation($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { message } isChanged } }',
    variables: async (stage) => ({
      input: { token: await stage.tokenFor('RESET_PASSWORD'), newPassword: PASSWORD },
    }),
    cells: everybody,
  },
  'Mutation.passwordChange': {
    operation:
      'mutation($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { message } isChanged } }',
    variables: () => ({ input: { currentPassword: PASSWORD, newPassword: PASSWORD } }),
    cells: signedIn(),
  },
  'Mutation.accountExport': {
    operation: 'mutation { accountExport(input: { tables: ["account"] }) { userErrors { message } isComplete } }',
    variables: () => ({}),
    cells: signedIn(),
  },
  'Mutation.accountErase of oneself': {
    operation:
      'mutation($input: AccountEraseInput!) { accountErase(input: $input) { userErrors { message } erasedId } }',
    variables: () => ({ input: { password: 'not this one' } }),
    cells: signedInAndTold('This is not your password: check it, or ask for a mail to set a new one.'),
  },
  'Mutation.accountErase of somebody': {
    operation:
      'mutation($input: AccountEraseInput!) { accountErase(input: $input) { userErrors { message } erasedId } }',
    variables: () => ({ input: { accountId: showId('Account', newId()), reason: 'LEFT' } }),
    cells: cells(...operatorsOnlyCodes.with(6, GONE!)), // done to somebody: test/modules/erasure.test.ts
  },
  'Mutation.totpBegin': {
    operation: 'mutation($input: TotpBeginInput!) { totpBegin(input: $input) { userErrors { message } uri } }',
    variables: () => ({ input: { password: PASSWORD } }),
    cells: signedIn(),
  },
  'Mutation.totpConfirm': {
    operation:
      'mutation($input: TotpConfirmInput!) { totpConfirm(input: $input) { userErrors { message } recoveryCodes } }',
    variables: () => ({ input: { code: 'no code' } }),
    cells: signedInAndTold('This code does not fit, or was used: take the next one that the app shows.'),
  },
  'Mutation.totpDisable': {
    operation:
      'mutation($input: TotpDisableInput!) { totpDisable(input: $input) { userErrors { message } isDisabled } }',
    variables: () => ({ input: { password: PASSWORD, code: 'no code' } }),
    cells: signedInAndTold('There is no second factor: leave the code out.'),
  },
};
