// Content by language: the one asked for, else the marketplace's, else any.
import type { Context } from './context.ts';
import { baseOf } from './kit/label.ts';

/** Something said in several languages: `{ "en": …, "zh": … }`. */
export type Localized<Content> = { [locale: string]: Content };

/** The content in the best language for the request: asked → its base language → the tenant's default → any. */
export function localized<Content>(
  ctx: Context,
  contents: Localized<Content>,
  asked?: string | null,
): Content | undefined {
  const wanted = asked ?? ctx.locale;
  for (const locale of [wanted, baseOf(wanted), ctx.tenant.locale]) {
    const content = contents[locale];
    if (content !== undefined) return content;
  }
  return Object.values(contents)[0];
}
