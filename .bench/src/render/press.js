import { itemOf } from './item.js';
/** Characters of pressed items that are kept. */
const CAPACITY = 128_000_000;
/**
 * The items that one run has pressed, so that each is written once a format and bound into every
 * feed that carries it. Where there is too much, the entries that were pressed first are forgotten.
 */
export class Press {
    #site;
    #capacity;
    /** By entry id, then by format and variant. */
    #pressed = new Map();
    #items = new WeakMap();
    #size = 0;
    constructor(site, capacity = CAPACITY) {
        this.#site = site;
        this.#capacity = capacity;
    }
    /** The entries as the format writes them. An id stands for one entry as long as the run goes on. */
    all(entries, format, variant) {
        const form = `${format.file} ${variant.content} ${variant.language}`;
        return entries.map(entry => {
            const known = this.#pressed.get(entry.id)?.get(form);
            if (known !== undefined)
                return known;
            const pressed = format.press(this.#item(entry, variant.content), variant.language);
            this.#keep(entry.id, form, pressed);
            return pressed;
        });
    }
    /** One projection serves all formats. */
    #item(entry, content) {
        const known = this.#items.get(entry) ?? new Map();
        const item = known.get(content) ?? itemOf(entry, content, this.#site);
        this.#items.set(entry, known.set(content, item));
        return item;
    }
    #keep(id, form, pressed) {
        const forms = this.#pressed.get(id) ?? new Map();
        this.#pressed.set(id, forms.set(form, pressed));
        this.#size += pressed.text.length;
        for (const [oldest, dropped] of this.#pressed) {
            if (this.#size <= this.#capacity)
                return;
            this.#pressed.delete(oldest);
            for (const { text } of dropped.values())
                this.#size -= text.length;
        }
    }
}
