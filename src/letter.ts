// What all mails have in common: words with facts filled in, as text and as simple HTML.
import { baseOf } from './kit/label.ts';

/** A mail's words. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** `sentence` with each `{name}` in it replaced by that fact. */
export const filledIn = (sentence: string, facts: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

/** The sentences in the language of `locale`, else in English. */
export const inLanguage = <Sentences>(languages: Record<string, Sentences>, locale: string): Sentences =>
  languages[baseOf(locale)] ?? languages.en!;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** A letter of paragraphs, each as text and as HTML, above a footer. */
export function letter(
  subject: string,
  paragraphs: readonly { text: string; html: string }[],
  { locale, footer }: { locale: string; footer: string },
): Letter {
  const html = paragraphs.map((paragraph) => `<p>${paragraph.html}</p>`).join('');
  return {
    subject: subject.replace(/\s+/g, ' ').slice(0, 250),
    text: `${paragraphs.map(({ text }) => text).join('\n\n')}\n\n-- \n${footer}\n`,
    html: `<!doctype html><html lang="${escaped(locale)}"><body>${html}<hr><p><small>${escaped(footer)}</small></p></body></html>`,
  };
}
