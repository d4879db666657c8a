// Groups of terms made ready: which other words stand for what a text says.
import { LRUCache } from 'lru-cache';
import type { Database } from '../../db.ts';
import { folded } from '../../kit/expression.ts';

/** The synonyms of a marketplace in one vertical. */
export interface Thesaurus {
  /** Counts every change; 0 where nothing was ever set. */
  version: number;
  /** The other terms of every group of which one stands in the texts, as whole words; each once, at most MOST_OTHERS. */
  othersOf(texts: readonly string[]): string[];
}

/** A document gets at most so many further terms. */
export const MOST_OTHERS = 200;

/** No synonyms at all. */
export const NO_SYNONYMS: Thesaurus = { version: 0, othersOf: () => [] };

// Chinese, Japanese and Thai put no spaces between words: their terms are found anywhere in a text.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A text as its words are compared: folded, one space between them and around the whole. */
function wordsOf(text: string): string {
  return ` ${folded(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** A term, and how it stands in a text whose words are compared. */
interface Term {
  term: string;
  needle: string;
}

function termOf(term: string): Term {
  const words = wordsOf(term);
  return { term, needle: UNSPACED.test(term) ? words.trim() : words };
}

/** Makes groups of terms ready to be looked up. A text is read once, however many terms there are. */
export function thesaurusOf(groups: readonly (readonly string[])[], version: number): Thesaurus {
  // By the word or sign that a term begins with.
  const byBeginning = new Map<string, { needle: string; group: readonly Term[] }[]>();
  for (const group of groups.map((terms) => terms.map(termOf))) {
    for (const { needle } of group) {
      const beginning = needle.startsWith(' ') ? needle.split(' ')[1]! : [...needle][0]!;
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { needle, group }]);
    }
  }
  return {
    version,
    othersOf(texts) {
      const text = texts.map(wordsOf).join('\n');
      const beginnings = new Set([...text.split(/\s+/), ...(UNSPACED.test(text) ? text : '')]);
      const others = new Set<string>();
      for (const beginning of beginnings) {
        for (const { needle, group } of byBeginning.get(beginning) ?? []) {
          if (!text.includes(needle)) continue;
          for (const other of group) if (!text.includes(other.needle)) others.add(other.term);
        }
      }
      return [...others].slice(0, MOST_OTHERS);
    },
  };
}

const made = new LRUCache<string, Thesaurus>({ max: 200 });

/** The synonyms of `tenant` by vertical, as they stand now: one statement. */
export async function thesauriOf(database: Database, tenant: string): Promise<(vertical: string) => Thesaurus> {
  const versions = await database.query<{ vertical: string; version: number; groups: string[][] }>(
    tenant,
    'search_synonyms',
    'select vertical, version, groups from search_synonyms where tenant_id = $1',
    [tenant],
  );
  const thesauri = new Map(
    versions.map(({ vertical, version, groups }) => {
      const key = `${tenant} ${vertical} ${version}`;
      const thesaurus = made.get(key) ?? thesaurusOf(groups, version);
      made.set(key, thesaurus);
      return [vertical, thesaurus];
    }),
  );
  return (vertical) => thesauri.get(vertical) ?? NO_SYNONYMS;
}
