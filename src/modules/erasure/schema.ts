// A person's data in the API: told to the person, and forgotten.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { refuse } from '../../errors.ts';
import { readId, showId } from '../../id.ts';
import { mutation } from '../../mutation.ts';
import { type Exported, exportOwn } from './export.ts';
import { type ErasureReason, erase, eraseOwn } from './service.ts';

const ReasonRef = enumType<ErasureReason>('ErasureReason', 'Why an operator has a person forgotten.', {
  REQUESTED: 'The person has asked for it.',
  LEFT: 'The person has left, or is not reached any more.',
  ABUSE: 'The account was made or used against the rules.',
});

builder.prismaObjectField('Account', 'erasedAt', (t) =>
  t.expose('erasedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the person was forgotten: from then on name and address say nothing; null for others.',
  }),
);

mutation('accountExport', {
  description: 'Tells you everything that the marketplace holds on you, once a minute.',
  input: (t) => ({
    tables: t.stringList({ description: 'Only what is in these tables, as `content` names them; all when left out.' }),
  }),
  resolve: (ctx, { tables }): Promise<Exported> => exportOwn(ctx, tables ?? null),
  payload: (t) => ({
    content: t.string({
      nullable: true,
      description: 'JSON: rows by table, as they are kept, without passwords, tokens and keys.',
      resolve: ({ result }) => result?.content ?? null,
    }),
    isComplete: t.boolean({
      description:
        'Whether it is all there is; of very much only a part is answered: ask for single tables, or the operators for the rest.',
      resolve: ({ result }) => result?.isComplete ?? false,
    }),
  }),
});

mutation('accountErase', {
  description:
    'Forgets a person for good: you, with your password; or, for operators, somebody else, with a reason. Name, address, sessions, keys and memberships go; messages and quotations stay with their companies, written by an erased account. A company that nobody else belongs to is closed; the last OWNER of one with other members hands over first.',
  input: (t) => ({
    password: t.string({ description: 'Your password, to be forgotten yourself.' }),
    code: t.string({ description: 'And a code of your second factor, when you have one.' }),
    accountId: t.id({ description: 'Somebody else, for operators.' }),
    reason: t.field({ type: ReasonRef, description: 'And why.' }),
  }),
  attempt: (_input, { viewer }) => ('accountId' in viewer ? viewer.accountId : ''),
  resolve: async (ctx, { password, code, accountId, reason }): Promise<{ id: string }> => {
    if (password != null && accountId == null) return eraseOwn(ctx, { password, code });
    if (password == null && accountId != null && reason != null)
      return erase(ctx, readId('Account', accountId), reason);
    return refuse(['password'], 'REQUIRED', 'Give your password; or, as an operator, accountId and reason.');
  },
  payload: (t) => ({
    erasedId: t.id({
      nullable: true,
      description: 'The account, in which nothing of the person is left.',
      resolve: ({ result }) => result && showId('Account', result.id),
    }),
  }),
});
