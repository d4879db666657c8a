// Listings side by side: one row an attribute, one cell a listing, all amounts of a row in one unit.
import { type AttributeValues, type Audience, type Display, maySee, type Shown } from './attribute.ts';
import { localize } from './label.ts';
import { presentValues } from './specs.ts';
import type { UnitSystem } from './unit-system.ts';
import { unitFor } from './unit-system.ts';
import type { Vertical } from './vertical.ts';

/** One attribute of several listings. A listing that does not state it, or may not show it, has null. */
export interface ComparedRow {
  code: string;
  label: string;
  cells: (Display | null)[];
  /** Whether two listings that state it state different things. */
  differs: boolean;
}

/** A listing to compare, and who looks at it. */
export interface Compared {
  values: AttributeValues;
  /** What its variants state: shown together where they differ. */
  variants?: readonly AttributeValues[];
  audience: Audience;
}

/** The rows of a comparison, in the order of the declaration; attributes that no listing states are left out. */
export function compare(
  vertical: Vertical,
  listings: readonly Compared[],
  { locale = 'en', system = 'AS_STATED' }: { locale?: string; system?: UnitSystem } = {},
): ComparedRow[] {
  const present = listings.map(({ values, variants = [] }) =>
    [values, ...variants].map((stated) => new Map(presentValues(vertical.attributes, stated))),
  );
  return Object.values(vertical.attributes).flatMap((attribute) => {
    const { code, label, kind } = attribute;
    const stated = listings.map(({ audience }, i) =>
      maySee(attribute, audience) ? (present[i] ?? []).flatMap((values) => values.get(attribute) ?? []) : [],
    );
    if (stated.every((values) => values.length === 0)) return [];
    const { unit } = kind.facts;
    const shown: Shown = unit === undefined ? { system } : { unit: unitFor(system, unit) };
    const identities = stated.flatMap((values) =>
      values.length === 0 ? [] : [[...new Set(values.map(kind.identity))].sort().join('\n')],
    );
    const cellOf = (values: readonly unknown[]): Display | null => {
      const forms = values.map((value) => kind.display(value, locale, shown));
      const texts = [...new Set(forms.map(({ value }) => value))];
      return forms[0] ? { value: texts.join(', '), unit: forms[0].unit } : null;
    };
    return [
      {
        code,
        label: localize(label, locale),
        cells: stated.map(cellOf),
        differs: new Set(identities).size > 1,
      },
    ];
  });
}
