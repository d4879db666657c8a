// The import command: finds the marketplace and the supplier, shows how it goes, and says what became of every row.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { table } from '../../config.ts';
import { contextAs, type Machinery, makeContext } from '../../context.ts';
import { findTenant } from '../tenant/service.ts';
import { ImportError } from './error.ts';
import { figure, progressOn, type Screen } from './progress.ts';
import { type ImportResult, importFile, type Progress } from './run.ts';
import { importerFor, supplierOf } from './supplier.ts';

/** What the command line says. */
export interface ImportArguments {
  file: string;
  /** Slug of the marketplace. */
  tenant: string;
  /** Id or exact legal name of the supplier. */
  supplier: string;
  vertical: string;
  /** Path of the mapping file; left out, the file has the headings of the vertical's template. */
  map?: string;
  dryRun?: boolean;
  /** Begin anew instead of going on where the same import was interrupted. */
  fresh?: boolean;
  /** Path of the rejects file; `<file name>.rejects.csv` in the working directory when left out. */
  rejects?: string;
}

/** Where the command writes: the result to `out`, the progress and errors to `err`. */
export interface Terminal {
  out: { write(text: string): unknown };
  err: Screen;
}

/** Runs an import and answers the exit code: 0 all rows are in place, 2 some were refused, 1 it could not begin or was stopped. */
export async function importCommand(
  machinery: Machinery,
  args: ImportArguments,
  { out, err }: Terminal = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new ImportError('Stopped. The same command goes on from here.'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const progress = progressOn(err, path.basename(args.file));
  const rejects = args.rejects ?? `${path.basename(args.file)}.rejects.csv`;
  try {
    const result = await runImport(machinery, args, rejects, stop.signal, progress.show);
    progress.end();
    out.write(summaryOf(result, args, rejects));
    return result.refused ? 2 : 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportError)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function runImport(
  machinery: Machinery,
  { file, tenant: slug, supplier: asked, vertical, map, dryRun, fresh }: ImportArguments,
  rejects: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ImportResult> {
  await readable(file);
  const tenant = await findTenant(machinery.database, null, slug);
  if (!tenant) throw new ImportError(`There is no marketplace "${slug}": see "entrepot tenant list".`);
  if (!tenant.verticals.includes(vertical))
    throw new ImportError(
      `The marketplace "${slug}" does not trade in "${vertical}": use one of ${tenant.verticals.join(', ')}.`,
    );
  const ctx = makeContext(machinery, {
    tenant,
    viewer: { kind: 'system', name: 'import' },
    locale: tenant.locale,
    requestId: 'import',
    signal,
  });
  const viewer = importerFor(await supplierOf(ctx, asked));
  return importFile(contextAs(ctx, { viewer }), {
    file,
    vertical,
    mapping: map,
    rejects,
    dryRun,
    resume: !fresh,
    onProgress,
  });
}

async function readable(file: string): Promise<void> {
  const state = await stat(file).catch((error: Error) => {
    throw new ImportError(`${file} cannot be read: ${error.message}`);
  });
  if (!state.isFile()) throw new ImportError(`${file} is not a file.`);
}

function summaryOf(result: ImportResult, { file, dryRun }: ImportArguments, rejects: string): string {
  const { read, created, changed, unchanged, refused, held, resumedAfter } = result;
  const rows = Object.entries(
    dryRun
      ? { read, 'would be created': created, 'would be changed': changed, unchanged, refused }
      : { read, created, changed, unchanged, refused },
  );
  const lines = [table([[path.basename(file), 'rows'], ...rows.map(([what, count]) => [what, figure(count)])])];
  if (resumedAfter !== null)
    lines.push(`Went on after line ${figure(resumedAfter)}, where an earlier run stopped; its rows are counted too.`);
  if (dryRun) lines.push('A dry run: no listing was written.');
  if (held) lines.push(`${figure(held)} of them ${dryRun ? 'would be' : 'are'} drafts until what they lack is there.`);
  if (refused || held) lines.push(`Why rows were ${refused ? 'refused' : 'kept as drafts'}: ${rejects}`);
  return `${lines.join('\n')}\n`;
}
