import { withArticles } from '../remember/store/entries.js';
/** Characters of articles that are kept at hand. */
const capacity = 32_000_000;
/** Entries with their articles: those that several feeds carry are read once a run. */
export class Shelf {
    #entries = new Map();
    #siteUrl;
    #size = 0;
    constructor(siteUrl) {
        this.#siteUrl = siteUrl;
    }
    /** In the order of the rows. */
    async take(state, rows) {
        const missing = rows.filter(row => !this.#entries.has(row.article));
        const found = await withArticles(state, missing, this.#siteUrl);
        const fresh = new Map(missing.map((row, at) => [row.article, found[at]]));
        const entries = rows.map(row => this.#entries.get(row.article) ?? fresh.get(row.article));
        for (const [key, entry] of fresh)
            if (entry !== undefined)
                this.#keep(key, entry);
        return entries.filter(entry => entry !== undefined);
    }
    #keep(key, entry) {
        this.#entries.set(key, entry);
        this.#size += sizeOf(entry);
        for (const [oldest, old] of this.#entries) {
            if (this.#size <= capacity)
                return;
            this.#entries.delete(oldest);
            this.#size -= sizeOf(old);
        }
    }
}
function sizeOf({ article }) {
    return article.html.length + article.text.length;
}
