/**
 * The address of the best candidate of a `srcset`: the widest, up to `limit` pixels where there is
 * a choice, else the densest (HTML, "Parsing a srcset attribute").
 */
export function bestCandidate(srcset, limit = 2048) {
    let best = null;
    for (const [, url = '', number = '1', unit = 'x'] of srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
        const size = Number(number) * (unit === 'x' ? 800 : 1);
        const better = best === null || (size > best.size ? size <= limit : best.size > limit);
        if (better)
            best = { url, size };
    }
    return best?.url ?? null;
}
