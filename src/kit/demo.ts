// The shape of a demo market that a vertical brings along, written as suppliers write.

/** A company of a demo market. */
export interface DemoCompany {
  /** How products of this file refer to it. */
  key: string;
  legalName: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  city: string;
  yearFounded: number;
  businessType: 'MANUFACTURER' | 'TRADER' | 'DISTRIBUTOR' | 'SERVICE' | 'RETAILER';
  email: string;
  person: string;
}
/** A company that sells. */
export interface DemoSupplier extends DemoCompany {
  businessType: 'MANUFACTURER' | 'TRADER' | 'DISTRIBUTOR';
  /** Whether the marketplace has found it to be what it says it is. */
  isVerified?: boolean;
}
/** A company that buys. */
export type DemoBuyer = DemoCompany;

/** A text by language. */
export interface DemoText {
  en: string;
  zh?: string;
  ja?: string;
  de?: string;
}

/** A listing; attribute values are read by the kit's import parser. */
export interface DemoProduct {
  supplier: string;
  sku: string;
  category: string;
  title: DemoText;
  description: DemoText;
  attributes: Record<string, string | string[] | number | boolean>;
  /** UN/ECE Rec 20 code of the order unit. */
  unit: string;
  moq: string;
  increment?: string;
  /** Unit prices in the tenant's currency, from a quantity up; empty means price on request. */
  priceTiers: { from: string; unitPrice: string }[];
  /** The forms in which it is sold, for a vertical with axes. */
  variants?: { sku: string; gtin?: string; attributes: Record<string, string>; unitPrice?: string; stock?: string }[];
  /** ISO 3166-1 alpha-2. */
  origin: string;
  /** Six digits of the Harmonized System. */
  hsCode: string;
  leadTimeDays: number;
  /** Incoterms 2020 it is offered under: 'FOB CIF'. */
  incoterms?: string;
}

/** A whole demo market: a tenant, its companies and listings. */
export interface DemoMarket {
  tenant: { slug: string; name: string; locale: string; currency: string };
  suppliers: DemoSupplier[];
  buyers: DemoBuyer[];
  products: DemoProduct[];
  /** A search worth showing, as a GraphQL operation: the first thing a newcomer runs. */
  example: string;
}
