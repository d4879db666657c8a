// Extents of goods, length × width × height: compared, shown, and read as suppliers write them.
import type { Parsed, ParseHints, Shown } from './attribute.ts';
import { Decimal, plain, plainText, readNumber, showNumber, WRITTEN_NUMBER } from './number.ts';
import { quantityIn, unitFor } from './unit-system.ts';
import { convert, isConvertible, unitOf } from './units.ts';

/**
 * A stored extent: exact decimals in the unit its supplier used. `height` is null for flat goods (sheets, rugs, posters),
 * which trade by two sides and state their thickness as an attribute of its own.
 */
export interface Extent {
  readonly length: string;
  readonly width: string;
  readonly height: string | null;
  readonly unit: string;
}
/** The sides of an extent. */
export type Side = 'length' | 'width' | 'height';
/** The sides in the order in which they are written. */
export const SIDES: readonly Side[] = ['length', 'width', 'height'];

/** A side in a unit; undefined when the extent has none. Throws UnitError. */
export function sideIn(extent: Extent, side: Side, unit: string): Decimal | undefined {
  const value = extent[side];
  return value === null ? undefined : convert(value, extent.unit, unit);
}

/** Length × width × height in a unit of volume; undefined for flat goods. Throws UnitError. */
export function volumeIn(extent: Extent, unit: string): Decimal | undefined {
  const height = sideIn(extent, 'height', 'm');
  return (
    height &&
    convert(
      height.times(convert(extent.length, extent.unit, 'm')).times(convert(extent.width, extent.unit, 'm')),
      'm³',
      unit,
    )
  );
}

/** The extent in another unit, each side exact to 15 digits. Throws UnitError. */
export function extentIn(extent: Extent, unit: string): Extent {
  if (extent.unit === unit) return extent;
  const side = (value: string) => plain(convert(value, extent.unit, unit).toSignificantDigits(15));
  const { length, width, height } = extent;
  return { length: side(length), width: side(width), height: height === null ? null : side(height), unit };
}

/** The extent as its reader wants it, sides in the one unit that suits the longest, rounded for display. Throws UnitError. */
export function extentAs(extent: Extent, { unit, system = 'AS_STATED' }: Shown = {}): Extent {
  if (unit !== undefined) return extentIn(extent, unit);
  const sides = [extent.length, extent.width, extent.height].filter((side) => side !== null);
  const longest = Decimal.max(...sides);
  const wanted = unitFor(system, extent.unit, longest);
  if (wanted === extent.unit) return extent;
  const side = (value: string) =>
    quantityIn(system, { min: value, max: value, unit: extent.unit }, wanted).min ?? value;
  const { length, width, height } = extent;
  return { length: side(length), width: side(width), height: height === null ? null : side(height), unit: wanted };
}

/** '1,200 × 800 × 144': the sides in the digits of a language, without the unit. */
export function showExtent({ length, width, height }: Extent, locale?: string): string {
  return [length, width, ...(height === null ? [] : [height])].map((side) => showNumber(side, locale)).join(' × ');
}

/** Names of the sides; depth is the side that the others leave. */
const NAMES: Readonly<Record<Side | 'depth', string>> = {
  length: 'length|long|länge|laenge|longitud|largo|长度?|l',
  width: 'width|wide|breite|ancho|anchura|宽度?|w|b',
  height: 'height|high|höhe|hoehe|alto|altura|高度?|thickness|thick|stärke|dicke|espesor|厚度?|h',
  depth: 'depth|deep|tiefe|fondo|profundidad|深度?|d|t',
};
const NAMED = (Object.keys(NAMES) as (Side | 'depth')[]).map(
  (name) => [name, new RegExp(`^(?:${NAMES[name]})$`, 'iu')] as const,
);
const NAME = `(?:${Object.values(NAMES).join('|')})`;
const LABEL = `${NAME}(?!\\p{L})\\.?\\s*[:=]?\\s*`;
const AMOUNT = '(?:\\d|[.,]\\d)';
/** 'L × W × H' and '长宽高', which say the order of what follows or went before. */
const ORDER = new RegExp(
  `(?<![\\p{L}\\d])(?<!\\d\\s)[([]?(${NAME})\\s*[x×*/]\\s*(${NAME})(?:\\s*[x×*/]\\s*(${NAME}))?[)\\]]?(?!\\p{L})|(长)(宽)(高)`,
  'iu',
);
const TITLE =
  /^(?:\p{L}+ )?(?:dimensions?|size|abmessung(?:en)?|maße|medidas|dimensiones|(?:外形)?尺寸|规格)(?!\p{L})|^(?:ca\.?|approx\.?|about|约)(?!\p{L})/iu;
/** Between two sides: a cross, or the name of the next side. */
const BETWEEN = new RegExp(
  `\\s*(?:[x×*✕✖]|(?<!\\p{L})by(?!\\p{L}))\\s*(?=(?:${LABEL})?[([]?${AMOUNT})|\\s*[;,/、]?\\s*(?<!\\p{L})(?=${LABEL}${AMOUNT})|[;,、]\\s+(?=${AMOUNT})`,
  'iu',
);
const SIDE = new RegExp(`^(?:(${NAME})(?!\\p{L})\\.?\\s*[:=]?\\s*)?(${WRITTEN_NUMBER})(.*)$`, 'iu');
/** A unit with the name of its side: 'mmL'. */
const GLUED = new RegExp(`^(.+?)(${NAME})$`, 'iu');

/** One side as it is written. */
interface Written {
  name?: Side | 'depth';
  amount: Decimal;
  unit?: string;
}

/**
 * The extent in a text: '1200 x 800 x 144 mm', 'W 60 × D 40 × H 90 cm', '47.2" x 31.5"'. The order is length, width, height unless
 * the text names the sides. Sides in different units come in `own`.
 */
export function readExtent(text: string, own: string, hints: ParseHints = {}): Parsed {
  const written = plainText(text.replaceAll('”', '"')).replaceAll("''", '"');
  const order = ORDER.exec(written);
  const bare = (order ? written.replace(order[0], ' ') : written)
    .trim()
    .replace(TITLE, '')
    .replace(/^[\s:.]+/, '');
  const crossed = bare.split(BETWEEN).filter((part) => part.trim() !== '');
  const slashed = bare.split('/');
  const parts = crossed.length === 1 && slashed.length === 3 ? slashed : crossed;
  const sides = parts.map((part) => readSide(part.trim(), own, hints));
  const known = sides.filter((side) => side !== undefined);
  if (known.length < sides.length || known.length < 2 || known.length > 3) return unreadable(text, own);
  order
    ?.slice(1)
    .filter(Boolean)
    .forEach((name, at) => {
      const side = known[at];
      if (side) side.name ??= nameOf(name);
    });
  const placed = placedSides(known);
  const units = [...new Set(known.flatMap(({ unit }) => unit ?? []))];
  if (!placed || (units.length > 1 && known.some(({ unit }) => unit === undefined))) return unreadable(text, own);
  const common = units[0] ?? unitOf(hints.unit ?? own, own)?.symbol ?? own;
  const inCommon = ({ amount, unit = common }: Written) =>
    plain(units.length > 1 ? convert(amount, unit, own).toSignificantDigits(15) : amount);
  const { length, width, height } = placed;
  return {
    raw: {
      length: inCommon(length),
      width: inCommon(width),
      height: height ? inCommon(height) : null,
      unit: units.length > 1 ? own : common,
    },
  };
}

/** '1200 mm', 'L: 1200', '144 (H) mm': undefined when it is something else. */
function readSide(part: string, own: string, hints: ParseHints): Written | undefined {
  const found = SIDE.exec(part.replace(/^[([]\s*/, ''));
  const amount = found && readNumber(found[2] ?? '', hints.decimalMark);
  if (!found || !amount) return undefined;
  const side: Written = { amount, ...(found[1] ? { name: nameOf(found[1]) } : {}) };
  for (const word of (found[3] ?? '').split(/[\s()[\],.;]+/).filter(Boolean)) {
    const glued = GLUED.exec(word);
    if (isConvertible(word, own)) side.unit ??= unitOf(word, own)?.symbol;
    else if (nameOf(word)) side.name ??= nameOf(word);
    else if (glued && isConvertible(glued[1] ?? '', own)) {
      side.unit ??= unitOf(glued[1] ?? '', own)?.symbol;
      side.name ??= nameOf(glued[2]);
    } else return undefined;
  }
  return side;
}

/** The sides in their places; undefined when two claim one place, or depth stands alone and may be a diameter. */
function placedSides(
  written: readonly Written[],
): (Record<'length' | 'width', Written> & { height?: Written }) | undefined {
  const placed: { -readonly [S in Side]?: Written } = {};
  for (const side of written) {
    if (!side.name || side.name === 'depth') continue;
    if (placed[side.name]) return undefined;
    placed[side.name] = side;
  }
  const depths = written.filter(({ name }) => name === 'depth');
  if (depths.length > 1 || (depths.length === 1 && !placed.width)) return undefined;
  for (const side of [...depths, ...written.filter(({ name }) => !name)]) {
    const free = SIDES.find((one) => !placed[one]);
    if (free) placed[free] = side;
  }
  const { length = placed.height, width = placed.height, height } = placed;
  if (!length || !width) return undefined;
  // Of two sides, height is one of a flat thing that stands: a poster of 60 wide and 90 high.
  return { length, width, ...(height && written.length === 3 ? { height } : {}) };
}

function nameOf(word: string | undefined): Side | 'depth' | undefined {
  return NAMED.find(([, names]) => names.test(word ?? ''))?.[0];
}

function unreadable(text: string, own: string): Parsed {
  return {
    message: `"${text.slice(0, 60)}" does not say length, width and height.`,
    hint: `Write them with their unit, such as 1200 × 800 × 144 ${own}; flat goods have two sides.`,
  };
}
