class Markup {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** Makes markup of a template; strings are escaped for text and for quoted attributes. */
export function html(strings, ...pieces) {
    return new Markup(strings.map((text, at) => text + printed(pieces[at] ?? null)).join(''));
}
/** Sanitized HTML as it is: the only text that is not escaped. */
export function sanitized(clean) {
    return new Markup(clean);
}
/** A block of linked data. `<` is written as JSON's escape, so that nothing can end the element. */
export function linkedData(value) {
    const json = JSON.stringify(value).replaceAll('<', '\\u003c');
    return new Markup(`<script type="application/ld+json">${json}</script>`);
}
function printed(piece) {
    if (piece === null || piece === false)
        return '';
    if (piece instanceof Markup)
        return piece.toString();
    if (typeof piece === 'object')
        return piece.map(printed).join('');
    return escaped(String(piece));
}
const escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escaped(text) {
    return text.replace(/[&<>"']/g, character => escapes[character] ?? character);
}
