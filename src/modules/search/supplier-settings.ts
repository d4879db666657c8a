// The settings of the index of suppliers.
import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { verticals } from '../../../verticals/index.ts';
import { documentVersion } from '../../kit/search.ts';
import { FINGERPRINT, MOST_HITS } from './settings.ts';

/** The name of the index. */
export const SUPPLIERS = 'suppliers';

/** The settings of the index: they change with the declarations, whose categories stand in the documents. */
export function supplierSettings(): Settings {
  const declared = createHash('sha256').update(verticals.map(documentVersion).join(' ')).digest('hex').slice(0, 16);
  return {
    // An explicit sort is the first rule, or the order would only be felt among equally good hits. Of equals, who offers more.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'listings:desc'],
    searchableAttributes: ['legal_name', 'category_names', 'city'],
    filterableAttributes: [
      'tenant',
      'country',
      'businessType',
      'capability',
      'isVerified',
      'vertical',
      'category',
    ].sort(),
    sortableAttributes: ['joined', 'listings', 'name_order'],
    displayedAttributes: ['id', 'legal_name', 'city', 'card'],
    synonyms: { [FINGERPRINT]: [declared] },
    typoTolerance: { disableOnNumbers: true },
    faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: MOST_HITS },
  };
}
