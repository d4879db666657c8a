// `npm run bench:relevance`: how good the answers of search are on judged queries, beside Meilisearch as it comes.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig, table } from '../src/config.ts';
import { seed } from '../src/demo.ts';
import { removeServices } from '../src/embedded/services.ts';
import { openMachinery } from '../src/machinery.ts';
import { asOwner, migrate } from '../src/migrate.ts';
import { startServices } from '../src/services.ts';
import { catalogueFolder, hasCatalogue } from './import/catalogue.ts';
import { lossOf } from './relevance/figures.ts';
import { index, openIcecat } from './relevance/market.ts';
import { meanOf } from './relevance/measures.ts';
import { answersOf, baselineAnswersOf, demoSets, icecatSet } from './relevance/sets.ts';
import { answersByClass, failuresOf, rowOf } from './relevance/told.ts';
import { closeAll, keep, say } from './stage.ts';

const isCheck = process.argv.includes('--check');
const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-relevance-'));
keep({
  async close() {
    await removeServices(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

try {
  const config = readConfig({ ENTREPOT_DATA: folder, POOL_SIZE: '4', PORT: '0' });
  const services = keep(await startServices(config, () => {}));
  await migrate(config, services.databaseUrl);
  const app = keep(await openMachinery(config, 'app', services));
  await asOwner(services.databaseUrl, (owner) => seed(app, owner));
  const sets = [...demoSets];
  if (hasCatalogue()) {
    const found = await asOwner(services.databaseUrl, (owner) => openIcecat(app, owner, folder));
    say(`${found.toLocaleString('en')} products of Icecat are on the market.`);
    sets.unshift(icecatSet());
  } else say(`There is no bench data in ${catalogueFolder}: only the demo marketplaces are asked.`);
  await index(keep(await openMachinery(config, 'worker', services)));

  const lines = [['set', 'queries', 'search', 'nDCG@10', 'MRR', 'recall@50', 'unjudged', 'without them']];
  const details: string[] = [];
  const figures: Record<string, unknown> = {};
  const losses: string[] = [];
  for (const set of sets) {
    const answers = await answersOf(app, set);
    lines.push(rowOf(set.name, 'Entrepot', answers));
    if (!isCheck)
      for (const extent of ['whole', 'texts'] as const)
        lines.push(rowOf('', `Meilisearch, ${extent}`, await baselineAnswersOf(app, set, extent)));
    details.push(`\n${set.name}\n${answersByClass(answers)}\n${failuresOf(answers)}`);
    if (set.hopeless) {
      // As all rankings answer them alike, they can only be counted as nothing found.
      const all = (meanOf(answers).ndcg * answers.length) / (answers.length + set.hopeless);
      details.push(
        `Of ${set.hopeless} more queries nothing is relevant; with these worth 0, nDCG@10 is ${all.toFixed(3)}.`,
      );
    }
    figures[set.name] = meanOf(answers);
    losses.push(...[lossOf(set.name, meanOf(answers))].filter((loss) => loss !== null));
  }
  say(`\n${table(lines)}\n${details.join('\n')}\n\n${JSON.stringify(figures, null, 2)}`);
  for (const loss of losses) say(`\n${loss}`);
  if (losses.length && isCheck) process.exitCode = 1;
} finally {
  await closeAll();
}
