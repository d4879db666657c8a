// `entrepot tenant export|import|delete`: what is done, said for people.
import path from 'node:path';
import { verticals } from '../../../verticals/index.ts';
import { ConfigError, table } from '../../config.ts';
import type { Machinery } from '../../context.ts';
import { roleUrl } from '../../migrate.ts';
import { bringAll } from '../search/belongings.ts';
import { indexingOf } from '../search/indexer.ts';
import { platformContext, tenantOf } from './command.ts';
import { exportTenant } from './export.ts';
import { importTenant } from './import.ts';
import type { Manifest } from './manifest.ts';
import { removeTenant } from './remove.ts';
import { note } from './service.ts';

type Say = (line: string) => void;

const rowsIn = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Exports `slug` into `folder`. */
export async function exportCommand(
  machinery: Machinery,
  ownerUrl: string,
  { slug, folder, say }: { slug: string; folder: string; say: Say },
): Promise<void> {
  const appUrl = roleUrl(machinery.config, 'app', ownerUrl);
  const tenant = await tenantOf(machinery, slug);
  const manifest = await exportTenant({ machinery, ownerUrl, appUrl }, tenant, path.resolve(folder));
  await note(platformContext(machinery), tenant.id, 'tenant.exported');
  say(
    table([
      ['table', 'rows', 'sha-256'],
      ...manifest.tables.map(({ name, rows, sha256 }) => [name, String(rows), sha256]),
    ]),
  );
  say(`${slug}: ${rowsIn(manifest)} rows and ${manifest.files.length} files, of the schema ${manifest.schema}.`);
  say('It holds password hashes and private messages: keep it as you keep the database.');
}

/** Imports what is in `folder`, and lets it be found. */
export async function importCommand(
  machinery: Machinery,
  ownerUrl: string,
  { slug, folder, say }: { slug: string | undefined; folder: string; say: Say },
): Promise<void> {
  const names = verticals.map(({ name }) => name);
  const imported = await importTenant(machinery, ownerUrl, path.resolve(folder), { slug, verticals: names });
  const { manifest, withoutHosts } = imported;
  await note(platformContext(machinery), manifest.tenant.id, 'tenant.imported');
  say(`${imported.slug}: ${rowsIn(manifest)} rows and ${manifest.files.length} files are in.`);
  const indexing = indexingOf(machinery);
  say(
    indexing
      ? `${await bringAll(indexing, manifest.tenant.id)} documents are in the index.`
      : 'There is no index to write.',
  );
  if (withoutHosts.length) say(`Left out, because another marketplace answers on them: ${withoutHosts.join(', ')}.`);
  say('Sign-ins, sessions and the log are carried; cursors given elsewhere are answered with CURSOR_RESET.');
  say('Under another ENTREPOT_SECRET webhooks cannot be signed before their secrets are rotated.');
}

/** Deletes `slug`; answers whether nothing is left. */
export async function deleteCommand(
  machinery: Machinery,
  ownerUrl: string,
  { slug, yes, say, quietMs }: { slug: string; yes: string; say: Say; quietMs?: number },
): Promise<boolean> {
  if (yes !== slug) throw new ConfigError(`To delete "${slug}" say so again: --yes ${slug}.`);
  const tenant = await tenantOf(machinery, slug);
  say(`${slug} is closed; what was begun there may end.`);
  const remains = await removeTenant(machinery, ownerUrl, tenant, quietMs);
  await note(platformContext(machinery), tenant.id, 'tenant.deleted');
  say(table([['where', 'removed', 'left'], ...remains.map((it) => [it.where, String(it.removed), String(it.left)])]));
  const left = remains.filter((it) => it.left > 0);
  say(left.length ? `Something is left: do it again, and look for who still writes.` : `Nothing of ${slug} is left.`);
  return left.length === 0;
}
