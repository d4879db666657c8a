// A fourth vertical from outside: the platform is told its file, serves it, and holds it like its own, with no change in src.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conformance, liveConformance } from 'entrepot/testing';
import * as check from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { send } from '../kit/ask.ts';
import { type CommandLine, commandLine, type Service } from '../kit/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../kit/database.ts';
import { type Party, party } from '../kit/market.ts';
import { removeIndexes } from '../kit/world.ts';
import { greenCoffee } from './green-coffee/green-coffee.ts';
import { samples } from './green-coffee/samples.ts';

const FILE = './test/verticals/green-coffee/green-coffee.ts';

test('it is declared in less than 100 lines, with the kit alone', () => {
  const text = readFileSync(path.join(import.meta.dirname, 'green-coffee/green-coffee.ts'), 'utf8');
  expect(text.split('\n').length).toBeLessThan(100);
  const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  expect(imported.filter((name) => !name?.startsWith('entrepot/kit/'))).toEqual([]);
});

describe('it conforms', () => {
  for (const { name, run } of conformance(greenCoffee, samples, check)) test(name, run);
});

describe.skipIf(!inject('services').meili)('it is served (skipped where Meilisearch cannot run)', () => {
  const MEILI_PREFIX = `t${randomBytes(5).toString('hex')}_`;
  let database: TestDatabase;
  let entrepot: CommandLine;
  let supplier: Party;
  let services: Service[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    entrepot = commandLine(database, { ENTREPOT_VERTICALS: FILE, MEILI_PREFIX, PORT: '0', DRAIN_SECONDS: '1' });
    const [api, worker, launched] = await Promise.all([
      entrepot.start(['serve']),
      entrepot.start(['worker']),
      entrepot.run(['tenant', 'create', 'beans', '--name', 'Beans', '--verticals', 'greenCoffee']),
    ]);
    services = [api, worker];
    expect(launched).toMatchObject({ code: 0, out: expect.stringContaining('Launched beans (greenCoffee)') });
    const url = /http:\S+(?=\/graphql)/.exec(api.said)?.[0] ?? expect.fail(`no address in "${api.said}"`);
    supplier = await party({ url, tenant: 'beans' }, 'SUPPLIER', 'Finca');
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await removeIndexes({ MEILI_PREFIX });
    await database.drop();
  });

  const ask = (document: string, variables: Record<string, unknown>) =>
    send<Record<string, unknown>, Record<string, unknown>>(supplier, document, variables);
  for (const { name, run } of liveConformance(greenCoffee, samples, { ask }))
    test(name, { timeout: 60_000 }, async ({ annotate }) => void (await annotate(await run())));

  test('the command line knows it', async () => {
    const [list, checked] = await Promise.all([
      entrepot.run(['vertical', 'list']),
      entrepot.run(['vertical', 'check', 'greenCoffee']),
    ]);
    expect(list.out).toMatch(/^greenCoffee +17 +3 /m);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('greenCoffee') });
  });
});
