// The one Pothos builder: plugins, scalars, the relay manners, and where the database is found.
import SchemaBuilder from '@pothos/core';
import PrismaPlugin, { queryFromInfo } from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.ts';
import { db } from './db.ts';
import { failure } from './errors.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { readAnyId, showId } from './id.ts';
import { scalars } from './scalars.ts';

/** A scalar that is a string in JavaScript, in and out. */
interface Text {
  Input: string;
  Output: string;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Decimal: { Input: string; Output: string | { toFixed(): string } };
    DateTime: { Input: Date; Output: Date };
    Date: Text;
    CountryCode: Text;
    CurrencyCode: Text;
    Locale: Text;
    HSCode: Text;
    URL: Text;
    Unit: Text;
  };
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodesOnConnection: { description: 'The items of the page, without their cursors.' },
    encodeGlobalID: (typename, id) => showId(typename, String(id)),
    decodeGlobalID: (id) => readAnyId(id),
    nodeQueryOptions: {
      description: 'Any object by its id; null when there is none, or none that you may see.',
      nullable: true,
      resolve: (_root, { id }, ctx, _info, resolveNode) => readNode(ctx, id, resolveNode),
    },
    nodesQueryOptions: {
      description: 'Objects by their ids, in the order asked, at most 100; null in the place of each that is missing.',
      nullable: { list: false, items: true },
      resolve: async (_root, { ids }, ctx, _info, resolveNodes) => {
        if (ids.length > 100) throw failure('BAD_USER_INPUT', `nodes takes at most 100 ids, not ${ids.length}.`);
        const nodes = await resolveNodes(ids);
        return nodes.map((node, i) => readableOrNull(ctx, ids[i]!.typename, node));
      },
    },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands.' },
    nodeTypeOptions: { description: 'Anything with an id.' },
  },
  prisma: {
    client: (ctx) => db(ctx),
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    defaultConnectionSize: 20,
    maxConnectionSize: 100,
    onUnusedQuery: null,
  },
});

for (const [name, scalar] of Object.entries(scalars)) {
  builder.addScalarType(name as keyof typeof scalars, scalar as never);
}

builder.queryType({ description: 'Everything that can be read.' });
builder.mutationType({
  description: 'Everything that can be done. Each takes one input and answers userErrors for what you can mend.',
});
builder.subscriptionType({ description: 'What happens, live and resumable by cursor.' });

/**
 * The same schema, with ids that are there at once. Relay's `id` resolver is async, which makes a promise of every object with an id
 * and of every list above it.
 */
export function withPlainIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    type.getFields().id!.resolve = (row: { id: string }) => showId(type.name, row.id);
  }
  return schema;
}

/** May this viewer see this row through `node`? Each type that is a Node says so; a type that does not is never shown. */
type MayRead = (ctx: Context, row: never) => boolean;
const nodeRights = new Map<string, MayRead>();

/** States who may see rows of `typename` through `node` and `nodes`. */
export function nodeRight<Row>(typename: string, mayRead: (ctx: Context, row: Row) => boolean): void {
  nodeRights.set(typename, mayRead as MayRead);
}

function readableOrNull(ctx: Context, typename: string, node: unknown): unknown {
  if (node === null || node === undefined || node instanceof Error) return null;
  return nodeRights.get(typename)?.(ctx, node as never) ? node : null;
}

async function readNode(
  ctx: Context,
  id: { typename: string; id: string },
  resolve: (id: never) => unknown,
): Promise<unknown> {
  return readableOrNull(ctx, id.typename, await resolve(id as never));
}

/** What a connection is asked of its nodes, as Prisma reads it. */
export function nodesQuery(context: Context, info: GraphQLResolveInfo, typeName: string): object {
  return queryFromInfo({ context, info, typeName, paths: [['nodes'], ['edges', 'node']] });
}
