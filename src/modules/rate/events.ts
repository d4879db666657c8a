// The facts about exchange rates, in the stream of the marketplace's own id: who stated which rate when.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to an exchange rate. The rate is an exact decimal, `asOf` a day such as "2026-11-29". */
export type RateEvent =
  | { type: 'exchangeRate.set'; data: { base: string; quote: string; rate: string; asOf: string } }
  | { type: 'exchangeRate.deleted'; data: { base: string; quote: string } };

/** States what happened to a rate of marketplace `tenant`. */
export function emitRate(tx: Tx, tenant: string, event: RateEvent): void {
  emit(tx, { stream: tenant, ...event });
}
