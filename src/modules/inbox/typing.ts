// Who is writing just now: told over the doorbell only. Nothing is kept, and what is missed does not matter.
import { LRUCache } from 'lru-cache';
import { type Context, machineryOf } from '../../context.ts';
import { Passing } from '../../events/passing.ts';
import { derivedId } from '../../id.ts';
import { mustHold } from '../../viewer.ts';
import type { InquirySide } from '../inquiry/lifecycle.ts';
import { inquiryMissing } from '../inquiry/move.ts';
import { mayRead, sideOf } from '../inquiry/policy.ts';
import { get } from '../inquiry/service.ts';
import { mustWrite, mustWriteAs } from './policy.ts';

/** One side is writing. */
export interface Typing {
  side: InquirySide;
  /** When it is over, unless it is said again. */
  until: Date;
}

const EVERY_MS = 2_000;
const SHOWN_MS = 5_000;

// By process: a member whose requests go to several may be told more often, which does no harm.
const told = new LRUCache<string, true>({ max: 50_000, ttl: EVERY_MS });

const signalOf = (inquiryId: string, side: InquirySide) => derivedId(inquiryId, `typing ${side}`);

/** Tells the other side that the viewer is writing, at most once in 2 s; answers whether it was told now. */
export async function type(ctx: Context, inquiryId: string): Promise<{ isTold: boolean }> {
  const { accountId, organizationId } = mustWrite(ctx.viewer);
  const key = [ctx.tenant.id, inquiryId, organizationId, accountId].join(' ');
  if (told.has(key)) return { isTold: false };
  const inquiry = await get(ctx, inquiryId);
  const side = inquiry && sideOf(ctx.viewer, inquiry);
  if (!side) throw inquiryMissing();
  mustWriteAs(ctx.viewer, inquiry);
  told.set(key, true);
  machineryOf(ctx).bell?.ring([signalOf(inquiryId, side)]);
  return { isTold: true };
}

/** Hears when the other side of an inquiry is writing. */
export async function hearTyping(ctx: Context, inquiryId: string): Promise<Passing<Typing>> {
  mustHold(ctx.viewer, 'inquiry.read');
  const inquiry = await get(ctx, inquiryId);
  const own = inquiry && sideOf(ctx.viewer, inquiry);
  if (!own) throw inquiryMissing();
  const side = own === 'buyer' ? 'supplier' : 'buyer';
  return new Passing(
    signalOf(inquiryId, side),
    () => ({ side, until: new Date(Date.now() + SHOWN_MS) }),
    (viewer) => mayRead(viewer, inquiry),
  );
}
