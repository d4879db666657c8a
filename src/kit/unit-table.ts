// The table of units: each dimension with its units, their UN/ECE Rec 20 codes, exact sizes and everyday spellings.
import { amounts } from './unit-table/amounts.ts';
import { machines } from './unit-table/machines.ts';
import { materials } from './unit-table/materials.ts';

/**
 * One unit: its UN/ECE Rec 20 common code (null where there is none), its size, and other spellings, parted by commas. The size is in
 * base units of the dimension (that with size 1): a product 'a*b', a quotient 'a/b', with an offset added before it: '+273.15'.
 */
export type UnitRow = readonly [code: string | null, size: string, spellings?: string];

/** Units by dimension and symbol. */
export type UnitRows = Readonly<Record<string, Readonly<Record<string, UnitRow>>>>;

/**
 * All units that the kit knows. Distances by fuel (mpg) and fuel by distance (L/100 km) are two dimensions, for one is the other's
 * reciprocal; so are cubic metres and normal cubic metres of gas, for no fixed factor lies between them.
 */
export const UNITS = { ...amounts, ...machines, ...materials } as const;

/** What a unit measures: 'mass', 'volume flow'. */
export type Dimension = keyof typeof UNITS;

/** A unit as it is stored and shown: 'kg', '°C', 'm³/h'. */
export type UnitSymbol = { [D in Dimension]: keyof (typeof UNITS)[D] }[Dimension];

/** The symbols that measure the same as `S`: of '%', that is '%' | '‰' | 'ppm' | 'ppb'. */
export type UnitLike<S extends UnitSymbol> = {
  [D in Dimension]: S extends keyof (typeof UNITS)[D] ? keyof (typeof UNITS)[D] : never;
}[Dimension];
