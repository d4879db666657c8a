// A dear answer is made in pieces: between them the one thread serves the others.
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
// What is read for the items of one piece is read together: a long list takes a statement a piece.
const PIECE = 25;

const dear = new WeakSet<Context>();

/** `ctx`, whose answer is made in pieces when it costs so many points. */
export function inPieces(ctx: Context, points: number): Context {
  if (points >= DEAR_POINTS) dear.add(ctx);
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
        if (!dear.has(ctx)) return list;
        return list instanceof Promise ? list.then(pieceByPiece) : pieceByPiece(list);
      };
    }
  }
  return schema;
}

/** A long list as items that are there one piece after another. */
function pieceByPiece(list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= PIECE) return list;
  let turn = Promise.resolve();
  return list.map((item: unknown, i) => {
    if (i < PIECE) return item;
    if (i % PIECE === 0) turn = turn.then(() => othersTurn());
    return turn.then(() => item);
  });
}
