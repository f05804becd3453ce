const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** Characters, of which one in Chinese, Japanese or Korean script says as much as three. */
export function weightedLength(text) {
    return text.length + 2 * (text.match(wide)?.length ?? 0);
}
