// The version of a declaration: whatever takes or refuses a value changes it.
import { expect, test } from 'vitest';
import type { Declaration } from '../../src/kit/attribute.ts';
import { schemes } from '../../src/kit/identifiers.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { localizedText } from '../../src/kit/kinds/localized-text.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { changesSince } from '../../src/kit/version.ts';
import { defineVertical } from '../../src/kit/vertical.ts';

/** A vertical of one attribute. */
function verticalWith<Value>(code: Declaration<Value>) {
  const name = text({ description: 'Name.' });
  return defineVertical({
    name: 'goods',
    type: 'Good',
    description: 'Goods.',
    attributes: { name, code },
    identity: ['name'],
    categories: [],
  });
}

const description = 'A code.';
const own = { ...schemes.UN, name: 'OWN' };

test.each([
  ['the least length of a text', text({ description }), text({ description, min: 3 }), 'code: minLength 1 → 3'],
  [
    'the least length of a localized text',
    localizedText({ description }),
    localizedText({ description, min: 3 }),
    'code: minLength 1 → 3',
  ],
  [
    'the flags of a pattern',
    text({ description, pattern: /^[a-z]+$/i, example: 'ab' }),
    text({ description, pattern: /^[a-z]+$/, example: 'ab' }),
    'code: patternFlags "i" → none',
  ],
  [
    'the form of a scheme',
    identifier(own, { description }),
    identifier({ ...own, form: /^[1-3]\d{3}$/ }, { description }),
    'code: form "/^\\\\d{4}$/" → "/^[1-3]\\\\d{3}$/"',
  ],
  [
    'the form of a scheme in a list',
    listOf(identifier(own, { description })),
    listOf(identifier({ ...own, form: /^[1-3]\d{3}$/ }, { description })),
    'code: form "/^\\\\d{4}$/" → "/^[1-3]\\\\d{3}$/"',
  ],
] as const)('changes with %s', (_, before, now, change) => {
  const [old, fresh] = [verticalWith<unknown>(before as never), verticalWith<unknown>(now as never)];
  expect(fresh.version).not.toBe(old.version);
  expect(changesSince(old.facts, fresh.facts)).toEqual([change]);
});
