// Walks the executable schema: operations that select everything selectable, and every place where a value goes in.
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  OperationTypeNode,
} from 'graphql';
import { costOf } from '../../src/http/cost.ts';
import { prepare } from '../../src/http/document.ts';
import { schema } from '../../src/schema.ts';

/** A field of the Query, Mutation or Subscription type. */
export interface Entry {
  kind: OperationTypeNode;
  name: string;
  type: GraphQLOutputType;
  args: readonly GraphQLArgument[];
}

/** Every field at the root of `kind`. */
export function entriesOf(kind: OperationTypeNode): Entry[] {
  const fields = Object.values(schema.getRootType(kind)?.getFields() ?? {});
  return fields.map(({ name, type, args }) => ({ kind, name, type, args }));
}

// A leaf of an answer: the selectors that lead to it, such as `nodes`, `... on ChemicalAttributes`, `purity`, `min`.
type Path = string[];

/** The fields, as `Type.field`, that have stood in an operation of the walk. */
export const selected = new Set<string>();

// Types with a field an attribute, of which there are hundreds, and companies, which stand beside everything: what each shows does not
// depend on the way to it.
const DECLARED = /(Attributes|Details|Facets)$|^Organization$/;

// A type may come again below itself, but only with its leaves: so every field is asked, and the walk ends. So it is with a
// declared type that was asked whole before, on whatever way: there its leaves are enough, unless it stands at the root.
const whole = new Set<string>();
function pathsBelow(type: GraphQLOutputType, above: string[]): Path[] {
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const members = schema.getPossibleTypes(named);
    return members.flatMap((member) => pathsBelow(member, above).map((path) => [`... on ${member.name}`, ...path]));
  }
  if (!isObjectType(named)) throw new Error(`${named.name} has nothing to select`);
  const isRepeated = DECLARED.test(named.name) && whole.has(named.name) && above.length > 0;
  whole.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => {
    const needs = field.args.find(
      ({ type: wanted, defaultValue }) => isNonNullType(wanted) && defaultValue === undefined,
    );
    if (needs) throw new Error(`the walk does not know what to give ${named.name}.${field.name}(${needs.name}:)`);
    if (isLeafType(getNamedType(field.type))) {
      selected.add(`${named.name}.${field.name}`);
      return [[field.name]];
    }
    if (isRepeated || above.includes(named.name)) return [];
    selected.add(`${named.name}.${field.name}`);
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 4)' : '';
    return pathsBelow(field.type, [...above, named.name]).map((path) => [`${field.name}${page}`, ...path]);
  });
}

interface Tree extends Map<string, Tree> {}

function print(paths: Path[]): string {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const selector of path) {
      if (!at.has(selector)) at.set(selector, new Map());
      at = at.get(selector)!;
    }
  }
  if (!paths.length) return ' { __typename }';
  const inner = (tree: Tree): string =>
    tree.size ? ` { __typename${[...tree].map(([name, below]) => ` ${name}${inner(below)}`).join('')} }` : '';
  return inner(root);
}

/** How arguments stand in an operation: all of them variables, a missing one being left out. */
function headed({ kind, name, args }: Entry, selection: string): string {
  if (!args.length) return `${kind} { ${name}${selection} }`;
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  return `${kind}(${declared}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${selection} }`;
}

const SLICE = 320;

const found = new Map<string, Path[]>();
function pathsOf({ kind, name, type }: Entry): Path[] {
  const paths = found.get(`${kind} ${name}`) ?? pathsBelow(type, []);
  found.set(`${kind} ${name}`, paths);
  return paths;
}

/** Operations that together select everything below `entry`, each within the limits of the server. */
export function operationsOf(entry: Entry, variables: Record<string, unknown>): string[] {
  if (isLeafType(getNamedType(entry.type))) return [headed(entry, '')];
  const groups = new Map<string, Path[]>();
  for (const path of pathsOf(entry)) {
    const member = path.filter((selector) => selector.startsWith('...')).join();
    const group = groups.get(member);
    if (group) group.push(path);
    else groups.set(member, [path]);
  }
  const within = (paths: Path[]): string[] => {
    const text = headed(entry, print(paths));
    const why = refusal(text, variables);
    if (paths.length <= SLICE && !why) return [text];
    if (paths.length === 1) throw new Error(`${entry.name}: ${paths[0]!.join('.')} cannot be tried: ${why}`);
    const middle = Math.ceil(paths.length / 2);
    return [...within(paths.slice(0, middle)), ...within(paths.slice(middle))];
  };
  return [...groups.values()].flatMap(within);
}

/** Why the server would refuse `text` before it runs; null when it would not. */
function refusal(text: string, variables: Record<string, unknown>): string | null {
  const { document, errors } = prepare(schema, text);
  if (!document) return errors.map(({ message }) => message).join(' ');
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') return 'it is no operation';
  try {
    costOf(schema, document, operation, variables);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** The same operation several times under aliases `a0`, `a1`…, with a few leaves of the answer. */
export function repeated({ kind, name, args, type }: Entry, times: number): string {
  const slots = Array.from({ length: times }, (_, i) => i);
  const declared = slots.flatMap((i) => args.map((arg) => `$${arg.name}${i}: ${arg.type}`));
  const leaves = leavesOf(type, kind === OperationTypeNode.QUERY ? 10 : 100);
  const calls = slots.map(
    (i) => `a${i}: ${name}(${args.map((arg) => `${arg.name}: $${arg.name}${i}`).join(', ')})${leaves}`,
  );
  return `${kind}(${declared.join(', ')}) { ${calls.join(' ')} }`;
}

const known = new Map<GraphQLOutputType, string>();
function leavesOf(type: GraphQLOutputType, most: number): string {
  if (isLeafType(getNamedType(type))) return '';
  const text = known.get(type) ?? print(shortest(pathsBelow(type, [])).slice(0, most));
  known.set(type, text);
  return text;
}

// Leaves near the root, none of a union.
function shortest(paths: Path[]): Path[] {
  const plain = paths.filter((path) => path.length <= 2 && !path.some((selector) => selector.startsWith('...')));
  return plain.sort((one, other) => one.length - other.length);
}

/** A place where a value goes in: an argument, or a field of an input object in one. */
export interface Place {
  entry: Entry;
  /** From the argument down: `['input', 'lines', 'productId']`. */
  path: string[];
  /** What the schema calls it: `InquiryLineInput.productId`, `Query.product(id)`. */
  coordinate: string;
  scalar: GraphQLScalarType;
  /** Whether it takes several. */
  isList: boolean;
}

const coordinateOf = ({ kind, name }: Entry, arg: string) =>
  `${kind[0]!.toUpperCase()}${kind.slice(1)}.${name}(${arg})`;

/** Every place of `entry` that takes a scalar. A field of an input type counts once an entry, wherever the type stands. */
export function placesOf(entry: Entry): Place[] {
  const found = new Map<string, Place>();
  const look = (type: GraphQLInputType, path: string[], coordinate: string) => {
    const named: GraphQLNamedInputType = getNamedType(type);
    const isList = isListType(getNullableType(type));
    if (isScalarType(named) && !found.has(coordinate))
      found.set(coordinate, { entry, path, coordinate, scalar: named, isList });
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      const below = `${named.name}.${field.name}`;
      if (!found.has(below)) look(field.type, [...path, field.name], below);
    }
  };
  for (const arg of entry.args) look(arg.type, [arg.name], coordinateOf(entry, arg.name));
  return [...found.values()];
}

/** A value for a coordinate that is not tried now; undefined when there is none. `path` is where the tried place is. */
export type Sample = (coordinate: string, path: string[], slot: number) => unknown;

const ordinary: Record<string, unknown> = {
  String: 'something quite ordinary',
  Int: 1,
  Float: 1,
  Boolean: true,
  Decimal: '1000',
  Unit: 'KGM',
  Locale: 'en',
  CountryCode: 'DE',
  CurrencyCode: 'USD',
  HSCode: '281511',
  Date: '2030-01-31',
  DateTime: '2030-01-31T00:00:00Z',
  URL: 'https://documents.example/a.pdf',
};

/** Variables that put `value` at `place` and something ordinary everywhere else it is required, or `sample` has something. */
export function variablesFor(
  { entry, path }: Pick<Place, 'entry' | 'path'>,
  value: unknown,
  sample: Sample,
  slot = 0,
): Record<string, unknown> {
  const make = (
    input: GraphQLArgument | GraphQLInputField,
    coordinate: string,
    at: string[] | null,
    isRequired = isNonNullType(input.type) && input.defaultValue === undefined,
  ): unknown => {
    const wrap = (inner: unknown) =>
      isListType(getNullableType(input.type)) && !Array.isArray(inner) ? [inner] : inner;
    const named = getNamedType(input.type);
    if (at?.length === 0) return wrap(value);
    const given = at ? undefined : sample(coordinate, path, slot);
    if (given !== undefined) return wrap(given);
    if (!at && !isRequired) return undefined;
    if (!isInputObjectType(named)) {
      const leaf = isEnumType(named) ? named.getValues()[0]!.name : ordinary[named.name];
      if (leaf === undefined)
        throw new Error(`there is no sample for ${coordinate}, which is required beside ${path.join('.')}`);
      return wrap(leaf);
    }
    const fields = Object.values(named.getFields());
    const wanted = named.isOneOf ? fields.filter(({ name }, i) => (at ? name === at[0] : i === 0)) : fields;
    return wrap(
      Object.fromEntries(
        wanted.map((field) => [
          field.name,
          make(field, `${named.name}.${field.name}`, below(at, field.name), named.isOneOf || undefined),
        ]),
      ),
    );
  };
  const made = entry.args.map(
    (arg) => [arg.name, make(arg, coordinateOf(entry, arg.name), below(path, arg.name))] as const,
  );
  return Object.fromEntries(made.filter(([, it]) => it !== undefined));
}

const below = (path: string[] | null, name: string) => (path?.[0] === name ? path.slice(1) : null);

/** A nested field that takes an argument of text, and how to get to it from the root. */
export interface NestedPlace {
  coordinate: string;
  scalar: GraphQLScalarType;
  /** An operation on `entry` that selects the field once for each of `$p0`, `$p1`…; the entry's own arguments are variables too. */
  operation(times: number): string;
}

/** Every argument of text on fields below `entry`; a field of a type counts once, where it is nearest to the root. */
export function nestedPlacesOf(entry: Entry): NestedPlace[] {
  const found = new Map<string, NestedPlace>();
  let level: { type: GraphQLObjectType; trail: string[] }[] = objectsOf(entry.type, []);
  const seen = new Set<string>();
  while (level.length) {
    const next: typeof level = [];
    for (const { type, trail } of level) {
      if (seen.has(type.name)) continue;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        for (const arg of field.args) {
          const scalar = getNamedType(arg.type);
          const coordinate = `${type.name}.${field.name}(${arg.name})`;
          if (!isScalarType(scalar) || /^(Int|Float|Boolean)$/.test(scalar.name) || found.has(coordinate)) continue;
          const leaf = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
          const operation = (times: number) => {
            const slots = Array.from({ length: times }, (_, i) => i);
            const calls = slots.map((i) => `p${i}: ${field.name}(${arg.name}: $p${i})${leaf}`).join(' ');
            const selection = [...trail]
              .reverse()
              .reduce((inner, selector) => `{ ${selector} ${inner} }`, `{ ${calls} }`);
            const declared = slots.map((i) => `$p${i}: ${arg.type}`).join(', ');
            const text = headed(entry, ` ${selection}`);
            return entry.args.length
              ? text.replace('(', `(${declared}, `)
              : text.replace(entry.kind, `${entry.kind}(${declared})`);
          };
          found.set(coordinate, { coordinate, scalar, operation });
        }
        if (!isLeafType(getNamedType(field.type))) next.push(...objectsOf(field.type, [...trail, field.name]));
      }
    }
    level = next;
  }
  return [...found.values()];
}

function objectsOf(type: GraphQLOutputType, trail: string[]): { type: GraphQLObjectType; trail: string[] }[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [{ type: named, trail }];
  if (!isAbstractType(named)) return [];
  return schema.getPossibleTypes(named).map((member) => ({ type: member, trail: [...trail, `... on ${member.name}`] }));
}
