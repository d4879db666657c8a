// What an operator's probes ask: alive, ready, and figures.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hashToken } from '../auth.ts';
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

/** Figures for Prometheus: for programs of this machine, and for who holds METRICS_TOKEN. */
export async function metrics({ config }: Machinery, { metrics }: Traffic, request: IncomingMessage): Promise<Page> {
  if (!isLocal(request) && !holdsToken(request, config.METRICS_TOKEN)) {
    const body = 'Figures are for this machine: set METRICS_TOKEN, and send `Authorization: Bearer <METRICS_TOKEN>`.\n';
    return { status: 403, type: 'text/plain', body };
  }
  return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
}

// A proxy on this machine speaks for somebody else, and says so.
function isLocal({ socket, headers }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}

// Hashes are compared: they are of one length, and how long it takes tells nothing.
function holdsToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const given = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return token !== undefined && given !== undefined && timingSafeEqual(hashToken(given), hashToken(token));
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
