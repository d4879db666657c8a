// The bell over Redis: publish and subscribe, each on a connection of its own.
import { Redis } from 'ioredis';
import { BellError, type Wire } from './bell.ts';

// As many as make one network packet's work worth while; Redis itself would take far more.
const MOST_IDS = 1_000;
const PATIENCE_MS = 5_000;

/** Redis at `url` as what carries the bell of `installation`: several may share a Redis. */
export function redisWire(url: string, installation: string): Wire {
  const { hostname, port } = new URL(url);
  const name = `Redis at ${hostname}:${port || 6379}`;
  const channel = `entrepot:${installation}:bell`;
  return {
    name,
    mostIds: MOST_IDS,
    async connect({ heard, lost }) {
      let why: Error | undefined;
      const open = () =>
        new Redis(url, {
          lazyConnect: true,
          retryStrategy: () => null, // the bell itself connects again, and rings for all when it has
          enableOfflineQueue: false,
          maxRetriesPerRequest: 0,
          connectTimeout: PATIENCE_MS,
          commandTimeout: PATIENCE_MS,
          keepAlive: 10_000,
          connectionName: 'entrepot-bell',
        })
          .on('error', (error: Error) => {
            why ??= error;
          })
          .on('end', () => lost(why ?? new Error('Redis ended the connection')));
      const [publisher, subscriber] = [open(), open()];
      const end = async () => {
        publisher.disconnect();
        subscriber.disconnect();
      };
      subscriber.on('message', (_channel, streams: string) => heard(streams.split(',')));
      try {
        await Promise.all([publisher.connect(), subscriber.connect()]);
        await Promise.all([publisher.ping(), subscriber.subscribe(channel)]);
      } catch (error) {
        void end();
        throw explained(why ?? (error as Error), name);
      }
      return {
        send: async (streams) => void (await publisher.publish(channel, streams.join(','))),
        check: async () => void (await Promise.all([publisher.ping(), subscriber.ping()])),
        end,
      };
    },
  };
}

// Who is not let in now is not let in later; everything else may pass.
function explained(error: Error, name: string): Error {
  if (
    !/NOAUTH|WRONGPASS|NOPERM|invalid username-password|without any password|unsupported protocol/i.test(error.message)
  )
    return error;
  return new BellError(
    `${name} does not let us in: ${error.message}. Put the right user and password into REDIS_URL ` +
      '(redis://user:password@host:6379, rediss:// for TLS), with the rights to PING, PUBLISH and SUBSCRIBE on channels "entrepot:*", and to EVALSHA, EVAL, TIME, HMGET, HSET and EXPIRE on keys "entrepot:*"; ' +
      'or unset REDIS_URL: then Postgres carries the bell.',
    { cause: error },
  );
}
