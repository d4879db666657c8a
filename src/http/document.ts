// A document's text made ready to run, remembered: token cap, parse, caps on its shape, validation, in this order.
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { exceeded, LIMITS } from './limits.ts';
import { shortened } from './public-error.ts';

/** A document that may run, or why it may not. */
export type Prepared =
  | { document: DocumentNode; errors?: undefined }
  | { document?: undefined; errors: readonly GraphQLError[] };

// Only what may run is remembered: an error holds on to its whole document. What is remembered weighs at most 32 MB.
const MEMORY = { max: 1_000, maxSize: 32_000_000, sizeCalculation: weightOf };
const remembered = new WeakMap<GraphQLSchema, LRUCache<string, Prepared>>();

/** Whether `text` is remembered: it takes no time to make it ready. */
export const isRemembered = (schema: GraphQLSchema, text: string): boolean =>
  remembered.get(schema)?.has(text) ?? false;

/** Makes `text` ready for `schema`. Never throws. */
export function prepare(schema: GraphQLSchema, text: string): Prepared {
  const cache = remembered.get(schema) ?? new LRUCache<string, Prepared>(MEMORY);
  remembered.set(schema, cache);
  const known = cache.get(text);
  if (known) return known;
  const prepared = check(schema, text);
  if (prepared.document) cache.set(text, prepared);
  return prepared;
}

// Bytes of a document, from above: its text, and its tokens with the nodes made of them. Comments are tokens too,
// which the cap on tokens does not count.
function weightOf({ document }: Prepared, text: string): number {
  let tokens = 0;
  for (let token = document?.loc?.startToken ?? null; token; token = token.next) tokens++;
  return 1_000 + 2 * text.length + TOKEN_BYTES * tokens;
}
const TOKEN_BYTES = 450;

function check(schema: GraphQLSchema, text: string): Prepared {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const cap = exceeded(document);
  if (cap) return { errors: [cap] };
  const errors = validate(schema, document, undefined, { maxErrors: LIMITS.errors });
  return errors.length ? { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) } : { document };
}

function coded(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('The document cannot be read.', { extensions: { code } });
  return new GraphQLError(shortened(error.message), {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code },
  });
}
