// Two ways of thinking wrongly about live updates, put before a real server: the suite must catch both, or it proves nothing.
import type { Machinery } from '../../src/context.ts';
import type { Database } from '../../src/db.ts';

type Query = Database['query'];
type Row = Record<string, unknown>;

const withQuery = (machinery: Machinery, change: (query: Query) => Query): Machinery => {
  const { database } = machinery;
  const query = database.query.bind(database) as Query;
  return { ...machinery, database: { ...database, query: change(query) } };
};

/** The faults, by name; each changes a machinery before a server is started on it. */
export const mutants: Record<string, (machinery: Machinery) => Machinery> = {
  /** Reads the log by `id > last` over the one serial id, as is usual: what commits late under a lower id is never seen. */
  serial(machinery) {
    let last = '0';
    const seen: Row[] = [];
    return withQuery(
      machinery,
      (query) =>
        (async (tenant: string, name: string, text: string, values: unknown[]) => {
          if (name !== 'stream_stands') return query(tenant, name, text, values);
          const news = await query<Row>(
            tenant,
            'serial',
            'select gid, stream_id, seq, type, actor, data, occurred_at from event where gid > $1 order by gid',
            [last],
          );
          for (const row of news) {
            if (BigInt(row.gid as string) <= BigInt(last)) continue; // two reads at once
            last = row.gid as string;
            seen.push(row);
          }
          const [, streams, lasts] = values as [string, string[], (string | null)[]];
          const stands = await query<Row>(tenant, name, text, values);
          return streams.flatMap((stream, i) => {
            const after = lasts[i];
            if (after == null) return stands.filter(({ ord }) => ord === i + 1);
            const events = seen
              .filter((row) => row.stream_id === stream && BigInt(row.seq as string) > BigInt(after))
              .slice(0, 100);
            const stand = { ord: i + 1, head: events.at(-1)?.seq ?? after, head_at: new Date() };
            return events.length ? events.map((row) => ({ ...row, ...stand })) : [{ ...stand, seq: null }];
          });
        }) as Query,
    );
  },

  /** Believes in nothing but the bell, and the bell is broken. */
  silent(machinery) {
    const deaf = withQuery(
      machinery,
      (query) =>
        (async (tenant: string, name: string, text: string, values: unknown[]) =>
          name === 'stream_heads' ? [] : query(tenant, name, text, values)) as Query,
    );
    return { ...deaf, bell: null };
  },
};
