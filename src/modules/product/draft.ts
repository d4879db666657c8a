// What a listing says, checked: from an API input, an import row or demo data to the columns of a product.
import { verticals } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import type { UserError } from '../../errors.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import { checkAttributes } from '../../kit/check.ts';
import { localizeProblem, type Problem } from '../../kit/problem.ts';
import { identityOf } from '../../kit/specs.ts';
import { unitOf } from '../../kit/units.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Localized } from '../../locale.ts';
import { type CategoryFacts, declaredAt } from '../category/service.ts';
import { checkVariants, decimal, type Variant } from './variants.ts';

/** Title and description in one language. */
export interface Translation {
  title: string;
  description?: string | null;
}

/** A unit price from a quantity up. */
export interface Tier {
  currency: string;
  fromQuantity: string;
  unitPrice: string;
}

/** A listing as somebody wrote it. */
export interface Draft {
  sku: string;
  vertical: string;
  categoryId: string;
  translations: Localized<Translation>;
  attributes: Record<string, unknown>;
  unit: string;
  minimumQuantity: string;
  increment?: string | null;
  origin?: string | null;
  hsCode?: string | null;
  leadTimeDays?: number | null;
  /** The Incoterms 2020 that it is offered under. */
  incoterms?: readonly Incoterm[] | null;
  priceTiers: Tier[];
  /** Left out: those it has stay. */
  variants?: Variant[];
}

/** A listing as it is stored. */
export interface Content extends Omit<Draft, 'attributes'> {
  attributes: AttributeValues;
  declaration: string;
  identity: string | null;
}

/** A listing has at most so many price tiers, in all currencies together. */
export const MOST_TIERS = 20;
const MOST_LOCALES = 20;
// Each language is a field of the search index, which holds so many: variants and private subtags would be without number.
const CONTENT_LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** A listing's content, and what was found about it. */
export interface CheckedDraft {
  content: Content;
  /** What must be mended before it is stored. */
  errors: UserError[];
  /** What must be mended before it goes on the market: a document is missing or has expired. */
  gates: UserError[];
  /** What is worth a second look and holds nothing up. */
  warnings: UserError[];
}

/**
 * Checks a listing. As a draft it may be incomplete, but what is there must be right; to be published it must be complete, keep
 * the vertical's rules and pass its gates. Never throws on bad input: every finding is answered, so that all can be mended at
 * once. `categories` are those the listing may stand in, by id.
 */
export function checkDraft(
  ctx: Context,
  draft: Draft,
  aim: 'draft' | 'complete' | 'publish',
  categories: ReadonlyMap<string, CategoryFacts>,
): CheckedDraft {
  const vertical = verticals.find(({ name }) => name === draft.vertical && ctx.tenant.verticals.includes(name));
  if (!vertical) {
    const message = `This marketplace does not trade in "${draft.vertical}": use one of ${ctx.tenant.verticals.join(', ')}.`;
    const errors = [{ field: ['attributes'], code: 'INVALID', message }];
    return { content: { ...draft, declaration: '', identity: null }, errors, gates: [], warnings: [] };
  }
  const category = categories.get(draft.categoryId);
  const declared = category && declaredAt(vertical, category.path);
  const forms = checkVariants(vertical, draft.variants, vertical.uses(declared));
  const { values, problems } = checkAttributes(vertical, draft.attributes, {
    aim,
    category: declared,
    byVariants: forms.stated,
  });
  const told = (which: (problem: Problem) => boolean) =>
    problems
      .filter(which)
      .map((problem) => userErrorOf(vertical, localizeProblem(problem, vertical.findings, ctx.locale)));
  const errors = [
    ...checkWords(draft, aim),
    ...checkTrade(draft),
    ...checkTiers(draft.priceTiers),
    ...forms.errors,
    ...checkCategory(draft, category),
    ...told(({ severity, code }) => severity === 'error' && code !== 'GATE'),
  ];
  const unit = unitOf(draft.unit)?.code ?? draft.unit;
  const content = {
    ...draft,
    unit,
    attributes: values,
    variants: forms.variants,
    declaration: vertical.version,
    identity: identityOf(vertical, values),
  };
  return {
    content,
    errors,
    gates: told(({ severity, code }) => severity === 'error' && code === 'GATE'),
    warnings: told(({ severity }) => severity === 'warning'),
  };
}

function checkCategory(draft: Draft, category: CategoryFacts | undefined): UserError[] {
  if (category?.vertical === draft.vertical) return [];
  const message = `There is no such category in ${draft.vertical}: see the query categories.`;
  return [{ field: ['categoryId'], code: 'NOT_FOUND', message }];
}

/** A finding of the kit as an error at its place in the mutation's input. */
function userErrorOf(vertical: Vertical, { code, message, hint, path }: Problem): UserError {
  return { field: ['attributes', vertical.name, ...path], code, message: `${message} ${hint}`.trim() };
}

function checkWords({ sku, translations }: Draft, aim: 'draft' | 'complete' | 'publish'): UserError[] {
  const errors: UserError[] = [];
  if (!sku.trim() || sku.length > 100) {
    errors.push({
      field: ['sku'],
      code: 'OUT_OF_RANGE',
      message: 'A SKU has 1 to 100 characters: the supplier’s own stock number.',
    });
  }
  const entries = Object.entries(translations);
  if (entries.length > MOST_LOCALES) {
    errors.push({ field: ['translations'], code: 'OUT_OF_RANGE', message: `At most ${MOST_LOCALES} languages.` });
  }
  for (const [locale, { title, description }] of entries) {
    if (!CONTENT_LOCALE.test(locale)) {
      errors.push({
        field: ['translations', locale, 'locale'],
        code: 'INVALID',
        message: `"${locale.slice(0, 40)}" is too particular: use a language, with a script or a region if need be, such as "en", "zh-Hant" or "pt-BR".`,
      });
    }
    if (!title.trim() || title.length > 300) {
      errors.push({
        field: ['translations', locale, 'title'],
        code: 'OUT_OF_RANGE',
        message: 'A title has 1 to 300 characters.',
      });
    }
    if ((description?.length ?? 0) > 20_000) {
      errors.push({
        field: ['translations', locale, 'description'],
        code: 'OUT_OF_RANGE',
        message: 'A description has at most 20,000 characters.',
      });
    }
  }
  if (aim !== 'draft' && entries.length === 0) {
    errors.push({
      field: ['translations'],
      code: 'REQUIRED',
      message: 'A title in one language at least is needed to publish.',
    });
  }
  return errors;
}

function checkTrade({ unit, minimumQuantity, increment, leadTimeDays }: Draft): UserError[] {
  const errors: UserError[] = [];
  const amount = 'A number above 0, at most 12 digits before and 6 after the point.';
  if (!unitOf(unit)?.code) {
    errors.push({
      field: ['unit'],
      code: 'INVALID',
      message: `"${unit}" is not a UN/ECE Rec 20 unit known here: use KGM, TNE, LTR, H87 (piece)….`,
    });
  }
  if (!decimal(minimumQuantity)?.gt(0))
    errors.push({ field: ['minimumQuantity'], code: 'OUT_OF_RANGE', message: amount });
  if (increment != null && !decimal(increment)?.gt(0))
    errors.push({ field: ['increment'], code: 'OUT_OF_RANGE', message: amount });
  if (leadTimeDays != null && (leadTimeDays < 0 || leadTimeDays > 3_650)) {
    errors.push({ field: ['leadTimeDays'], code: 'OUT_OF_RANGE', message: 'A lead time has 0 to 3,650 days.' });
  }
  return errors;
}

function checkTiers(tiers: Tier[]): UserError[] {
  if (tiers.length > MOST_TIERS) {
    return [
      { field: ['priceTiers'], code: 'OUT_OF_RANGE', message: `A listing has at most ${MOST_TIERS} price tiers.` },
    ];
  }
  const errors: UserError[] = [];
  const seen = new Set<string>();
  for (const [i, { currency, fromQuantity, unitPrice }] of tiers.entries()) {
    const field = ['priceTiers', String(i)];
    const from = decimal(fromQuantity);
    if (!from?.gt(0))
      errors.push({
        field: [...field, 'fromQuantity'],
        code: 'OUT_OF_RANGE',
        message: 'A tier begins at a quantity above 0.',
      });
    if (!decimal(unitPrice)) {
      errors.push({
        field: [...field, 'unitPrice'],
        code: 'OUT_OF_RANGE',
        message: 'A unit price is 0 or more, with at most 6 decimals.',
      });
    }
    const key = `${currency} ${from?.toFixed()}`;
    if (seen.has(key))
      errors.push({ field, code: 'TAKEN', message: `Two tiers begin at ${fromQuantity} in ${currency}: keep one.` });
    seen.add(key);
  }
  return errors;
}
