// What operators do with their marketplace.
import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { CataloguePolicyRef, SignUpPolicyRef } from './schema.ts';
import { get, MOST_CHOICES, update } from './settings.ts';
import { MOST_TOKENS } from './theme.ts';

const ThemeTokenInput = builder.inputType('ThemeTokenInput', {
  description: 'A design token.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its path, dots between groups: "color.brand.primary".' }),
    value: t.string({ required: true, description: 'Its value, "#0a5c36", or another token’s name in braces.' }),
  }),
});

mutation('tenantUpdate', {
  description:
    'Changes settings of the marketplace and leaves the rest; for operators. It is felt everywhere within a second. Host names are set by the platform.',
  input: (t) => ({
    expectedVersion: t.int({ required: true, description: 'The version you saw; another one by now is a CONFLICT.' }),
    name: t.string({ description: 'The brand, 1 to 100 characters.' }),
    locales: t.field({
      type: ['Locale'],
      description: `Its content languages, 1 to ${MOST_CHOICES}, the default one first. Replaces all.`,
    }),
    currencies: t.field({
      type: ['CurrencyCode'],
      description: `Its currencies, 1 to ${MOST_CHOICES}, the default one first. Replaces all.`,
    }),
    timeZone: t.string({ description: 'IANA time zone: "Europe/Amsterdam".' }),
    catalogue: t.field({ type: CataloguePolicyRef, description: 'Who may read the catalogue and the directory.' }),
    signUp: t.field({ type: SignUpPolicyRef, description: 'How companies get in; those that are in stay.' }),
    productReview: t.boolean({
      description: 'Whether operators look at a listing before it is on the market; what is there stays.',
    }),
    theme: t.field({
      type: [ThemeTokenInput],
      description: `Its design tokens, at most ${MOST_TOKENS}. Replaces all.`,
    }),
    logoUrl: t.field({ type: 'URL', description: 'Where its logo is, https; null removes it.' }),
    mailName: t.string({ description: 'The sender’s name in its mails; null is the installation’s.' }),
    replyTo: t.string({ description: 'Where answers to its mails go; null is the installation’s sender.' }),
  }),
  resolve: (ctx, { expectedVersion, ...settings }): Promise<{ id: string }> => update(ctx, expectedVersion, settings),
  payload: (t) => ({
    marketplace: t.prismaField({
      type: 'Tenant',
      nullable: true,
      description: 'The marketplace as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, query),
    }),
  }),
});
