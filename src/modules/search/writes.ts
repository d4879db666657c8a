// Documents on their way to Meilisearch: gathered by index, sent together, waited for; what it refuses is singled out.
import { totalmem } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { EnqueuedTask } from 'meilisearch';
import type { SearchServer } from '../../search-server.ts';
import { Blocks, joined } from './blocks.ts';
import type { Indexing } from './indexer.ts';
import { blameIn, indexOf, refusedBy, settled } from './indexes.ts';
import type { Standing } from './source.ts';

// Meilisearch takes 100 MB in a request unless it is told otherwise, and must have read it in our patience.
const REQUEST_BYTES = 20_000_000;
// What was sent is kept until it was taken, in case it must be sent again in parts. Meilisearch takes together what waits there: the more,
// the sooner all is done.
const KEPT_BYTES = Math.min(10 * REQUEST_BYTES, totalmem() / 8, (process.constrainedMemory() || Infinity) / 8);
// So many ids are remembered as written.
const KEPT_IDS = 200_000;

/** A document as it is sent. */
interface Line {
  id: string;
  version: string;
  /** JSON and a line feed. */
  json: Buffer;
}

/** The lines of one request to one index. */
interface Batch {
  index: string;
  lines: Line[];
}

/** Names the index into which goes what belongs into the index of a name; undefined leaves it out. */
export type Place = (name: string) => string | undefined;

/** Where changes go, who waits for them, and where it is told which were skipped. */
type Destination = Pick<Indexing, 'search' | 'log' | 'signal'>;

/**
 * Changes to be written. One document that cannot be written does not hold up the others: a batch that is refused is halved
 * until the document is alone, which is logged and skipped. A thing
 * occurs once until `done`: an older document that must be sent again would undo a newer one.
 */
export class Writes {
  readonly #to: Destination;
  readonly #place: Place;
  readonly #blocks = new Blocks();
  readonly #documents = new Map<string, Line[]>();
  readonly #removals = new Map<string, string[]>();
  readonly #sent: { batch: Batch; task: EnqueuedTask }[] = [];
  #removing: EnqueuedTask[] = [];
  #keptBytes = 0;
  readonly #brought = new Set<string>();
  /** How many documents were left out. */
  skipped = 0;

  constructor(to: Destination, place: Place = (name) => name) {
    this.#to = to;
    this.#place = place;
  }

  /** Writes a page of things as they stand, and sends it. Throws when Meilisearch does not answer. */
  async bring(standings: readonly Standing[]): Promise<void> {
    await this.gather(standings);
    await this.flush();
  }

  /** Writes a page of things as they stand, to be sent with others. Throws when Meilisearch does not answer. */
  async gather(standings: readonly Standing[]): Promise<void> {
    const isRepeated = standings.some(({ id }) => this.#brought.has(id));
    if (isRepeated || this.#brought.size > KEPT_IDS) await this.done();
    for (const standing of standings) {
      this.#brought.add(standing.id);
      this.put(standing);
    }
  }

  /** Puts a thing into its index, and takes it out of those where it should not be. */
  put({ id, version, home, away, document }: Standing): void {
    for (const name of away) this.remove(name, id);
    const index = home === null ? undefined : this.#place(home);
    if (index === undefined || skippedBy(this.#to.search).has(`${id} ${version}`)) return;
    try {
      const json = this.#blocks.write(`${JSON.stringify(Object.assign(document(), { version }))}\n`);
      listIn(this.#documents, index).push({ id, version, json });
    } catch (error) {
      this.#skip({ id, version }, index, error);
    }
  }

  /** Takes a thing out of the index `name`. */
  remove(name: string, id: string): void {
    const index = this.#place(name);
    if (index !== undefined) listIn(this.#removals, index).push(id);
  }

  /** Sends what has gathered. Tasks are done in the order sent. Throws when Meilisearch does not answer. */
  async flush(): Promise<void> {
    for (const [index, lines] of this.#documents) {
      for (const batch of cut(lines)) await this.#send({ index, lines: batch });
    }
    for (const [index, ids] of this.#removals) {
      this.#removing.push(await indexOf(this.#to.search, index).deleteDocuments(ids));
    }
    this.#documents.clear();
    this.#removals.clear();
  }

  /** Waits until at most `most` requests that were sent are not taken yet: what else is to be written waits behind them. */
  async settle(most: number): Promise<void> {
    while (this.#sent.length > most) await this.#settleFirst();
  }

  /** Sends the rest and waits until all can be found. Throws when Meilisearch does not answer, or fails for reasons of its own. */
  async done(): Promise<void> {
    await this.flush();
    this.#brought.clear();
    await this.settle(0);
    const tasks = this.#removing;
    this.#removing = [];
    await settled(this.#to, tasks, ['index_not_found']);
  }

  async #send(batch: Batch): Promise<void> {
    const bytes = sizeOf(batch.lines);
    while (this.#sent.length && this.#keptBytes + bytes > KEPT_BYTES) await this.#settleFirst();
    const { task, refusal } = await this.#post(batch);
    if (!task) return this.#halve(batch, refusal);
    this.#sent.push({ batch, task });
    this.#keptBytes += bytes;
  }

  async #settleFirst(): Promise<void> {
    const { batch, task } = this.#sent.shift()!;
    this.#keptBytes -= sizeOf(batch.lines);
    const refusal = await refusedBy(this.#to, task);
    if (refusal !== undefined) await this.#halve(batch, refusal);
  }

  // One half after the other has been done: tasks that wait together may be done, and refused, as one.
  async #halve({ index, lines }: Batch, refusal: string | undefined): Promise<void> {
    if (lines.length === 1) return this.#skip(lines[0]!, index, refusal);
    const middle = lines.length >> 1;
    for (const half of [lines.slice(0, middle), lines.slice(middle)]) {
      const batch = { index, lines: half };
      const { task, refusal } = await this.#post(batch);
      const reason = task ? await refusedBy(this.#to, task) : refusal;
      if (reason !== undefined) await this.#halve(batch, reason);
    }
  }

  async #post({ index: name, lines }: Batch): Promise<{ task?: EnqueuedTask; refusal?: string }> {
    const { search } = this.#to;
    try {
      return { task: await search.addDocuments(search.uid(name), joined(lines.map(({ json }) => json))) };
    } catch (error) {
      const refusal = blameIn(error);
      if (refusal === undefined) throw error;
      return { refusal };
    }
  }

  #skip({ id, version }: Pick<Line, 'id' | 'version'>, index: string, reason: unknown): void {
    this.skipped++;
    skippedBy(this.#to.search).set(`${id} ${version}`, true);
    this.#to.log.error({ id, version, index, err: reason }, 'a document cannot be indexed: it is skipped');
  }
}

// Looking for many such documents may take longer than a reader's lease: who begins again need not look again.
const skipped = new WeakMap<SearchServer, LRUCache<string, true>>();

function skippedBy(search: SearchServer): LRUCache<string, true> {
  const known = skipped.get(search) ?? new LRUCache<string, true>({ max: 10_000, ttl: 600_000 });
  skipped.set(search, known);
  return known;
}

/** Lines in requests of at most REQUEST_BYTES, but at least one line. */
function cut(lines: readonly Line[]): Line[][] {
  const batches: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    if (line.json.length > room) {
      batches.push([]);
      room = REQUEST_BYTES;
    }
    batches.at(-1)!.push(line);
    room -= line.json.length;
  }
  return batches;
}

const sizeOf = (lines: readonly Line[]) => lines.reduce((sum, { json }) => sum + json.length, 0);

function listIn<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}
