// What differs between two revisions of a quotation, line by line.
import { showId } from '../../id.ts';
import type { Content, Offer, QuotedLine } from './content.ts';

/** One thing that differs. */
export interface Change {
  /** Position of the inquiry's line; null for the terms of the whole. */
  line: number | null;
  /** Which offer of the line, from 1; null for the line itself. */
  offer: number | null;
  /** What differs: a field of the line, the offer or the terms. */
  field: string;
  /** Null when there was none. */
  before: string | null;
  after: string | null;
}

type Values = Record<string, string | null>;

/** Everything that a reader of both would notice, in the order of the quotation: terms first, then line by line. */
export function changesBetween(before: Content, after: Content): Change[] {
  const positions = [...new Set([...before.lines, ...after.lines].map(({ line }) => line))].sort((a, b) => a - b);
  return [
    ...differences(termsOf(before), termsOf(after), null, null),
    ...positions.flatMap((position) => {
      const [old, fresh] = [before, after].map(({ lines }) => lines.find(({ line }) => line === position));
      return [
        ...differences(valuesOf(old), valuesOf(fresh), position, null),
        ...offerChanges(old?.offers ?? [], fresh?.offers ?? [], position),
      ];
    }),
  ];
}

function offerChanges(before: Offer[], after: Offer[], line: number): Change[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, i) =>
    differences(offerValues(before[i]), offerValues(after[i]), line, i + 1),
  ).flat();
}

function differences(before: Values, after: Values, line: number | null, offer: number | null): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [old, fresh] = [before[field] ?? null, after[field] ?? null];
    return old === fresh ? [] : [{ line, offer, field, before: old, after: fresh }];
  });
}

const text = (value: number | null | undefined) => (value == null ? null : String(value));

function termsOf(content: Content): Values {
  const { incoterm, place, leadTimeDays, validUntil, paymentTerms, freight, notes, attachments = [] } = content;
  return {
    incoterm,
    place,
    leadTimeDays: text(leadTimeDays),
    validUntil,
    paymentTerms,
    freight: freight && `${freight.amount} ${freight.currency}`,
    notes,
    attachments: attachments.map(({ fileId, name }) => `${name} (${showId('File', fileId)})`).join(', ') || null,
  };
}

function valuesOf(line: QuotedLine | undefined): Values {
  if (!line) return {};
  const { product, description, note, offers } = line;
  return {
    availability: offers.length > 0 ? 'offered' : 'not available',
    product: product && `${product.sku} (version ${product.version})`,
    description,
    note,
  };
}

function offerValues(offer: Offer | undefined): Values {
  if (!offer) return {};
  const { quantity, unit, unitPrice, currency, leadTimeDays } = offer;
  return { quantity: `${quantity} ${unit}`, unitPrice: `${unitPrice} ${currency}`, leadTimeDays: text(leadTimeDays) };
}
