// The figures as tables for people.

import { table } from '../src/config.ts';
import { type Figures, mediansOf, ratioOf } from './figures.ts';
import type { Share } from './profile.ts';

/** A figure as a row of a table. */
export type Row = [name: string, of: (figures: Figures) => number, digits: number];

/** What a page of the catalogue is measured by. */
export const cataloguePage: readonly Row[] = [
  ['requests/s', (it) => it.perSecond, 0],
  ['p50 ms', (it) => it.p50, 2],
  ['p99 ms', (it) => it.p99, 2],
  ['CPU µs/request', (it) => it.cpu + it.databaseCpu, 0],
  ['– own process', (it) => it.cpu, 0],
  ['– Postgres', (it) => it.databaseCpu, 0],
  ['round trips', (it) => it.trips, 2],
];

/** What a search is measured by. */
export const searchPage: readonly Row[] = [
  ['requests/s', (it) => it.perSecond, 0],
  ['p50 ms', (it) => it.p50, 2],
  ['p99 ms', (it) => it.p99, 2],
  ['CPU µs/request', (it) => it.cpu + it.searchCpu + it.databaseCpu, 0],
  ['– own process', (it) => it.cpu, 0],
  ['– Meilisearch', (it) => it.searchCpu, 0],
  ['– Postgres', (it) => it.databaseCpu, 0],
  ['Meilisearch requests', (it) => it.searches, 2],
  ['round trips to Postgres', (it) => it.trips, 2],
];

/** One that was measured, with its figures round by round. */
export interface Measured {
  name: string;
  rounds: Figures[];
}

/** The medians of all, and of each but the first its ratio to the first with its spread over the rounds. */
export function sideBySide(rows: readonly Row[], [limit, ...others]: readonly [Measured, ...Measured[]]): string {
  const heads = others.flatMap(({ name }) => [`${name} ÷ ${limit.name}`, 'in the rounds']);
  const medians = [limit, ...others].map(({ rounds }) => mediansOf(rounds));
  const lines = rows.map(([name, of, digits]) => {
    const ratios = others.flatMap(({ rounds }) => {
      const { median, min, max } = ratioOf(rounds, limit.rounds, of);
      return Number.isFinite(median) ? [median.toFixed(2), `${min.toFixed(2)}–${max.toFixed(2)}`] : ['', ''];
    });
    return [name, ...medians.map((figures) => of(figures).toFixed(digits)), ...ratios];
  });
  return table([['', limit.name, ...others.map(({ name }) => name), ...heads], ...lines]);
}

/** The places where most time goes; what is below 1 % is added up. */
export function profileTable(shares: Share[]): string {
  const large = shares.filter(({ share }) => share >= 0.01);
  const small = shares.filter(({ share }) => share < 0.01).reduce((sum, { share }) => sum + share, 0);
  const rows = [...large, { place: 'all others', share: small }].map(({ place, share }) => [
    place,
    `${(share * 100).toFixed(1)} %`,
  ]);
  return table([['place', 'share'], ...rows]);
}
