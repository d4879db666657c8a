// Which tables hold what belongs to a marketplace, and in which order they refer to one another: read from the database's catalogue.
import type pg from 'pg';

/** A table with rows of marketplaces. */
export interface TenantTable {
  name: string;
  /** What its rows are; the places they have in one database's log are left out. */
  columns: string[];
  /** The columns of its primary key. */
  key: string[];
}

interface Reference {
  from: string;
  to: string;
  deferrable: boolean;
}

/**
 * All of them: each list refers to the lists before it. Tables that refer to one another in a circle are in one list, in an order in
 * which rows can be written. Throws when a circle has no reference that is checked at the end.
 */
export async function tenantTables(client: pg.ClientBase): Promise<TenantTable[][]> {
  const { rows: tables } = await client.query<TenantTable>(`
    select c.relname as name,
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
               and coalesce(pg_get_expr(d.adbin, d.adrelid) not like 'nextval(%', true)) as columns,
           (select array_agg(a.attname::text order by k.position) from pg_index i
              cross join lateral unnest(i.indkey) with ordinality as k (attnum, position)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
     order by c.relname`);
  const { rows: references } = await client.query<Reference>(`
    select f.relname as "from", t.relname as "to", k.condeferrable as deferrable
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace`);
  const names = tables.map(({ name }) => name);
  const refers = (from: string, to: readonly string[], those = references) =>
    those.some((reference) => reference.from === from && to.includes(reference.to));
  const firm = references.filter(({ deferrable }) => !deferrable);
  const circles = sorted(circlesOf(names, references), (circle, others) =>
    circle.some((name) => refers(name, others.flat())),
  );
  return circles.map((circle) =>
    sorted(circle, (name, others) => refers(name, [...others, name], firm)).map(
      (name) => tables.find((table) => table.name === name)!,
    ),
  );
}

/** The names in lists: those that refer to one another, directly or not, in one. */
function circlesOf(names: readonly string[], references: readonly Reference[]): string[][] {
  const reached = new Map(names.map((name) => [name, reachedFrom(name, references)]));
  const circles = new Map<string, string[]>();
  for (const name of names) {
    const circle = names.filter(
      (other) => other === name || (reached.get(name)!.has(other) && reached.get(other)!.has(name)),
    );
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function reachedFrom(name: string, references: readonly Reference[]): Set<string> {
  const reached = new Set<string>();
  const walk = (at: string) => {
    for (const { from, to } of references) {
      if (from !== at || reached.has(to)) continue;
      reached.add(to);
      walk(to);
    }
  };
  walk(name);
  return reached;
}

/** The items in an order in which none has to wait for a later one. */
function sorted<Item>(items: readonly Item[], mustWait: (item: Item, others: Item[]) => boolean): Item[] {
  const left = [...items];
  const done: Item[] = [];
  while (left.length) {
    const next = left.findIndex(
      (item) =>
        !mustWait(
          item,
          left.filter((other) => other !== item),
        ),
    );
    if (next < 0)
      throw new Error(`${left.join(', ')} refer to one another in a circle: make one of the foreign keys DEFERRABLE.`);
    done.push(...left.splice(next, 1));
  }
  return done;
}
