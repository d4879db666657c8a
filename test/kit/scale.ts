// How much of a long test is played: a taste in `npm test`, all of it in `npm run test:soak`.

/** `whole` in the soak, where time does not count; else `taste`, which is enough to see a fault that is not rare. */
export function scaled(whole: number, taste: number): number {
  return process.env.ENTREPOT_SOAK === '1' ? whole : taste;
}
