// A fact that happened: how it is stated inside a transaction, and how it is written as that transaction's last statement.
import type { Tx } from '../db.ts';

/** Who did something, as kept in the log; `apiKey` when it was a program in that person's name, `operator` when it was an operator who impersonates the member. */
export type Actor =
  | { kind: 'member'; account: string; organization: string | null; apiKey?: string; operator?: string }
  | { kind: 'operator'; account: string; apiKey?: string }
  | { kind: 'anonymous' | 'platform' }
  | { kind: 'system'; name: string };

/** A fact not yet written. `stream` is the id of the thing it is about; `data` is small JSON with ids, not content. */
export interface Emission {
  stream: string;
  type: string;
  data: Record<string, unknown>;
}

/** Where a stream stands after a commit: rung by the doorbell. */
export interface StreamHead {
  stream: string;
  head: bigint;
}

const emissions = new WeakMap<Tx, Emission[]>();

/** States a fact inside `transact`; it is written just before the commit and lost with a rollback. */
export function emit(tx: Tx, emission: Emission): void {
  const list = emissions.get(tx);
  if (list) list.push(emission);
  else emissions.set(tx, [emission]);
}

/** What `tx` has emitted so far. */
export const emitted = (tx: Tx): readonly Emission[] => emissions.get(tx) ?? [];

/**
 * Writes what `tx` has emitted. The head of each stream is counted up here, as late as can be: the row lock that makes `seq`
 * dense is held for one round trip only; under it the time never runs backwards within a stream. Streams are locked in order of id, so two writers cannot deadlock.
 */
export async function writeEvents(tx: Tx, tenant: string, actor: Actor): Promise<StreamHead[]> {
  const list = emissions.get(tx);
  if (!list) return [];
  const wanted = JSON.stringify(list.map((emission, ord) => ({ ...emission, ord })));
  return tx.$queryRaw<StreamHead[]>`
    with wanted as materialized (
      select * from jsonb_to_recordset(${wanted}::jsonb) as w(ord int, stream uuid, type text, data jsonb)
    ), heads as (
      insert into stream as s (tenant_id, id, head, head_at)
      select ${tenant}::uuid, stream, count(*), clock_timestamp() from wanted group by stream order by stream
      on conflict (tenant_id, id) do update
        set head = s.head + excluded.head, head_at = greatest(s.head_at, clock_timestamp())
      returning s.id, s.head, s.head_at
    ), written as (
      insert into event (tenant_id, stream_id, seq, type, actor, data, occurred_at)
      select ${tenant}::uuid, w.stream,
             h.head - count(*) over (partition by w.stream) + row_number() over (partition by w.stream order by w.ord),
             w.type, ${JSON.stringify(actor)}::jsonb, w.data, h.head_at
      from wanted w join heads h on h.id = w.stream
    )
    select id::text as stream, head from heads`;
}
