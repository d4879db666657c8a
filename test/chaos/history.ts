// The history checker: what came to each client, held against what the log says was committed and what the writers were told.
import type { Written } from './writers.ts';

/** An event as it was committed, or as it came to a client. */
export interface Entry {
  seq: number;
  /** What the writer marked it with; null when a client could not see that. */
  mark: string | null;
}

/** What one client has taken, in the order in which it came. */
export interface Heard {
  stream: string;
  /** It was to get everything after this one. */
  after: number;
  entries: Entry[];
  /** How often it was told that the log no longer has what it missed. */
  lost: number;
  /** For people: how it follows, and what it last did. */
  about: string;
  /** When it last took an event, in milliseconds since 1970. */
  lastAt: number;
}

/** How clients compare with the log; all zero but the first when it is right. */
export interface Verdict {
  deliveries: number;
  missing: number;
  duplicated: number;
  outOfOrder: number;
  /** Came with another content than was committed, or was never committed at all. */
  wrong: number;
  lost: number;
}

/** Holds what clients heard against the log, by stream. */
export function judge(log: ReadonlyMap<string, readonly Entry[]>, clients: readonly Heard[]): Verdict {
  const verdict = { deliveries: 0, missing: 0, duplicated: 0, outOfOrder: 0, wrong: 0, lost: 0 };
  for (const { stream, after, entries, lost } of clients) {
    const committed = new Map(
      (log.get(stream) ?? []).filter(({ seq }) => seq > after).map((entry) => [entry.seq, entry]),
    );
    const seen = new Set<number>();
    let newest = after;
    for (const { seq, mark } of entries) {
      const entry = committed.get(seq);
      if (!entry || (mark !== null && mark !== entry.mark)) verdict.wrong++;
      if (seen.has(seq)) verdict.duplicated++;
      else if (seq < newest) verdict.outOfOrder++;
      seen.add(seq);
      newest = Math.max(newest, seq);
    }
    verdict.deliveries += entries.length;
    verdict.missing += [...committed.keys()].filter((seq) => !seen.has(seq)).length;
    verdict.lost += lost;
  }
  return verdict;
}

/** For people: who misses what. */
export function laggards(log: ReadonlyMap<string, readonly Entry[]>, clients: readonly Heard[]): string[] {
  return clients.flatMap(({ stream, after, entries, about, lastAt }) => {
    const seen = new Set(entries.map(({ seq }) => seq));
    const missed = (log.get(stream) ?? []).map(({ seq }) => seq).filter((seq) => seq > after && !seen.has(seq));
    const newest = entries.at(-1)?.seq ?? after;
    return missed.length
      ? [`${about}, heard ${newest} at ${new Date(lastAt).toISOString()} and misses ${missed.join(' ').slice(0, 60)}`]
      : [];
  });
}

/** Holds the log against what the writers were told: how many acknowledged are not there, refused are, and marks are there twice. */
export function judgeWrites(log: ReadonlyMap<string, readonly Entry[]>, { done, refused }: Written) {
  const later = [...log.values()].map((entries) => entries.slice(1)); // the first is not the writers': it opened the inquiry
  const marks = later.flatMap((entries) => entries.flatMap(({ mark }) => mark ?? []));
  const kept = new Set(marks);
  return {
    acknowledgedLost: done.filter((mark) => !kept.has(mark)).length,
    refusedKept: refused.filter((mark) => kept.has(mark)).length,
    twice: marks.length - kept.size,
  };
}

/** Whether the log is dense: every stream counts from 1 without a hole. */
export function isDense(log: ReadonlyMap<string, readonly Entry[]>): boolean {
  return [...log.values()].every((entries) => entries.every(({ seq }, i) => seq === i + 1));
}

/** Holds what a window reader was handed (`stream seq` a line) against the log: a batch may come again, none may be left out. */
export function judgeWindow(log: ReadonlyMap<string, readonly Entry[]>, lines: readonly string[]) {
  const newest = new Map<string, number>();
  let outOfOrder = 0;
  for (const line of lines) {
    const [stream, text] = line.split(' ') as [string, string];
    const [seq, last] = [Number(text), newest.get(stream) ?? 0];
    if (seq > last + 1) outOfOrder++;
    newest.set(stream, Math.max(last, seq));
  }
  const seen = new Set(lines);
  let missing = 0;
  for (const [stream, entries] of log) for (const { seq } of entries) if (!seen.has(`${stream} ${seq}`)) missing++;
  return { missing, outOfOrder };
}
