// Roles in the API.
import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { permissions } from '../../viewer.ts';
import { inApi, PermissionRef } from '../account/schema.ts';
import { define, list, type MemberRole, MOST_OWN_ROLES, remove } from './service.ts';

const RoleRef = builder.objectRef<MemberRole>('Role').implement({
  description: 'What members of companies can be: a set of permissions.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, as in Member.roles: "SALES".' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    permissions: t.field({
      type: [PermissionRef],
      description: 'What it may do. Those of the selling or buying side count only in a company that may sell or buy.',
      resolve: (role) => role.permissions.map(inApi),
    }),
    isDefault: t.exposeBoolean('isDefault', { description: 'Whether every marketplace has it.' }),
    version: t.exposeInt('version', {
      description: 'Counts the changes made here, for `expectedVersion`; 0 for a default role that is as it was.',
    }),
  }),
});

builder.queryField('roles', (t) =>
  t.field({
    type: [RoleRef],
    description: `The roles of the marketplace, the default ones first, then at most ${MOST_OWN_ROLES} of its own; for who is signed in.`,
    resolve: (_root, _args, ctx) => list(ctx),
  }),
);

const CODE = 'Its code: 2 to 40 upper-case letters, digits and underscores.';

mutation('roleDefine', {
  description:
    'Says what a role may do: a new one, one of the marketplace’s own, or a default one except OWNER, which may do everything. Members feel it at once, also in what they follow. For operators.',
  input: (t) => ({
    code: t.string({ required: true, description: CODE }),
    name: t.string({ description: 'What people call it, 1 to 60 characters; left out it stays.' }),
    permissions: t.field({
      type: [PermissionRef],
      required: true,
      description: 'All that it may do. Replaces what it might before.',
    }),
    expectedVersion: t.int({ description: 'The version you saw; another one by now is a CONFLICT.' }),
  }),
  resolve: (ctx, input): Promise<{ code: string }> =>
    define(ctx, {
      ...input,
      permissions: permissions.filter((right) => input.permissions.includes(inApi(right))),
    }),
  payload: (t) => ({
    role: t.field({
      type: RoleRef,
      nullable: true,
      description: 'The role as it is now.',
      resolve: async ({ result }, _args, ctx) =>
        (result && (await list(ctx)).find(({ code }) => code === result.code)) ?? null,
    }),
  }),
});

mutation('roleRemove', {
  description:
    'Removes a role of the marketplace’s own; one that somebody holds, or is invited to, is IN_USE. A default role goes back to its default set. For operators.',
  input: (t) => ({ code: t.string({ required: true, description: CODE }) }),
  resolve: (ctx, input): Promise<{ removed: boolean }> => remove(ctx, input),
  payload: (t) => ({
    isRemoved: t.boolean({
      description: 'Whether there was one, or a change to undo.',
      resolve: ({ result }) => result?.removed ?? false,
    }),
  }),
});
