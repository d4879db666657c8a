// Names of values that facets of several searches count.
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import { type Label, localize } from '../../kit/label.ts';
import { localized } from '../../locale.ts';
import { type NamedCategory, treeOf } from '../category/service.ts';

// Slow to make; a locale is any text that looks like one, so only some are kept.
const kept = new LRUCache<string, Intl.DisplayNames>({ max: 100 });

/** Names of countries by code. */
export function countryLabels(locale: string): (code: string) => string {
  const names = kept.get(locale) ?? new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  kept.set(locale, names);
  return (code) => names.of(code) ?? code;
}

const VERIFIED: Label = {
  en: 'Verified',
  zh: '已认证',
  ja: '認証済み',
  de: 'Geprüft',
  es: 'Verificado',
  fr: 'Vérifié',
};
const NOT_VERIFIED: Label = {
  en: 'Not verified',
  zh: '未认证',
  ja: '未認証',
  de: 'Nicht geprüft',
  es: 'No verificado',
  fr: 'Non vérifié',
};

/** Names of "true" and "false" as an answer to whether a supplier is verified. */
export function verifiedLabels(locale: string): (value: string) => string {
  return (value) => localize(value === 'true' ? VERIFIED : NOT_VERIFIED, locale);
}

/** Categories of a marketplace, and how one is called in the reader's language. */
export interface CategoryNaming {
  tree: readonly NamedCategory[];
  nameOf: (category: NamedCategory) => string;
}

/** The categories of these verticals in the marketplace, with their names. */
export async function namingOf(ctx: Context, verticals: readonly string[], locale: string): Promise<CategoryNaming> {
  return {
    tree: verticals.length ? await treeOf(ctx, verticals) : [],
    nameOf: ({ names, code }) => localized(ctx, names, locale) ?? code,
  };
}
