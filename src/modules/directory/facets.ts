// The directory's facets: counted values with their names in the reader's language.
import { verticals } from '../../../verticals/index.ts';
import type { FacetDistribution } from '../../kit/attribute.ts';
import { countedValues } from '../../kit/graphql-facets.ts';
import { type Label, labelOf, localize } from '../../kit/label.ts';
import { type CategoryNaming, countryLabels, verifiedLabels } from '../search/labels.ts';
import type { SupplierFacet, SupplierFacets } from './hit.ts';

/** The facets that were asked for, from all that was counted. */
export function facetsFrom(
  wanted: readonly SupplierFacet[],
  distribution: FacetDistribution,
  locale: string,
  { tree, nameOf }: CategoryNaming,
): SupplierFacets {
  const named = new Map(tree.map((category) => [category.code, nameOf(category)]));
  const all = { ...labels, category: () => (code: string) => named.get(code) ?? labelOf(code) };
  return Object.fromEntries(wanted.map((code) => [code, countedValues(distribution, code, all[code](locale))]));
}

const VERTICALS = new Map(verticals.map(({ name, label }) => [name, label]));

const WORDS: Record<string, Label> = {
  MANUFACTURER: {
    en: 'Manufacturer',
    zh: '生产商',
    ja: '製造業者',
    de: 'Hersteller',
    es: 'Fabricante',
    fr: 'Fabricant',
  },
  TRADER: { en: 'Trader', zh: '贸易商', ja: '商社', de: 'Händler', es: 'Comerciante', fr: 'Négociant' },
  DISTRIBUTOR: {
    en: 'Distributor',
    zh: '经销商',
    ja: '販売代理店',
    de: 'Vertriebspartner',
    es: 'Distribuidor',
    fr: 'Distributeur',
  },
  SERVICE: { en: 'Service', zh: '服务商', ja: 'サービス業', de: 'Dienstleister', es: 'Servicios', fr: 'Services' },
  RETAILER: { en: 'Retailer', zh: '零售商', ja: '小売業者', de: 'Einzelhändler', es: 'Minorista', fr: 'Détaillant' },
  BUYER: {
    en: 'Also buys',
    zh: '也采购',
    ja: '仕入れも行う',
    de: 'Kauft auch',
    es: 'También compra',
    fr: 'Achète aussi',
  },
  SUPPLIER: { en: 'Sells', zh: '销售', ja: '販売', de: 'Verkauft', es: 'Vende', fr: 'Vend' },
};

const inWords = (labels: Pick<ReadonlyMap<string, Label>, 'get'>) => (locale: string) => (value: string) =>
  localize(labels.get(value) ?? labelOf(value), locale);

const labels: Record<Exclude<SupplierFacet, 'category'>, (locale: string) => (value: string) => string> = {
  vertical: inWords(VERTICALS),
  businessType: inWords(new Map(Object.entries(WORDS))),
  capability: inWords(new Map(Object.entries(WORDS))),
  country: countryLabels,
  isVerified: verifiedLabels,
};
