// The API types that each vertical makes, as golden files: a change of a declaration is reviewed as a change of the API.
import { lexicographicSortSchema, printType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { folderOf, verticals } from '../../verticals/index.ts';

const types = Object.values(lexicographicSortSchema(schema).getTypeMap());

test.each(verticals)('the types of $name are those of its golden file', async (vertical) => {
  const own = types.filter(({ name }) => name.startsWith(vertical.type));
  expect(own.map(({ name }) => name.slice(vertical.type.length))).toEqual(
    expect.arrayContaining(['Attributes', 'AttributesInput', 'Filter', 'Facets', 'SortKey']),
  );
  const printed = `${own.map(printType).join('\n\n')}\n`;
  await expect(printed).toMatchFileSnapshot(`golden/${folderOf(vertical)}.graphql`);
});
