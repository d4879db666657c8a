// What an operation costs, counted before it runs and after its variables are known.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { failure } from '../errors.ts';
import { LIMITS } from './limits.ts';

const DEFAULT_SIZE = 20;
const MUTATION = 10;
const INTROSPECTION_LIST = 500;
/** A page may have this many rows at most. */
const LARGEST_PAGE = 100;

type Variables = Record<string, unknown>;

/**
 * The cost of `operation`, `variables` being coerced: each field is 1 or what its
 * `extensions.cost` declares, at the root of a mutation 10; what is inside a
 * list or a connection counts `first` or `last` times, for `nodes(ids:)` once an id, else as often as its `extensions.size` says
 * it usually is, else 20 times; a list of
 * introspection is 500 flat. Throws BAD_USER_INPUT for a `first` or `last` outside 1 to 100 or a text with U+0000
 * anywhere, COST_LIMIT when the cost is over the limit.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const root = schema.getRootType(operation.operation)!;
  const cost = counter(schema, document, variables)(root, operation.selectionSet, DEFAULT_SIZE);
  if (cost <= LIMITS.cost) return cost;
  throw failure(
    'COST_LIMIT',
    `This costs ${cost} of at most ${LIMITS.cost}: ask for smaller pages, or for fewer lists within lists.`,
    {
      cost: { requested: cost, limit: LIMITS.cost },
    },
  );
}

function counter(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // A fragment costs the same wherever it is spread with the same page size around it.
  const known = new Map<string, number>();

  function ofSet(type: GraphQLNamedType, set: SelectionSetNode, page: number): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) sum += ofField(type, selection, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += ofFragment(selection.name.value, page);
      else sum += ofSet(conditionOf(selection.typeCondition?.name.value) ?? type, selection.selectionSet, page);
    }
    return sum;
  }

  function ofFragment(name: string, page: number): number {
    const key = `${page} ${name}`;
    let cost = known.get(key);
    if (cost === undefined) {
      const fragment = fragments.get(name)!;
      cost = ofSet(conditionOf(fragment.typeCondition.name.value)!, fragment.selectionSet, page);
      known.set(key, cost);
    }
    return cost;
  }

  const conditionOf = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));

  function ofField(parent: GraphQLNamedType, node: FieldNode, page: number): number {
    const field = fieldOf(schema, parent, node.name.value);
    if (!field) return 1; // __typename
    const args: Variables = field.args.length ? getArgumentValues(field, node, variables) : {};
    checkValues(args, field.name);
    const own = parent === schema.getMutationType() ? MUTATION : ((field.extensions.cost as number | undefined) ?? 1);
    const type = getNamedType(field.type);
    if (isLeafType(type) || !node.selectionSet) return own;
    if (parent.name.startsWith('__')) {
      return own + (isList(field.type) ? INTROSPECTION_LIST : 0) + ofSet(type, node.selectionSet, DEFAULT_SIZE);
    }
    if (type.name.endsWith('Connection')) return own + ofSet(type, node.selectionSet, sizeOf(args));
    if (!isList(field.type)) return own + ofSet(type, node.selectionSet, DEFAULT_SIZE);
    const isPage = parent.name.endsWith('Connection') && (field.name === 'edges' || field.name === 'nodes');
    const size = (field.extensions.size as number | undefined) ?? sizeOf(args);
    return own + (isPage ? page : size) * ofSet(type, node.selectionSet, DEFAULT_SIZE);
  }

  return ofSet;
}

function sizeOf(args: Variables): number {
  if (Array.isArray(args.ids)) return args.ids.length;
  return (args.first as number | null | undefined) ?? (args.last as number | null | undefined) ?? DEFAULT_SIZE;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType() && name === '__schema') return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === '__type') return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

// At any depth: an input object may carry page sizes and text too.
function checkValues(value: unknown, field: string): void {
  // Postgres refuses the one in text, the other in JSON.
  if (typeof value === 'string' && (value.includes('\0') || /\p{Cs}/u.test(value))) {
    throw failure(
      'BAD_USER_INPUT',
      `A text given to ${field} holds the character U+0000 or half of a surrogate pair, which cannot be stored: leave it out.`,
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if ((name === 'first' || name === 'last') && typeof inner === 'number' && !(inner >= 1 && inner <= LARGEST_PAGE)) {
      throw failure('BAD_USER_INPUT', `${field}(${name}:) must be between 1 and ${LARGEST_PAGE}, not ${inner}.`, {
        argument: name,
      });
    }
    checkValues(inner, field);
  }
}
