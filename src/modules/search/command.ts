// `entrepot search …`: builds indexes anew, holds them against the database, and tells how they are kept.
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError, table } from '../../config.ts';
import type { Machinery } from '../../context.ts';
import { type Indexing, indexingOf } from './indexer.ts';
import { indexOf, isMissing, refusalOf } from './indexes.ts';
import { type Running, startIndexing } from './reader.ts';
import { rebuilds, requestRebuild } from './rebuild.ts';
import { planOf, plans } from './sources.ts';
import { indexingState, KEEPER } from './state.ts';
import { compare, type Findings, mend } from './verify.ts';

/** Where the commands say what they do. */
export type Say = (line: string) => void;

const FOLLOW_MS = 500;
// A worker that runs takes a request up within a second or so.
const TAKEN_UP_MS = 4_000;
const PATIENCE_MS = 2_000;

/** What the commands work with. Throws ConfigError, in plain words, when there is no Meilisearch or it does not answer. */
export async function searchTools(machinery: Machinery): Promise<Indexing> {
  const indexing = indexingOf(machinery);
  if (!indexing)
    throw new ConfigError(
      'There is no Meilisearch: set MEILI_URL and MEILI_KEY, or run "entrepot start" for an embedded one.',
    );
  const { host } = indexing.search.client.config;
  const answer = await Promise.race([
    indexing.search.client.getVersion().then(
      () => 'well',
      (error: unknown) => refusalOf(error) ?? 'nothing',
    ),
    wait(PATIENCE_MS, 'nothing', { ref: false }),
  ]);
  if (answer === 'nothing')
    throw new ConfigError(`Meilisearch at ${host} does not answer: start it, or check MEILI_URL.`);
  if (answer !== 'well')
    throw new ConfigError(`Meilisearch at ${host} does not let us in (${answer}): check MEILI_KEY.`);
  return indexing;
}

/**
 * Builds the indexes `names` anew, all when there are none, beside whatever runs; answers whether all are. A worker that runs
 * does it; without one, this process is the worker for so long.
 */
export async function rebuildCommand(indexing: Indexing, names: readonly string[], say: Say): Promise<boolean> {
  const wanted = (names.length ? names.map(planOf) : plans).map(({ name }) => name);
  const { database, log } = indexing;
  await requestRebuild(database, wanted);
  const asked = Date.now();
  let own: Running | null = null;
  let said = '';
  const failed = new Map<string, string>();
  try {
    for (;;) {
      const open = (await rebuilds(database)).filter(({ index }) => wanted.includes(index));
      for (const { index, failure } of open) if (failure !== null) failed.set(index, failure);
      const left = open.filter(({ failure }) => failure === null);
      const line = left.map(({ index, isBegun, written }) => (isBegun ? `${index} ${written}` : index)).join(', ');
      if (line !== said && line) say(`to do: ${line}`);
      said = line;
      if (left.length === 0) break;
      if (!own && !(await isKept(indexing)) && Date.now() - asked > TAKEN_UP_MS) {
        say('No worker runs: this process does it.');
        own = startIndexing(indexing, null, log);
      }
      await wait(FOLLOW_MS);
    }
  } finally {
    await own?.close();
  }
  for (const name of wanted) say(failed.has(name) ? `${name}: failed: ${failed.get(name)}` : `${name}: built anew`);
  return failed.size === 0;
}

/** Holds the indexes against the database, and mends them when asked; answers whether all is well in the end. */
export async function verifyCommand(
  indexing: Indexing,
  { repair = false }: { repair?: boolean },
  say: Say,
): Promise<boolean> {
  let findings = await compare(indexing);
  await tell(indexing, findings, say);
  if (findings.differences.length && repair) {
    await mend(indexing, findings.differences);
    findings = await compare(indexing);
    if (findings.differences.length) {
      say('After the repair there still differs:');
      await tell(indexing, findings, say);
    } else say('Repaired: the indexes hold what the database has.');
  } else if (findings.differences.length) say('Nothing was changed: --repair mends it.');
  else say('The indexes hold what the database has.');
  return findings.differences.length === 0;
}

/** Tells how the indexes are kept. */
export async function statusCommand(indexing: Indexing, say: Say): Promise<void> {
  const { database, search } = indexing;
  const { pool } = database;
  const state = await indexingState(pool);
  const { rows: readers } = await pool.query<Record<'name' | 'holder' | 'behind' | 'seconds', string>>(
    `select name, case when holder is null then 'nobody' when expires_at < now() then left(holder, 8) || ' (gone)' else left(holder, 8) end as holder,
            behind::text, coalesce(round(extract(epoch from now() - caught_up_at))::text, '') as seconds
       from reader where name = $1 or starts_with(name, 'search-index ') order by name`,
    [KEEPER],
  );
  const open = await rebuilds(database);
  const { rows: marks } = await pool.query<{ name: string }>(
    `select name from reader where starts_with(name, 'search-move ') or starts_with(name, 'search-refill ') order by name`,
  );
  const counts = await Promise.all(
    plans.map(async ({ name }) => [name, await documentsIn(search, name), workOn(name, marks, open)]),
  );
  say(table([['index', 'documents', 'under way'], ...counts]));
  say('');
  say(
    table([
      ['work', 'worker', 'events behind', 'complete seconds ago'],
      ...readers.map((it) => [it.name, it.holder, it.behind, it.seconds]),
    ]),
  );
  say('');
  const lag = state.lagSeconds === null ? 'never complete so far' : `complete ${Math.round(state.lagSeconds)} s ago`;
  say(`${state.behind} events behind; ${lag}; ${state.skipped} documents left out; ${state.failures} failures.`);
  if (state.failure) say(`The last failure, ${state.failedAt?.toISOString()}: ${state.failure}`);
}

async function isKept({ database }: Indexing): Promise<boolean> {
  const { rowCount } = await database.pool.query('select from reader where name = $1 and expires_at > now()', [KEEPER]);
  return rowCount !== 0;
}

async function documentsIn(search: Indexing['search'], name: string): Promise<string> {
  try {
    return String((await indexOf(search, name).getStats()).numberOfDocuments);
  } catch (error) {
    if (isMissing(error)) return 'no index';
    throw error;
  }
}

function workOn(name: string, marks: { name: string }[], open: Awaited<ReturnType<typeof rebuilds>>): string {
  const words = marks.flatMap((mark) => {
    if (mark.name === `search-refill ${name}`) return ['filled'];
    return mark.name.startsWith(`search-move ${name}-`) ? ['built anew'] : [];
  });
  const asked = open.find(({ index }) => index === name);
  if (asked)
    words.push(asked.failure ? `failed: ${asked.failure}` : asked.isBegun ? `${asked.written} written` : 'asked for');
  return words.join(', ');
}

async function tell({ database }: Indexing, { counts, differences }: Findings, say: Say): Promise<void> {
  say(
    table([
      ['index', 'in the database', 'in the index'],
      ...counts.map((it) => [it.index, String(it.expected), String(it.found)]),
    ]),
  );
  if (differences.length === 0) return;
  const { rows } = await database.pool.query<{ id: string; slug: string }>('select id, slug from tenant');
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  say('');
  const lines = differences.map(({ index, tenant, fault, ids }) => [
    index,
    slugs.get(tenant) ?? tenant,
    fault,
    String(ids.length),
    ids.slice(0, 3).join(' '),
  ]);
  say(table([['index', 'marketplace', 'what', 'documents', 'such as'], ...lines]));
}
