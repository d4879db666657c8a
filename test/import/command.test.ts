// The command line in a process of its own: its words, its exit codes, a kill in the middle, and how much memory it takes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
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
  const loader = path.join(root, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, [...nodeOptions, '--import', loader, path.join(root, 'src/cli.ts'), ...args], {
    cwd: stage.folder,
    env,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return { child, done: once(child, 'close').then(([code]) => ({ code, out, err })) };
}

const importing = (file: string, more: string[] = [], supplier = stage.supplier.legalName) => [
  ...['import', '--tenant', stage.tenant, '--supplier', supplier, '--vertical', 'machinery'],
  ...['--map', path.join(stage.folder, 'mapping.json'), ...more, file],
];

test('a wrong tenant, supplier or vertical is told with what there is', async () => {
  const file = await lathes(3, 10);
  const answers = await Promise.all([
    entrepot(importing(file, [], 'Sample Trading')).done,
    entrepot(importing(file).with(2, 'nowhere')).done,
    entrepot(importing(file).with(6, 'chemicals')).done,
  ]);
  expect(answers.map(({ code }) => code)).toEqual([1, 1, 1]);
  const [supplier, tenant, vertical] = answers.map(({ err }) => err);
  expect(supplier).toMatch(/has no supplier "Sample Trading"\. The closest names: "Sample Data Trading Ltd"\./);
  expect(tenant).toMatch(/There is no marketplace "nowhere"/);
  expect(vertical).toMatch(/does not trade in "chemicals": use one of machinery/);
});

test('10,000 rows: killed in the middle, the same command goes on and ends with every good row listed once', async () => {
  const file = await lathes(10_000, 200);
  const first = entrepot(importing(file));
  const listed = async () => (await stage.states()).ACTIVE ?? 0;
  while ((await listed()) < 2_000 && first.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  first.child.kill('SIGKILL');
  expect((await first.done).code).toBeNull();
  expect(await listed()).toBeLessThan(9_000);

  const { code, out } = await entrepot(importing(file)).done;
  expect(out).toMatch(/read\s+10,000\n/);
  expect(out).toMatch(/refused\s+100\n/);
  expect(out).toMatch(/Went on after line [\d,]+/);
  expect(out).toMatch(/Why rows were refused: lathes-10000-200\.csv\.rejects\.csv/);
  expect(code).toBe(2);
  expect(await listed()).toBe(9_900);
  const rejects = await stage.rejects(path.join(stage.folder, 'lathes-10000-200.csv.rejects.csv'));
  expect(rejects.map(({ line }) => Number(line))).toEqual(Array.from({ length: 100 }, (_, i) => i * 100 + 52));

  const again = await entrepot(importing(file, ['--fresh'])).done;
  expect(again.out).toMatch(/unchanged\s+9,900\n/);
}, 90_000);

test('a file much larger than the memory it may use is read to its end', async () => {
  const file = await lathes(10_000, 19_000); // 190 MB, in a heap of 128
  const { code, out, err } = await entrepot(importing(file, ['--dry-run', '--fresh']), ['--max-old-space-size=128'])
    .done;
  expect(err).not.toMatch(/heap out of memory/);
  expect(code).toBe(2);
  expect(out).toMatch(/read\s+10,000\n/);
  expect(out).toMatch(/A dry run: no listing was written/);
}, 90_000);
