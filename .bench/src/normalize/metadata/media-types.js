/** Media types of what articles come with, by file name extension. */
export const mediaTypes = {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    m4b: 'audio/mp4',
    aac: 'audio/aac',
    oga: 'audio/ogg',
    ogg: 'audio/ogg',
    opus: 'audio/ogg',
    flac: 'audio/flac',
    wav: 'audio/wav',
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    mov: 'video/quicktime',
    webm: 'video/webm',
    ogv: 'video/ogg',
    m3u8: 'application/vnd.apple.mpegurl',
    pdf: 'application/pdf',
    epub: 'application/epub+zip',
    zip: 'application/zip',
};
/** The media type that an address's extension tells; null where it tells none. */
export function mediaTypeOf(url) {
    const extension = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase();
    return extension === undefined ? null : (mediaTypes[extension] ?? null);
}
