// The vertical that the README shows can be declared just so.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkAttributes } from '../../src/kit/check.ts';
import type { Vertical } from '../../src/kit/vertical.ts';

const root = path.join(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('green coffee is declared, checked and asked for its mistakes', async () => {
  const [, code] = /## Add a vertical[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const folder = path.join(root, '.entrepot', `readme-${process.pid}`, 'coffee');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, 'index.ts'), code!.replaceAll('../../src/', `${root}/src/`));
    const { coffee } = (await import(path.join(folder, 'index.ts'))) as { coffee: Vertical };
    const good = checkAttributes(
      coffee,
      { process: 'WASHED', moisture: { min: '10.5', max: '11.5', unit: '%' } },
      { draft: false },
    );
    expect(good.problems).toEqual([]);
    const bad = checkAttributes(coffee, { moisture: { min: '30', max: '30', unit: '%' } }, { draft: false });
    expect(bad.problems.map(({ path: [code], code: why }) => [code, why])).toEqual([
      ['moisture', 'OUT_OF_RANGE'],
      ['process', 'REQUIRED'],
    ]);
  } finally {
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
});
