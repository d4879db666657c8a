// The figures that were reached, kept beside this file: what falls below them by more than LEAST is noticed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Worth } from './measures.ts';

/** A drop of nDCG@10 that is more than chance: among equal hits the order is that in which they were indexed. */
export const LEAST = 0.01;

const file = path.join(import.meta.dirname, 'figures.json');

/** The committed figures, by the name of the set. */
export const committed: Readonly<Record<string, Worth>> = JSON.parse(readFileSync(file, 'utf8'));

/** What a set lost against the committed figures, in words; null when it kept them. A set without figures loses nothing. */
export function lossOf(name: string, { ndcg }: Worth): string | null {
  const before = Object.hasOwn(committed, name) ? committed[name]!.ndcg : 0;
  if (before - ndcg <= LEAST) return null;
  return `nDCG@10 of ${name} fell from ${before.toFixed(3)} to ${ndcg.toFixed(3)}.`;
}
