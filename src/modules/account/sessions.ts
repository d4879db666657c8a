// The sessions of a person in the API: where the person is signed in, and how that is ended.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { readId } from '../../id.ts';
import { mutation, whether } from '../../mutation.ts';
import { maySeeSession } from './policy.ts';
import { AudienceRef, ViewerRef } from './schema.ts';
import { list, revoke } from './session-list.ts';

const SessionRef = builder.prismaNode('Session', {
  select: { tenantId: true, id: true, accountId: true },
  id: { resolve: (session) => session.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A place where you are signed in.',
  fields: (t) => ({
    audience: t.expose('audience', { type: AudienceRef, description: 'What you signed in for.' }),
    organization: t.relation('organization', { nullable: true, description: 'The organization acted for there.' }),
    userAgent: t.exposeString('userAgent', {
      nullable: true,
      description: 'What the software said it is when it was last opened or refreshed, 200 characters of it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When you signed in.' }),
    lastUsedAt: t.field({
      type: 'DateTime',
      description: 'When it was last opened or refreshed.',
      select: { lastUsedAt: true, createdAt: true },
      resolve: ({ lastUsedAt, createdAt }) => lastUsedAt ?? createdAt,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends unless it is refreshed.' }),
    isCurrent: t.boolean({
      description: 'Whether it is the one that asks.',
      resolve: ({ id }, _args, { viewer }) => 'sessionId' in viewer && viewer.sessionId === id,
    }),
  }),
});
nodeRight<{ accountId: string }>('Session', (ctx, session) => maySeeSession(ctx.viewer, session));

builder.objectField(ViewerRef, 'sessions', (t) =>
  t.connection(
    {
      type: SessionRef,
      description: 'Where you are signed in, newest first; empty for who is not a person that has signed in.',
      resolve: (_viewer, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'Session')),
    },
    { name: 'SessionConnection', description: 'A page of sessions.' },
    { name: 'SessionEdge', description: 'A session in a page.' },
  ),
);

mutation('sessionRevoke', {
  description: 'Ends one of your sessions, and everything subscribed with it.',
  input: (t) => ({ id: t.id({ required: true, description: 'The session.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => revoke(ctx, readId('Session', id)),
  payload: whether('revoked', 'Whether there was one that had not ended.'),
});
