/** The items in order, of those with the same key only the first. */
export function distinct(items, keyOf) {
    const byKey = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (!byKey.has(key))
            byKey.set(key, item);
    }
    return [...byKey.values()];
}
