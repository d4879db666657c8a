// Values as generic pages, forms, search and identity need them, without knowing the industry.
import { type Attribute, type AttributeValues, type Audience, maySee } from './attribute.ts';
import type { Attributes } from './declare.ts';
import { localize } from './label.ts';
import type { UnitSystem } from './unit-system.ts';
import type { Vertical } from './vertical.ts';

/** One line of a specification table. `unit` is null where there is none. */
export interface Spec {
  code: string;
  label: string;
  value: string;
  unit: string | null;
}

/**
 * The values an audience may see: what an API hands out as the source of an attributes object. `checkedBy` is the version of the
 * declaration that the stored values were checked against: when it is this one, they are not checked again.
 */
export function visibleValues(
  vertical: Vertical,
  values: AttributeValues,
  audience: Audience = 'public',
  checkedBy?: string,
): AttributeValues {
  // The common case on every page of a catalogue: nothing is hidden and nothing has to be looked at.
  if (checkedBy === vertical.version && !vertical.hides(audience)) return values;
  return Object.fromEntries(
    presentValues(vertical.attributes, values)
      .filter(([attribute]) => maySee(attribute, audience))
      .map(([{ code }, value]) => [code, value]),
  );
}

/** The specification table, in the order of the declaration; public attributes unless another audience is named. */
export function specsOf(
  attributes: Attributes,
  values: AttributeValues,
  { locale = 'en', audience = 'public', system }: { locale?: string; audience?: Audience; system?: UnitSystem } = {},
): Spec[] {
  return presentValues(attributes, values)
    .filter(([attribute]) => maySee(attribute, audience))
    .map(([{ code, label, kind }, value]) => ({
      code,
      label: localize(label, locale),
      ...kind.display(value, locale, { system }),
    }));
}

/** The key that two listings of the same thing share: 'casNumber=7647-14-5&grade=FOOD'; null when the values do not say. */
export function identityOf(vertical: Vertical, values: AttributeValues): string | null {
  for (const codes of vertical.identity) {
    const parts = codes.map((code) => {
      const value = values[code];
      const attribute = vertical.attributes[code];
      return attribute && value != null ? `${code}=${encodeURIComponent(attribute.kind.identity(value))}` : undefined;
    });
    if (parts.every((part) => part !== undefined)) return parts.join('&');
  }
  return null;
}

/** All words by which free-text search should find the values, one line each; public searchable attributes only. */
export function searchTextOf(vertical: Vertical, values: AttributeValues): string {
  return [
    ...new Set(
      presentValues(vertical.attributes, values)
        .filter(([{ search }]) => search)
        .flatMap(([{ kind }, value]) => kind.words(value)),
    ),
  ].join('\n');
}

/** The attributes that have a value that still is one: after a declaration changed, what no longer fits is passed over. */
export function presentValues(attributes: Attributes, values: AttributeValues): [Attribute, unknown][] {
  return presentAmong(Object.values(attributes), values);
}

/** The same of some attributes. */
export function presentAmong(attributes: readonly Attribute[], values: AttributeValues): [Attribute, unknown][] {
  return attributes.flatMap((attribute): [Attribute, unknown][] =>
    isPresent(attribute, values) ? [[attribute, values[attribute.code]]] : [],
  );
}

/** Whether there is a value of the attribute, and one that still fits it. */
export function isPresent({ code, kind }: Attribute, values: AttributeValues): boolean {
  const value = values[code];
  return value != null && (sound.has(values) || kind.schema.safeParse(value).success);
}

const sound = new WeakSet<AttributeValues>();

/** The values that fit, not to be changed in place: from here on they are not checked again. `checkedBy` as for visibleValues. */
export function soundValues(vertical: Vertical, values: AttributeValues, checkedBy?: string): AttributeValues {
  const kept =
    checkedBy === vertical.version
      ? values
      : Object.fromEntries(presentValues(vertical.attributes, values).map(([{ code }, value]) => [code, value]));
  sound.add(kept);
  return kept;
}
