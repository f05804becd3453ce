/** Looks through the places in order, and through the values of a place; the first valid one wins. */
export function firstAnswer(facts, places, read) {
    const faults = [];
    for (const place of places) {
        for (const { from, value } of facts.get(place) ?? []) {
            const reading = read(value, place);
            if (reading === null)
                continue;
            if ('value' in reading)
                return { answer: { value: reading.value, from }, faults };
            faults.push(`${from} ${reading.fault}`);
        }
    }
    return { answer: null, faults };
}
export function isDeclared(place) {
    return place.startsWith('declared ');
}
/** A value of an unexpected kind, short enough for a message. */
export function shorten(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
