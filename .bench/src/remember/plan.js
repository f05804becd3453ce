/** Which files a run has to read: those whose stamp, rules or local files differ. Pure. */
export function planReading({ files, mediaChanged, rules }, found) {
    const present = new Set(found.map(file => file.path));
    return {
        read: found.filter(file => {
            const before = files.get(file.path);
            const isSame = before?.stamp === file.stamp && before.rules === rules;
            return !isSame || mediaChanged.has(file.path);
        }),
        gone: [...files.keys()].filter(path => !present.has(path)),
    };
}
