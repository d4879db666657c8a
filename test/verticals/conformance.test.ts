// The law of verticals: one suite over every vertical, the same that outsiders run over theirs.
import * as check from 'fast-check';
import { describe, test } from 'vitest';
import { conformance } from '../../src/kit/conformance.ts';
import type { Samples } from '../../src/kit/samples.ts';
import { folderOf, verticals } from '../../verticals/index.ts';

for (const vertical of verticals) {
  const { samples } = (await import(`../../verticals/${folderOf(vertical)}/samples.ts`)) as { samples: Samples };
  describe(vertical.name, () => {
    for (const { name, run } of conformance(vertical, samples, check)) test(name, run);
  });
}
