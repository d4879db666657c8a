// `entrepot vertical new` writes a vertical that type-checks, is formatted, is listed and conforms as it stands.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import * as check from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conformance } from '../../src/kit/conformance.ts';
import type { Samples } from '../../src/kit/samples.ts';
import type { Vertical } from '../../src/kit/vertical.ts';
import { scaffold } from '../../src/scaffold.ts';

const root = path.join(import.meta.dirname, '../..');
const place = path.join(root, '.entrepot', `scaffold-${process.pid}`);
const verticals = path.join(place, 'verticals');
const tool = (name: string, ...args: string[]) =>
  promisify(execFile)(path.join(root, 'node_modules/.bin', name), args, { cwd: place });

let said: string[];
beforeAll(() => {
  mkdirSync(place, { recursive: true });
  cpSync(path.join(root, 'verticals'), verticals, { recursive: true });
  symlinkSync(path.join(root, 'src'), path.join(place, 'src'));
  said = [
    ...scaffold('amberTrial', verticals),
    ...scaffold('tealTrial', verticals),
    ...scaffold('zincTrial', verticals),
  ];
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('says what it wrote, and what comes next', () => {
  expect(said).toContainEqual(expect.stringContaining('verticals/teal-trial/samples.ts'));
  expect(said.at(-1)).toContain('--verticals zincTrial');
  expect(readdirSync(path.join(verticals, 'teal-trial')).sort()).toEqual(['README.md', 'index.ts', 'samples.ts']);
});

test('the list has it', async () => {
  const { verticals: listed } = (await import(path.join(verticals, 'index.ts'))) as { verticals: readonly Vertical[] };
  expect(listed.map(({ name }) => name).slice(-3)).toEqual(['amberTrial', 'tealTrial', 'zincTrial']);
});

test('it is formatted, and its types hold', { timeout: 60_000 }, async () => {
  const config = { ...JSON.parse(readFileSync(path.join(root, '.biome.json'), 'utf8')), files: {} };
  writeFileSync(path.join(place, 'biome.json'), JSON.stringify({ ...config, root: true }));
  const types = {
    extends: path.join(root, 'tsconfig.json'),
    include: ['verticals/*/index.ts', 'verticals/*/samples.ts'],
  };
  writeFileSync(path.join(place, 'tsconfig.json'), JSON.stringify(types));
  const written = ['index.ts', 'amber-trial', 'teal-trial', 'zinc-trial'].map((name) => path.join(verticals, name));
  await Promise.all([tool('biome', 'check', ...written), tool('tsc', '--noEmit', '-p', '.')]).catch((failed) =>
    expect.fail(`${failed.stdout}${failed.stderr}`),
  );
});

test('it conforms, by every check', async () => {
  const load = async <Module>(file: string) => (await import(path.join(verticals, 'teal-trial', file))) as Module;
  const { tealTrial } = await load<{ tealTrial: Vertical }>('index.ts');
  const { samples } = await load<{ samples: Samples }>('samples.ts');
  for (const { name, run } of conformance(tealTrial, samples, check)) expect(run, name).not.toThrow();
});

describe('is refused', () => {
  test.each([
    ['Coffee', 'camelCase'],
    ['teal-trial', 'camelCase'],
    ['../outside', 'camelCase'],
    ['9lives', 'camelCase'],
    ['class', 'means something else'],
    ['await', 'means something else'],
    ['verticalOf', 'means something else'],
    ['machinery', 'is there already'],
    ['consumerGoods', 'is there already'],
  ])('%s', (name, message) => {
    const index = () => readFileSync(path.join(verticals, 'index.ts'), 'utf8');
    const before = index();
    expect(() => scaffold(name, verticals)).toThrow(message);
    expect(index()).toBe(before);
  });
});
