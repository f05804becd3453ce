const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Text as it stands in the source of an HTML element's content. */
export function escapeText(text) {
    return text.replace(/[&<>]/g, character => entities[character] ?? character);
}
/** Plain text as HTML: a blank line ends a paragraph, a line end is a space. */
export function paragraphs(text) {
    return text
        .split(/\n\s*\n/)
        .map(block => block.replace(/\s+/g, ' ').trim())
        .filter(block => block !== '')
        .map(block => `<p>${escapeText(block)}</p>`)
        .join('\n');
}
