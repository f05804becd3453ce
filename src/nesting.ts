/** Levels beyond which nobody nests what they write: a walk over it would end in a full stack. */
const deepest = 100;
/** Values on one level: what refers to itself more than once has ever more of them. */
const widest = 1_000_000;

/** Whether a value that was read is nested without end, or refers to itself. */
export function isNestedWithoutEnd(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest || level.length > widest) return true;
    level = level.flatMap(one =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}
