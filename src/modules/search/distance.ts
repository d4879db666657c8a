// How far apart two spellings are.

/** How many letters must be changed, added, left out, or exchanged with their neighbour to make one word of the other. */
export function distance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let before: number[] = [];
  let above = b.map((_, i) => i);
  above.push(b.length);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const change = above[j]! + (letter === against ? 0 : 1);
      const least = Math.min(change, above[j + 1]! + 1, row[j]! + 1);
      const isExchange = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against;
      row.push(isExchange ? Math.min(least, before[j - 1]! + 1) : least);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
