// What a buyer requires of goods: an attribute, how it is compared, with what, and how badly; checked, and held against an offer.
import type { Attribute, AttributeValues, Kind } from './attribute.ts';
import type { Attributes } from './declare.ts';
import { parseAttribute } from './import.ts';
import { localize } from './label.ts';
import type { Problem } from './problem.ts';
import { quoted } from './schema.ts';
import { isConvertible, unitsLike } from './units.ts';

/** How an attribute is compared: EQ to LT with one value, BETWEEN with two ends, IN with one of a list. */
export type Operator = 'EQ' | 'IN' | 'LT' | 'LE' | 'GE' | 'GT' | 'BETWEEN';

/** A requirement as stored. `values` are in the kit's stored form. */
export interface Requirement {
  readonly attribute: string;
  readonly operator: Operator;
  readonly values: readonly unknown[];
  /** MUST: an offer without it is no answer. SHOULD: it is better with it. */
  readonly level: 'MUST' | 'SHOULD';
}

/** A requirement as a buyer writes it: values as texts, with a unit of their own or the common one. */
export interface WrittenRequirement {
  readonly attribute: string;
  readonly operator: Operator;
  readonly values: readonly string[];
  readonly unit?: string | null;
  readonly level: 'MUST' | 'SHOULD';
}

/** Whether an offer meets a requirement; UNKNOWN when it does not state the attribute. */
export type Compliance = 'MET' | 'DEVIATES' | 'UNKNOWN';

const COUNT: Readonly<Record<Operator, readonly [number, number]>> = {
  EQ: [1, 1],
  IN: [1, 20],
  LT: [1, 1],
  LE: [1, 1],
  GE: [1, 1],
  GT: [1, 1],
  BETWEEN: [2, 2],
};

/** Reads a requirement on one of `attributes`. Never throws on bad input. */
export function checkRequirement(
  attributes: Attributes,
  written: WrittenRequirement,
): { requirement: Requirement } | { problem: Problem } {
  const { attribute: code, operator, values, unit, level } = written;
  const attribute = Object.hasOwn(attributes, code) ? attributes[code] : undefined;
  if (attribute?.private !== 'public')
    return refused(
      'attribute',
      `There is no attribute ${quoted(code)}.`,
      'See Vertical.attributes.',
      'UNKNOWN_ATTRIBUTE',
    );
  const [least, most] = COUNT[operator];
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    return refused('values', `${operator} compares with ${wanted} values, not ${values.length}.`, 'Count them again.');
  }
  const { compare } = attribute.kind;
  if (!compare && operator !== 'EQ' && operator !== 'IN')
    return refused('operator', `${code} has no order: it cannot be compared by ${operator}.`, 'Use EQ or IN.');
  const { unit: own } = attribute.kind.facts;
  if (unit && own !== undefined && !isConvertible(unit, own))
    return refused('unit', `${quoted(unit)} is not a unit of ${code}.`, `Use one of: ${unitsLike(own).join(', ')}.`);
  const read: unknown[] = [];
  for (const text of values) {
    const parsed = parseAttribute(attribute, text, unit ? { unit } : {});
    if ('problem' in parsed) return { problem: { ...parsed.problem, path: ['values'] } };
    if (parsed.value === undefined)
      return refused('values', 'A value is empty.', `${localize(attribute.label)} is ${attribute.kind.expects}.`);
    if (unit && own === undefined && attribute.kind.display(parsed.value).unit === null)
      return refused('unit', `${code} has no unit: it is ${attribute.kind.expects}.`, 'Leave the unit out.');
    if (compare && operator !== 'EQ' && operator !== 'IN' && !isSingle(attribute.kind, parsed.value))
      return refused(
        'values',
        `${operator} compares with single values, and ${quoted(text)} is none.`,
        'Write one amount, such as 5, neither a range nor an open one.',
      );
    read.push(parsed.value);
  }
  const [low, high] = read;
  if (operator === 'BETWEEN' && (compare?.(high, low)?.least ?? 0) < 0)
    return refused('values', 'The range begins above its end.', 'Put the lower value first.');
  return { requirement: { attribute: code, operator, values: read, level } };
}

/** Whether a value of an ordered kind is one point: beside itself, neither of its ends lies elsewhere or is open. */
function isSingle(kind: Kind<unknown>, value: unknown): boolean {
  const spread = kind.compare?.(value, value);
  return spread?.least === 0 && spread.most === 0;
}

/** A stored value as the kind has it today; undefined when it no longer conforms to the declaration. */
function conforming(kind: Kind<unknown>, stored: unknown): unknown {
  const checked = kind.schema.safeParse(stored);
  return checked.success ? checked.data : undefined;
}

function refused(at: string, message: string, hint: string, code: Problem['code'] = 'INVALID'): { problem: Problem } {
  return { problem: { path: [at], code, message, hint, severity: 'error' } };
}

/** The requirement for people: '≥ 99 %', 'one of Food, Feed'. '' when its values no longer conform to the declaration. */
export function showRequirement({ kind }: Attribute, { operator, values }: Requirement, locale: string): string {
  const known = values.map((value) => conforming(kind, value));
  if (known.includes(undefined)) return '';
  const shown = known.map((value) => {
    const { value: text, unit } = kind.display(value, locale);
    return unit === null ? text : `${text} ${unit}`;
  });
  if (operator === 'BETWEEN') return shown.join(' – ');
  return `${SIGNS[operator]} ${shown.join(' / ')}`;
}

const SIGNS: Readonly<Record<Exclude<Operator, 'BETWEEN'>, string>> = {
  EQ: '=',
  IN: '∈',
  LT: '<',
  LE: '≤',
  GE: '≥',
  GT: '>',
};

/**
 * Whether stated values meet a requirement. Of a stated range, the whole must meet it: 97–99 % does not meet ≥ 98 %. Of several
 * values (a list, several choices) one is enough. UNKNOWN also where either no longer conforms to the declaration.
 */
export function complianceOf(attributes: Attributes, values: AttributeValues, requirement: Requirement): Compliance {
  const kind = attributes[requirement.attribute]?.kind;
  if (!kind) return 'UNKNOWN';
  const stated = conforming(kind, values[requirement.attribute]);
  const wanted = requirement.values.map((one) => conforming(kind, one));
  if (stated === undefined || wanted.includes(undefined)) return 'UNKNOWN';
  const { operator } = requirement;
  if (operator === 'EQ' || operator === 'IN')
    return wanted.some((one) => covers(kind, stated, one)) ? 'MET' : 'DEVIATES';
  const [first, second] = wanted.map((one) => kind.compare?.(stated, one));
  if (!first) return 'UNKNOWN';
  const holds = {
    LT: first.most !== null && first.most < 0,
    LE: first.most !== null && first.most <= 0,
    GE: first.least !== null && first.least >= 0,
    GT: first.least !== null && first.least > 0,
    BETWEEN: first.least !== null && first.least >= 0 && second?.most != null && second.most <= 0,
  }[operator];
  return holds ? 'MET' : 'DEVIATES';
}

function covers(kind: Kind<unknown>, stated: unknown, wanted: unknown): boolean {
  return kind.covers?.(stated, wanted) ?? kind.identity(stated) === kind.identity(wanted);
}
