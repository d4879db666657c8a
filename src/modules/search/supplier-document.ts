// The search document of a supplier: fields to find it by, and a card from which a hit is answered without the database.
import type { BusinessType, Capability } from '../../generated/prisma/enums.ts';
import { type Fields, folded } from '../../kit/expression.ts';
import type { OfferedCategory, SupplierRow } from './supplier-row.ts';

/** A card names so many categories, those with the most listings. */
export const MOST_CATEGORIES = 20;

/** What a hit shows. */
export interface SupplierCard {
  /** Whose supplier it is; a hit of another tenant is never shown, whoever wrote it into the index. */
  tenant: string;
  legalName: string;
  country: string;
  city: string | null;
  businessType: BusinessType;
  capabilities: Capability[];
  yearFounded: number | null;
  verifiedAt: string | null;
  joinedAt: string;
  verticals: string[];
  categories: OfferedCategory[];
  /** How many listings are on the market; null when they were not counted. */
  listings: number | null;
}

/** A document as it stands in the index. Fields that are filtered and counted bear the name of their condition. */
export interface SupplierDocument {
  /** The company's id, and the index's primary key. */
  id: string;
  tenant: string;
  country: string;
  businessType: BusinessType;
  capability: Capability[];
  isVerified: boolean;
  vertical: string[];
  /** Codes of the categories it has something in, and of those above them. */
  category: string[];
  /** Milliseconds since 1970. */
  joined: number;
  listings: number;
  /** The name as it is sorted by. */
  name_order: string;
  legal_name: string;
  city: string;
  category_names: string[];
  card: SupplierCard;
}

const once = <Value>(values: Value[]) => [...new Set(values)];

/** The document of a supplier of `tenant`. Two of the same supplier and offer are equal. */
export function documentOf(tenant: string, row: SupplierRow): SupplierDocument {
  const { id, country, categories, capabilities } = row;
  const city = row.city ?? '';
  const listings = categories.every((category) => category.listings !== null)
    ? categories.reduce((sum, category) => sum + (category.listings ?? 0), 0)
    : null;
  const verticals = once(categories.map(({ vertical }) => vertical)).sort();
  return {
    id,
    tenant,
    country,
    businessType: row.business_type,
    capability: capabilities,
    isVerified: row.verified_at !== null,
    vertical: verticals,
    category: once(categories.flatMap(({ path }) => path)),
    joined: row.created_at.getTime(),
    listings: listings ?? 0,
    name_order: folded(row.legal_name),
    legal_name: row.legal_name,
    city,
    category_names: once(categories.flatMap(({ names }) => Object.values(names))),
    card: {
      tenant,
      legalName: row.legal_name,
      country,
      city: row.city,
      businessType: row.business_type,
      capabilities,
      yearFounded: row.year_founded,
      verifiedAt: row.verified_at?.toISOString() ?? null,
      joinedAt: row.created_at.toISOString(),
      verticals,
      categories: categories.slice(0, MOST_CATEGORIES),
      listings,
    },
  };
}

/** The document's fields as a condition is evaluated on. */
export function fieldsOf({ card: _card, ...fields }: SupplierDocument): Fields {
  return fields;
}
