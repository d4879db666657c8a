// The table of words: written with each listing, and made once for listings that were there before it.
import { verticals } from '../../../verticals/index.ts';
import type { Database, Tx } from '../../db.ts';
import { visibleValues } from '../../kit/specs.ts';
import { type Worded, wordsOf } from './words.ts';

/** A listing whose words are to be written. */
export interface WordedListing extends Worded {
  id: string;
  vertical: string;
}

/** Writes the words of listings that have none yet. */
export async function insertWords(tx: Tx, tenantId: string, listings: readonly WordedListing[]): Promise<void> {
  await tx.$executeRaw`
    insert into product_word (tenant_id, product_id, word)
    select ${tenantId}::uuid, id, word
      from jsonb_to_recordset(${JSON.stringify(listings.map(rowOf))}::jsonb) as listing(id uuid, words text)
     cross join string_to_table(words, ' ') as word`;
}

/** Writes the words of a listing anew. */
export async function replaceWords(tx: Tx, tenantId: string, listing: WordedListing): Promise<void> {
  await tx.$executeRaw`delete from product_word where tenant_id = ${tenantId}::uuid and product_id = ${listing.id}::uuid`;
  await insertWords(tx, tenantId, [listing]);
}

const BATCH = 500;

/**
 * Writes the words of every listing of every marketplace that has none, in small transactions; answers how many listings there
 * were. To make all words anew, empty the table first. May run at any time, and several times at once.
 */
export async function fillWords(database: Database): Promise<number> {
  const { rows: tenants } = await database.pool.query<{ id: string }>('select id from tenant');
  let filled = 0;
  for (const { id: tenant } of tenants) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await database.query<WordedListing & { version: number }>(
        tenant,
        'product_wordless',
        `select p.id, p.vertical, p.sku, p.translations, p.attributes, p.version from product p
          where p.tenant_id = $1 and p.id > $2
            and not exists (select from product_word w where w.tenant_id = p.tenant_id and w.product_id = p.id)
          order by p.id limit $3`,
        [tenant, after, BATCH],
      );
      // Whoever changes a listing meanwhile writes its words: here it is locked, and only the version that was read is written.
      const listings = rows.map((row) => ({ ...rowOf(conforming(row)), version: row.version }));
      const written = await database.query<{ id: string }>(
        tenant,
        'product_fill_words',
        `with listing as (
           select * from jsonb_to_recordset($2::jsonb) as listing(id uuid, version int, words text)
         ), locked as (
           select p.id from product p join listing on p.id = listing.id and p.version = listing.version
            where p.tenant_id = $1 for update of p
         )
         insert into product_word (tenant_id, product_id, word)
         select $1, listing.id, word from listing join locked on locked.id = listing.id
          cross join string_to_table(words, ' ') as word
         on conflict do nothing returning product_id as id`,
        [tenant, JSON.stringify(listings)],
      );
      filled += new Set(written.map(({ id }) => id)).size;
      if (rows.length < BATCH) break;
      after = rows.at(-1)!.id;
    }
  }
  return filled;
}

/** What was stored by another declaration may no longer fit: values that do not are left out. */
function conforming(listing: WordedListing): WordedListing {
  const vertical = verticals.find(({ name }) => name === listing.vertical);
  return { ...listing, attributes: vertical ? visibleValues(vertical, listing.attributes) : {} };
}

function rowOf(listing: WordedListing): { id: string; words: string } {
  const vertical = verticals.find(({ name }) => name === listing.vertical);
  return { id: listing.id, words: wordsOf(vertical, listing).join(' ') };
}
