// What of a declaration decides whether a value conforms, as plain data: its version is the hash, and two of them can be compared.
import { createHash } from 'node:crypto';
import type { Attribute } from './attribute.ts';
import type { Vertical } from './vertical.ts';

/** The binding facts of one attribute: what a stored value must be. Words, labels and uses in search are not among them. */
export type AttributeFacts = Readonly<Record<string, unknown>>;

/** The binding facts of a declaration. */
export interface DeclarationFacts {
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  readonly identity: readonly (readonly string[])[];
  readonly axes: readonly string[];
  readonly categories: Readonly<Record<string, AttributeFacts>>;
  /** A hash of the rules' and gates' code and of the author's revision. */
  readonly rules: string;
}

/** The binding facts of a vertical. `code` is the source of its rules and gates, with the revision. */
export function factsOf(
  { attributes, identity, axes, categories }: Pick<Vertical, 'attributes' | 'identity' | 'axes' | 'categories'>,
  code: readonly unknown[],
): DeclarationFacts {
  return {
    attributes: byCode(attributes),
    identity,
    axes,
    categories: Object.fromEntries(
      categories.map(({ code: name, parent, adds, requires, hides }) => [name, { parent, adds, requires, hides }]),
    ),
    rules: hashOf(code.map(String)),
  };
}

/** 16 hexadecimal digits that change with the data. */
export function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}

/** What differs between two declarations, a line each: 'purity: max 100 → 110', 'colour is new'. */
export function changesSince(before: DeclarationFacts, now: DeclarationFacts): string[] {
  return [
    ...changesIn(before.attributes, now.attributes),
    ...changesIn(before.categories, now.categories).map((line) => `category ${line}`),
    ...(['identity', 'axes'] as const).flatMap((part) => changeOf(part, before[part], now[part])),
    ...(before.rules === now.rules ? [] : ['the rules']),
  ];
}

function byCode(attributes: Readonly<Record<string, Attribute>>): Record<string, AttributeFacts> {
  return Object.fromEntries(
    Object.values(attributes).map(({ code, kind, required }) => {
      const { choices, members, ...facts } = kind.facts;
      return [
        code,
        {
          kind: kind.name,
          required,
          ...facts,
          ...(choices ? { choices: choices.map((choice) => choice.code) } : {}),
          ...(members ? { members: byCode(members) } : {}),
        },
      ];
    }),
  );
}

function changesIn(
  before: Readonly<Record<string, AttributeFacts>>,
  now: Readonly<Record<string, AttributeFacts>>,
): string[] {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return codes.flatMap((code) => {
    const [old, fresh] = [before[code], now[code]];
    if (!old) return [`${code} is new`];
    if (!fresh) return [`${code} is gone`];
    const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
    return names.flatMap((name) => changeOf(name, old[name], fresh[name]).map((line) => `${code}: ${line}`));
  });
}

function changeOf(name: string, before: unknown, now: unknown): string[] {
  const [old, fresh] = [before, now].map((value) => JSON.stringify(inOrder(value)));
  if (old === fresh) return [];
  if (name === 'members' && before && now)
    return changesIn(
      before as Readonly<Record<string, AttributeFacts>>,
      now as Readonly<Record<string, AttributeFacts>>,
    );
  if (Array.isArray(before) && Array.isArray(now) && [...before, ...now].every((one) => typeof one === 'string')) {
    const gone = before.filter((one) => !now.includes(one)).map((one) => `−${one}`);
    const added = now.filter((one) => !before.includes(one)).map((one) => `+${one}`);
    if (gone.length + added.length > 0) return [`${name} ${[...gone, ...added].join(' ')}`];
  }
  return [`${name} ${old ?? 'none'} → ${fresh ?? 'none'}`];
}

/** The same data with its keys in one order: a database keeps them in its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
