// The vertical that the README shows can be declared just so, takes its samples and refuses its mistakes.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as check from 'fast-check';
import { expect, test } from 'vitest';
import { checkAttributes } from '../../src/kit/check.ts';
import { conformance } from '../../src/kit/conformance.ts';
import type { Samples } from '../../src/kit/samples.ts';
import type { Vertical } from '../../src/kit/vertical.ts';

const root = path.join(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('green coffee is declared, checked and asked for its mistakes', async () => {
  const [section = ''] = /## Add a vertical[\s\S]*?(?=\n## )/.exec(readme) ?? [];
  const [declared = '', sampled = '', tested = ''] = [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code]) => code,
  );
  const place = path.join(root, '.entrepot', `readme-${process.pid}`);
  const folder = path.join(place, 'verticals/coffee');
  mkdirSync(folder, { recursive: true });
  symlinkSync(path.join(root, 'src'), path.join(place, 'src'));
  try {
    writeFileSync(path.join(folder, 'index.ts'), declared);
    writeFileSync(path.join(folder, 'samples.ts'), sampled);
    const { coffee } = (await import(path.join(folder, 'index.ts'))) as { coffee: Vertical };
    const { samples } = (await import(path.join(folder, 'samples.ts'))) as { samples: Samples };
    const checks = conformance(coffee, samples, check).filter(({ name }) => /^(takes|refuses) /.test(name));
    expect(checks.map(({ name }) => name)).toEqual(['takes a washed lot', 'refuses a height in kilograms']);
    for (const { run } of checks) run();
    const bad = checkAttributes(coffee, { moisture: { min: '30', max: '30', unit: '%' } }, { aim: 'complete' });
    expect(bad.problems.map(({ path: [code], code: why }) => [code, why])).toEqual([
      ['moisture', 'OUT_OF_RANGE'],
      ['process', 'REQUIRED'],
    ]);
    const named = [...tested.matchAll(/import \{ (\w+) \} from 'entrepot\/testing'/g)].map(([, name]) => name);
    expect(named).toEqual(['conformance']);
    expect(await import('entrepot/testing')).toHaveProperty('conformance', conformance);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
