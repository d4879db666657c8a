// Languages by their BCP 47 tags: which there are, what they narrow, and their names.

/** The tag of a language nobody stated. */
export const UNSTATED = 'und';

const registered = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The canonical form of a tag whose language is registered; undefined when it is none. */
export function languageOf(text: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.trim());
    return tag === UNSTATED || registered.of(tag.split('-')[0] ?? '') !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A tag and what it narrows, which also finds it: 'zh-Hans-CN', 'zh-Hans', 'zh'. */
export function widerLanguages(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
}

/** The most spoken languages of trade, whose names are read too. */
const TRADED =
  'en zh de es fr it pt ru ja ko ar nl pl tr vi th id hi cs sk sv fi da nb hu ro bg el he uk fa ms bn ur'.split(' ');
const tagsByName = new Map(
  ['en', 'zh', 'ja', 'de', 'es'].flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return TRADED.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), tag] as const);
  }),
);

/** The tag of a language's name in English, Chinese, Japanese, German or Spanish. */
export function tagOfName(name: string): string | undefined {
  return tagsByName.get(name.toLowerCase());
}

const namers = new Map<string, Intl.DisplayNames>();

/** The name of a tag's language in the reader's; the tag itself where there is none. Unknown locales read as English. */
export function languageName(tag: string, locale: string): string {
  let namer = namers.get(locale);
  if (!namer) {
    namer = new Intl.DisplayNames([languageOf(locale) ?? 'en', 'en'], { type: 'language' });
    if (namers.size < 200) namers.set(locale, namer);
  }
  return namer.of(tag) ?? tag;
}
