// Signals that pass: rung over the doorbell, kept nowhere. Who is not there when one passes never hears of it.
import type { Viewer } from '../viewer.ts';
import type { Bell } from './bell.ts';

/** What a subscription field answers that hears a signal, an id that stands for no stream. As with a Following, nobody iterates it. */
export class Passing<Value = unknown> implements AsyncIterable<Value> {
  readonly signal: string;
  /** What the signal means at the moment in which it passes. */
  readonly valueNow: () => Value;
  /** Whether `viewer` may hear it, asked again each time. */
  readonly isAllowed: (viewer: Viewer) => boolean;

  constructor(signal: string, valueNow: () => Value, isAllowed: (viewer: Viewer) => boolean) {
    this.signal = signal;
    this.valueNow = valueNow;
    this.isAllowed = isAllowed;
  }

  [Symbol.asyncIterator](): AsyncIterator<Value> {
    throw new Error('A passing signal is delivered by src/http/hearer.ts, not iterated.');
  }
}

const ears = new WeakMap<Bell, Map<string, Set<() => void>>>();

/** Calls `hear` whenever `signal` passes, until the answer is called: a process listens once, however many hear. */
export function hearSignal(bell: Bell, signal: string, hear: () => void): () => void {
  const ear = ears.get(bell) ?? openEar(bell);
  const those = ear.get(signal) ?? new Set();
  ear.set(signal, those.add(hear));
  return () => {
    those.delete(hear);
    if (those.size === 0 && ear.get(signal) === those) ear.delete(signal);
  };
}

function openEar(bell: Bell): Map<string, Set<() => void>> {
  const ear = new Map<string, Set<() => void>>();
  ears.set(bell, ear);
  bell.listen((signal) => {
    if (signal !== null) for (const hear of ear.get(signal) ?? []) hear();
  });
  return ear;
}
