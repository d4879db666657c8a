// What an operator's probes ask: alive, ready, and figures.
import type { Machinery } from '../context.ts';
import type { Page } from './page.ts';
import type { Traffic } from './traffic.ts';

const PATIENCE_MS = 2_000;

/** Alive: the event loop turns. */
export const livez = (): Page => ({ status: 200, type: 'text/plain', body: 'ok\n' });

/**
 * Ready: the database answers and the server is not being stopped. Search only tells how it is: without it, answers
 * degrade.
 */
export async function readyz({ database, search }: Machinery, { draining }: Traffic): Promise<Page> {
  const [databaseOk, searchOk] = await Promise.all([
    answers(database.pool.query('select 1')),
    search ? answers(search.client.health()) : false,
  ]);
  const ready = databaseOk && !draining;
  const state = {
    ready,
    draining,
    database: databaseOk ? 'up' : 'down',
    search: search ? (searchOk ? 'up' : 'down') : 'none',
  };
  return { status: ready ? 200 : 503, type: 'application/json', body: `${JSON.stringify(state)}\n` };
}

/** Figures for Prometheus. */
export async function metrics({ metrics }: Traffic): Promise<Page> {
  return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
}

function answers(question: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    question
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
