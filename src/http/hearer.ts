// A subscription that hears passing signals: what is missed, or comes while the client does not read, is gone.
import type { ExecutionResult } from 'graphql';
import { type Context, contextAs, machineryOf } from '../context.ts';
import { failure } from '../errors.ts';
import { hearSignal, type Passing } from '../events/passing.ts';
import { LIMITS } from './limits.ts';
import type { Outlet } from './outlet.ts';
import { Payload } from './payload.ts';
import { publicError } from './public-error.ts';
import { watchSession } from './session.ts';
import { openUntil } from './stream.ts';

/** What a hearer runs on. */
export interface Hearing {
  source: Passing;
  ctx: Context;
  /** Executes the operation on what passed. */
  execute(ctx: Context, value: unknown): Promise<ExecutionResult>;
}

/** Delivers what passes into `outlet` until `stop` is aborted; aborts it with the reason when the right ends. */
export function openHearer({ source, ctx, execute }: Hearing, outlet: Outlet, stop: AbortController): void {
  const { bell, log } = machineryOf(ctx);
  const fail = (error: unknown) => stop.abort(publicError(error, log, ctx.requestId));
  const watch = watchSession(ctx, fail);
  let isBusy = false;
  const hear = async () => {
    const viewer = watch.viewer();
    if (!source.isAllowed(viewer)) throw failure('FORBIDDEN', 'You may not see this any more.');
    if (isBusy || outlet.isFull()) return;
    isBusy = true;
    try {
      const result = await openUntil(stop.signal, LIMITS.runMs, (signal) =>
        execute(contextAs(ctx, { viewer, signal }), source.valueNow()),
      );
      if (!stop.signal.aborted) outlet.send(new Payload(result, null));
    } finally {
      isBusy = false;
    }
  };
  const close = bell && hearSignal(bell, source.signal, () => void hear().catch(fail));
  const end = () => {
    close?.();
    watch.release();
  };
  if (stop.signal.aborted) end();
  else stop.signal.addEventListener('abort', end, { once: true });
}
