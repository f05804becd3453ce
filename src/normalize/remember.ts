/** Results for so many texts are kept; then all are forgotten. */
const most = 5_000;

/** Longer texts hardly come again. */
const longest = 200;

/**
 * `read` for texts that come again and again, such as class names: each is read once. The texts
 * should be strings of their own, since a slice keeps the whole text it was cut from in memory.
 */
export function remembering<T extends NonNullable<unknown>>(
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
