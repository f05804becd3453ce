export function isHeading({ name }) {
    return /^h[1-6]$/.test(name);
}
/** The section's ancestors, nearest first. */
export function* above(block) {
    let section = block.kind === 'run' ? block.section : block.parent;
    for (; section; section = section.parent)
        yield section;
}
/** The runs below a section, in reading order. */
export function runsOf(section, runs = []) {
    for (const child of section.children) {
        if (child.kind === 'run')
            runs.push(child);
        else
            runsOf(child, runs);
    }
    return runs;
}
/** Marks a section and all that it holds. */
export function drop(section, reason) {
    section.dropped = reason;
    for (const child of section.children) {
        if (child.kind === 'section')
            drop(child, reason);
        else
            child.dropped ??= reason;
    }
}
