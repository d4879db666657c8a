// Help for who found nothing: which condition to drop, and another spelling. Worked out only when it is asked for.
import type { Context } from '../../context.ts';
import { askerOf } from './asker.ts';
import { type CountQuestion, countHits } from './count.ts';
import { filterOf } from './facets.ts';
import type { Help, Relaxation } from './hit.ts';
import { conditionsOf, textOf } from './query.ts';
import type { SearchRequest } from './request.ts';
import { respell } from './spelling.ts';

const MOST = 8;

/** The help for a search. Nothing is asked before a part is called, and no part twice. */
export function helpFor(ctx: Context, request: SearchRequest, locale: string): Help {
  let spelling: Promise<string | null> | undefined;
  let relaxations: Promise<Relaxation[] | null> | undefined;
  return {
    didYouMean: () => (spelling ??= respelled(ctx, request, locale)),
    relax: () => (relaxations ??= relaxed(ctx, request, locale)),
  };
}

/** The search without its words and without each of its conditions, as far as that finds something; the most hits first. */
async function relaxed(ctx: Context, request: SearchRequest, locale: string): Promise<Relaxation[] | null> {
  const all = conditionsOf(request);
  const codes = [...new Set(all.map(({ code }) => code))];
  const ways = codes.map((code) => ({
    filter: code.replace(/^a\./, `${request.verticals[0]?.name}.`),
    conditions: all.filter((condition) => condition.code !== code),
    request,
  }));
  // Without conditions, the words are all there is to the search.
  if (request.text && all.length) ways.unshift({ filter: 'query', conditions: all, request: { ...request, text: '' } });
  const tried = ways.slice(0, MOST);
  const questions = tried.flatMap((way) =>
    request.verticals.map(({ name }): CountQuestion => {
      const filter = filterOf(ctx.tenant.id, way.conditions);
      return { vertical: name, filter, words: textOf(way.request, locale) };
    }),
  );
  if (questions.length === 0) return [];
  const counts = await countHits(questions, ctx.tenant.id, askerOf(ctx));
  if (counts.includes(null)) return null;
  const each = request.verticals.length;
  return tried
    .map(({ filter }, i) => {
      const own = counts.slice(i * each, (i + 1) * each);
      return { filter, totalCount: own.reduce((sum: number, count) => sum + (count ?? 0), 0) };
    })
    .filter(({ totalCount }) => totalCount > 0)
    .sort((one, other) => other.totalCount - one.totalCount);
}

/** The words spelled as the marketplace does, if they find something so. */
async function respelled(ctx: Context, request: SearchRequest, locale: string): Promise<string | null> {
  const text = await respell(ctx, request, locale);
  if (text === null) return null;
  const filter = filterOf(ctx.tenant.id, conditionsOf(request));
  const words = textOf({ ...request, text }, locale);
  const questions = request.verticals.map(({ name }): CountQuestion => ({ vertical: name, filter, words }));
  const counts = await countHits(questions, ctx.tenant.id, askerOf(ctx));
  return counts.some((count) => (count ?? 0) > 0) ? text : null;
}
