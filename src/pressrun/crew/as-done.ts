/**
 * Does the work of each item, of up to `width` at the same time, and gives the results as they come: a
 * piece of work that takes long keeps no other waiting. No item is asked for before there is room for
 * its work, and none while a result is being looked at.
 */
export async function* asDone<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const ended: Promise<Result>[] = [];
  let running = 0;
  let wake = (): void => undefined;
  const begin = (item: Item): void => {
    running++;
    const result = work(item);
    const end = (): void => {
      running--;
      ended.push(result);
      wake();
    };
    result.then(end, end);
  };
  const some = async (): Promise<Promise<Result>[]> => {
    if (ended.length === 0)
      await new Promise<void>(resolve => {
        wake = resolve;
      });
    return ended.splice(0);
  };
  for (const item of items) {
    begin(item);
    while (running >= width) for (const one of await some()) yield await one;
  }
  while (running > 0 || ended.length > 0) for (const one of await some()) yield await one;
}
