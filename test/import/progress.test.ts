// Progress: what it says, how often, on a terminal and in a log.
import { expect, test } from 'vitest';
import { progressOn } from '../../src/modules/import/progress.ts';

const at = { created: 0, changed: 0, unchanged: 0, held: 0, line: 0 };
const state = { ...at, read: 12_000, refused: 3, share: 0.429, perSecond: 2_345.6 };

/** Shows the state every `step` milliseconds of an clock of its own, ten times. */
function shown(isTTY: boolean, step: number): string[] {
  const written: string[] = [];
  let clock = 0;
  const { show, end } = progressOn({ isTTY, write: (text) => written.push(text) }, 'm.csv', () => clock);
  for (let i = 0; i < 10; i++, clock += step) show(state);
  end();
  return written;
}

test('a terminal has one line that changes and is gone at the end', () => {
  const text = 'm.csv: 42 % of the file, 12,000 rows read, 2,346 rows/s, 3 refused';
  expect(shown(true, 1_000)).toEqual([...Array.from({ length: 10 }, () => `\r\x1b[K${text}`), '\r\x1b[K']);
  expect(shown(true, 10)).toHaveLength(2);
});

test('a log has a line every five seconds', () => {
  const text = 'm.csv: 42 % of the file, 12,000 rows read, 2,346 rows/s, 3 refused\n';
  expect(shown(false, 1_000)).toEqual([text]);
  expect(shown(false, 100)).toEqual([]);
});
