// The requests that the product makes of Meilisearch: overheard by a proxy that stands between the real server and it.
import type { Config } from '../../src/config.ts';
import { openMachinery } from '../../src/machinery.ts';
import { startServer } from '../../src/server.ts';
import type { Asked } from '../page.ts';
import { answerOf } from './answer.ts';
import type { Meili } from './market.ts';
import { startProxy } from './proxy.ts';
import { askServer, type Question } from './question.ts';

/** A question with the very request that the product makes of it. */
export interface Asking {
  question: Question;
  server: Asked;
  direct: Asked;
}

/** Asks each question of a server in this process, and answers the requests of those that were one; throws when too few were. */
export async function overhear(
  config: Config,
  databaseUrl: string,
  meili: Meili,
  questions: readonly Question[],
): Promise<Asking[]> {
  const heard: string[] = [];
  const proxy = await startProxy(meili.url, (body) => heard.push(body));
  const machinery = await openMachinery(config, 'app', { databaseUrl, meili: { ...meili, url: proxy.url } });
  machinery.search!.patienceMs = PATIENCE_MS;
  const server = await startServer(machinery);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${meili.key}` };
  const askings: Asking[] = [];
  try {
    for (const question of questions) {
      const asked = askServer(question);
      await answerOf(server.url, asked);
      const bodies = heard.splice(0);
      if (bodies.length !== 1) continue; // what whole words do not find is asked again, more generously
      const direct = { method: 'POST', path: '/multi-search', headers, body: bodies[0]! } as const;
      askings.push({ question, server: asked, direct });
    }
    if (askings.length < questions.length * 0.8)
      throw new Error(`Only ${askings.length} of ${questions.length} questions are one request to Meilisearch.`);
    return askings;
  } finally {
    await server.close();
    await machinery.close();
    await proxy.close();
  }
}

/** On a busy machine too, what is measured comes from the index: a search waits longer for it than the usual 300 ms. */
export const PATIENCE_MS = 10_000;
