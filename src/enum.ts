// Enums whose every value is described.
import { builder } from './builder.ts';

/** Defines the enum `name` from value → description; the values are the same in GraphQL, TypeScript and the database. */
export function enumType<Value extends string>(name: string, description: string, values: Record<Value, string>) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([value, about]) => [value, { value, description: about }]),
    ) as { [V in Value]: { value: V; description: string } },
  });
}
