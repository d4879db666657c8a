// The settings of a vertical's index: what the kit makes of its attributes, and what all listings have in common.
import type { Settings } from 'meilisearch';
import { baseOf } from '../../kit/label.ts';
import { documentVersion, searchNames, searchSettings, tellingAttributes } from '../../kit/search.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { SHOWN } from './document.ts';
import { OWN_LANGUAGES, SEGMENTED } from './languages.ts';

/** A word that nobody searches for. */
export const FINGERPRINT = 'entrepotdocumentsmadeby';

/** How deep a search can be paged. */
export const MOST_HITS = 1_000;

const FILTERABLE = [
  'tenant',
  'supplier',
  'category',
  'country',
  'language',
  'isVerified',
  'incoterm',
  'identity',
  'price_low',
  'price_high',
  'price_at',
  'price_at_base',
  'minimum',
  'minimum_base',
  'dimension',
  'lead_time',
];
const SORTABLE = ['price_low', 'price_least', 'minimum', 'lead_time', 'published'];

// Where everybody's words are looked for, behind the titles in the reader's language. Every document has these fields;
// the star takes what is nested in them, where there is any.
const ANYBODYS = [
  'maker',
  'head*',
  'subject*',
  'title*',
  'sku',
  'codes',
  'also',
  'description*',
  'category_names',
  'supplier_name',
];

/** The fields in which a reader of `locale` searches: titles in the own language first, then all that is searched. */
export function searchedBy(locale: string): string[] {
  const own = OWN_LANGUAGES.find((language) => language === baseOf(locale));
  return [...(own ? [`own_head.${own}`, `own_subject.${own}`, `own_title.${own}`] : []), ...ANYBODYS, 'telling', 'a_*'];
}

// Without a dictionary a word in Chinese characters may be parted as Chinese among the synonyms and as Japanese in a title.
const UNPARTED = /^\p{Script=Han}{2,3}$/u;

/** The settings of the vertical's index. */
export function settingsOf(vertical: Vertical): Settings {
  const own = searchSettings(vertical);
  const names = tellingAttributes(vertical).flatMap(searchNames);
  return {
    // An explicit sort is the first rule, or the order would only be felt among equally good hits. The newest of equals comes first.
    // Where words stand says more than how near they are to each other; of equals, a shorter title is more about what was asked.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'title_words:asc', 'published:desc'],
    searchableAttributes: [
      'own_head',
      'maker',
      'own_subject',
      'own_title',
      'head',
      'subject',
      'title',
      'sku',
      'codes',
      ...names,
      'also',
      'description',
      'category_names',
      ...own.searchableAttributes.filter((name) => !names.includes(name)),
      'supplier_name',
      'telling',
    ],
    filterableAttributes: [...FILTERABLE, ...own.filterableAttributes].sort(),
    sortableAttributes: [...SORTABLE, ...own.sortableAttributes].sort(),
    displayedAttributes: SHOWN,
    // Documents change with the declaration though settings may stay: the index itself says what its documents are made by.
    synonyms: { ...own.synonyms, [FINGERPRINT]: [documentVersion(vertical)] },
    dictionary: Object.keys(own.synonyms).filter((word) => UNPARTED.test(word)),
    // A digit more or less is another substance or model, not a slip of the finger.
    typoTolerance: { disableOnAttributes: ['sku', 'codes', 'telling'], disableOnNumbers: true },
    localizedAttributes: Object.entries(SEGMENTED).map(([locale, language]) => ({
      attributePatterns: [`title.${locale}*`, `description.${locale}*`, `own_title.${locale}`],
      locales: [language],
    })),
    faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: MOST_HITS },
  };
}

/** Whether an index's settings, as the server tells them, say what `wanted` says. */
export function sameSettings(there: Settings, wanted: Settings): boolean {
  return Object.entries(wanted).every(([name, value]) =>
    covers(there[name as keyof Settings], value, ORDERED.has(name)),
  );
}

const ORDERED = new Set(['rankingRules', 'searchableAttributes']);

// The server adds defaults to objects and sorts lists of names, so only what is wanted is compared.
function covers(there: unknown, wanted: unknown, ordered: boolean): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(there) || there.length !== wanted.length) return false;
    const [one, other] = [there, wanted].map((list) => list.map((item) => JSON.stringify(item)));
    return JSON.stringify(ordered ? one : one!.sort()) === JSON.stringify(ordered ? other : other!.sort());
  }
  if (typeof wanted !== 'object' || wanted === null) return there === wanted;
  if (typeof there !== 'object' || there === null) return false;
  return Object.entries(wanted).every(([key, value]) => covers((there as Record<string, unknown>)[key], value, false));
}
