// The audit log in the API: what happened in a marketplace that somebody may have to account for.
import { builder } from '../../builder.ts';
import { AUDITED, nounOf } from '../../events/audit.ts';
import type { Actor } from '../../events/event.ts';
import type { AuditEntry } from '../../generated/prisma/client.ts';
import { readAnyId, readId, showId } from '../../id.ts';
import { list } from './service.ts';

const ActorRef = builder.objectRef<Actor>('AuditActor').implement({
  description: 'Who did something, by ids: names change, and are forgotten when a person asks for it.',
  fields: (t) => ({
    kind: t.string({
      description: 'What kind of viewer it was: "member", "operator", "anonymous", "platform" or "system".',
      resolve: ({ kind }) => kind,
    }),
    accountId: t.id({
      nullable: true,
      description: 'The account, of a member or an operator.',
      resolve: (actor) => ('account' in actor ? showId('Account', actor.account) : null),
    }),
    organizationId: t.id({
      nullable: true,
      description: 'The organization that a member acted for.',
      resolve: (actor) =>
        actor.kind === 'member' && actor.organization ? showId('Organization', actor.organization) : null,
    }),
    operatorId: t.id({
      nullable: true,
      description: 'The operator, when it was one who impersonated that member.',
      resolve: (actor) => (actor.kind === 'member' && actor.operator ? showId('Account', actor.operator) : null),
    }),
    process: t.string({
      nullable: true,
      description: 'The process of the platform, when the system did it by itself.',
      resolve: (actor) => (actor.kind === 'system' ? actor.name : null),
    }),
  }),
});

const DetailRef = builder.objectRef<[string, unknown]>('AuditDetail').implement({
  description: 'Something that an entry says of its fact: an id, a number or a code.',
  fields: (t) => ({
    name: t.string({ description: 'What it is: "session".', resolve: ([name]) => name }),
    value: t.string({
      nullable: true,
      description: 'Its value; null for a text, which is not kept here.',
      resolve: ([, value]) => (value === null ? null : String(value)),
    }),
  }),
});

const EntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'A fact in the audit log: appended with the change itself, never changed.',
  fields: (t) => ({
    number: t.int({
      description: 'Its place in the log of the marketplace, from 1 without gaps.',
      resolve: ({ seq }) => Number(seq),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    type: t.exposeString('type', { description: 'What happened: "session.opened".' }),
    subjectId: t.id({
      description: 'What it is about: an account, an organization, a webhook or the marketplace.',
      resolve: ({ type, subjectId }) => showId(AUDITED[nounOf(type)]!, subjectId),
    }),
    actor: t.field({ type: ActorRef, description: 'Who did it.', resolve: ({ actor }) => actor as unknown as Actor }),
    details: t.field({
      type: [DetailRef],
      description: 'What else the fact says.',
      resolve: ({ data }) => Object.entries(data as Record<string, unknown>),
    }),
    requestId: t.exposeString('requestId', { description: 'The request in which it happened.' }),
    hash: t.string({
      description:
        'SHA-256 over the hash of the entry before and this one, in hexadecimal. Who keeps one elsewhere can tell later whether the log up to it is still the same.',
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
});

const Filter = builder.inputType('AuditEntryFilter', {
  description: 'Which entries of the audit log; those that meet all that is said.',
  fields: (t) => ({
    actorId: t.id({ description: 'Done by this account.' }),
    type: t.string({ description: 'Of this type ("session.opened"), or of this noun ("session").' }),
    subjectId: t.id({ description: 'About this account, organization, webhook or marketplace.' }),
    from: t.field({ type: 'DateTime', description: 'Written at this time or later.' }),
    to: t.field({ type: 'DateTime', description: 'Written before this time.' }),
  }),
});

builder.queryField('auditEntries', (t) =>
  t.connection(
    {
      type: EntryRef,
      description: 'The audit log of the marketplace, newest first; for operators.',
      args: { where: t.arg({ type: Filter, description: 'Which entries; all when left out.' }) },
      resolve: (_root, { where, ...args }, ctx) => {
        const account = where?.actorId ? readId('Account', where.actorId) : null;
        const subject = where?.subjectId ? readAnyId(where.subjectId).id : null;
        return list(ctx, { account, subject, type: where?.type, from: where?.from, to: where?.to }, args);
      },
    },
    { name: 'AuditEntryConnection', description: 'A page of the audit log.' },
    { name: 'AuditEntryEdge', description: 'An entry in a page.' },
  ),
);
