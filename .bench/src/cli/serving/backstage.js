import { join } from 'node:path';
import { checkDocument } from '../../check/check.js';
import { lastPings } from '../../remember/store/pings.js';
import { formats } from '../../render/formats.js';
import { Press } from '../../render/press.js';
import { textOrNull } from '../read-config.js';
import { placementsOf } from './placements.js';
const pingsShown = 50;
/** Answers what the admin asks, from the store and the steps. */
export function backstageOf(store, settings, run) {
    const { publication, state } = store;
    const { articles, feeds, site } = settings;
    return {
        run,
        source: path => textOrNull(join(articles.folder, path)),
        placements: entry => placementsOf(entry, publication, feeds, new Date().toISOString()),
        items: entry => itemsOf(entry, new Press(site), site.language),
        findings: async (path) => {
            const document = await publication.document(path);
            return document === null ? [] : findingsIn(document.bodies.identity);
        },
        pings: () => lastPings(state, pingsShown),
    };
}
function findingsIn(body) {
    return checkDocument(Buffer.from(body).toString('utf8'));
}
function itemsOf(entry, press, language) {
    return Object.values(formats).flatMap(format => press
        .all([entry], format, { content: 'full', language })
        .map(({ text }) => ({ format: format.file, text })));
}
