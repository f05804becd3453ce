import { declaredNames, plainName } from '../declared-names.js';
/** What the author stated beside the text, as `declared <field>`. */
export function declaredFacts({ declared, declaredIn }) {
    const known = new Map(Object.entries(declared).map(([name, value]) => [plainName(name), { name, value }]));
    return Object.entries(declaredNames).map(([field, names]) => {
        const found = names
            .map(name => known.get(plainName(name)))
            .filter(entry => entry !== undefined && entry.value !== null && entry.value !== undefined)
            .map(entry => ({ from: `${declaredIn} ${entry?.name}`, value: entry?.value }));
        return [`declared ${field}`, found];
    });
}
