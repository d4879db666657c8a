// Checks a product's values against its vertical: each attribute by its kind, then the vertical's rules.
import type { Attribute, Kind } from './attribute.ts';
import type { Attributes } from './declare.ts';
import { type Label, localize } from './label.ts';
import type { Problem } from './problem.ts';
import { type Finding, quoted } from './schema.ts';
import type { Vertical } from './vertical.ts';

/** The values that could be taken, in their stored form, and everything found wrong. */
export interface Checked {
  values: Record<string, unknown>;
  problems: Problem[];
}

/** What the values are checked for. */
export interface Aim {
  /**
   * 'draft': what is there must be right; 'complete': nothing required is missing and the rules hold; 'publish': it may also go
   * on the market today, which the vertical's gates say.
   */
  aim: 'draft' | 'complete' | 'publish';
  /** The listing's category, which may add, require or hide attributes. */
  category?: string;
  /** Attributes that the listing's variants state in its place. */
  byVariants?: ReadonlySet<string>;
  /** The day of publication, YYYY-MM-DD; today (UTC) when left out. */
  today?: string;
}

/** Checks raw or stored values. Bad input is answered with problems, never with an exception. Null means: leave the attribute out. */
export function checkAttributes(
  vertical: Vertical,
  raw: unknown,
  { aim, category, byVariants, today = new Date().toISOString().slice(0, 10) }: Aim,
): Checked {
  const { values, problems } = checkValues(vertical.attributes, raw);
  const uses = vertical.uses(category);
  for (const code of Object.keys(values)) {
    if (uses.applies(code)) continue;
    problems.push({
      path: [code],
      code: 'NOT_IN_CATEGORY',
      message: `${code} is not an attribute of the category ${category}.`,
      hint: 'Leave it out, or choose another category.',
      severity: 'error',
    });
  }
  if (aim === 'draft') return { values, problems };
  const faulty = new Set(problems.map(({ path }) => path[0]));
  for (const { code, label, required, kind } of Object.values(vertical.attributes)) {
    const isNeeded = uses.applies(code) && (required || uses.requires(code)) && !byVariants?.has(code);
    if (isNeeded && !Object.hasOwn(values, code) && !faulty.has(code)) {
      problems.push({
        path: [code],
        code: 'REQUIRED',
        message: `${code} is missing.`,
        hint: `${localize(label)} is ${kind.expects}.`,
        severity: 'error',
      });
    }
  }
  problems.push(...vertical.rules(values));
  if (aim === 'publish') problems.push(...vertical.gates(values, today));
  return { values, problems };
}

/** Checks what a buyer states in an inquiry. */
export function checkInquiry(vertical: Vertical, raw: unknown): Checked {
  return checkValues(vertical.inquiry, raw);
}

/** Checks one value. */
export function checkValue({ code, kind, label }: Attribute, raw: unknown): { value: unknown } | { problem: Problem } {
  const found = findingOf(kind, raw, label);
  if ('value' in found) return found;
  const { path = [], message, hint } = found;
  return {
    problem: {
      path: [code, ...path],
      code: found.code ?? 'INVALID',
      message: `${code} ${message}`,
      hint,
      severity: 'error',
    },
  };
}

/** What a kind makes of a raw value: its stored form, or what is wrong, in the kind's own words where it has them. */
export function findingOf<Value>(kind: Kind<Value>, raw: unknown, label: Label): Finding<Value> {
  const result = kind.schema.safeParse(raw);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  const words = issue?.code === 'custom' ? issue.params : undefined;
  return {
    path: (issue?.path ?? []).map(String),
    code: words?.code,
    message: words && issue ? issue.message : `${quoted(raw)} is not ${kind.expects}.`,
    hint: typeof words?.hint === 'string' ? words.hint : `${localize(label)} is ${kind.expects}.`,
  };
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
