// Suppliers as a source of documents: rewritten when the company changes, or what it has on the market.
import { createHash } from 'node:crypto';
import type { Database } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { type Below, listingsConcerned } from '../category/events.ts';
import { concernsOrganization } from '../organization/events.ts';
import { concernsOffer } from '../product/events.ts';
import { CHUNK, chunks, Lists, pages, type Source, type Standing } from './source.ts';
import { documentOf } from './supplier-document.ts';
import { listedSuppliers, type SupplierRow, suppliersBehind, suppliersIn, suppliersOf } from './supplier-row.ts';
import { SUPPLIERS, supplierSettings } from './supplier-settings.ts';

/** The active companies that may sell. */
export const suppliers: Source = {
  name: SUPPLIERS,
  indexes: [{ name: SUPPLIERS, settings: supplierSettings }],
  changed,
  standings: standingsOf,
  all: allOf,
  versions: allOf,
};

async function* allOf(database: Database, tenant: string): AsyncGenerator<Standing[]> {
  const read = (before: string | null) => listedSuppliers(database, tenant, { before, limit: CHUNK, isCounted: true });
  for await (const rows of pages(read)) yield rows.map((row) => standingOf(tenant, row));
}

// However many listings changed in a window of the log, each of their suppliers is read and written once.
async function* changed(database: Database, events: readonly WindowEvent[]): AsyncGenerator<Standing[]> {
  const companies = new Lists();
  const products = new Lists();
  const categories: { tenant: string; below: Below }[] = [];
  for (const event of events) {
    if (concernsOrganization(event.type)) companies.add(event.tenant, event.stream);
    if (concernsOffer(event)) products.add(event.tenant, event.stream);
    const below = listingsConcerned(event);
    if (below) categories.push({ tenant: event.tenant, below });
  }
  for (const { tenant, below } of categories)
    for (const id of await suppliersIn(database, tenant, below)) companies.add(tenant, id);
  for (const [tenant, ids] of products) {
    for (const chunk of chunks(ids)) {
      for (const id of await suppliersBehind(database, tenant, chunk)) companies.add(tenant, id);
    }
  }
  for (const [tenant, ids] of companies) {
    for (const chunk of chunks(ids)) yield await standingsOf(database, tenant, chunk);
  }
}

async function standingsOf(database: Database, tenant: string, ids: readonly string[]): Promise<Standing[]> {
  const rows = new Map((await suppliersOf(database, tenant, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    return row ? standingOf(tenant, row) : { id, version: '', home: null, away: [SUPPLIERS], document: () => ({}) };
  });
}

function standingOf(tenant: string, row: SupplierRow): Standing {
  const document = documentOf(tenant, row);
  return {
    id: row.id,
    version: createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16),
    home: row.is_listed ? SUPPLIERS : null,
    away: row.is_listed ? [] : [SUPPLIERS],
    document: () => document,
  };
}
