// A dear answer is made in pieces: the same answer, and others are served between them.
import {
  execute,
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { inPieces, withPieces } from '../../src/http/pieces.ts';

const Item = new GraphQLObjectType({
  name: 'Item',
  fields: {
    n: {
      type: new GraphQLNonNull(GraphQLInt),
      resolve: ({ n }: { n: number }) => {
        if (n === 57) throw new GraphQLError('this one is broken');
        return n;
      },
    },
  },
});
const rows = Array.from({ length: 100 }, (_, n) => (n === 59 ? null : { n }));
const schema = withPieces(
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        items: { type: new GraphQLList(Item), resolve: () => rows },
        later: { type: new GraphQLList(Item), resolve: async () => rows },
        few: { type: new GraphQLList(Item), resolve: () => rows.slice(0, 25) },
      },
    }),
  }),
);

/** The answer, and how often others had a turn before it was there. */
async function answer(points: number, field: string) {
  let [turns, isOver] = [0, false];
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const result = await execute({
    schema,
    document: parse(`{ ${field} { n } }`),
    contextValue: inPieces({} as Context, points),
  });
  isOver = true;
  return { turns, result: JSON.parse(JSON.stringify(result)) as object };
}

test.each(['items', 'later'])(
  '%s: others have their turns while it is made, and it is the same answer, errors too',
  async (field) => {
    const cheap = await answer(4_999, field);
    const dear = await answer(5_000, field);
    expect(cheap.turns).toBe(0);
    expect(dear.turns).toBeGreaterThanOrEqual(3);
    expect(dear.result).toEqual(cheap.result);
    expect(dear.result).toMatchObject({ errors: [{ message: 'this one is broken', path: [field, 57, 'n'] }] });
  },
);

test('a short list is made in one go', async () => {
  expect((await answer(5_000, 'few')).turns).toBe(0);
});
