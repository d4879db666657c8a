// A database that was restored from a dump: cursors of the life before are noticed, and readers of the log go on, though transactions are counted anew.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext, type TenantFacts } from '../src/context.ts';
import { transact } from '../src/db.ts';
import { emit } from '../src/events/event.ts';
import { epochOf } from '../src/events/reader.ts';
import { beginLife } from '../src/events/restored.ts';
import { readWindow } from '../src/events/window.ts';
import { launch } from '../src/launch.ts';
import { type OpenMachinery, openMachinery } from '../src/machinery.ts';
import { asOwner } from '../src/migrate.ts';
import { examine } from '../src/modules/platform/doctor.ts';
import { commandLine } from './kit/command-line.ts';
import { cloneDatabase } from './kit/database.ts';
import { useWorld } from './kit/world.ts';

const world = useWorld({ worker: false });
let worker: OpenMachinery;
let tenants: TenantFacts[];

beforeAll(async () => {
  worker = await openMachinery(world.config, 'worker', { databaseUrl: world.database.url, meili: null });
  tenants = await world.owner(async (owner) => [
    await launch(world.app, owner, { slug: 'one', name: 'One', verticals: ['chemicals'] }),
    await launch(world.app, owner, { slug: 'two', name: 'Two', verticals: ['chemicals'] }),
  ]);
});
afterAll(() => worker?.close());

const stream = randomUUID();
const write = (n: number) =>
  transact(systemContext(world.app, tenants[n % 2]!, 'test'), async (tx) =>
    emit(tx, { stream, type: 'test.happened', data: { n } }),
  );
const seen: Record<string, number[]> = { quick: [], slow: [] };
const read = (name: string) =>
  readWindow(worker.database.pool, { name }, async (events) => {
    seen[name]!.push(...events.filter(({ type }) => type === 'test.happened').map(({ data }) => Number(data.n)));
  });
const places = async () =>
  (await examine({ config: world.config, services: { databaseUrl: world.database.url, meili: null } })).find(
    ({ what }) => what === 'readers of the log',
  )!;

test('readers go on where they stood: what waited is read once, what was done is not read again, what is new is read', async () => {
  for (const n of [1, 2, 3, 4]) await write(n);
  await read('quick');
  await read('slow');
  for (const n of [5, 6]) await write(n);
  await read('quick'); // the slow one has not read these when the backup is made
  expect(seen).toEqual({ quick: expect.arrayContaining([5, 6]), slow: expect.not.arrayContaining([5]) });
  expect(await places()).toMatchObject({ state: 'ok' });

  // A dump in another cluster: rows carry the numbers of transactions that this one has not come to yet.
  await asOwner(world.database.superuserUrl, async (god) => {
    await god.query(`update event set tx = (tx::text::bigint + 1000000000)::text::xid8`);
    await god.query(`update reader set horizon = (horizon::bigint + 1000000000)::text where horizon <> '0'`);
  });
  await write(7);
  await read('quick');
  expect(seen.quick).not.toContain(7); // so it would go on for years
  expect(await places()).toMatchObject({ state: 'FAILS', mend: expect.stringContaining('entrepot restored') });

  const before = await epochOf({ ...world.app.database });
  const { pending, events } = await world.owner((owner) => beginLife(owner, { isForced: true })); // this very file serves
  expect(pending).toBe(6); // the worker’s own readers have read nothing
  expect(events).toBeGreaterThanOrEqual(7);
  expect(await places()).toMatchObject({ state: 'ok' });
  await write(8);
  for (const name of ['quick', 'slow', 'quick', 'slow']) await read(name);
  const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
  expect(sorted(seen.slow!)).toEqual([1, 2, 3, 4, 5, 6, 8]);
  expect(sorted(seen.quick!)).toEqual([1, 2, 3, 4, 5, 6, 8]);

  const after = await epochOf({ ...world.app.database }); // as another process would ask
  expect(after).not.toBe(before);
  expect(after).toMatch(/^\w{1,16}$/);
});

test('while anything serves from the database it is refused by name, and nothing is begun; forced it is done', async () => {
  const { run } = commandLine(world.database);
  const lives = () =>
    world.owner(async (owner) => (await owner.query<{ life: string }>('select life from restoration')).rows.length);
  const before = await lives();
  const refused = await run(['restored']);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(
    /\d+ of entrepot_app, \d+ of entrepot_worker.*Stop every API process and worker.*--force/s,
  );
  expect(refused.err).not.toContain('    at '); // a sentence, no stack
  expect(await lives()).toBe(before);
  expect(await run(['restored', '--force'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Life \w+ begins/) });
  expect(await lives()).toBe(before + 1);

  // A database that nobody else is at: a process that has started and is asked nothing is noticed too, and no more when it has stopped.
  const quiet = await cloneDatabase();
  const line = commandLine(quiet, { PORT: '0' });
  for (const kind of ['serve', 'worker']) {
    const process = await line.start([kind]);
    expect((await line.run(['restored'])).code, kind).toBe(1);
    await process.stop();
    expect((await line.run(['restored'])).code, kind).toBe(0);
  }
  await quiet.drop();
});
