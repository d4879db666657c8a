// Where nobody writes spaces between words, the language parts them; Japanese and Chinese share characters, but not words.
import { baseOf } from '../../kit/label.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The language a query's words are parted in, as Meilisearch names it: Japanese where kana say so, or to a Japanese reader
 * where only its characters stand. Nothing otherwise: Meilisearch tells Chinese, Korean and Thai by the script itself.
 */
export function partedAs(query: string, locale: string): { locales?: 'jpn'[] } {
  const isJapanese = KANA.test(query) || (baseOf(locale) === 'ja' && HAN.test(query) && isJapaneseScript(query));
  return isJapanese ? { locales: ['jpn'] } : {};
}

/** Whether all Chinese characters of the text are in JIS X 0208: '氢' and '级' are not. */
function isJapaneseScript(text: string): boolean {
  japanese ??= charactersOfJis();
  return [...text].every((sign) => !HAN.test(sign) || japanese?.has(sign));
}

let japanese: ReadonlySet<string> | undefined;

function charactersOfJis(): ReadonlySet<string> {
  // EUC-JP has the rows and cells of the standard as two bytes from A1 to FE.
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i);
  const bytes = Uint8Array.from(cells.flatMap((row) => cells.flatMap((cell) => [row, cell])));
  return new Set(new TextDecoder('euc-jp').decode(bytes));
}
