// Caps on the shape of a document, counted as it would run: fragments count where they are spread, each is walked once.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one request may ask at most. */
export const LIMITS = {
  /** Bytes of an HTTP body. */
  bodyBytes: 100_000,
  /** Bytes of a WebSocket message. */
  messageBytes: 64 * 1024,
  /** Tokens of a document. */
  tokens: 2_000,
  /** Fields within fields; introspection is bounded by graphql-js's own rule. */
  depth: 16,
  /** Aliases, those in fragments counted at each spread. */
  aliases: 60,
  /** Directives written in the document. */
  directives: 60,
  /** Fields, those in fragments counted at each spread. */
  fields: 2_000,
  /** Fields at the root of a query. */
  rootFields: 20,
  /** Fields at the root of a mutation: each may be an attempt at a password. */
  mutations: 5,
  /** Validation errors answered. */
  errors: 5,
  /** Cost of an operation: see cost.ts. */
  cost: 20_000,
  /** Milliseconds an operation may run. */
  runMs: 10_000,
  /** Operations at once on a WebSocket. */
  operations: 100,
} as const;

interface Tally {
  depth: number;
  aliases: number;
  fields: number;
  rootFields: number;
}

/** The first cap that `document` exceeds, as an error; undefined when it keeps within all. Linear in the document's size. */
export function exceeded(document: DocumentNode): GraphQLError | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const count = counter(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const tally = count(definition.selectionSet);
    const error =
      over('depth', tally.depth) ??
      over('aliases', tally.aliases) ??
      over('fields', tally.fields) ??
      over(rootCap(definition), tally.rootFields);
    if (error) return error;
  }
  return over('directives', directivesIn(document));
}

const rootCap = ({ operation }: OperationDefinitionNode) => (operation === 'mutation' ? 'mutations' : 'rootFields');

const names = {
  depth: 'fields within fields',
  aliases: 'aliases',
  fields: 'fields',
  rootFields: 'fields at the root',
  mutations: 'mutations at once',
  directives: 'directives',
};

function over(cap: keyof typeof names, count: number): GraphQLError | undefined {
  if (count <= LIMITS[cap]) return undefined;
  return new GraphQLError(`This asks for too many ${names[cap]}: at most ${LIMITS[cap]} are allowed. Ask in several requests.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: LIMITS[cap] },
  });
}

function counter(fragments: Map<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Tally {
  const known = new Map<string, Tally>();

  function ofFragment(name: string): Tally {
    const tally = known.get(name);
    if (tally) return tally;
    const empty = { depth: 0, aliases: 0, fields: 0, rootFields: 0 };
    known.set(name, empty); // a cycle ends here; validation refuses it
    const fragment = fragments.get(name);
    const counted = fragment ? ofSet(fragment.selectionSet) : empty;
    known.set(name, counted);
    return counted;
  }

  function ofField(field: FieldNode): Tally {
    const inner = field.selectionSet ? ofSet(field.selectionSet) : undefined;
    const isIntrospection = field.name.value === '__schema' || field.name.value === '__type';
    return {
      depth: 1 + (isIntrospection ? 0 : (inner?.depth ?? 0)),
      aliases: (field.alias ? 1 : 0) + (inner?.aliases ?? 0),
      fields: 1 + (inner?.fields ?? 0),
      rootFields: 1,
    };
  }

  function ofSet(set: SelectionSetNode): Tally {
    const sum = { depth: 0, aliases: 0, fields: 0, rootFields: 0 };
    for (const selection of set.selections) {
      const tally =
        selection.kind === Kind.FIELD
          ? ofField(selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSet(selection.selectionSet);
      sum.depth = Math.max(sum.depth, tally.depth);
      sum.aliases += tally.aliases;
      sum.fields += tally.fields;
      sum.rootFields += tally.rootFields;
    }
    return sum;
  }

  return ofSet;
}

// The token cap bounds this walk.
function directivesIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, item) => sum + directivesIn(item), 0);
  if (typeof node !== 'object' || node === null || !('kind' in node)) return 0;
  let count = node.kind === Kind.DIRECTIVE ? 1 : 0;
  for (const [key, value] of Object.entries(node)) if (key !== 'loc') count += directivesIn(value);
  return count;
}
