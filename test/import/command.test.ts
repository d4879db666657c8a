// The import command: its words and exit codes, a kill in the middle, and how much memory it takes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { showId } from '../../src/id.ts';
import { type ImportArguments, importCommand } from '../../src/modules/import/command.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';
import { useStage } from './stage.ts';

const world = useWorld({ worker: false });
const stage = useStage(world, 'machinery');
const root = path.join(import.meta.dirname, '../..');

const mapping = {
  format: { type: 'csv' },
  sku: 'sku',
  title: { en: 'title' },
  description: { en: 'about' },
  category: { constant: 'lathes' },
  unit: { constant: 'H87' },
  minimumQuantity: { constant: '1' },
  attributes: {
    brand: { constant: 'Weiler' },
    model: 'sku',
    machineType: { constant: 'LATHE' },
    condition: { constant: 'NEW' },
    weight: 'weight',
  },
};

/** A file of lathes, each with `about` bytes of description; every hundredth has a weight in no unit. */
async function lathes(count: number, about: number): Promise<string> {
  await stage.write('mapping.json', JSON.stringify(mapping));
  const file = path.join(stage.folder, `lathes-${count}-${about}.csv`);
  const out = createWriteStream(file);
  out.write('sku,title,about,weight\n');
  const words = 'turning '.repeat(Math.ceil(about / 8)).slice(0, about);
  for (let i = 0; i < count; i++) {
    if (!out.write(`C-${i},Lathe ${i},"${words}",${i % 100 === 50 ? '5 lg' : `${i} kg`}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return file;
}

interface Run {
  child: ChildProcess;
  /** Exit code (null when killed) and what was written. */
  done: Promise<{ code: number | null; out: string; err: string }>;
}

function entrepot(args: string[], nodeOptions: string[] = []): Run {
  const { meili, secret } = inject('services');
  const env = {
    ...process.env,
    DATABASE_URL: world.database.url,
    MEILI_URL: meili?.url ?? 'http://127.0.0.1:9',
    MEILI_KEY: meili?.key ?? 'none',
    ENTREPOT_SECRET: secret,
    ENTREPOT_DATA: path.join(stage.folder, 'data'),
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, [...nodeOptions, path.join(root, 'src/entrepot.mjs'), ...args], {
    cwd: stage.folder,
    env,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return { child, done: once(child, 'close').then(([code]) => ({ code, out, err })) };
}

/** Runs the command in this process. */
async function command(file: string, changes: Partial<ImportArguments> = {}) {
  const said = { out: '', err: '' };
  const map = path.join(stage.folder, 'mapping.json');
  const rejects = path.join(stage.folder, 'own-rejects.csv');
  const args = {
    file,
    tenant: stage.tenant,
    supplier: stage.supplier.legalName,
    vertical: 'machinery',
    map,
    rejects,
    ...changes,
  };
  const out = { write: (text: string) => (said.out += text) };
  const err = { write: (text: string) => (said.err += text) };
  return { code: await importCommand(world.app, args, { out, err }), ...said };
}

const importing = (file: string, more: string[] = []) => [
  ...['import', '--tenant', stage.tenant, '--supplier', stage.supplier.legalName, '--vertical', 'machinery'],
  ...['--map', path.join(stage.folder, 'mapping.json'), ...more, file],
];

test('a wrong tenant, supplier or vertical is told with what there is', async () => {
  const file = await lathes(3, 10);
  expect(await command(file, { supplier: 'Sample Trading' })).toEqual({
    code: 1,
    out: '',
    err: `The marketplace "${stage.tenant}" has no supplier "Sample Trading". The closest names: "Sample Data Trading Ltd".\n`,
  });
  expect((await command(file, { tenant: 'nowhere' })).err).toMatch(/There is no marketplace "nowhere"/);
  expect((await command(file, { vertical: 'chemicals' })).err).toMatch(
    /does not trade in "chemicals": use one of machinery/,
  );
  expect((await command('none.csv')).err).toMatch(/none\.csv cannot be read/);
  expect(await stage.states()).toEqual({});
});

test('a supplier is named by legal name or id; the summary says what became of the rows', async () => {
  const file = await lathes(60, 10);
  const first = await command(file);
  expect(first.out).toMatch(
    /read\s+60\ncreated\s+59\nchanged\s+0\nunchanged\s+0\nrefused\s+1\nWhy rows were refused: .*rejects\.csv\n$/,
  );
  expect(first.code).toBe(2);
  const again = await command(file, { supplier: showId('Organization', stage.supplier.id) });
  expect(again.out).toMatch(/unchanged\s+59\n/);
  const few = await command(await lathes(5, 10), { rejects: path.join(stage.folder, 'few.csv') });
  expect(few).toMatchObject({ code: 0, err: '' });
  expect(existsSync(path.join(stage.folder, 'few.csv'))).toBe(false);
});

test('killed in the middle, the same command goes on and ends with every good row listed once', async () => {
  const file = await lathes(2_000, 200);
  const first = entrepot(importing(file));
  const listed = async () => (await stage.states()).ACTIVE ?? 0;
  // When a third batch is in, the first one is in the checkpoint.
  while ((await listed()) < 1_000 && first.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  first.child.kill('SIGKILL');
  expect((await first.done).code).toBeNull();
  expect(await listed()).toBeLessThan(1_980);

  const { code, out } = await entrepot(importing(file)).done;
  expect(out).toMatch(/read\s+2,000\n/);
  expect(out).toMatch(/refused\s+20\n/);
  expect(out).toMatch(/Went on after line [\d,]+/);
  expect(out).toMatch(/Why rows were refused: lathes-2000-200\.csv\.rejects\.csv/);
  expect(code).toBe(2);
  expect(await listed()).toBe(1_980);
  const rejects = await stage.rejects(path.join(stage.folder, 'lathes-2000-200.csv.rejects.csv'));
  expect(rejects.map(({ line }) => Number(line))).toEqual(Array.from({ length: 20 }, (_, i) => i * 100 + 52));
}, 90_000);

test('a file larger than the memory that is left for it is read to its end', async () => {
  const rows = scaled(10_000, 4_000);
  const file = await lathes(rows, 15_000); // 150 MB in the soak, else 60, in a heap of 128
  const { code, out, err } = await entrepot(importing(file, ['--dry-run', '--fresh']), ['--max-old-space-size=128'])
    .done;
  expect(err).not.toMatch(/heap out of memory/);
  expect(code).toBe(2);
  expect(out).toMatch(new RegExp(`read\\s+${rows.toLocaleString('en')}\\n`));
  expect(out).toMatch(/A dry run: no listing was written/);
}, 90_000);
