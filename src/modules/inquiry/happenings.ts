// What happens in an inquiry, live: the events as a subscriber gets them.
import { builder } from '../../builder.ts';
import { db } from '../../db.ts';
import type { LoggedEvent } from '../../events/reader.ts';
import { readId } from '../../id.ts';
import { inquiryOf, typeOf } from './events.ts';
import { events, get } from './service.ts';
import './schema.ts';

/** What can happen in an inquiry. */
export const EventType = builder.enumType('InquiryEventType', {
  description: 'What can happen in an inquiry.',
  values: {
    SENT: { value: 'inquiry.sent', description: 'The buyer sent it.' },
    REPLIED: { value: 'inquiry.replied', description: 'One side wrote a message.' },
    DECLINED: { value: 'inquiry.declined', description: 'The supplier declined it.' },
    WITHDRAWN: { value: 'inquiry.withdrawn', description: 'The buyer withdrew it.' },
    EXPIRED: { value: 'inquiry.expired', description: 'The time that the buyer gave was over.' },
    QUOTATION_SENT: { value: 'quotation.sent', description: 'The supplier sent a quotation, or a revision of it.' },
    QUOTATION_COUNTERED: { value: 'quotation.countered', description: 'The buyer proposed something else.' },
    QUOTATION_ACCEPTED: { value: 'quotation.accepted', description: 'The buyer accepted the quotation.' },
    QUOTATION_REJECTED: { value: 'quotation.rejected', description: 'The buyer rejected the quotation.' },
    QUOTATION_WITHDRAWN: { value: 'quotation.withdrawn', description: 'The supplier took the quotation back.' },
    QUOTATION_EXPIRED: { value: 'quotation.expired', description: 'The quotation’s validity was over.' },
    READ: { value: 'inquiry.read', description: 'One side read what the other did; this is news to nobody.' },
    QUOTATION_DRAFTED: {
      value: 'quotation.drafted',
      description: 'Your side wrote what it may quote; in your inbox only.',
    },
    ASSIGNED: {
      value: 'inquiry.assigned',
      description: 'Your side gave it to a member, to a team, or to nobody; in your inbox only.',
    },
    NOTED: { value: 'inquiry.noted', description: 'Your side wrote a note for itself; in your inbox only.' },
  } as const,
});

/** A fact in an inquiry, as a subscriber gets it. */
export const InquiryEvent = builder.objectRef<LoggedEvent>('InquiryEvent').implement({
  description: 'A fact that happened in an inquiry.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Keep the last one: subscribing after it brings what came later, all of it.',
    }),
    type: t.field({ type: EventType, description: 'What happened.', resolve: typeOf }),
    isOwn: t.boolean({
      description: 'Whether your own side did it.',
      resolve: ({ actor }, _args, { viewer }) =>
        viewer.kind === 'member' && actor.kind === 'member' && actor.organization === viewer.organizationId,
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry as it stands now.',
      resolve: (query, event, _args, ctx) => get(ctx, inquiryOf(event), query),
    }),
    message: t.prismaField({
      type: 'Message',
      nullable: true,
      description: 'The message that was written, when one was.',
      resolve: (query, { data }, _args, ctx) =>
        typeof data.message === 'string'
          ? db(ctx).message.findUnique({
              ...query,
              where: { tenantId_id: { tenantId: ctx.tenant.id, id: data.message } },
            })
          : null,
    }),
  }),
});

builder.subscriptionField('inquiryEvents', (t) =>
  t.field({
    type: InquiryEvent,
    description:
      'What happens in an inquiry: with `after`, first all that was missed, then live, in order, without gap or duplicate.',
    args: {
      inquiryId: t.arg.id({ required: true, description: 'The inquiry.' }),
      after: t.arg.string({ description: 'Cursor of the last event seen, or Inquiry.cursor; left out: from now on.' }),
    },
    subscribe: (_root, { inquiryId, after }, ctx) => events(ctx, readId('Inquiry', inquiryId), after ?? null),
    resolve: (event) => event,
  }),
);
