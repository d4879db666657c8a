// What a webhook shall be, checked whole.
import { randomBytes } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { UserErrors } from '../../errors.ts';
import { refusalOf } from '../../outgoing.ts';
import { OWN_FACTS } from '../inquiry/events.ts';
import { checkSelection } from './selection.ts';

/** What its owner says of it; what is left out stays as it is. */
export interface WebhookDraft {
  url?: string | null;
  events?: string[] | null;
  selection?: string | null;
}

/** The parts of `draft` that are given, checked. Throws UserErrors with all that is to be mended. */
export function checkDraft(schema: GraphQLSchema, { url, events, selection }: WebhookDraft, allowPrivate: boolean) {
  const errors = [];
  const refusal = url == null ? null : refusalOf(url.trim(), allowPrivate);
  if (refusal) errors.push({ field: ['url'], code: 'INVALID', message: refusal });
  if (events?.length === 0)
    errors.push({ field: ['events'], code: 'REQUIRED', message: 'Name at least one type of event.' });
  if (events?.some((type) => OWN_FACTS.includes(type)))
    errors.push({
      field: ['events'],
      code: 'INVALID',
      message:
        'What your side does for itself (ASSIGNED, NOTED, QUOTATION_DRAFTED) goes to its inbox only: leave it out.',
    });
  let kept: string | undefined;
  try {
    if (selection != null) kept = checkSelection(schema, selection);
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    errors.push(...error.userErrors);
  }
  if (errors.length) throw new UserErrors(errors);
  return {
    ...(url != null && { url: url.trim() }),
    ...(events != null && { events: [...new Set(events)].sort() }),
    ...(kept !== undefined && { selection: kept }),
  };
}

/** A new signing secret, in the form of Standard Webhooks. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
