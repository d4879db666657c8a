// The units of trade: each by its symbol, UN/ECE Rec 20 code or everyday spelling, and exact conversion between them.
import { Decimal, decimalOf } from './number.ts';
import { KitError } from './problem.ts';
import { UNITS, type UnitRows } from './unit-table.ts';

/** A unit. One base unit of its dimension is `(value + offset) × factor ÷ divisor`. */
export interface Unit {
  /** What is stored and shown: 'kg', '°C', 'm³/h'. */
  readonly symbol: string;
  /** UN/ECE Rec 20 common code, where there is one. */
  readonly code: string | null;
  readonly dimension: string;
  readonly factor: Decimal;
  readonly divisor: Decimal;
  readonly offset: Decimal;
  /** Factor ÷ divisor. */
  readonly size: Decimal;
}

/** Thrown when a unit is unknown or of another dimension. */
export class UnitError extends KitError {
  override readonly name = 'UnitError';
}

/** Units by each of their names, and by the names' lower case; one name may mean several ('PS': psi's code, and horsepower). */
const exact = new Map<string, Unit[]>();
const folded = new Map<string, Unit[]>();
const all: Unit[] = [];
/** Answers given: every stored quantity asks for its unit, and there are few units. */
const answered = new Map<string, Unit | undefined>();
const aliases = new Map<Unit, string[]>();
for (const [dimension, rows] of Object.entries<UnitRows[string]>(UNITS)) {
  for (const [symbol, [code, size, spellings = '']] of Object.entries(rows)) {
    const unit = { symbol, code, dimension, ...sizeOf(size) };
    all.push(unit);
    aliases.set(unit, spellings.split(',').filter(Boolean));
  }
}
// Symbols come before codes, codes before everyday spellings: the first entry of a name is its plain meaning.
for (const unit of all) register(unit, unit.symbol);
for (const unit of all) if (unit.code) register(unit, unit.code);
for (const [unit, names] of aliases) for (const name of names) register(unit, name);

/** Reads '5/9+459.67' as factor 5, divisor 9, offset 459.67. */
function sizeOf(text: string): Pick<Unit, 'factor' | 'divisor' | 'offset' | 'size'> {
  const [scale = '1', offset = '0'] = text.split('+');
  const [top = '1', bottom = '1'] = scale.split('/');
  const product = (factors: string) => factors.split('*').reduce((so, factor) => so.times(factor), new Decimal(1));
  const [factor, divisor] = [product(top), product(bottom)];
  return { factor, divisor, offset: new Decimal(offset), size: factor.div(divisor) };
}

function register(unit: Unit, name: string): void {
  for (const [names, key] of [
    [exact, spelled(name)],
    [folded, spelled(name).toLowerCase()],
  ] as const) {
    const meanings = names.get(key) ?? [];
    if (!meanings.includes(unit)) names.set(key, [...meanings, unit]);
  }
}

/** One spelling for look-alikes: 'm³' and 'm3', 'µ' and 'μ', '℃' and '°C', 'º' and '°', 'Pa·s' and 'Pa*s'. */
function spelled(name: string): string {
  return name
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replace(/[·⋅*∙]/g, '·')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The unit of a symbol, Rec 20 code or everyday spelling. `like` names a unit of the expected dimension, which decides
 * when a name means several. Undefined when there is none, or when only case could tell which ('mw').
 */
export function unitOf(text: string, like?: string): Unit | undefined {
  const asked = like === undefined ? text : `${text}\n${like}`;
  if (answered.has(asked)) return answered.get(asked);
  const unit = findUnit(text, like);
  // Bounded, because anyone may ask for any text.
  if (answered.size < 5000 && asked.length < 100) answered.set(asked, unit);
  return unit;
}

function findUnit(text: string, like: string | undefined): Unit | undefined {
  const name = spelled(text);
  const dimension = like === undefined ? undefined : unitOf(like)?.dimension;
  for (const [names, key] of [
    [exact, name],
    [folded, name.toLowerCase()],
    [exact, name.replace(/\.$/, '')],
  ] as const) {
    const meanings = names.get(key) ?? [];
    const fitting = meanings.filter((unit) => unit.dimension === dimension);
    if (fitting.length === 1 || (fitting.length > 1 && names === exact)) return fitting[0];
    if (fitting.length === 0 && (meanings.length === 1 || names === exact) && meanings[0]) return meanings[0];
  }
  return undefined;
}

/** The unit of a symbol, Rec 20 code or everyday spelling; `like` as in `unitOf`. Throws UnitError when there is none. */
export function requireUnit(text: string, like?: string): Unit {
  const unit = unitOf(text, like);
  if (!unit)
    throw new UnitError(
      `There is no unit "${text.slice(0, 40)}".`,
      'Use a symbol such as "kg", "°C" or "m³/h", or a UN/ECE Rec 20 code such as "KGM".',
    );
  return unit;
}

/** Symbols of all units that measure the same as this one, itself included. */
export function unitsLike(text: string): string[] {
  const { dimension } = requireUnit(text);
  return all.filter((unit) => unit.dimension === dimension).map((unit) => unit.symbol);
}

/** Whether both units measure the same. */
export function isConvertible(from: string, to: string): boolean {
  const source = unitOf(from, to);
  return source !== undefined && source.dimension === unitOf(to)?.dimension;
}

/** The value in another unit of the same dimension, exact to 30 digits; temperatures by their zero points. Throws UnitError. */
export function convert(value: Decimal | string, from: string, to: string): Decimal {
  const number = typeof value === 'string' ? decimalOf(value) : value;
  if (!number)
    throw new UnitError(`"${String(value).slice(0, 40)}" is not a number.`, 'Write digits with a point, such as 97.5.');
  const source = requireUnit(from, to);
  const target = requireUnit(to, from);
  if (source === target) return number;
  if (source.dimension !== target.dimension) {
    throw new UnitError(
      `${from} measures ${source.dimension}, ${to} measures ${target.dimension}: one does not convert to the other.`,
      `Use one of: ${unitsLike(to).join(', ')}.`,
    );
  }
  const top = number.plus(source.offset).times(source.factor).times(target.divisor);
  const converted = top.div(source.divisor.times(target.factor)).minus(target.offset);
  return converted.toSignificantDigits(30);
}
