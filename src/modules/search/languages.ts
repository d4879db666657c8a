// The languages that search knows: those whose words must be told apart, and those whose readers have their own titles first.

/** The writing systems whose words are not parted by spaces: told apart by the language of the text, not guessed. */
export const SEGMENTED: Readonly<Record<string, 'cmn' | 'jpn' | 'kor' | 'tha'>> = {
  zh: 'cmn',
  ja: 'jpn',
  ko: 'kor',
  th: 'tha',
};

/** The languages of the house: in a reader's own, titles count before those in another. */
export const OWN_LANGUAGES = ['en', 'zh', 'ja', 'de', 'es'] as const;
