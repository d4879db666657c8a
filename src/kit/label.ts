// Words shown to people, by language.

/** A text by language tag; English is always there. A plain string is English. */
export type Label = string | { readonly en: string; readonly [locale: string]: string | undefined };

/** The language of a tag without script and region: 'zh' of 'zh-CN'. */
export function baseOf(locale: string): string {
  const end = locale.indexOf('-');
  return end === -1 ? locale : locale.slice(0, end);
}

/** The text in the asked language, else in its base language ('zh' for 'zh-CN'), else in English. */
export function localize(label: Label, locale = 'en'): string {
  if (typeof label === 'string') return label;
  return label[locale] ?? label[baseOf(locale)] ?? label.en;
}

/** A text by language tag, in whichever languages there are. */
export type Texts = Readonly<Record<string, string>>;

/** The text in the asked language, else in its base language, else in English, else in any; undefined when there is none. */
export function textIn(texts: Texts, locale = 'en'): string | undefined {
  const wanted = [locale, baseOf(locale), 'en'].find((one) => Object.hasOwn(texts, one));
  return wanted === undefined ? Object.values(texts)[0] : texts[wanted];
}

/** Whether the text is a language tag in its canonical form (BCP 47): 'en', 'zh-Hans'. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** Every text of the label, in all its languages. */
export function wordings(label: Label): string[] {
  return typeof label === 'string' ? [label] : Object.values(label).filter((text) => text !== undefined);
}

/** 'casNumber' and 'FOOD_GRADE' as a label: 'Cas number', 'Food grade'. */
export function labelOf(code: string): string {
  const words = code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
