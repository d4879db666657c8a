// The bell over Postgres: LISTEN and NOTIFY on one connection of its own.
import pg from 'pg';
import type { Wire } from './bell.ts';
import { SERVING } from './serving.ts';

const CHANNEL = 'entrepot_bell';
// NOTIFY carries at most 8,000 bytes; an id has 36.
const MOST_IDS = 200;

/** Postgres as what carries the bell, by the database `url`. */
export function postgresWire(url: string): Wire {
  const { hostname, port } = new URL(url);
  return {
    name: `Postgres at ${hostname}:${port || 5432}`,
    mostIds: MOST_IDS,
    async connect({ heard, lost }) {
      const client = new pg.Client({
        connectionString: url,
        application_name: `${SERVING} bell`,
        connectionTimeoutMillis: 5_000,
        query_timeout: 10_000,
        keepAlive: true,
      });
      client.on('error', lost);
      client.on('end', () => lost(new Error('Postgres ended the connection')));
      client.on('notification', ({ payload }) => heard((payload ?? '').split(',')));
      const end = () => client.end().catch(() => {});
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
      } catch (error) {
        void end();
        throw error;
      }
      return {
        send: async (streams) => void (await client.query('select pg_notify($1, $2)', [CHANNEL, streams.join(',')])),
        check: async () => void (await client.query('select 1')),
        end,
      };
    },
  };
}
