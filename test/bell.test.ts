// One suite over what carries the bell: it rings in every process, gathers, outlasts any loss of the other end, and says so once.
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bell, BellError, openBell, type Wire } from '../src/events/bell.ts';
import { postgresWire } from '../src/events/postgres-wire.ts';
import { redisWire } from '../src/events/redis-wire.ts';
import { asOwner } from '../src/migrate.ts';
import { cloneDatabase, type TestDatabase } from './kit/database.ts';
import { hasRedis, startRedis, type TestRedis } from './kit/redis.ts';

let database: TestDatabase;
let redis: TestRedis | null;
beforeAll(async () => {
  database = await cloneDatabase();
  redis = hasRedis ? await startRedis() : null;
});
afterAll(async () => {
  await redis?.kill();
  await database.drop();
});

/** What carries the bell, and how to cut it off. */
const wires: Record<string, { wire(): Wire; cut(): Promise<unknown> }> = {
  Postgres: {
    wire: () => postgresWire(database.url),
    cut: () =>
      asOwner(database.superuserUrl, (god) =>
        god.query(`select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and application_name = 'entrepot bell'`),
      ),
  },
  'Redis (skipped where the machine has no redis-server)': {
    wire: () => redisWire(redis!.url, 'test'),
    cut: () => redis!.cut(),
  },
};

/** A bell with what it has heard and logged so far. */
async function opened(wire: Wire) {
  const lines: { level: number; msg: string }[] = [];
  const stream = new PassThrough().on('data', (line: Buffer) => lines.push(JSON.parse(String(line))));
  const bell = await openBell(wire, pino({ level: 'info' }, stream));
  const heard: (string | null)[] = [];
  bell.listen((stream) => heard.push(stream));
  return { bell, heard, lines };
}

const hears = (heard: (string | null)[], what: string | null) =>
  expect.poll(() => heard.includes(what), { timeout: 5_000, interval: 10 }).toBe(true);

describe.each(Object.entries(wires).map(([name, it]) => ({ name, ...it })))('over $name', ({ name, wire, cut }) => {
  const isHere = hasRedis || name === 'Postgres';

  test.runIf(isHere)(
    'what is rung here is heard here and elsewhere, gathered, and by nobody who has left',
    async () => {
      let messages = 0;
      const counted: Wire = {
        ...wire(),
        connect: (ears) => {
          const heard = (streams: string[]) => {
            messages++;
            ears.heard(streams);
          };
          return wire().connect({ ...ears, heard });
        },
      };
      const [here, there] = [await opened(wire()), await opened(counted)];
      const streams = Array.from({ length: 1_000 }, () => randomUUID());
      for (const stream of streams) here.bell.ring([stream, stream]);
      await expect.poll(() => there.heard.length, { timeout: 5_000, interval: 10 }).toBe(1_000);
      await expect.poll(() => here.heard.length, { timeout: 5_000, interval: 10 }).toBe(1_000);
      expect(new Set(there.heard)).toEqual(new Set(streams));
      expect(messages).toBeLessThan(10);
      const silence = here.bell.listen(() => expect.fail('who has left hears nothing'));
      silence();
      await there.bell.close();
      here.bell.ring([streams[0]!]);
      await delay(50);
      expect(there.heard.length).toBe(1_000);
      await here.bell.close();
      here.bell.ring([streams[0]!]); // a late commit: nobody is hurt
    },
  );

  test.runIf(isHere)(
    'after each cut everybody is told to look, the bell rings again, and the log has a line for it',
    async () => {
      const [here, there] = [await opened(wire()), await opened(wire())];
      for (let round = 1; round <= 3; round++) {
        there.heard.length = 0;
        await cut();
        here.bell.ring([randomUUID()]); // may be lost
        await hears(there.heard, null);
        await expect
          .poll(
            () => {
              const sign = `${round}`;
              here.bell.ring([sign]);
              return there.heard.includes(sign);
            },
            { timeout: 5_000, interval: 20 },
          )
          .toBe(true);
      }
      await expect.poll(() => here.lines.filter(({ msg }) => /away/.test(msg)).length).toBe(3);
      expect(here.lines.filter(({ msg }) => /rings again/.test(msg)).length).toBe(3);
      await Promise.all([here.bell.close(), there.bell.close()]);
    },
  );
});

test.runIf(hasRedis)(
  'Redis that crashes or hangs stops nobody, is told of once, and is found again by itself',
  async () => {
    await redis!.kill();
    const { bell, heard, lines } = await opened(redisWire(redis!.url, 'test')); // away from the start
    for (let i = 0; i < 60_000; i++) bell.ring([String(i)]); // nobody takes it: no memory without bound
    await delay(500);
    expect(lines.map(({ msg }) => msg)).toEqual([expect.stringMatching(/^the bell over Redis at 127.* is away/)]);
    await redis!.start();
    await hears(heard, null);
    bell.ring(['found']);
    await hears(heard, 'found');
    redis!.freeze(true);
    const before = performance.now();
    bell.ring(['frozen']);
    expect(performance.now() - before).toBeLessThan(50);
    const closing = bell.close(); // does not wait for it either
    await closing;
    expect(performance.now() - before).toBeLessThan(1_000);
    redis!.freeze(false);
    expect(lines.filter(({ level }) => level >= 40).length).toBe(1);
  },
);

test.runIf(hasRedis)('installations that share a Redis do not hear each other', async () => {
  const [one, other] = [await opened(redisWire(redis!.url, 'one')), await opened(redisWire(redis!.url, 'other'))];
  one.bell.ring(['news']);
  await hears(one.heard, 'news');
  expect(other.heard).toEqual([]);
  await Promise.all([one.bell.close(), other.bell.close()]);
});

test.runIf(hasRedis)('a wrong password is told at once, with what to mend and without the password', async () => {
  const url = redis!.url.replace('redis://', 'redis://somebody:wrong-password@');
  const opening: Promise<Bell> = openBell(redisWire(url, 'test'), pino({ level: 'silent' }));
  const error = (await opening.catch((error: unknown) => error)) as BellError;
  expect(error).toBeInstanceOf(BellError);
  expect(error.message).toMatch(/REDIS_URL.*unset REDIS_URL/);
  expect(error.message).not.toContain('wrong-password');
});
