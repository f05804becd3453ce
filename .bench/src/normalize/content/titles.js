/** What the page is called, to know its title when a block repeats it. */
export class Titles {
    #known = new Set();
    constructor($, title) {
        this.#add(title);
        for (const heading of $('title, h1').get())
            this.#add($(heading).text());
        for (const part of $('title')
            .text()
            .split(/\s[|–—-]\s|\s::\s/)) {
            if (normalized(part).split(' ').length > 3)
                this.#add(part);
        }
        const declared = '[property="og:title"], [name="og:title"], [name="twitter:title"]';
        for (const meta of $(`meta:is(${declared})`).get())
            this.#add(meta.attribs.content ?? '');
    }
    has(text) {
        return this.#known.has(normalized(text));
    }
    #add(title) {
        const text = normalized(title);
        if (text.length > 8)
            this.#known.add(text);
    }
}
function normalized(text) {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
