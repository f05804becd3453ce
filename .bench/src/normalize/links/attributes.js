/** Attributes that hold one address, by the elements that carry them (HTML, "Attributes" index). */
export const urlAttributes = {
    a: ['href'],
    area: ['href'],
    audio: ['src'],
    blockquote: ['cite'],
    del: ['cite'],
    embed: ['src'],
    iframe: ['src'],
    img: ['src'],
    ins: ['cite'],
    link: ['href'],
    object: ['data'],
    q: ['cite'],
    source: ['src'],
    track: ['src'],
    video: ['src', 'poster'],
};
