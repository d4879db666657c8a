// Who may make an account in a marketplace.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';

/** Throws FORBIDDEN where people come by invitation only; what the system itself makes needs none. */
export function mustBeOpen({ tenant, viewer }: Pick<Context, 'tenant' | 'viewer'>): void {
  if (tenant.signUp !== 'INVITATION' || viewer.kind === 'system') return;
  throw failure('FORBIDDEN', `"${tenant.name}" takes new members by invitation only: ask its operators for one.`);
}
