const labels = [
    { of: 'sources', label: /^(?:sources?|via|h\/t)\s*:\s*/i },
    {
        of: 'imageCredits',
        label: /^(?:(?:featured|embedded|lead|main) )?(?:images?|photos?)(?: credits?)?\s*:\s*/i,
    },
];
/**
 * A line such as `Sources: A, B / Featured Image: C/Flickr / Embedded Images: D, E`.
 * A slash with spaces around it separates the parts, a comma the names.
 *
 * @returns null when the line is of another kind
 */
export function readCredits(line) {
    const credits = { sources: [], imageCredits: [] };
    for (const part of line.split(/\s+\/\s+/)) {
        const found = labels.find(({ label }) => label.test(part));
        if (!found)
            return null;
        const names = part.replace(found.label, '').split(/\s*[,;]\s*/);
        credits[found.of].push(...names.map(name => name.trim()).filter(name => name !== ''));
    }
    return credits;
}
