// The only way to define a mutation: one input, one payload, and userErrors for what the caller can mend.
import type {
  FieldMap,
  InputFieldBuilder,
  InputFieldMap,
  InputShapeFromFields,
  ObjectFieldBuilder,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { attempt } from './attempts.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { type UserError, UserErrors } from './errors.ts';
import { mustBeOneself } from './viewer.ts';

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** What a payload's fields are made from: the service's answer, or null when there are user errors. */
export interface Outcome<Result> {
  result: Result | null;
  userErrors: UserError[];
}

/** Something in an input that its author can mend. */
export const UserErrorType = builder.objectRef<UserError>('UserError').implement({
  description: 'Something in the input that you can mend.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, upper snake case: REQUIRED, OUT_OF_RANGE, TAKEN.' }),
    message: t.exposeString('message', { description: 'What is wrong and how to mend it, for people.' }),
    field: t.exposeStringList('field', { description: 'Path in the input: ["attributes", "chemicals", "casNumber"].' }),
  }),
});

/**
 * Defines the mutation `name` (noun first: `inquirySend`) with its `<Name>Input` and `<Name>Payload`. `resolve` is one call to a
 * service; what that throws as UserErrors is answered in the payload, everything else is a top-level error.
 */
export function mutation<Fields extends InputFieldMap, Result>(
  name: string,
  options: {
    description: string;
    input: (t: InputFieldBuilder<Types, 'InputObject'>) => Fields;
    /** For the one that ends an impersonation: all others are refused to who impersonates somebody. */
    isForImpersonators?: true;
    /** For one that tries a secret: the account it tries it at, as the input or the viewer says. Failed attempts are counted by it and by address. */
    attempt?: (input: InputShapeFromFields<Fields>, ctx: Context) => string;
    payload: (t: ObjectFieldBuilder<Types, Outcome<Result>>) => FieldMap;
    resolve: (ctx: Context, input: InputShapeFromFields<Fields>, info: GraphQLResolveInfo) => Promise<Result>;
  },
): void {
  const Name = name[0]!.toUpperCase() + name.slice(1);
  const Input = builder.inputType(`${Name}Input`, {
    description: `Input of ${name}.`,
    fields: options.input as never,
  });
  const Payload = builder.objectRef<Outcome<Result>>(`${Name}Payload`).implement({
    description: `What ${name} answers: its result, or userErrors.`,
    fields: (t) => ({
      ...options.payload(t as never),
      userErrors: t.field({
        type: [UserErrorType],
        description: 'What you can mend; empty when it was done.',
        resolve: (outcome) => outcome.userErrors,
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: Payload,
      description: options.description,
      extensions: { isAttempt: options.attempt !== undefined },
      args: { input: t.arg({ type: Input, required: true, description: 'What to do, and with what.' }) },
      resolve: async (_root, args, ctx, info): Promise<Outcome<Result>> => {
        if (!options.isForImpersonators) mustBeOneself(ctx.viewer);
        try {
          const input = args.input as InputShapeFromFields<Fields>;
          const resolve = () => options.resolve(ctx, input, info);
          const result = options.attempt
            ? await attempt(ctx, name, options.attempt(input, ctx), resolve)
            : await resolve();
          return { result, userErrors: [] };
        } catch (error) {
          if (error instanceof UserErrors) return { result: null, userErrors: error.userErrors };
          throw error;
        }
      },
    }),
  );
}

/** By what the fields of a payload are made whose service answers `Result`: for fields that several mutations have. */
export type PayloadFields<Result = { id: string }> = ObjectFieldBuilder<Types, Outcome<Result>>;

/** The payload of a mutation that answers whether there was something to do: one field, `name`. */
export function whether(name: string, description: string) {
  return (t: PayloadFields<boolean>) => ({
    [name]: t.boolean({ description, resolve: ({ result }) => result ?? false }),
  });
}

/** The field that makes a creating mutation safe to retry. */
export function idempotencyKey(t: InputFieldBuilder<Types, 'InputObject'>) {
  return t.string({
    description:
      'Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more.',
  });
}
