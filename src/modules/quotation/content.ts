// What stands in a quotation: its lines, offers and terms, with what was quoted as it was then; and how a revision ended.
import type { Incoterm } from '../../generated/prisma/enums.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { Decimal, plain } from '../../kit/number.ts';

/** A listing as it was when it was quoted: it survives whatever becomes of the catalogue. */
export interface Snapshot {
  productId: string;
  /** Version of the listing. */
  version: number;
  sku: string;
  /** Titles by locale. */
  titles: { [locale: string]: string };
  vertical: string;
  /** The declaration that its values were checked against. */
  declaration: string;
  attributes: AttributeValues;
  /** In what its variants differ. */
  variants: AttributeValues[];
  /** Order unit, UN/ECE Rec 20. */
  unit: string;
}

/** One of the offers of a line: so much for so much each. Decimals are exact. */
export interface Offer {
  quantity: string;
  /** UN/ECE Rec 20. */
  unit: string;
  unitPrice: string;
  currency: string;
  leadTimeDays: number | null;
}

/** The answer to one line of the inquiry; without offers it is not available. */
export interface QuotedLine {
  /** Position of the inquiry's line. */
  line: number;
  /** What is offered, in words. */
  description: string;
  product: Snapshot | null;
  /** Whether another listing is offered than was asked for. */
  isReplacement: boolean;
  offers: Offer[];
  note: string | null;
}

/** A file sent with a quotation. */
export interface Attachment {
  fileId: string;
  name: string;
}

/** A quotation as written or sent. */
export interface Content {
  lines: QuotedLine[];
  incoterm: Incoterm | null;
  place: string | null;
  leadTimeDays: number | null;
  /** ISO 8601 instant. */
  validUntil: string;
  paymentTerms: string | null;
  freight: Money | null;
  notes: string | null;
  /** Missing in what was written before there were any. */
  attachments?: Attachment[];
}

/** Which offer of a line the buyer takes; both count from 1. */
export interface Choice {
  line: number;
  offer: number;
}

/** What the buyer proposes for a line. */
export interface CounterLine {
  line: number;
  quantity: string | null;
  unitPrice: string | null;
  leadTimeDays: number | null;
}

/** How a revision ended: what the buyer chose or proposed, or what was said. */
export interface Outcome {
  reason?: string | null;
  choices?: Choice[];
  counter?: CounterLine[];
}

/** What an offer comes to, unrounded. */
export function totalOf({ quantity, unitPrice, currency }: Offer): Money {
  return { amount: plain(new Decimal(quantity).times(unitPrice)), currency };
}

/**
 * What has to be paid for the offers chosen, with freight, part by part; of a line that leaves a choice the offer that comes to most, so that
 * nothing is taken for less than it may be.
 */
export function partsOf({ lines, freight }: Content, choices?: readonly Choice[]): Money[] {
  const taken = lines.flatMap(({ line, offers }) => {
    const chosen = choices?.find((choice) => choice.line === line)?.offer;
    const totals = (chosen ? offers.slice(chosen - 1, chosen) : offers).map(totalOf);
    return totals.sort((one, other) => new Decimal(other.amount).cmp(one.amount)).slice(0, 1);
  });
  return freight ? [...taken, freight] : taken;
}

/**
 * What the quotation comes to with freight, unrounded: of the offers chosen, else of the only offer of each line. Null when a line
 * leaves a choice, when nothing is available, or when there is more than one currency.
 */
export function grandTotalOf({ lines, freight }: Content, choices?: readonly Choice[]): Money | null {
  const offered = lines.filter(({ offers }) => offers.length > 0);
  const taken = offered.map(({ line, offers }) => {
    const chosen = choices?.find((choice) => choice.line === line)?.offer;
    return chosen ? offers[chosen - 1] : offers.length === 1 ? offers[0] : undefined;
  });
  const parts = taken.flatMap((offer) => (offer ? totalOf(offer) : []));
  if (parts.length === 0 || parts.length < offered.length) return null;
  const all = freight ? [...parts, freight] : parts;
  const { currency } = all[0]!;
  if (all.some((part) => part.currency !== currency)) return null;
  return { amount: plain(all.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))), currency };
}
