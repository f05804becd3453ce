import { isNode, textValue } from './facts/json-ld.js';
import { resolved } from './image.js';
import { mediaTypes } from './media-types.js';
/** Media types of transcripts that podcast players read, by extension (podcast namespace, `transcript`). */
const transcriptTypes = {
    vtt: 'text/vtt',
    srt: 'application/x-subrip',
    json: 'application/json',
    html: 'text/html',
    txt: 'text/plain',
};
const kinds = ['full', 'trailer', 'bonus'];
/** The episode that the author declares; null where no field of an episode is stated. */
export function findEpisode(facts, base) {
    const declared = (field) => facts.get(`declared ${field}`)?.[0]?.value;
    const stated = ['season', 'episode', 'episodeType', 'explicit', 'transcript', 'chapters'].filter(field => declared(field) !== undefined);
    if (stated.length === 0)
        return null;
    const kind = textValue(declared('episodeType'))?.toLowerCase();
    return {
        season: ordinal(declared('season')),
        number: ordinal(declared('episode')),
        kind: kinds.find(known => known === kind) ?? 'full',
        explicit: /^(?:true|yes|explicit|1)$/i.test(String(declared('explicit') ?? '')),
        transcript: transcript(declared('transcript'), base),
        chapters: resolved(textValue(declared('chapters')), base),
    };
}
function ordinal(value) {
    const text = textValue(isNode(value) ? (value.seasonNumber ?? value.episodeNumber) : value) ?? '';
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
}
function transcript(value, base) {
    const url = resolved(textValue(isNode(value) ? value.url : value), base);
    if (url === null)
        return null;
    const stated = isNode(value) ? textValue(value.type) : null;
    const extension = /\.(\w{2,4})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '';
    return {
        url,
        type: stated ?? transcriptTypes[extension] ?? mediaTypes[extension] ?? 'text/plain',
    };
}
