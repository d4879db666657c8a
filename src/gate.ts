// A gate lets so many through at once; the others wait in line, first come first served.

/** Runs `work` when there is room. */
export type Gate = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/** Makes a gate for `most` at once. */
export function makeGate(most: number): Gate {
  const line: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((enter) => line.push(enter));
    else inside++;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next)
        next(); // takes over this place
      else inside--;
    }
  };
}
