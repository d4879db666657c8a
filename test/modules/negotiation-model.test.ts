// The negotiation against a model of it: whoever tries whatever whenever, state, facts and rights are what the design says. And the model can fail.
import * as check from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InquiryStatus } from '../../src/generated/prisma/enums.ts';
import { colleague, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';
import { commands } from './negotiation-commands.ts';
import * as model from './negotiation-model.ts';
import { mutants } from './negotiation-mutants.ts';
import * as play from './negotiation-play.ts';

const ENOUGH = scaled(10_000, 300);
// So soon each mutant is to be found.
const MOST_UNTIL_RED = 2_000;
// By `npm run test:model:mutants` every mutant is played, and nothing else; in `npm test` some of the tables'.
const isForMutants = process.env.ENTREPOT_MODEL_MUTANTS === '1';

const world = useWorld({ worker: false });
let real: play.Real;

beforeAll(async () => {
  const made = await market(world);
  const { buyer, supplier, rival, tenantId } = made;
  real = await play.openPlay(world, made, {
    buyer,
    supplier,
    stranger: rival,
    buyerReader: await colleague(world, tenantId, buyer, 'Bea', 'VIEWER'),
    supplierReader: await colleague(world, tenantId, supplier, 'Sue', 'VIEWER'),
  });
});
afterAll(() => real?.owner.end());

const property = () =>
  check.asyncProperty(check.commands([...commands], { maxCommands: 100, size: 'max' }), async (some) => {
    await play.begin(real);
    await check.asyncModelRun(() => ({ model: model.untouched(), real }), some);
  });
// Without bias: small numbers are not where faults are, here.
const atRound = (round: number) => ({ seed: (check.readConfigureGlobal().seed ?? 0) + round, unbiased: true });

test.skipIf(isForMutants)(
  'no order of commands finds an illegal state, a lost fact, or a right that differs',
  async () => {
    for (let round = 0; real.turns < ENOUGH; round++)
      await check.assert(property(), { ...atRound(round), numRuns: 2, interruptAfterTimeLimit: 120_000 });
    if (ENOUGH >= 10_000) console.log(real.turns, real.stood);
    // A search that never gets somewhere proves nothing: each state is seen, in the soak often; there every action is done, and refused.
    const states = [...Object.values(InquiryStatus).map((state) => `inquiry ${state}`), ...standing];
    const seldom = states.filter((state) => (real.stood.get(state) ?? 0) < scaled(100, 1));
    expect(seldom).toEqual([]);
    const kinds = Object.keys(model.actions).filter((action) => !['inquiryNote', 'inquiryRead'].includes(action));
    const reached = kinds.flatMap((action) => [`${action} DONE`, `${action} CONFLICT`, `${action} FORBIDDEN`]);
    if (ENOUGH >= 10_000) expect([...real.played.keys()]).toEqual(expect.arrayContaining(reached));
  },
  3_600_000,
);

// A revision that is superseded is never the newest.
const standing = ['DRAFT', 'SENT', 'COUNTERED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'].map(
  (state) => `quotation ${state}`,
);

/** Plays until it is red, `most` commands or some more; answers whether it is. */
async function turnsRed(most: number): Promise<boolean> {
  const begun = real.turns;
  for (let round = 0; real.turns - begun < most; round++) {
    const { failed } = await check.check(property(), { ...atRound(round), numRuns: 1, endOnFailure: true });
    if (failed) return true;
  }
  return false;
}

describe('a mutant turns it red', () => {
  const played = mutants.filter(({ isTaste, isInTable }) => isForMutants || (isTaste && isInTable));
  test.each(played)(
    '$name',
    async ({ apply }) => {
      const begun = real.turns;
      const undo = apply();
      const isRed = await turnsRed(MOST_UNTIL_RED).finally(undo);
      if (isForMutants) console.log(`${real.turns - begun} commands`);
      expect(isRed).toBe(true);
    },
    600_000,
  );

  test.runIf(isForMutants)('and without one it stays green, whatever they have left behind', async () => {
    expect(await turnsRed(400)).toBe(false);
  });
});
