/** Results for so many texts are kept; then all are forgotten. */
const most = 5_000;

/** Longer texts hardly come again. */
const longest = 200;

/** `read` for texts that come again and again, such as class names: each is read once. */
export function remembering<T extends NonNullable<unknown>>(
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = copyOf(text);
    const result = read(own);
    if (known.size >= most) known.clear();
    known.set(own, result);
    return result;
  };
}

/** A string of its own: a part of a page keeps the page that it was cut from in memory. */
function copyOf(text: string): string {
  return `${text} `.slice(0, -1);
}
