// The forms in which a listing is sold, checked: which axes each states, that no two are the same, their numbers.
import { Decimal } from 'decimal.js';
import type { UserError } from '../../errors.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { CategoryUses } from '../../kit/category.ts';
import { checkValue } from '../../kit/check.ts';
import { schemes } from '../../kit/identifiers.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** A form in which a listing is sold, as somebody wrote it. */
export interface Variant {
  sku: string;
  gtin?: string | null;
  /** Values of the vertical's axes. */
  values: AttributeValues;
  unitPrice?: string | null;
  currency?: string | null;
  stock?: string | null;
}

/** A price or quantity as it is stored: at most 12 digits before and 6 after the point. */
export const decimal = (text: string) => (/^\d{1,12}(\.\d{1,6})?$/.test(text) ? new Decimal(text) : undefined);

const MOST_VARIANTS = 200;

/** What was found about a listing's variants. */
export interface CheckedVariants {
  /** Undefined when nothing was said about them. */
  variants: Variant[] | undefined;
  errors: UserError[];
  /** The attributes that every variant states, so that the listing itself need not. */
  stated: ReadonlySet<string>;
}

/** Checks the variants of a listing: every finding is answered, at its place in the mutation's input. */
export function checkVariants(
  vertical: Vertical,
  raw: readonly Variant[] | undefined,
  uses: CategoryUses,
): CheckedVariants {
  if (!raw) return { variants: undefined, errors: [], stated: new Set() };
  const errors: UserError[] = [];
  const report = (field: readonly string[], code: string, message: string) =>
    errors.push({ field: ['variants', ...field], code, message });
  if (raw.length > MOST_VARIANTS) report([], 'OUT_OF_RANGE', `A listing has at most ${MOST_VARIANTS} variants.`);
  const axes = vertical.axes.filter((code) => uses.applies(code));
  if (raw.length > 0 && axes.length === 0)
    report([], 'INVALID', `These listings of ${vertical.name} have no variants: list each form by itself.`);
  const variants = raw
    .slice(0, MOST_VARIANTS)
    .map((variant, i) =>
      checkVariant(vertical, axes, variant, (field, code, message) => report([String(i), ...field], code, message)),
    );
  reportTwins(vertical, variants, report);
  const stated = axes.filter((code) => variants.every(({ values }) => Object.hasOwn(values, code)));
  return { variants, errors, stated: new Set(variants.length ? stated : []) };
}

type Report = (field: readonly string[], code: string, message: string) => void;

function checkVariant(vertical: Vertical, axes: readonly string[], raw: Variant, report: Report): Variant {
  const { sku, gtin, unitPrice = null, currency = null, stock = null } = raw;
  if (!sku.trim() || sku.length > 100) report(['sku'], 'OUT_OF_RANGE', 'A SKU has 1 to 100 characters.');
  const number = gtin ? schemes.GTIN.normalise(gtin) : null;
  const fault = number && (schemes.GTIN.form.test(number) ? schemes.GTIN.fault(number) : badForm(number));
  if (fault) report(['gtin'], 'INVALID', `gtin ${fault.message} ${fault.hint}`);
  if (unitPrice !== null && !decimal(unitPrice))
    report(['unitPrice', 'amount'], 'OUT_OF_RANGE', 'A unit price is 0 or more, with at most 6 decimals.');
  if (stock !== null && !decimal(stock))
    report(['stock'], 'OUT_OF_RANGE', 'A stock is 0 or more, with at most 6 decimals.');
  return { sku: sku.trim(), gtin: number, values: checkAxes(vertical, axes, raw, report), unitPrice, currency, stock };
}

function badForm(number: string) {
  const { example } = schemes.GTIN;
  return { message: `"${number.slice(0, 40)}" does not have the form of a GTIN.`, hint: `Write it like ${example}.` };
}

function checkAxes(
  vertical: Vertical,
  axes: readonly string[],
  { values }: Variant,
  report: Report,
): Record<string, unknown> {
  const good: Record<string, unknown> = {};
  const at = ['attributes', vertical.name];
  for (const [code, value] of Object.entries(values)) {
    const axis = axes.includes(code) ? vertical.attributes[code] : undefined;
    if (value === null || value === undefined) continue;
    if (!axis) {
      report(
        [...at, code],
        'INVALID',
        `Variants differ in ${axes.join(', ')}, not in ${code}: state it for the listing.`,
      );
      continue;
    }
    const checked = checkValue(axis, value);
    if ('value' in checked) good[code] = checked.value;
    else
      report(
        [...at, ...checked.problem.path],
        checked.problem.code,
        `${checked.problem.message} ${checked.problem.hint}`,
      );
  }
  if (Object.keys(good).length === 0 && axes.length > 0)
    report(at, 'REQUIRED', `A variant states at least one of ${axes.join(', ')}.`);
  return good;
}

function reportTwins(vertical: Vertical, variants: readonly Variant[], report: Report): void {
  const seen = { sku: new Map<string, number>(), values: new Map<string, number>(), gtin: new Map<string, number>() };
  for (const [i, { sku, gtin, values }] of variants.entries()) {
    const key = gtin ? schemes.GTIN.key(gtin) : null;
    const sameGtin = key === null ? undefined : seen.gtin.get(key);
    if (sameGtin !== undefined)
      report([String(i), 'gtin'], 'TAKEN', `Variant ${sameGtin + 1} has this GTIN already: each form has its own.`);
    if (key !== null) seen.gtin.set(key, i);
    const form = vertical.axes
      .map((code) => {
        const axis = vertical.attributes[code];
        return axis && values[code] != null ? axis.kind.identity(values[code]) : '';
      })
      .join('\n');
    const sameSku = seen.sku.get(sku);
    const sameForm = seen.values.get(form);
    if (sameSku !== undefined)
      report([String(i), 'sku'], 'TAKEN', `Variant ${sameSku + 1} has the SKU "${sku}" already.`);
    if (sameForm !== undefined && form.trim())
      report([String(i), 'attributes'], 'TAKEN', `Variant ${sameForm + 1} is the same in every axis: keep one.`);
    seen.sku.set(sku, i);
    seen.values.set(form, i);
  }
}
