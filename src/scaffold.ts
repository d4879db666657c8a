// `entrepot vertical new`: the folder of a new industry, ready to run, and its line in verticals/index.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { labelOf } from './kit/label.ts';

/** The vertical cannot be begun; `message` says why. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
}

const VERTICALS = path.join(import.meta.dirname, '../verticals');

/** Begins the vertical `name` (camelCase) in `folder`; answers what was done, a line each. Throws ScaffoldError. */
export function scaffold(name: string, folder = VERTICALS): string[] {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    throw new ScaffoldError(`"${name}" cannot be a vertical's name: write camelCase, such as coffee or greenCoffee.`);
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const own = path.join(folder, kebab);
  if (existsSync(own)) throw new ScaffoldError(`${own} is there already.`);
  const index = path.join(folder, 'index.ts');
  const text = readFileSync(index, 'utf8');
  if (!isNew(name, text))
    throw new ScaffoldError(`"${name}" means something else already: choose another name, such as ${name}Goods.`);
  const listed = withVertical(text, name, kebab);
  mkdirSync(own);
  const words = { name, type: name.charAt(0).toUpperCase() + name.slice(1), label: labelOf(name) };
  for (const [file, form] of Object.entries({ 'index.ts': DECLARATION, 'samples.ts': SAMPLES, 'README.md': README })) {
    writeFileSync(
      path.join(own, file),
      form.replace(/«(\w+)»/g, (_, word: string) => words[word as keyof typeof words]),
    );
  }
  writeFileSync(index, listed);
  return [
    `verticals/${kebab}/index.ts: the declaration; change its attributes, categories and rules`,
    `verticals/${kebab}/samples.ts: listings it must take and must refuse`,
    `verticals/${kebab}/README.md: what a trader finds; npm run generate adds the tables`,
    'verticals/index.ts: lists it',
    'Next: npm run generate, then npm test -- test/verticals, which holds it to its samples.',
    `To see it, npx entrepot start, and beside it: npx entrepot tenant create my-market --name "My market" --verticals ${name}`,
  ];
}

/** Whether a variable may have the name: it is no word of the language, and `text` uses it for nothing else. */
function isNew(name: string, text: string): boolean {
  try {
    new Script(`async () => { 'use strict'; let ${name}; }`);
  } catch {
    return false;
  }
  return !new RegExp(`\\b${name}\\b`).test(text);
}

/** The list of verticals with one more: its import in the order of the paths, its name as the last of ours. */
function withVertical(index: string, name: string, kebab: string): string {
  const imports = [...index.matchAll(/^import \{ \w+ \} from '\.\/([\w-]+\/index\.ts)';\n/gm)];
  const list = /(readonly Vertical\[\] = \[)([^\]]*?)(,?\s*(?:\.\.\.[\s\S]*?)?\];)/.exec(index);
  const last = imports.at(-1);
  if (!last || !list)
    throw new ScaffoldError('verticals/index.ts has not the shape it came with: add the vertical there by hand.');
  const next = imports.find(([, file = '']) => file > `${kebab}/index.ts`);
  const at = next?.index ?? last.index + last[0].length;
  const grown = index.replace(list[0], `${list[1]}${list[2]},\n  ${name}${list[3]}`);
  return `${grown.slice(0, at)}import { ${name} } from './${kebab}/index.ts';\n${grown.slice(at)}`;
}

const DECLARATION = `// The «name» vertical.
import { choice } from '../../src/kit/kinds/choice.ts';
import { country } from '../../src/kit/kinds/country.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { refuse } from '../../src/kit/problem.ts';
import { defineVertical } from '../../src/kit/vertical.ts';

/** «label», as suppliers offer it. */
export const «name» = defineVertical({
  name: '«name»',
  type: '«type»',
  label: { en: '«label»' },
  description: '«label», traded by quality and origin.',
  attributes: {
    variety: text({ description: 'What exactly it is.', required: true, search: true, filter: true, example: 'Pearl' }),
    quality: choice(['PREMIUM', 'STANDARD'], { description: 'The quality sold.', required: true, facet: true }),
    origin: country({ description: 'Where it was made or grown.', facet: true }),
    packSize: quantity('kg', { description: 'Net weight of a package.', example: '25 kg', facet: true, sort: true }),
  },
  inquiry: { use: text({ description: 'What it will be used for.', max: 1000 }) },
  identity: ['variety', 'quality'],
  categories: [{ code: 'all', name: { en: 'All' } }],
  rules: (it) => [
    it.quality === 'PREMIUM' &&
      !it.origin &&
      refuse('origin', 'Premium quality states its origin.', 'Add the country, or choose another quality.'),
  ],
});
`;

const SAMPLES = `// Listings that the «name» vertical must take, and listings that it must refuse.
import type { Samples } from '../../src/kit/samples.ts';
import type { «name» } from './index.ts';

/** Good and bad listings. */
export const samples: Samples<typeof «name»> = {
  good: [
    {
      name: 'a premium listing',
      category: 'all',
      attributes: { variety: 'First', quality: 'PREMIUM', origin: 'BR', packSize: '60 kg' },
    },
    { name: 'a standard listing', category: 'all', attributes: { variety: 'Second', quality: 'STANDARD' } },
    {
      name: 'a pack size in pounds',
      category: 'all',
      attributes: { variety: 'Third', quality: 'STANDARD', packSize: '100 lb' },
    },
  ],
  bad: [
    {
      name: 'premium of unknown origin',
      category: 'all',
      attributes: { variety: 'First', quality: 'PREMIUM' },
      finds: { path: 'origin', code: 'RULE', says: 'states its origin' },
    },
    {
      name: 'no quality',
      category: 'all',
      attributes: { variety: 'First' },
      finds: { path: 'quality', code: 'REQUIRED', says: 'missing' },
    },
    {
      name: 'a pack size in litres',
      category: 'all',
      attributes: { variety: 'First', quality: 'STANDARD' },
      wrong: { packSize: '60 L' },
      finds: { path: 'packSize', code: 'INVALID' },
    },
  ],
};
`;

const README = `# «label»

What a trader finds here, the standards the attributes follow, and why they are as they are.
`;
