// The facts about a marketplace, in the stream of its own id. What the platform does stands in the platform's realm.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a marketplace. `changed` names settings, and has no values. */
export type TenantEvent =
  | { type: 'tenant.settingsChanged'; data: { version: number; changed: string[] } }
  | {
      type:
        | 'tenant.created'
        | 'tenant.suspended'
        | 'tenant.resumed'
        | 'tenant.exported'
        | 'tenant.imported'
        | 'tenant.deleted';
      data: Record<string, never>;
    }
  | { type: 'tenant.domainsSet'; data: { count: number } }
  | { type: 'tenant.limitSet'; data: Record<string, string | null> };

/** States what happened to marketplace `id`. */
export function emitTenant(tx: Tx, id: string, event: TenantEvent): void {
  emit(tx, { stream: id, ...event });
}
