// Another spelling for words that nothing on the market has: the nearest word of titles like it, synonyms and categories.
import type { MultiSearchQuery } from 'meilisearch';
import type { Context } from '../../context.ts';
import { folded } from '../../kit/expression.ts';
import { wordings } from '../../kit/label.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { askerOf } from './asker.ts';
import { distance } from './distance.ts';
import type { SearchDocument } from './document.ts';
import { filterOf } from './facets.ts';
import { textOf } from './query.ts';
import type { SearchRequest } from './request.ts';
import { isWording } from './soundness.ts';

const MOST_WORDS = 6;
const TITLES = 20;

/** The text with its unknown words replaced by known ones; null when it has none, or none of them is near a known one. */
export async function respell(ctx: Context, request: SearchRequest, locale: string): Promise<string | null> {
  const words = request.text.split(/\s+/);
  // A number that is not there is another number; and where words are not parted by spaces, these are none.
  const doubted = words.filter(isWord).slice(0, MOST_WORDS);
  if (doubted.length === 0) return null;
  const tenant = ctx.tenant.id;
  const looks = doubted.flatMap((word) => {
    const others = words.filter((other) => other !== word).join(' ');
    const start = word.slice(0, Math.max(3, Math.ceil(word.length / 2)));
    // Its hits tell whether the word is known; titles with its beginning, or with the other words, may have it right.
    return [
      { word, text: word, limit: 1 },
      { word, text: start, limit: TITLES },
      ...(others ? [{ word, text: others, limit: TITLES }] : []),
    ].flatMap((look) => request.verticals.map(({ name }) => ({ ...look, vertical: name })));
  });
  const answer = await askerOf(ctx)((server, signal) => {
    const queries = looks.map(({ vertical, word, text, limit }): MultiSearchQuery => {
      return {
        ...textOf({ ...request, text, isUnfinished: text !== word }, locale),
        indexUid: server.uid(vertical),
        filter: filterOf(tenant, []),
        limit,
        attributesToRetrieve: ['title', 'card'],
      };
    });
    return server.multiSearch<SearchDocument>({ queries }, signal);
  });
  if (!answer) return null;
  const seen = looks.map((look, i) => {
    const own = answer.results[i]?.hits.filter(({ card, title }) => card?.tenant === tenant && isWording(title)) ?? [];
    return { ...look, titles: own.flatMap(({ title }) => Object.values(title)) };
  });
  const isKnown = (word: string) => seen.some((look) => look.word === word && look.text === word && look.titles.length);
  const declared = request.verticals.flatMap(declaredWords);
  const right = new Map(
    doubted
      .filter((word) => !isKnown(word))
      .flatMap((word) => {
        const titles = seen.filter((look) => look.word === word).flatMap((look) => look.titles);
        const near = nearest(word, [...titles.flatMap(wordsIn), ...declared]);
        return near === null ? [] : [[word, near] as const];
      }),
  );
  return right.size ? words.map((word) => right.get(word) ?? word).join(' ') : null;
}

const isWord = (word: string) =>
  /^\p{L}{4,40}$/u.test(word) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);

/** Words of a text in lower case. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

/** Words that the declaration knows. */
function declaredWords({ synonyms, categories }: Vertical): string[] {
  const known = Object.entries(synonyms).flatMap(([word, others]) => [word, ...others]);
  return [...known, ...categories.flatMap(({ name }) => wordings(name))].flatMap(wordsIn);
}

/** The word that is nearest, if one is near enough; of equally near ones the most frequent. Null for a word that is right. */
function nearest(word: string, candidates: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of candidates) counts.set(one, (counts.get(one) ?? 0) + 1);
  const typed = folded(word);
  const most = typed.length <= 6 ? 2 : 3;
  const [best] = [...counts]
    .filter(([one]) => Math.abs(one.length - word.length) <= most)
    .map(([one, count]) => ({ one, count, far: distance(typed, folded(one)) }))
    .sort((a, b) => a.far - b.far || b.count - a.count);
  return best && best.far > 0 && best.far <= most ? best.one : null;
}
