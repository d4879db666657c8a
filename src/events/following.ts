// What a subscription field answers: which stream is followed, from where, and who may. Reading and delivering it is the server's work.
import type { Viewer } from '../viewer.ts';
import type { LoggedEvent } from './reader.ts';

/** A stream that somebody follows. To graphql-js it is an iterable, as the source of a subscription must be; nobody iterates it. */
export class Following implements AsyncIterable<LoggedEvent> {
  readonly stream: string;
  /** The cursor of the last event that was seen; null: from now on. */
  readonly after: string | null;
  /** Whether `viewer` may have its events, asked again at each: rights may have changed. */
  readonly isAllowed: (viewer: Viewer) => boolean;

  constructor(stream: string, after: string | null, isAllowed: (viewer: Viewer) => boolean) {
    this.stream = stream;
    this.after = after;
    this.isAllowed = isAllowed;
  }

  [Symbol.asyncIterator](): AsyncIterator<LoggedEvent> {
    throw new Error('A followed stream is delivered by src/http/live.ts, not iterated.');
  }
}
