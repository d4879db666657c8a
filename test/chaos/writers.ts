// The writers of the chaos suite: half reply through the API until they know that it was done, half write into the log and are not told twice.
import { setTimeout as wait } from 'node:timers/promises';
import type { Answers } from '../../bench/child.ts';
import type { Machinery, TenantFacts } from '../../src/context.ts';
import { systemContext } from '../../src/context.ts';
import { transact } from '../../src/db.ts';
import { emit } from '../../src/events/event.ts';
import { newId, readId } from '../../src/id.ts';

/** What to write. */
export interface Writing {
  tenant: TenantFacts;
  url: string;
  headers: Record<string, string>;
  inquiries: string[];
  /** Milliseconds between two writes of one writer, on average. */
  pauseMs: number;
  writers: number;
}

/** How each write ended, by the mark it carries. */
export interface Written {
  done: string[];
  /** The connection was lost before the answer. */
  unknown: string[];
  refused: string[];
}

const REPLY =
  'mutation ($input: InquiryReplyInput!) { inquiryReply(input: $input) { message { id } userErrors { message } } }';

/** Makes writers that begin and end when they are told to. */
export function makeWriters(machinery: Machinery): Answers {
  const written: Written = { done: [], unknown: [], refused: [] };
  let isOver = false;
  let writing: Promise<unknown> = Promise.resolve();

  async function begin({ tenant, url, headers, inquiries, pauseMs, writers }: Writing): Promise<void> {
    const ctx = systemContext(machinery, tenant, 'chaos');
    const some = () => inquiries[Math.floor(Math.random() * inquiries.length)]!;

    const reply = async () => {
      const [mark, inquiryId] = [newId(), some()];
      const variables = { input: { inquiryId, body: mark, idempotencyKey: mark } };
      while (!isOver) {
        try {
          const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify({ query: REPLY, variables }),
            signal: AbortSignal.timeout(15_000),
          });
          const { data } = (await response.json()) as { data?: { inquiryReply?: { message?: object } } };
          if (data?.inquiryReply?.message) return void written.done.push(mark);
        } catch {
          // cut off: whether it was done is not known, and the same key finds out
        }
        await wait(50 + Math.random() * 100);
      }
      written.unknown.push(mark);
    };

    const state = async () => {
      const mark = newId();
      try {
        await transact(ctx, async (tx) =>
          emit(tx, { stream: readId('Inquiry', some()), type: 'inquiry.replied', data: { message: mark } }),
        );
        written.done.push(mark);
      } catch (error) {
        const isRefused = /rolled back by chance/.test(JSON.stringify(error) + String(error));
        (isRefused ? written.refused : written.unknown).push(mark);
        if (!isRefused) await wait(100);
      }
    };

    const lane = async (write: () => Promise<unknown>) => {
      while (!isOver) {
        await write();
        await wait(2 * pauseMs * Math.random());
      }
    };
    writing = Promise.all(Array.from({ length: writers }, (_, i) => lane(i % 2 ? state : reply)));
  }

  return {
    begin,
    async end() {
      isOver = true;
      await writing;
      return written;
    },
  };
}
