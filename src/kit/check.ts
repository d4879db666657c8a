// Checks a product's values against its vertical: each attribute by its kind, then the vertical's rules.
import type { z } from 'zod';
import type { Attribute } from './attribute.ts';
import { localize } from './label.ts';
import type { Problem } from './problem.ts';
import { quoted } from './schema.ts';
import type { Attributes, Vertical } from './vertical.ts';

/** The values that could be taken, in their stored form, and everything found wrong. */
export interface Checked {
  values: Record<string, unknown>;
  problems: Problem[];
}

/**
 * Checks raw or stored values. A draft is checked attribute by attribute; else required attributes and the vertical's
 * rules count too. Bad input is answered with problems, never with an exception. Null means: leave the attribute out.
 */
export function checkAttributes(vertical: Vertical, raw: unknown, { draft }: { draft: boolean }): Checked {
  const { values, problems } = checkValues(vertical.attributes, raw);
  if (draft) return { values, problems };
  const faulty = new Set(problems.map(({ path }) => path[0]));
  for (const { code, label, required, kind } of Object.values(vertical.attributes)) {
    if (required && !Object.hasOwn(values, code) && !faulty.has(code)) {
      problems.push({
        path: [code],
        code: 'REQUIRED',
        message: `${code} is missing.`,
        hint: `${localize(label)} is ${kind.expects}.`,
        severity: 'error',
      });
    }
  }
  return { values, problems: [...problems, ...vertical.rules(values)] };
}

/** Checks what a buyer states in an inquiry. */
export function checkInquiry(vertical: Vertical, raw: unknown): Checked {
  return checkValues(vertical.inquiry, raw);
}

/** Checks one value. */
export function checkValue(attribute: Attribute, raw: unknown): { value: unknown } | { problem: Problem } {
  const result = attribute.kind.schema.safeParse(raw);
  if (result.success) return { value: result.data };
  return { problem: problemOf(attribute, raw, result.error.issues[0]) };
}

function checkValues(attributes: Attributes, raw: unknown): Checked {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({
      path: [],
      code: 'INVALID',
      message: `${quoted(raw)} is not a set of attributes.`,
      hint: 'Give an object with a value for each attribute code.',
      severity: 'error',
    });
    return { values, problems };
  }
  for (const [code, value] of Object.entries(raw)) {
    const attribute = Object.hasOwn(attributes, code) ? attributes[code] : undefined;
    if (!attribute) problems.push(unknownAttribute(attributes, code));
    else if (value !== null && value !== undefined) {
      const checked = checkValue(attribute, value);
      if ('value' in checked) values[code] = checked.value;
      else problems.push(checked.problem);
    }
  }
  return { values, problems };
}

/** The kind's own words where it has them, else what it expects. */
function problemOf({ code, kind, label }: Attribute, raw: unknown, issue: z.core.$ZodIssue | undefined): Problem {
  const words = issue?.code === 'custom' ? issue.params : undefined;
  return {
    path: [code, ...(issue?.path ?? []).map(String)],
    code: words?.code === 'OUT_OF_RANGE' ? 'OUT_OF_RANGE' : 'INVALID',
    message: words ? `${code} ${issue?.message}` : `${code} ${quoted(raw)} is not ${kind.expects}.`,
    hint: typeof words?.hint === 'string' ? words.hint : `${localize(label)} is ${kind.expects}.`,
    severity: 'error',
  };
}

function unknownAttribute(attributes: Attributes, code: string): Problem {
  const near =
    Object.keys(attributes).find((one) => folded(one) === folded(code)) ??
    Object.keys(attributes).find((one) => one.toLowerCase().startsWith(code.toLowerCase()));
  return {
    path: [code],
    code: 'UNKNOWN_ATTRIBUTE',
    message: `There is no attribute ${quoted(code)}.`,
    hint: near ? `Did you mean ${near}?` : `There are ${Object.keys(attributes).join(', ')}.`,
    severity: 'error',
  };
}

function folded(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
