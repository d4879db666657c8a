// The examples that GraphiQL opens with are good operations of this schema.
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from '../../src/http/examples.ts';
import { schema } from '../../src/schema.ts';
import { verticals } from '../../verticals/index.ts';

const tabs = examples([...verticals.map(({ name }) => name), 'oneWithoutDemo'], 'somebody@example.com');

test('there is a search for each vertical, offers of the same thing, and the way of an inquiry', () => {
  expect(tabs.length).toBe(verticals.length + 1 + 9);
});

test.each(
  tabs.map(
    ({ query, variables }) => [/(?:query|mutation|subscription) (\w+)/.exec(query)![1], query, variables] as const,
  ),
)('%s', (_name, query, variables) => {
  expect(validate(schema, parse(query))).toEqual([]);
  if (variables) expect(JSON.parse(variables)).toBeTypeOf('object');
});
