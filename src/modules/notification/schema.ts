// What members are told of, in the API.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { NotificationFrequency, NotificationKind } from '../../generated/prisma/enums.ts';
import { mutation } from '../../mutation.ts';
import { ViewerRef } from '../account/schema.ts';
import { type Preference, preferencesOf, setPreference } from './service.ts';

const Kind = enumType<NotificationKind>('NotificationKind', 'What a member can be told of by mail.', {
  INQUIRY_RECEIVED: 'A buyer has sent an inquiry.',
  MESSAGE_RECEIVED: 'The other side has written a message.',
  QUOTATION_RECEIVED: 'The supplier has sent a quotation, or a revision of it.',
  QUOTATION_ANSWERED: 'The buyer has accepted, countered or rejected a quotation.',
  ENDED: 'An inquiry or a quotation was declined or withdrawn, or has expired.',
  REMINDER: 'An inquiry is not answered yet, or a quotation is about to expire.',
  APPROVAL: 'A colleague asks for your approval, or what you asked for was decided.',
});

const Frequency = enumType<NotificationFrequency>('NotificationFrequency', 'How often a member is told.', {
  IMMEDIATE: 'At once, a mail each.',
  HOURLY: 'One mail an hour.',
  DAILY: 'One mail a day, in the morning (UTC).',
  NONE: 'Never.',
});

const PreferenceRef = builder.objectRef<Preference>('NotificationPreference').implement({
  description: 'How often you are told of one kind of thing.',
  fields: (t) => ({
    kind: t.field({ type: Kind, description: 'Of what.', resolve: ({ kind }) => kind }),
    frequency: t.field({ type: Frequency, description: 'How often.', resolve: ({ frequency }) => frequency }),
  }),
});

builder.objectField(ViewerRef, 'notificationPreferences', (t) =>
  t.field({
    type: [PreferenceRef],
    description:
      'Of what you are told by mail as a member of the organization acted for, every kind once. By default who may answer or follow up is told at once, others never; of approvals whom they are for, at once.',
    resolve: (_viewer, _args, ctx) => preferencesOf(ctx),
  }),
);

mutation('notificationPreferenceSet', {
  description: 'Says how often you want to be told of a kind of thing, as a member of the organization acted for.',
  input: (t) => ({
    kind: t.field({ type: Kind, required: true, description: 'Of what.' }),
    frequency: t.field({ type: Frequency, required: true, description: 'How often, from now on.' }),
    locale: t.field({ type: 'Locale', description: 'The language of all your mails from now on.' }),
  }),
  resolve: (ctx, input): Promise<Preference> => setPreference(ctx, input),
  payload: (t) => ({
    preference: t.field({
      type: PreferenceRef,
      nullable: true,
      description: 'The preference as it stands now.',
      resolve: ({ result }) => result,
    }),
  }),
});
