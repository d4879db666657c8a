// What a buyer wants to send, checked: its words, its lines, and the one supplier they all go to.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import type { UserError } from '../../errors.ts';
import type { Incoterm, Prisma, Product } from '../../generated/prisma/client.ts';
import { unitOf } from '../../kit/units.ts';
import { type Localized, localized } from '../../locale.ts';
import { readable } from '../product/policy.ts';
import { checkWishes, type Wishes } from './wishes.ts';

/** One thing asked for: a listed product or free text. */
export interface AskedLine extends Wishes {
  productId?: string | null;
  description?: string | null;
  quantity: string;
  /** Other quantities that shall be quoted too. */
  furtherQuantities?: string[] | null;
  /** UN/ECE Rec 20 code; by default the product's order unit. */
  unit?: string | null;
  targetPrice?: { amount: string; currency: string } | null;
}

/** What a buyer sends. */
export interface NewInquiry {
  supplierId?: string | null;
  subject: string;
  message: string;
  lines: AskedLine[];
  destination?: string | null;
  neededBy?: string | null;
  incoterm?: Incoterm | null;
  place?: string | null;
  expiresAt?: Date | null;
  /** Files sent with the message. */
  attachments?: string[] | null;
  idempotencyKey?: string | null;
}

const MOST_LINES = 100;
/** Most characters of a message. */
export const MOST_TEXT = 10_000;
/** Most characters of a reason. */
export const MOST_REASON = 2_000;
/** Most characters of the named place of delivery terms. */
export const MOST_PLACE = 200;
const MOST_FURTHER = 9;

type Line = Omit<Prisma.InquiryLineCreateManyInput, 'tenantId' | 'inquiryId' | 'position'>;
/** Notes a finding at a place of the input. */
export type Report = (field: string[], code: string, message: string) => void;

/** Checks an inquiry whole: every finding is answered, so that all can be mended at once. */
export async function checkInquiry(
  ctx: Context,
  input: NewInquiry,
): Promise<{ lines: Line[]; supplierId: string | undefined; errors: UserError[] }> {
  const errors: UserError[] = [];
  const report: Report = (field, code, message) => errors.push({ field, code, message });
  checkTexts(input, report);
  checkTerms(input, report);
  const asked = input.lines.slice(0, MOST_LINES);
  const products = await productsOf(ctx, asked);
  const supplierId = oneSupplier(input.supplierId, products, report);
  if (supplierId && !(await isSupplier(ctx, supplierId))) {
    report(['supplierId'], 'NOT_FOUND', 'There is no such supplier in this marketplace.');
  }
  const byId = new Map(products.map((product) => [product.id, product]));
  const lines = asked.map((line, i) =>
    checkLine(ctx, line, line.productId ? byId.get(line.productId) : undefined, (field, code, message) =>
      report(['lines', String(i), ...field], code, message),
    ),
  );
  return { lines, supplierId, errors };
}

function checkTexts({ subject, message, lines }: NewInquiry, report: Report): void {
  if (!subject.trim() || subject.length > 300)
    report(['subject'], 'OUT_OF_RANGE', 'A subject has 1 to 300 characters.');
  if (!message.trim() || message.length > MOST_TEXT) {
    report(['message'], 'OUT_OF_RANGE', `A message has 1 to ${MOST_TEXT} characters.`);
  }
  if (lines.length < 1 || lines.length > MOST_LINES) {
    report(['lines'], 'OUT_OF_RANGE', `An inquiry has 1 to ${MOST_LINES} lines.`);
  }
}

function checkTerms({ incoterm, place, expiresAt }: NewInquiry, report: Report): void {
  if (place && !incoterm)
    report(['incoterm'], 'REQUIRED', 'A place belongs to delivery terms: say which, or leave it out.');
  if ((place?.length ?? 0) > MOST_PLACE)
    report(['place'], 'OUT_OF_RANGE', `A place has at most ${MOST_PLACE} characters.`);
  if (expiresAt && expiresAt.getTime() <= Date.now())
    report(['expiresAt'], 'OUT_OF_RANGE', 'The time until which you wait lies in the future.');
}

function productsOf(ctx: Context, lines: AskedLine[]): Promise<Product[]> {
  const ids = lines.flatMap(({ productId }) => productId ?? []);
  const where = { tenantId: ctx.tenant.id, id: { in: ids }, ...readable(ctx.viewer) };
  return db(ctx).product.findMany({ where });
}

function oneSupplier(stated: string | null | undefined, products: Product[], report: Report): string | undefined {
  const suppliers = new Set(products.map((product) => product.supplierId));
  if (stated) suppliers.add(stated);
  if (suppliers.size > 1) {
    report(['lines'], 'INVALID', 'An inquiry goes to ONE supplier: send one for each supplier of these products.');
  }
  if (suppliers.size === 0) {
    report(['supplierId'], 'REQUIRED', 'Say which supplier, or ask for a listed product.');
  }
  return [...suppliers][0];
}

async function isSupplier(ctx: Context, id: string): Promise<boolean> {
  const where = {
    tenantId_id: { tenantId: ctx.tenant.id, id },
    status: 'ACTIVE',
    capabilities: { has: 'SUPPLIER' },
  } as const;
  return (await db(ctx).organization.findUnique({ where })) !== null;
}

/** Reports a quantity that is none. */
export function checkQuantity(quantity: string, field: string[], report: Report): void {
  if (/^\d{1,12}(\.\d{1,6})?$/.test(quantity) && Number(quantity) > 0) return;
  report(field, 'OUT_OF_RANGE', 'A quantity is a number above 0, with at most 6 decimals.');
}

/** Reports an amount of money that is none. */
export function checkAmount(amount: string, field: string[], report: Report): void {
  if (/^\d{1,12}(\.\d{1,6})?$/.test(amount)) return;
  report(field, 'OUT_OF_RANGE', 'A price is 0 or more, with at most 6 decimals.');
}

// A line keeps the product's title as it was when asked: the catalogue may change, what was asked does not.
function checkLine(ctx: Context, asked: AskedLine, product: Product | undefined, report: Report): Line {
  const { productId, description, quantity, unit, targetPrice } = asked;
  if (productId && !product) report(['productId'], 'NOT_FOUND', 'There is no such product in this marketplace.');
  const title = product && localized(ctx, product.translations as unknown as Localized<{ title: string }>)?.title;
  const words = description?.trim() || title;
  if (!words && !productId) report(['description'], 'REQUIRED', 'Say what you ask for, or name a product.');
  if ((words?.length ?? 0) > 2_000) report(['description'], 'OUT_OF_RANGE', 'At most 2,000 characters.');
  checkQuantity(quantity, ['quantity'], report);
  const further = asked.furtherQuantities ?? [];
  if (further.length > MOST_FURTHER)
    report(['furtherQuantities'], 'OUT_OF_RANGE', `At most ${MOST_FURTHER} quantities besides the first.`);
  for (const [i, one] of further.entries()) checkQuantity(one, ['furtherQuantities', String(i)], report);
  const code = unit ? unitOf(unit)?.code : product?.unit;
  if (!code && (unit || !productId)) {
    report(['unit'], 'REQUIRED', 'Give a UN/ECE Rec 20 unit: KGM, TNE, LTR, H87 (piece)….');
  }
  const { amount = null, currency = null } = targetPrice ?? {};
  if (amount !== null) checkAmount(amount, ['targetPrice', 'amount'], report);
  const wishes = checkWishes(ctx, asked, product?.vertical, report);
  return {
    productId,
    description: words ?? '',
    quantity,
    furtherQuantities: further.slice(0, MOST_FURTHER),
    unit: code ?? '',
    targetPrice: amount,
    currency,
    vertical: wishes.vertical,
    ...(wishes.details && { details: wishes.details as Prisma.InputJsonObject }),
    requirements: wishes.requirements as unknown as Prisma.InputJsonArray,
  };
}
