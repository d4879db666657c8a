// What a supplier wants to quote, checked against the inquiry it answers, with snapshots of the listings it names.
import type { Context } from '../../context.ts';
import type { Tx } from '../../db.ts';
import type { UserError } from '../../errors.ts';
import type { Inquiry, InquiryLine, Product, ProductVariant } from '../../generated/prisma/client.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { unitOf } from '../../kit/units.ts';
import { type Localized, localized } from '../../locale.ts';
import { holdAttachments } from '../file/attachment.ts';
import { checkAmount, checkQuantity, MOST_PLACE, MOST_TEXT, type Report } from '../inquiry/draft.ts';
import type { Content, Offer, QuotedLine, Snapshot } from './content.ts';

/** An offer as the supplier writes it. */
export interface NewOffer {
  quantity: string;
  /** By default the unit asked for. */
  unit?: string | null;
  unitPrice: Money;
  leadTimeDays?: number | null;
}

/** The answer to a line as the supplier writes it. */
export interface NewLine {
  line: number;
  /** Another listing than was asked for. */
  productId?: string | null;
  description?: string | null;
  offers: NewOffer[];
  note?: string | null;
}

/** A quotation as the supplier writes it. */
export interface NewContent extends Omit<Partial<Content>, 'lines' | 'validUntil' | 'attachments'> {
  lines: NewLine[];
  validUntil: Date;
  /** Files of the supplier. */
  attachments?: string[] | null;
}

const MOST_OFFERS = 10;
const MOST_NOTE = 2_000;
const MOST_TERMS = 500;
const MOST_DAYS = 3_650;
// Far enough for any tender; a year beyond it is a slip of the pen.
const LAST_DAY = new Date('2200-01-01');

type Listing = Product & { variants: ProductVariant[] };

/** Reads the inquiry's lines and the listings quoted, and checks the quotation whole: all findings are answered. */
export async function checkContent(
  ctx: Context,
  tx: Tx,
  inquiry: Inquiry,
  written: NewContent,
): Promise<{ content: Content; errors: UserError[] }> {
  const errors: UserError[] = [];
  const report: Report = (field, code, message) => errors.push({ field, code, message });
  const tenantId = ctx.tenant.id;
  const asked = await tx.inquiryLine.findMany({ where: { tenantId, inquiryId: inquiry.id } });
  const byPosition = new Map(asked.map((line) => [line.position, line]));
  const lines = written.lines.slice(0, asked.length + 1);
  const ids = lines.flatMap(({ line, productId }) => productId ?? byPosition.get(line)?.productId ?? []);
  const listings = await tx.product.findMany({
    where: { tenantId, supplierId: inquiry.supplierId, id: { in: ids } },
    include: { variants: { orderBy: { position: 'asc' } } },
  });
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  checkTerms(written, report);
  const quoted = lines.flatMap((line, i) => {
    const at: Report = (field, code, message) => report(['lines', String(i), ...field], code, message);
    const answered = byPosition.get(line.line);
    if (lines.findIndex((other) => other.line === line.line) < i) at(['line'], 'TAKEN', 'This line is answered twice.');
    if (answered) return [checkLine(ctx, line, answered, byId, at)];
    at(['line'], 'NOT_FOUND', `The inquiry has the lines 1 to ${asked.length}.`);
    return [];
  });
  const { incoterm, place, leadTimeDays, validUntil, paymentTerms, freight, notes } = written;
  const files = await holdAttachments(ctx, tx, written.attachments ?? [], inquiry.supplierId);
  const content: Content = {
    lines: quoted.sort((one, other) => one.line - other.line),
    incoterm: incoterm ?? null,
    place: place?.trim() || null,
    leadTimeDays: leadTimeDays ?? null,
    validUntil: validUntil.toISOString(),
    paymentTerms: paymentTerms?.trim() || null,
    freight: freight ?? null,
    notes: notes?.trim() || null,
    attachments: files.map(({ id, name }) => ({ fileId: id, name })),
  };
  return { content, errors };
}

/** What keeps a quotation from being sent: lines without an answer. */
export function unanswered(content: Content, positions: readonly number[]): UserError[] {
  const missing = positions.filter((position) => !content.lines.some(({ line }) => line === position));
  if (missing.length === 0) return [];
  const message = `Answer every line, if only by saying that it is not available: ${missing.join(', ')} is missing.`;
  return [{ field: ['lines'], code: 'REQUIRED', message }];
}

function checkTerms(written: NewContent, report: Report): void {
  const { incoterm, place, leadTimeDays, validUntil, paymentTerms, freight, notes } = written;
  if (place && !incoterm) report(['incoterm'], 'REQUIRED', 'A place belongs to delivery terms: say which.');
  checkLength(place, MOST_PLACE, ['place'], report);
  checkLength(paymentTerms, MOST_TERMS, ['paymentTerms'], report);
  checkLength(notes, MOST_TEXT, ['notes'], report);
  checkDays(leadTimeDays, ['leadTimeDays'], report);
  if (freight) checkAmount(freight.amount, ['freight', 'amount'], report);
  if (validUntil.getTime() <= Date.now() || validUntil > LAST_DAY)
    report(['validUntil'], 'OUT_OF_RANGE', 'A quotation is valid until some time in the future.');
}

function checkLine(
  ctx: Context,
  { line, productId, description, offers, note }: NewLine,
  asked: InquiryLine,
  listings: Map<string, Listing>,
  report: Report,
): QuotedLine {
  const listing = listings.get(productId ?? asked.productId ?? '');
  if (productId && !listing) report(['productId'], 'NOT_FOUND', 'You have no product with this id.');
  checkLength(description, MOST_NOTE, ['description'], report);
  checkLength(note, MOST_NOTE, ['note'], report);
  if (offers.length > MOST_OFFERS) report(['offers'], 'OUT_OF_RANGE', `A line has at most ${MOST_OFFERS} offers.`);
  const isOffered = offers.length > 0;
  const isReplacement = isOffered && productId != null && productId !== asked.productId;
  const titles = isReplacement && (listing?.translations as unknown as Localized<{ title: string }> | undefined);
  return {
    line,
    description: description?.trim() || (titles && localized(ctx, titles)?.title) || asked.description,
    product: listing && isOffered ? snapshotOf(listing) : null, // what is not offered is not shown either
    isReplacement,
    offers: offers
      .slice(0, MOST_OFFERS)
      .map((offer, i) =>
        checkOffer(offer, asked.unit, (field, code, message) => report(['offers', String(i), ...field], code, message)),
      ),
    note: note?.trim() || null,
  };
}

function checkOffer(offer: NewOffer, unit: string, report: Report): Offer {
  checkQuantity(offer.quantity, ['quantity'], report);
  checkAmount(offer.unitPrice.amount, ['unitPrice', 'amount'], report);
  checkDays(offer.leadTimeDays, ['leadTimeDays'], report);
  return {
    quantity: offer.quantity,
    unit: (offer.unit && unitOf(offer.unit)?.code) || unit,
    unitPrice: offer.unitPrice.amount,
    currency: offer.unitPrice.currency,
    leadTimeDays: offer.leadTimeDays ?? null,
  };
}

/** The listing as it stands now. */
function snapshotOf(listing: Listing): Snapshot {
  const translations = listing.translations as unknown as Localized<{ title: string }>;
  return {
    productId: listing.id,
    version: listing.version,
    sku: listing.sku,
    titles: Object.fromEntries(Object.entries(translations).map(([locale, { title }]) => [locale, title])),
    vertical: listing.vertical,
    declaration: listing.declaration,
    attributes: listing.attributes as AttributeValues,
    variants: listing.variants.map(({ values }) => values as AttributeValues),
    unit: listing.unit,
  };
}

/** Reports a text that is too long. */
export function checkLength(text: string | null | undefined, most: number, field: string[], report: Report): void {
  if ((text?.length ?? 0) > most) report(field, 'OUT_OF_RANGE', `At most ${most} characters.`);
}

/** Reports a number of days that is none. */
export function checkDays(days: number | null | undefined, field: string[], report: Report): void {
  if (days != null && !(days >= 0 && days <= MOST_DAYS)) report(field, 'OUT_OF_RANGE', `0 to ${MOST_DAYS} days.`);
}

/** A stored draft as it would be written again: to be checked anew when it is sent. */
export function writtenAs(content: Content): NewContent {
  return {
    ...content,
    validUntil: new Date(content.validUntil),
    attachments: content.attachments?.map(({ fileId }) => fileId),
    lines: content.lines.map(({ line, product, isReplacement, description, offers, note }) => ({
      line,
      productId: isReplacement ? product?.productId : null,
      description,
      note,
      offers: offers.map(({ unitPrice, currency, ...offer }) => ({
        ...offer,
        unitPrice: { amount: unitPrice, currency },
      })),
    })),
  };
}
