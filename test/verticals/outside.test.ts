// Verticals from outside are loaded by path or package name, and what cannot be one is refused in a sentence.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insistDistinct, loadVerticals } from '../../src/kit/outside.ts';
import { greenCoffee } from './green-coffee/green-coffee.ts';

const root = path.join(import.meta.dirname, '../..');
const FILE = './test/verticals/green-coffee/green-coffee.ts';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-outside-'));
  writeFileSync(path.join(folder, 'none.mjs'), 'export const coffee = { name: "coffee" };\n');
  writeFileSync(path.join(folder, 'broken.mjs'), 'export const coffee = ;\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('by path, from the working directory', async () => {
  expect(await loadVerticals(` ${FILE} ,`)).toEqual([greenCoffee]);
  expect(await loadVerticals(undefined)).toEqual([]);
});

test('or by package name', async () => {
  await expect(loadVerticals('entrepot/testing')).rejects.toThrow('entrepot/testing exports no vertical');
  await expect(loadVerticals('@acme/entrepot-steel')).rejects.toThrow('"@acme/entrepot-steel", which cannot be loaded');
});

test('what is not there, does not parse, or declares nothing is refused', async () => {
  await expect(loadVerticals('./nowhere.ts')).rejects.toThrow('"./nowhere.ts", which cannot be loaded');
  await expect(loadVerticals(path.join(folder, 'broken.mjs'))).rejects.toThrow('cannot be loaded');
  await expect(loadVerticals(path.join(folder, 'none.mjs'))).rejects.toThrow('exports no vertical');
});

test('one name or type twice is refused', () => {
  expect(() => insistDistinct([greenCoffee, { ...greenCoffee, name: 'other' }])).toThrow('the type "GreenCoffee"');
  expect(() => insistDistinct([greenCoffee, { ...greenCoffee, type: 'Other' }])).toThrow('the name "greenCoffee"');
});

test('plain Node finds the kit and the suite by the package’s name', async () => {
  const script = `
    import { conformance, liveConformance } from 'entrepot/testing';
    import { greenCoffee } from '${FILE}';
    import { samples } from './test/verticals/green-coffee/samples.ts';
    import * as check from 'fast-check';
    const checks = conformance(greenCoffee, samples, check).filter(({ name }) => /^(takes|refuses) /.test(name));
    for (const { run } of checks) run();
    console.log(checks.length, typeof liveConformance);
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'entrepot/typescript', '--input-type=module', '--eval', script],
    { cwd: root },
  );
  expect(stdout).toBe('14 function\n');
});
