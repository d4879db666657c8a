// Which unit a reader expects: metric or US customary, in place of the unit a supplier stated; and amounts rounded for display.
import { Decimal, plain } from './number.ts';
import { endsOf, type Quantity } from './range.ts';
import type { UnitLike, UnitSymbol } from './unit-table.ts';
import { requireUnit, unitOf } from './units.ts';

/** What a reader reads in: the supplier's own units, metric ones (SI and those used with it), or US customary ones. */
export type UnitSystem = 'AS_STATED' | 'METRIC' | 'US';

/** A counterpart: one unit, or the usual one with another for amounts (of the stated unit) below a limit, or from it up. */
type Counterpart<U extends string> = U | readonly [usual: U, side: 'below' | 'from', limit: number, other: U];

type Counterparts = { readonly [S in UnitSymbol]?: Counterpart<UnitLike<S>> };

/** What is not here stays as it is: g/m², kWh, K and all that both systems share. Inches go up to ten feet. */
const US: Counterparts = {
  kg: 'lb',
  g: 'oz',
  t: 'short ton',
  'long ton': 'short ton',
  mm: ['in', 'from', 3048, 'ft'],
  cm: ['in', 'from', 304.8, 'ft'],
  m: 'ft',
  km: 'mi',
  µm: 'mil',
  'mm²': 'in²',
  'cm²': 'in²',
  'dm²': 'ft²',
  'm²': 'ft²',
  ha: 'acre',
  'km²': 'mi²',
  L: ['gal', 'below', 3.785411784, 'fl oz'],
  mL: 'fl oz',
  cL: 'fl oz',
  dL: 'fl oz',
  hL: 'gal',
  'gal (UK)': 'gal',
  'cm³': 'in³',
  'm³': 'ft³',
  '°C': '°F',
  bar: 'psi',
  mbar: 'psi',
  kPa: 'psi',
  MPa: ['psi', 'from', 100, 'ksi'],
  'N/mm²': ['psi', 'from', 100, 'ksi'],
  GPa: 'ksi',
  'kgf/cm²': 'psi',
  hPa: 'mmHg',
  'mmH₂O': 'inH₂O',
  'mH₂O': 'psi',
  kW: 'hp',
  'metric hp': 'hp',
  'kcal/h': 'BTU/h',
  kJ: 'BTU',
  MJ: 'BTU',
  J: 'ft·lbf',
  N: 'lbf',
  daN: 'lbf',
  kN: 'lbf',
  kgf: 'lbf',
  tf: 'lbf',
  MN: 'kip',
  N·m: 'lbf·ft',
  kN·m: 'lbf·ft',
  kgf·m: 'lbf·ft',
  N·cm: 'lbf·in',
  kgf·cm: 'lbf·in',
  mN·m: 'ozf·in',
  'kg·m²': 'lb·ft²',
  'm/s': 'ft/s',
  'm/min': 'ft/min',
  'cm/s': 'in/s',
  'mm/s': 'in/s',
  'mm/min': 'in/min',
  'km/h': 'mph',
  'm/s²': 'ft/s²',
  'm³/h': 'gal/min',
  'm³/d': 'gal/min',
  'L/min': 'gal/min',
  'L/s': 'gal/min',
  'L/h': 'gal/h',
  'm³/min': 'ft³/min',
  'm³/s': 'ft³/min',
  'kg/h': 'lb/h',
  'kg/min': 'lb/min',
  't/h': 'short ton/h',
  'km/L': 'mpg',
  'mpg (UK)': 'mpg',
  'L/100 km': 'gal/100 mi',
  'kWh/100 km': 'kWh/100 mi',
  'g/km': 'g/mi',
  'g/kWh': 'lb/(hp·h)',
  lx: 'fc',
  'kg/m³': 'lb/ft³',
  'kg/L': 'lb/gal',
  'threads/cm': 'threads/in',
  'N/m': 'lbf/ft',
  'kN/m': 'lbf/ft',
  'N/cm': 'lbf/in',
  'N/mm': 'lbf/in',
  'J/m': 'ft·lbf/in',
  'MJ/kg': 'BTU/lb',
  'kJ/kg': 'BTU/lb',
  'kcal/kg': 'BTU/lb',
  'W/(m²·K)': 'BTU/(h·ft²·°F)',
  'm²/L': 'ft²/gal',
};

/** What is not here is metric already, or is used with metric units. Millimetres go up to ten metres. */
const METRIC: Counterparts = {
  lb: 'kg',
  oz: 'g',
  'oz t': 'g',
  cwt: 'kg',
  'short ton': 't',
  'long ton': 't',
  in: ['mm', 'from', 394, 'm'],
  ft: 'm',
  yd: 'm',
  mi: 'km',
  mil: 'µm',
  µin: 'µm',
  'in²': 'cm²',
  'ft²': 'm²',
  'yd²': 'm²',
  acre: 'ha',
  'mi²': 'km²',
  gal: 'L',
  'gal (UK)': 'L',
  qt: 'L',
  pt: 'mL',
  'fl oz': 'mL',
  'in³': 'cm³',
  'ft³': 'm³',
  'yd³': 'm³',
  bbl: 'm³',
  '°F': '°C',
  psi: 'bar',
  ksi: 'MPa',
  mmHg: 'hPa',
  Torr: 'hPa',
  inHg: 'hPa',
  'inH₂O': 'Pa',
  hp: 'kW',
  'metric hp': 'kW',
  'BTU/h': 'kW',
  'kcal/h': 'kW',
  TR: 'kW',
  BTU: 'kJ',
  MMBTU: 'MJ',
  ft·lbf: 'J',
  lbf: 'N',
  kip: 'kN',
  lbf·ft: 'N·m',
  lbf·in: 'N·m',
  ozf·in: 'mN·m',
  'lb·ft²': 'kg·m²',
  'ft/s': 'm/s',
  'ft/min': 'm/min',
  'in/s': 'mm/s',
  'in/min': 'mm/min',
  mph: 'km/h',
  'ft/s²': 'm/s²',
  'gal/min': 'L/min',
  'gal/h': 'L/h',
  'ft³/min': 'm³/min',
  'ft³/h': 'm³/h',
  'bbl/d': 'm³/d',
  'lb/h': 'kg/h',
  'lb/min': 'kg/min',
  'short ton/h': 't/h',
  mpg: 'km/L',
  'mpg (UK)': 'km/L',
  'gal/100 mi': 'L/100 km',
  'kWh/100 mi': 'kWh/100 km',
  'g/mi': 'g/km',
  'lb/(hp·h)': 'g/kWh',
  fc: 'lx',
  'lb/ft³': 'kg/m³',
  'lb/gal': 'kg/L',
  'oz/yd²': 'g/m²',
  'V/mil': 'kV/mm',
  'threads/in': 'threads/cm',
  'lbf/in': 'N/mm',
  'lbf/ft': 'N/m',
  'ft·lbf/in': 'J/m',
  'BTU/lb': 'kJ/kg',
  'BTU/(h·ft²·°F)': 'W/(m²·K)',
  'ft²/gal': 'm²/L',
};

const systems: Record<UnitSystem, Counterparts> = { AS_STATED: {}, METRIC, US };

/**
 * The unit in which a reader of the system expects an amount stated in `unit`, which may decide by its magnitude (in that unit):
 * 30 mm is read in inches, 30,000 mm in feet. A unit without a counterpart stays as it is, and so does one unknown.
 */
export function unitFor(system: UnitSystem, unit: string, magnitude?: Decimal): string {
  const known: Readonly<Record<string, Counterpart<string>>> = systems[system];
  const symbol = unitOf(unit)?.symbol;
  const found = symbol === undefined ? undefined : known[symbol];
  if (found === undefined || typeof found === 'string') return found ?? unit;
  const [usual, side, limit, other] = found;
  return magnitude && (side === 'below' ? magnitude.abs().lt(limit) : magnitude.abs().gte(limit)) ? other : usual;
}

/**
 * The quantity in the unit that a reader of the system expects, rounded for display: as many significant digits as were stated, at
 * least 3; a temperature to as many decimals as were stated, at least 1. A unit that stays leaves the quantity as it is.
 * `asked` is the unit where it is known already.
 */
export function quantityIn(system: UnitSystem, quantity: Quantity, asked?: string): Quantity {
  const stated = [quantity.min, quantity.max].flatMap((end) => (end === null ? [] : [new Decimal(end)]));
  const unit = asked ?? unitFor(system, quantity.unit, Decimal.max(0, ...stated.map((end) => end.abs())));
  if (unit === quantity.unit) return quantity;
  const { min, max } = endsOf(quantity, unit);
  // Where zero points differ, significant digits say nothing: 0 °C is 32 °F, and -17.8 °C is almost 0 °F.
  const shifted = !requireUnit(unit, quantity.unit).offset.eq(requireUnit(quantity.unit, unit).offset);
  const digits = Math.max(3, ...stated.map((end) => end.precision(true)));
  const places = Math.max(1, ...stated.map((end) => end.decimalPlaces()));
  const shown = (end: Decimal | undefined) =>
    end ? plain(shifted ? end.toDecimalPlaces(places) : end.toSignificantDigits(digits)) : null;
  return { min: shown(min), max: shown(max), unit };
}
