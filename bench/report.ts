// The figures as tables for people.

import { table } from '../src/config.ts';
import { type Figures, mediansOf, ratioOf } from './figures.ts';
import type { Share } from './profile.ts';

const columns: [name: string, of: (figures: Figures) => number, digits: number][] = [
  ['requests/s', (it) => it.perSecond, 0],
  ['p50 ms', (it) => it.p50, 2],
  ['p99 ms', (it) => it.p99, 2],
  ['CPU µs/request', (it) => it.cpu + it.databaseCpu, 0],
  ['– own process', (it) => it.cpu, 0],
  ['– Postgres', (it) => it.databaseCpu, 0],
  ['round trips', (it) => it.trips, 2],
];

/** The LIMIT's and the server's medians, and the server ÷ LIMIT of each figure with its spread over the rounds. */
export function sideBySide(limit: Figures[], server: Figures[]): string {
  const [limitMedians, serverMedians] = [mediansOf(limit), mediansOf(server)];
  const rows = columns.map(([name, of, digits]) => {
    const { median, min, max } = ratioOf(server, limit, of);
    const spread = `${min.toFixed(2)}–${max.toFixed(2)}`;
    return [name, of(limitMedians).toFixed(digits), of(serverMedians).toFixed(digits), median.toFixed(2), spread];
  });
  return table([['', 'LIMIT', 'server', 'server ÷ LIMIT', 'in the rounds'], ...rows]);
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
