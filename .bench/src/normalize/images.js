import { isTag } from 'domhandler';
import { textContent } from 'domutils';
/** The images below `root` that have a source, in order, each once. */
export function imagesIn(root) {
    const images = new Map();
    collect(root, null, images);
    return [...images.values()];
}
function collect(parent, caption, images) {
    for (const element of parent.children.filter(isTag)) {
        if (element.name === 'img')
            add(element, caption, images);
        else
            collect(element, element.name === 'figure' ? captionOf(element) : caption, images);
    }
}
function add({ attribs }, caption, images) {
    const { src, alt, width, height } = attribs;
    if (!src || !/^https?:/.test(src) || images.has(src))
        return;
    images.set(src, {
        url: src,
        alt: alt?.trim() || null,
        caption,
        credit: null,
        width: pixels(width),
        height: pixels(height),
    });
}
function captionOf(figure) {
    const caption = figure.children.filter(isTag).find(({ name }) => name === 'figcaption');
    return caption ? textContent(caption).replace(/\s+/g, ' ').trim() || null : null;
}
function pixels(value) {
    return value && /^\s*[1-9]\d{0,4}(px)?\s*$/.test(value) ? Number.parseInt(value, 10) : null;
}
