// Documents on their way to Meilisearch: gathered by index, sent together, and waited for.
import type { EnqueuedTask } from 'meilisearch';
import type { SearchServer } from '../../search-server.ts';
import type { SearchDocument } from './document.ts';
import { indexOf, settled } from './indexes.ts';

/** One request an index and kind at each flush. */
export class Writes {
  readonly #search: SearchServer;
  readonly #documents = new Map<string, SearchDocument[]>();
  readonly #removals = new Map<string, string[]>();
  #tasks: EnqueuedTask[] = [];

  constructor(search: SearchServer) {
    this.#search = search;
  }

  put(vertical: string, document: SearchDocument): void {
    listIn(this.#documents, vertical).push(document);
  }

  remove(vertical: string, id: string): void {
    listIn(this.#removals, vertical).push(id);
  }

  /** Sends what has gathered. A change and its removal never meet in one flush, and tasks are done in the order sent. */
  async flush(): Promise<void> {
    for (const [vertical, documents] of this.#documents) {
      const lines = documents.map((document) => JSON.stringify(document)).join('\n');
      const index = indexOf(this.#search, vertical);
      this.#tasks.push(await index.addDocumentsFromString(lines, 'application/x-ndjson', { primaryKey: 'id' }));
    }
    for (const [vertical, ids] of this.#removals) {
      this.#tasks.push(await indexOf(this.#search, vertical).deleteDocuments(ids));
    }
    this.#documents.clear();
    this.#removals.clear();
  }

  /** Sends the rest and waits until all can be found. Throws when a task failed. */
  async done(): Promise<void> {
    await this.flush();
    const tasks = this.#tasks;
    this.#tasks = [];
    await settled(this.#search, tasks, ['index_not_found']);
  }
}

function listIn<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}
