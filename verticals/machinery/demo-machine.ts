// How the machinery demo writes machines down: a model's public figures once, then every dealer's offer of it.
import type { DemoProduct } from '../../src/kit/demo.ts';

/** Attribute values as a dealer would write them, before the import parser reads them. */
export type RawAttributes = Record<string, string | string[] | number | boolean>;

/** A family of machines: its category, HS 6-digit code, machine type and noun in several languages. */
export interface Family {
  category: string;
  hsCode: string;
  machineType: string;
  en: string;
  de: string;
  zh: string;
  /** Where it is said, its offers have a Japanese title too. */
  ja?: string;
}

/** A maker's model with its published figures; `origin` is the country it is made in. */
export interface Model {
  family: Family;
  brand: string;
  model: string;
  origin: string;
  facts: RawAttributes;
}

/** A model from its family, brand, name, country of origin and published figures. */
export function model(family: Family, brand: string, name: string, origin: string, facts: RawAttributes): Model {
  return { family, brand, model: name, origin, facts };
}

/** Figures of a robot: payload (kg), reach (mm), axes, pose repeatability (± mm), weight (kg), controller. */
export function arm(
  payload: number,
  reach: number,
  axes: number,
  repeatability: string,
  weight: string,
  controlSystem: string,
): RawAttributes {
  return {
    payload: `${payload} kg`,
    reach: `${reach} mm`,
    axes,
    repeatability: `${repeatability} mm`,
    weight: `${weight} kg`,
    controlSystem,
    certifications: ['CE', 'ISO_10218'],
  };
}

/** A three-phase supply of continental Europe, and the CE mark that goes with machines made for it. */
export const europe = { voltage: '400 V', frequency: '50 Hz', phases: 3, certifications: ['CE'] };

/** New, with a year's warranty unless stated otherwise. */
export function fresh(warranty = '12 months'): RawAttributes {
  return { condition: 'NEW', warranty, afterSales: ['ONLINE', 'TRAINING', 'SPARE_PARTS'] };
}

/** Used: year built, hours on the meter, serial number. */
export function used(yearBuilt: number, hours: number, serialNumber: string): RawAttributes {
  return { condition: 'USED', yearBuilt, operatingHours: `${hours} h`, serialNumber };
}

/** A used road vehicle: model year, kilometres on the odometer, VIN. */
export function driven(yearBuilt: number, kilometres: number, serialNumber: string): RawAttributes {
  return { condition: 'USED', yearBuilt, mileage: `${kilometres} km`, serialNumber };
}

/** Overhauled by the dealer, who stands in for it for half a year. */
export function refurbished(yearBuilt: number, hours: number, serialNumber: string): RawAttributes {
  return {
    ...used(yearBuilt, hours, serialNumber),
    condition: 'REFURBISHED',
    warranty: '6 months',
    afterSales: ['ONLINE', 'SPARE_PARTS'],
  };
}

/** One dealer's offer; `prices` is 'quantity:unit price' from one piece up, in USD, and '' means price on request. */
export interface Offer {
  of: Model;
  by: string;
  sku: string;
  state: RawAttributes;
  prices: string;
  days: number;
  en: string;
  de: string;
  zh: string;
  attributes?: RawAttributes;
}

const STATES: Record<string, { en: string; de: string; zh: string; ja: string }> = {
  NEW: { en: 'new', de: 'neu', zh: '全新', ja: '新品' },
  USED: { en: 'used', de: 'gebraucht', zh: '二手', ja: '中古' },
  REFURBISHED: { en: 'refurbished', de: 'generalüberholt', zh: '翻新', ja: '整備済み' },
};

/** Where a supplier's machines stand. */
const YARDS: Record<string, string> = { robolinq: 'DE', spanwerk: 'DE', erdwin: 'DE', ningpu: 'CN', haifan: 'CN' };

/** The demo product that an offer stands for; its title is made of brand, model, noun, condition and year. */
export function offer(it: Offer): DemoProduct {
  const { family, brand, model: name } = it.of;
  const state = STATES[String(it.state.condition)];
  const year = it.state.yearBuilt ? ` ${it.state.yearBuilt}` : '';
  const attributes = {
    brand,
    model: name,
    machineType: family.machineType,
    location: YARDS[it.by] ?? '',
    ...it.of.facts,
    ...it.state,
    ...it.attributes,
  };
  const tiers = it.prices.split(' ').filter(Boolean);
  return {
    supplier: it.by,
    sku: it.sku,
    category: family.category,
    title: {
      en: `${brand} ${name} ${family.en}, ${state?.en}${year}`,
      de: `${brand} ${name} ${family.de}, ${state?.de}${year}`,
      zh: `${brand} ${name} ${family.zh}，${state?.zh}${it.state.yearBuilt ? `，${it.state.yearBuilt}年` : ''}`,
      ...(family.ja && {
        ja: `${brand} ${name} ${family.ja} ${state?.ja}${it.state.yearBuilt ? ` ${it.state.yearBuilt}年` : ''}`,
      }),
    },
    description: { en: it.en, de: it.de, zh: it.zh },
    attributes: { ...attributes, documents: papersOf(it, attributes) },
    unit: 'H87',
    moq: tiers[0]?.split(':')[0] ?? '1',
    priceTiers: tiers.map((tier) => {
      const [from = '', unitPrice = ''] = tier.split(':');
      return { from, unitPrice };
    }),
    origin: it.of.origin,
    hsCode: family.hsCode,
    leadTimeDays: it.days,
    incoterms: YARDS[it.by] === 'CN' ? 'FOB CIF' : 'EXW FCA DAP',
  };
}

/** The papers of an offer as an import writes them: the data sheet, the declaration behind a mark, the report on a used machine. */
function papersOf({ of: { brand, model: name }, by, sku }: Offer, attributes: RawAttributes): string {
  const slug = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const maker = `https://documents.example/${slug(brand)}/${slug(name)}`;
  const marks = [attributes.certifications ?? []].flat();
  return [
    `DATASHEET (en) ${maker}/data-sheet.pdf`,
    ...(marks.includes('CE') ? [`DECLARATION_OF_CONFORMITY (en) ${maker}/declaration-of-conformity.pdf`] : []),
    ...(attributes.condition === 'NEW'
      ? []
      : [`INSPECTION_REPORT (en) https://documents.example/${slug(by)}/${slug(sku)}/inspection-report.pdf`]),
  ].join('; ');
}
