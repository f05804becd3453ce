import { Shelf } from './shelf.js';
/** The edition that is being served, and its documents. */
export class CurrentEdition {
    #options;
    #edition = null;
    #shelf = null;
    constructor(options) {
        this.#options = options;
    }
    get edition() {
        return this.#edition;
    }
    /** Null before the first edition. */
    get shelf() {
        return this.#shelf;
    }
    /** Looks whether there is a new edition, made by this process or another, and turns to it. */
    async refresh() {
        const edition = await this.#options.publication.edition();
        if (edition === null || edition.number === this.#edition?.number)
            return;
        const shelf = new Shelf(this.#options, await this.#options.publication.documentPaths());
        this.#edition = edition;
        this.#shelf = shelf;
    }
}
