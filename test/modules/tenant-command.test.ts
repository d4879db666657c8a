// `entrepot tenant …` as the installation's staff uses it: asked in a terminal, planned, moved to another installation, deleted.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForLaunch, launchOf } from '../../src/launch-questions.ts';
import { asOwner } from '../../src/migrate.ts';
import { type CommandLine, commandLine } from '../kit/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../kit/database.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-command-'));
let database: TestDatabase;
let other: TestDatabase;
let run: CommandLine['run'];
beforeAll(async () => {
  [database, other] = [await cloneDatabase(), await cloneDatabase()];
  ({ run } = commandLine(database, { ENTREPOT_DATA: folder, MEILI_PREFIX: `c${Date.now()}_` }));
});
afterAll(async () => {
  await database.drop();
  await other.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A terminal at which somebody answers; what is asked too often is an error. */
function terminal(answers: string[]) {
  const asked: string[] = [];
  return {
    asked,
    question: async (question: string) => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`asked without an answer: ${question}`);
      return answer;
    },
  };
}

test('in a terminal it asks for what it needs, again where an answer is not good', async () => {
  const answers = [
    'Base Chem',
    'base-chem',
    '',
    'chemicals, steel',
    'chemicals',
    'de',
    'EUR',
    '',
    'ops@base-chem.example',
    'yes',
  ];
  const { asked, question } = terminal(answers);
  const launch = await askForLaunch({ question } as never, ['chemicals', 'machinery'], undefined);
  expect(launch).toEqual({
    slug: 'base-chem',
    name: 'base-chem',
    verticals: ['chemicals'],
    locale: 'de',
    currency: 'EUR',
    domain: null,
    operator: { email: 'ops@base-chem.example', password: expect.stringMatching(/^[\w-]{16}$/), isMade: true },
    demo: true,
  });
  expect(asked[1]).toMatch(/^A slug has .*\nSlug/);
  expect(asked[4]).toMatch(/^There is no vertical "steel"\.\n/);
  await expect(launchOf('x', { name: 'X' }, { verticals: [], password: undefined })).rejects.toThrow('--verticals');
});

test('launched with demo data, given a plan and host names, exported, deleted with proof, and imported elsewhere', async () => {
  const launch = ['tenant', 'create', 'demo-chem', '--name', 'Demo Chem', '--verticals', 'chemicals', '--demo'];
  const launched = await run(launch);
  expect(launched).toMatchObject({ code: 0, out: expect.stringContaining('demo-password') });
  const limits = ['tenant', 'limit', 'demo-chem', '--products', '1000', '--storage-mib', 'none'];
  expect(await run(limits)).toMatchObject({ code: 0, out: 'demo-chem: products 1000, storageMib without limit.\n' });
  const [bad, hosts, away] = await Promise.all([
    run(['tenant', 'limit', 'demo-chem', '--products', 'many']),
    run(['tenant', 'domains', 'demo-chem', 'demo-chem.example', 'www.demo-chem.example']),
    run(['tenant', 'create'], {}),
  ]);
  expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('or none') });
  expect(hosts.out).toBe('demo-chem answers on demo-chem.example, www.demo-chem.example.\n');
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('Give a slug') });

  const place = path.join(folder, 'export');
  const exported = await run(['tenant', 'export', 'demo-chem', place]);
  expect(exported).toMatchObject({ code: 0, out: expect.stringMatching(/product +[1-9]\d* +[0-9a-f]{64}/) });
  expect(JSON.parse(readFileSync(path.join(place, 'manifest.json'), 'utf8'))).toMatchObject({ format: 1 });
  const unsure = await run(['tenant', 'delete', 'demo-chem', '--yes', 'demo']);
  expect(unsure).toMatchObject({ code: 1, err: expect.stringContaining('--yes demo-chem') });
  const deleted = await run(['tenant', 'delete', 'demo-chem', '--yes', 'demo-chem']);
  expect(deleted).toMatchObject({ code: 0, out: expect.stringContaining('Nothing of demo-chem is left.') });
  expect(deleted.out).toMatch(/product +[1-9]\d* +0\n/);
  expect((await run(['tenant', 'list'])).out).not.toContain('demo-chem');
  const imported = await run(['tenant', 'import', place, '--slug', 'moved-chem'], { DATABASE_URL: other.url });
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('moved-chem') });
  await asOwner(other.url, async (owner) => {
    const { rows } = await owner.query('select slug, domain, aliases, most_products from tenant');
    expect(rows).toEqual([
      { slug: 'moved-chem', domain: 'demo-chem.example', aliases: ['www.demo-chem.example'], most_products: 1000 },
    ]);
  });
  const doctor = await run(['doctor']);
  expect(doctor.out).toMatch(/tenant wall +ok +\d+ tables/);
  expect(doctor.code, doctor.out).toBe(0);
  expect(existsSync(path.join(folder, 'files'))).toBe(true);
}, 120_000);
