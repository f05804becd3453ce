/** Levels beyond which nobody nests what they write: a walk over it would end in a full stack. */
const deepest = 100;
/** Objects that a walk meets on one level: what refers to itself more than once has ever more. */
const widest = 1_000_000;

/** Whether a value that was read is nested without end, or refers to itself. */
export function isNestedWithoutEnd(value: unknown): boolean {
  let level = objectsIn(new Map([[[value], 1]]));
  for (let depth = 0; level.size > 0; depth++) {
    const width = [...level.values()].reduce((sum, times) => sum + times, 0);
    if (depth > deepest || width > widest) return true;
    level = objectsIn(level);
  }
  return false;
}

/** The objects inside of others, with how often a walk over those meets each. */
function objectsIn(level: ReadonlyMap<object, number>): Map<object, number> {
  const inside = new Map<object, number>();
  for (const [object, times] of level)
    for (const one of Object.values(object))
      if (typeof one === 'object' && one !== null) inside.set(one, (inside.get(one) ?? 0) + times);
  return inside;
}
