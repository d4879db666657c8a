// Zod schemas whose findings say what is wrong and how to mend it.
import { z } from 'zod';
import type { Problem } from './problem.ts';

/**
 * What a check found: the value in its stored form, or the finding. The message begins with the value: it is read after the
 * attribute's code. `path` leads to the place within a value that has parts.
 */
export type Finding<Value> =
  | { value: Value }
  | { code?: Problem['code']; message: string; hint: string; path?: readonly string[] };

/** A schema that reads `Raw` first and then checks and normalises it, with findings of our own words. */
export function refined<Raw, Value>(base: z.ZodType<Raw>, check: (raw: Raw) => Finding<Value>): z.ZodType<Value> {
  return base.transform((raw, context) => {
    const found = check(raw);
    if ('value' in found) return found.value;
    context.addIssue({
      code: 'custom',
      message: found.message,
      path: [...(found.path ?? [])],
      params: { code: found.code ?? 'INVALID', hint: found.hint },
    });
    return z.NEVER;
  });
}

/** A decimal as the API and stored values carry it. */
export const decimalInput = z.union([z.string().max(60), z.number()]);

/** An unusable value in a message: short, on one line. */
export function quoted(raw: unknown): string {
  const text = typeof raw === 'string' ? `"${raw}"` : (JSON.stringify(raw) ?? String(raw));
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
