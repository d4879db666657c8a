// The law of verticals: one suite over every vertical, the same that outsiders run over theirs.
import * as check from 'fast-check';
import { describe, test } from 'vitest';
import { conformance } from '../../src/kit/conformance.ts';
import { samples as chemicals } from '../../verticals/chemicals/samples.ts';
import { samples as consumerGoods } from '../../verticals/consumer-goods/samples.ts';
import { verticals } from '../../verticals/index.ts';
import { samples as machinery } from '../../verticals/machinery/samples.ts';

const samplesOf: Record<string, typeof chemicals> = { chemicals, machinery, consumerGoods };

for (const vertical of verticals) {
  describe(vertical.name, () => {
    const samples = samplesOf[vertical.name] ?? { good: [], bad: [] };
    for (const { name, run } of conformance(vertical, samples, check)) test(name, run);
  });
}
