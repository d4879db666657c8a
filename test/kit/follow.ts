// Following an inquiry from where it stands, for tests that are about who may.
import { type Asker, ask } from './ask.ts';

export const FOLLOW =
  'subscription($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { type } }';

/** Where an inquiry stands now. */
export async function cursorOf(asker: Asker, id: string): Promise<string> {
  const operation = 'query($id: ID!) { inquiry(id: $id) { cursor } }';
  return (await ask<{ inquiry: { cursor: string } }, object>(asker, operation, { id })).inquiry.cursor;
}
