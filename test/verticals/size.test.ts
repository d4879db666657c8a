// The law of size: what an expert writes to declare an industry stays within 300 lines, apart from its lists and words.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const place = path.join(import.meta.dirname, '../../verticals');
const MOST = 300;

/** Files of a vertical that are data, by what they hold: every other file counts as its declaration. */
const DATA = new Map([
  ['choices to choose from', /^(choices|certificates)\.ts$/],
  ['code lists of standards', /^(ghs|transport|schemes)\.ts$/],
  ['mains by country', /^mains\.ts$/],
  ['trade names', /^trade-names\.ts$/],
  ['words of other languages', /^words\//],
  ['samples', /^samples\.ts$/],
  ['the demo market', /^demo(-[a-z-]+)?\.ts$/],
]);
const definition =
  'The declaration of a vertical is every TypeScript file of its folder (index, attributes and what they are split into, ' +
  `rules, categories), in lines as they stand, except ${[...DATA.keys()].join(', ')}; it has ${MOST} lines at most`;

const isDeclaration = (file: string) => file.endsWith('.ts') && ![...DATA.values()].some((data) => data.test(file));
const linesOf = (text: string) => text.split('\n').length - 1;

test('what is data, and what is declared', () => {
  const declared = [
    'index.ts',
    'attributes.ts',
    'rules.ts',
    'categories.ts',
    'drive.ts',
    'another.ts',
    'demonstrate.ts',
  ];
  const data = ['choices.ts', 'ghs.ts', 'words/de.ts', 'samples.ts', 'demo.ts', 'demo-robots.ts', 'README.md'];
  expect([...declared, ...data].filter(isDeclaration)).toEqual(declared);
  expect(linesOf('one\ntwo\n')).toBe(2);
});

const folders = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))('%s is declared in 300 lines', (folder) => {
  const files = readdirSync(path.join(place, folder), { recursive: true, encoding: 'utf8' }).filter(isDeclaration);
  const sizes = files.map((file) => [file, linesOf(readFileSync(path.join(place, folder, file), 'utf8'))] as const);
  const total = sizes.reduce((sum, [, lines]) => sum + lines, 0);
  expect(files).toEqual(expect.arrayContaining(['index.ts', 'attributes.ts', 'rules.ts', 'categories.ts']));
  expect(total, `${definition}: ${sizes.map(([file, lines]) => `${file} ${lines}`).join(', ')}`).toBeLessThanOrEqual(
    MOST,
  );
});
