// How much a client may ask: by who it is, and by what kind of operation.
import { createHmac } from 'node:crypto';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { type Context, machineryOf, type TenantFacts } from '../context.ts';
import { macKey } from '../secret.ts';
import type { Viewer } from '../viewer.ts';

/** Operations that are counted together. */
export type OperationClass = 'query' | 'mutation' | 'subscription' | 'signIn';

/** A bucket: how much is in it when it is full, and how much comes back in a second. Points are those of cost.ts. */
export interface Size {
  capacity: number;
  restoreRate: number;
}

/** The buckets of a client. */
export type Allowance = Readonly<Record<OperationClass, Size>>;

const size = (capacity: number, restoreRate: number): Size => ({ capacity, restoreRate });

// A page of a catalogue costs some 500 points, a search 1,200, a mutation 10 to 50, a sign-in 20 to 80, an event that is followed 5 to 50.
const allowances: Record<Exclude<Viewer['kind'], 'system'>, Allowance> = {
  anonymous: {
    query: size(200_000, 5_000),
    mutation: size(5_000, 50),
    subscription: size(20_000, 500),
    signIn: size(3_000, 50),
  },
  member: {
    query: size(400_000, 10_000),
    mutation: size(40_000, 400),
    subscription: size(200_000, 5_000),
    signIn: size(3_000, 50),
  },
  operator: {
    query: size(400_000, 10_000),
    mutation: size(40_000, 400),
    subscription: size(200_000, 5_000),
    signIn: size(3_000, 50),
  },
  platform: {
    query: size(1_000_000, 50_000),
    mutation: size(100_000, 1_000),
    subscription: size(200_000, 5_000),
    signIn: size(3_000, 50),
  },
};

/** How much a viewer may ask in a marketplace; null for the system itself, which is not limited. */
export function limitsOf(viewer: Viewer): Allowance | null {
  return viewer.kind === 'system' ? null : allowances[viewer.kind];
}

const MINUTE_S = 60;

/** How much all who ask in a marketplace may ask together, by its plan; null where the plan says nothing, and for the platform. */
export function planOf({ mostPoints }: TenantFacts, viewer: Viewer): Size | null {
  if (mostPoints === null || viewer.kind === 'system' || viewer.kind === 'platform') return null;
  return size(mostPoints, mostPoints / MINUTE_S);
}

/** Who shares a bucket: a company's members, an operator, and those without a token who come from one address. */
export function clientOf({ viewer, address }: Context): string {
  if (viewer.kind === 'member')
    return viewer.organizationId ? `organization ${viewer.organizationId}` : `account ${viewer.accountId}`;
  if (viewer.kind === 'operator') return `account ${viewer.accountId}`;
  return viewer.kind === 'platform' ? 'platform' : `address ${address ?? ''}`;
}

const keys = new Map<string, Buffer>();

/** `name` as it may stand in a store: no address or e-mail can be read from it, or guessed without the installation's secret. */
export function hidden(ctx: Context, name: string): string {
  const { secret } = machineryOf(ctx);
  const key = keys.get(secret) ?? macKey(secret, 'rate limits');
  keys.set(secret, key);
  return createHmac('sha256', key).update(name).digest('base64url').slice(0, 22);
}

/** The class of `operation`: a mutation that attempts at an account anywhere at its root is a sign-in. */
export function classOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): OperationClass {
  if (operation !== 'mutation') return operation;
  const fields = schema.getMutationType()!.getFields();
  const seen = new Set<string>();
  const attempts = (set: SelectionSetNode): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return fields[selection.name.value]?.extensions.isAttempt === true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return attempts(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return false;
      seen.add(name);
      return document.definitions.some(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name && attempts(one.selectionSet),
      );
    });
  return attempts(selectionSet) ? 'signIn' : 'mutation';
}
