// A dear answer is made in pieces: between them the one thread serves the others.
import { performance } from 'node:perf_hooks';
import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  defaultFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';

const DEAR_POINTS = 5_000;
// So long the thread works for one dear answer before the others have their turn. What is read for the items of one piece is read
// together: a long list takes a statement a piece.
const PIECE_MS = 4;
const FEW = 5;

/** When the others last had their turn, of each dear answer under way. */
const dear = new WeakMap<Context, { since: number }>();

/** `ctx`, whose answer is made in pieces when it costs so many points. */
export function inPieces(ctx: Context, points: number): Context {
  if (points >= DEAR_POINTS) dear.set(ctx, { since: performance.now() });
  return ctx;
}

/** The same schema, where the long lists of a dear answer are made piece by piece. */
export function withPieces(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type)) || isLeafType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, ctx: Context, info) => {
        const list: unknown = resolve(source, args, ctx, info);
        const piece = dear.get(ctx);
        if (!piece) return list;
        return list instanceof Promise ? list.then((them) => inTurns(them, piece)) : inTurns(list, piece);
      };
    }
  }
  return schema;
}

/** A list as items that are there one after another, with turns of the others between them. */
function inTurns(list: unknown, piece: { since: number }): unknown {
  if (!Array.isArray(list) || list.length <= FEW) return list;
  let before = Promise.resolve();
  return list.map((item: unknown) => {
    before = before.then(async () => {
      if (performance.now() - piece.since < PIECE_MS) return;
      await othersTurn();
      piece.since = performance.now();
    });
    return before.then(() => item);
  });
}
