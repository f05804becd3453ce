/** The text on one line in quotation marks, cut where it is long. */
export function quoted(text) {
    const line = text.trim().replace(/\s+/g, ' ');
    return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
