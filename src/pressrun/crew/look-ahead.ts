/**
 * Does the work of each item, of up to `width` at the same time, and gives the results in the order
 * of the items. No item is asked for before there is room for its work.
 */
export async function* lookAhead<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const started = work(item);
    // What fails while others are waited for is told when its turn comes.
    started.catch(() => undefined);
    begun.push(started);
    const first = begun.length >= width ? begun.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of begun) yield await rest;
}
