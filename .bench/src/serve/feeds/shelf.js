import { makeReady } from './ready.js';
import { plainForm } from './target.js';
/** The documents of one edition: all their paths, and as many ready bodies as fit. */
export class Shelf {
    #options;
    #paths;
    #plain;
    #ready = new Map();
    #loading = new Map();
    #bytes = 0;
    constructor(options, paths) {
        this.#options = options;
        this.#paths = new Set(paths);
        this.#plain = new Map(paths.map(path => [plainForm(path), path]));
    }
    has(path) {
        return this.#paths.has(path);
    }
    /** The path of the document that is meant by another case, a doubled or a trailing slash. */
    meant(path) {
        return this.#plain.get(plainForm(path)) ?? null;
    }
    /** The document if it is at hand. */
    ready(path) {
        const found = this.#ready.get(path);
        if (found !== undefined) {
            this.#ready.delete(path);
            this.#ready.set(path, found);
        }
        return found;
    }
    /** The document from the publication; requests at the same time wait for one reading. */
    load(path) {
        const pending = this.#loading.get(path);
        if (pending !== undefined)
            return pending;
        const loading = this.#read(path).finally(() => this.#loading.delete(path));
        this.#loading.set(path, loading);
        return loading;
    }
    async #read(path) {
        const { publication, site, hub } = this.#options;
        const document = await publication.document(path);
        if (document === null)
            return null;
        const ready = makeReady(document, site, hub);
        this.#keep(path, ready);
        return ready;
    }
    #keep(path, ready) {
        this.#ready.set(path, ready);
        this.#bytes += ready.bytes;
        for (const [oldest, { bytes }] of this.#ready) {
            if (this.#bytes <= this.#options.capacity)
                break;
            this.#ready.delete(oldest);
            this.#bytes -= bytes;
        }
    }
}
