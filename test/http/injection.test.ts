// Hostile strings in every string argument, filter and input field there is: refused or harmless, never a fault of
// ours.
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { type Asker, sendPatiently } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let here: Market;
beforeAll(async () => {
  here = await market(world);
});

const payloads = [
  `' or 1=1; drop table tenant; --`,
  `" OR tenant = "x" OR "" = "`,
  '$1 :name %s %n {{7*7}} #{1+1}',
  '\u0000',
  '\ud800 lone',
  '../../../../etc/passwd',
  '{"$gt": ""} __proto__ constructor',
  '\u202e\ufeff🏃'.repeat(50),
  'x'.repeat(20_000),
  '',
  '-1e999',
  'product_00000000000000000000000000',
];

/** A value of `type` with `payload` in every string; undefined when it holds none. */
function poisoned(type: GraphQLInputType, payload: string, depth = 0): unknown {
  if (isNonNullType(type)) return poisoned(type.ofType, payload, depth);
  if (isListType(type)) return [poisoned(type.ofType, payload, depth)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < 4 || isRequiredInputField(field));
    const chosen = type.isOneOf ? fields.slice(0, 1) : fields;
    return Object.fromEntries(chosen.map((field) => [field.name, poisoned(field.type, payload, depth + 1)]));
  }
  return { Int: 1, Float: 1, Boolean: true }[type.name] ?? payload;
}

function attackOn(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, payload: string, only?: string) {
  const args = field.args.filter(({ name, type }) => (only ? name === only || isNonNullType(type) : true));
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, poisoned(type, payload)])),
  };
}

async function mustHold(asker: Asker, query: string, variables: Record<string, unknown>): Promise<void> {
  const { status, errors } = await sendPatiently(asker, query, variables);
  expect(status, query).toBeLessThan(500);
  const faults = (errors ?? []).filter(
    ({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR' || extensions?.code === 'UNAVAILABLE',
  );
  expect(faults, `${query} ${JSON.stringify(variables).slice(0, 300)}`).toEqual([]);
  witness({ 'injected strings sent': 1 });
}

const fieldsOf = (kind: 'query' | 'mutation') =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()).filter(
    ({ args }) => args.length,
  );

/** The payloads that the n-th of `count` askers sends: all of them, but in a taste each its part. */
const dealt = (n: number, count: number) => payloads.filter((_, i) => scaled(1, 0) || i % count === n);

test.each(fieldsOf('query').map((field) => [field.name, field] as const))('query %s', async (_, field) => {
  for (const [n, asker] of [here.visitor, here.buyer, here.operator].entries()) {
    for (const payload of dealt(n, 3)) {
      const { query, variables } = attackOn('query', field, payload);
      await mustHold(asker, query, variables);
    }
  }
  for (const [n, { name }] of field.args.entries()) {
    for (const payload of dealt(n % 3, 3)) {
      const { query, variables } = attackOn('query', field, payload, name);
      await mustHold(here.supplier, query, variables);
    }
  }
});

test.each(fieldsOf('mutation').map((field) => [field.name, field] as const))('mutation %s', async (_, field) => {
  for (const [n, asker] of [here.visitor, here.rival].entries()) {
    for (const payload of dealt(n, 2)) {
      const { query, variables } = attackOn('mutation', field, payload);
      await mustHold(asker, query, variables);
    }
  }
});
