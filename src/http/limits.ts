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
  /** Times one response key is written in the document: validation compares each with each. */
  repeats: 100,
  /** Fragments in one document: validation compares each with each. */
  fragments: 50,
  /** Operations in one document. */
  documentOperations: 10,
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

/**
 * The first cap that `document` exceeds, as an error; undefined when it keeps within all. Linear in the document's
 * size.
 */
export function exceeded(document: DocumentNode): GraphQLError | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const tooMany = over('documentOperations', operations.length) ?? over('fragments', fragments.size);
  if (tooMany) return tooMany;
  const count = counter(fragments);
  for (const definition of operations) {
    const tally = count(definition.selectionSet);
    const error =
      over('depth', tally.depth) ??
      over('aliases', tally.aliases) ??
      over('fields', tally.fields) ??
      over(rootCap(definition), tally.rootFields);
    if (error) return error;
  }
  const written = { directives: 0, keys: new Map<string, number>() };
  countWritten(document, written);
  return over('directives', written.directives) ?? over('repeats', Math.max(0, ...written.keys.values()));
}

const rootCap = ({ operation }: OperationDefinitionNode) => (operation === 'mutation' ? 'mutations' : 'rootFields');

const names = {
  depth: 'fields within fields',
  aliases: 'aliases',
  fields: 'fields',
  rootFields: 'fields at the root',
  mutations: 'mutations at once',
  directives: 'directives',
  repeats: 'fields of one name',
  fragments: 'fragments in one document',
  documentOperations: 'operations in one document',
};

function over(cap: keyof typeof names, count: number): GraphQLError | undefined {
  if (count <= LIMITS[cap]) return undefined;
  return new GraphQLError(
    `This asks for too many ${names[cap]}: at most ${LIMITS[cap]} are allowed. Ask in several requests.`,
    {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: LIMITS[cap] },
    },
  );
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
function countWritten(node: unknown, written: { directives: number; keys: Map<string, number> }): void {
  if (Array.isArray(node)) {
    for (const item of node) countWritten(item, written);
    return;
  }
  if (typeof node !== 'object' || node === null || !('kind' in node)) return;
  if (node.kind === Kind.DIRECTIVE) written.directives++;
  if (node.kind === Kind.FIELD) {
    const { alias, name } = node as FieldNode;
    const key = (alias ?? name).value;
    written.keys.set(key, (written.keys.get(key) ?? 0) + 1);
  }
  for (const [name, value] of Object.entries(node)) if (name !== 'loc') countWritten(value, written);
}
