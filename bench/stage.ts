// What every benchmark begins and ends with: numbers from the environment, words on the screen, and parts that are closed whatever happens.

/** A number that the environment gives, or else this one. */
export const number = (name: string, otherwise: number): number => Number(process.env[name] || otherwise);

/** Tells the person who waits. */
export const say = (line: string): void => console.log(line);

const opened: { close(): Promise<void> }[] = [];

/** Keeps a part until the end: it is closed before those that were there before it. */
export function keep<Part extends { close(): Promise<void> }>(part: Part): Part {
  opened.push(part);
  return part;
}

/** Closes what is kept. */
export async function closeAll(): Promise<void> {
  for (const part of opened.splice(0).reverse()) await part.close();
}

process.once('SIGINT', () => void closeAll().finally(() => process.exit(130)));
process.once('SIGTERM', () => void closeAll().finally(() => process.exit(143)));

const SIDE_BY_SIDE = 16;

/** Runs `work` on every item, some side by side; answers in their order. */
export async function inTurn<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Array<Answer>(items.length);
  const next = items.entries();
  const lane = async () => {
    for (const [i, item] of next) answers[i] = await work(item);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return answers;
}
