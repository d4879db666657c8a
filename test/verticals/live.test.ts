// Every vertical in a running marketplace: its samples through the API, the worker and Meilisearch, as an outsider's go.
import { liveConformance, type Samples } from 'entrepot/testing';
import { describe, inject, test } from 'vitest';
import { folderOf, verticals } from '../../verticals/index.ts';
import { send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

describe.skipIf(!inject('services').meili)('in a marketplace (skipped where Meilisearch cannot run)', async () => {
  const world = useWorld();
  for (const vertical of verticals) {
    const { samples } = (await import(`../../verticals/${folderOf(vertical)}/samples.ts`)) as { samples: Samples };
    describe(vertical.name, () => {
      let place: Promise<Market> | undefined;
      const ask = async (document: string, variables: Record<string, unknown>) => {
        place ??= market(world, [vertical.name]);
        return send<Record<string, unknown>, Record<string, unknown>>((await place).supplier, document, variables);
      };
      for (const { name, run } of liveConformance(vertical, samples, { ask }))
        test(name, { timeout: 60_000 }, async ({ annotate }) => void (await annotate(await run())));
    });
  }
});
