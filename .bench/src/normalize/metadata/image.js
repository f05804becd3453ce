import { isNode, textValue } from './facts/json-ld.js';
import { firstAnswer } from './place.js';
import { plainText } from './plain-text.js';
/** Where the lead image stands. */
export const imagePlaces = [
    'declared image',
    'json-ld image',
    'meta og:image',
    'meta og:image:url',
    'meta og:image:secure_url',
    'meta twitter:image',
    'meta twitter:image:src',
    'json-ld thumbnailUrl',
    'link image_src',
];
/** Words in the address of a picture that says nothing of the article. */
export const furniturePictures = /(?:^|[/_.-])(?:logo|favicon|placeholder|default|blank|spacer|pixel|avatar|sprite|no-?image)(?=[/_.-]|\d|$)/i;
/** What a place says of an image: a string is its address, an object has its parts. */
export function readImage(value, base) {
    const node = isNode(value) ? value : { url: value };
    const url = resolved(textValue(node.url ?? node.contentUrl ?? node.src ?? node.image ?? node['@id']), base);
    if (url === null || furniturePictures.test(new URL(url).pathname))
        return null;
    return {
        url,
        alt: plainText(node.alt ?? node.alternativeText ?? node.alternateName),
        caption: plainText(node.caption ?? node.description),
        credit: plainText(node.creditText ?? node.credit ?? node.creator ?? node.author ?? node.copyrightHolder),
        width: pixels(node.width),
        height: pixels(node.height),
    };
}
/** The address in full; null where it is none that a reader could fetch. */
export function resolved(url, base) {
    if (url === null || !URL.canParse(url, base ?? undefined))
        return null;
    const address = new URL(url, base ?? undefined);
    return /^https?:$/.test(address.protocol) ? address.href : null;
}
/** A number of pixels, such as `1200` or `1200px`. */
export function pixels(value) {
    const text = textValue(isNode(value) ? (value['@value'] ?? value.value) : value) ?? '';
    const size = /^(\d{1,5})(?:px)?$/.exec(text)?.[1];
    return size === undefined || Number(size) === 0 ? null : Number(size);
}
/** The first found value as text, for the parts that stand in places of their own. */
export function firstText(found) {
    return plainText(found?.[0]?.value);
}
/**
 * The lead image of the first place that has one, completed by the meta elements and declared
 * fields beside it; where there is none, the credit that is declared for one.
 */
export function findImage(facts, base) {
    const { answer } = firstAnswer(facts, imagePlaces, value => {
        const image = readImage(Array.isArray(value) ? value[0] : value, base);
        return image === null ? null : { value: image };
    });
    if (answer === null)
        return creditAlone(facts);
    const { value: image, from } = answer;
    const beside = (...places) => places.map(place => firstText(facts.get(place))).find(text => text !== null) ?? null;
    const isSocial = from.startsWith('meta ');
    return {
        from,
        value: {
            url: image.url,
            alt: beside('declared imageAlt') ??
                image.alt ??
                (isSocial ? beside('meta og:image:alt', 'meta twitter:image:alt') : null),
            caption: beside('declared imageCaption') ?? image.caption,
            credit: beside('declared imageCredit') ?? image.credit,
            width: image.width ?? (isSocial ? pixels(beside('meta og:image:width')) : null),
            height: image.height ?? (isSocial ? pixels(beside('meta og:image:height')) : null),
        },
    };
}
function creditAlone(facts) {
    const { answer } = firstAnswer(facts, ['declared imageCredit'], value => {
        const credit = [value].flat().map(plainText).filter(Boolean).join('; ');
        if (credit === '')
            return null;
        return { value: { url: null, alt: null, caption: null, width: null, height: null, credit } };
    });
    return answer;
}
