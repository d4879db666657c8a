// Whether a document of the index is what the indexer writes: whatever somebody else wrote there is not shown, and makes no error.
import type { Context } from '../../context.ts';
import { Incoterm } from '../../generated/prisma/enums.ts';
import { unitOf } from '../../kit/units.ts';
import type { Localized } from '../../locale.ts';
import { MOST_TIERS } from '../product/draft.ts';
import type { Card } from './document.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COUNTRY = /^[A-Z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
const HS_CODE = /^\d{6}$/;
const DECIMAL = /^\d{1,18}(\.\d{1,6})?$/;
const MOST_INT = 2 ** 31 - 1;

/** Whether the card is of the marketplace, of a vertical it trades in, and has all that a hit shows, each in its form. */
export function isSoundCard(ctx: Context, card: unknown): card is Card {
  if (!isObject(card) || card.tenant !== ctx.tenant.id) return false;
  const { supplier, category, priceTiers } = card;
  return (
    ctx.tenant.verticals.includes(String(card.vertical)) &&
    typeof card.sku === 'string' &&
    isObject(supplier) &&
    isText(supplier.id, UUID) &&
    typeof supplier.legalName === 'string' &&
    isText(supplier.country, COUNTRY) &&
    typeof supplier.isVerified === 'boolean' &&
    isObject(category) &&
    isText(category.id, UUID) &&
    typeof category.code === 'string' &&
    Array.isArray(category.path) &&
    category.path.every((code) => typeof code === 'string') &&
    isWording(category.names) &&
    isObject(card.attributes) &&
    typeof card.declaration === 'string' &&
    Array.isArray(priceTiers) &&
    priceTiers.length <= MOST_TIERS &&
    priceTiers.every(isTier) &&
    typeof card.unit === 'string' &&
    unitOf(card.unit) !== undefined &&
    isText(card.minimumQuantity, DECIMAL) &&
    (card.increment === null || isText(card.increment, DECIMAL)) &&
    (card.origin === null || isText(card.origin, COUNTRY)) &&
    (card.hsCode === null || isText(card.hsCode, HS_CODE)) &&
    (card.leadTimeDays === null || isInt(card.leadTimeDays)) &&
    (card.identity === null || typeof card.identity === 'string') &&
    Array.isArray(card.incoterms) &&
    card.incoterms.every((incoterm) => Object.hasOwn(Incoterm, String(incoterm))) &&
    isInt(card.version) &&
    (card.publishedAt === null || (typeof card.publishedAt === 'string' && !Number.isNaN(Date.parse(card.publishedAt))))
  );
}

/** Whether a value is the id of a listing. */
export function isListingId(value: unknown): value is string {
  return isText(value, UUID);
}

/** Whether a value is text by language. */
export function isWording(value: unknown): value is Localized<string> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isTier(tier: unknown): boolean {
  return (
    isObject(tier) &&
    isText(tier.currency, CURRENCY) &&
    isText(tier.fromQuantity, DECIMAL) &&
    isText(tier.unitPrice, DECIMAL)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function isInt(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= MOST_INT;
}
