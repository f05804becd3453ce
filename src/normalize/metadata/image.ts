import type { Image, LeadImage } from '../../article.ts';
import type { LdNode } from './facts/json-ld.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import type { Answer, Facts, Found } from './place.ts';
import { firstAnswer } from './place.ts';
import { plainText } from './plain-text.ts';

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
] as const;

/** Words in the address of a picture that says nothing of the article. */
const furniturePictures =
  /(?:^|[/_.-])(?:logo|favicon|placeholder|default|blank|spacer|pixel|avatar|sprite|no-?image)(?=[/_.-]|\d|$)/i;

/** What a place says of an image: a string is its address, an object has its parts. */
function readImage(value: unknown, base: string | null): Image | null {
  const node: LdNode = isNode(value) ? value : { url: value };
  const url = resolved(
    textValue(node.url ?? node.contentUrl ?? node.src ?? node.image ?? node['@id']),
    base,
  );
  if (url === null || furniturePictures.test(new URL(url).pathname)) return null;
  return {
    url,
    alt: plainText(node.alt ?? node.alternativeText ?? node.alternateName),
    caption: plainText(node.caption ?? node.description),
    credit: plainText(
      node.creditText ?? node.credit ?? node.creator ?? node.author ?? node.copyrightHolder,
    ),
    width: pixels(node.width),
    height: pixels(node.height),
  };
}

/** The address in full; null where it is none that a reader could fetch. */
export function resolved(url: string | null, base: string | null): string | null {
  if (url === null || !URL.canParse(url, base ?? undefined)) return null;
  const address = new URL(url, base ?? undefined);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

/** A number of pixels, such as `1200` or `1200px`. */
export function pixels(value: unknown): number | null {
  const text = textValue(isNode(value) ? (value['@value'] ?? value.value) : value) ?? '';
  const size = /^(\d{1,5})(?:px)?$/.exec(text)?.[1];
  return size === undefined || Number(size) === 0 ? null : Number(size);
}

/** The first found value as text, for the parts that stand in places of their own. */
function firstText(found: readonly Found[] | undefined): string | null {
  return plainText(found?.[0]?.value);
}

/**
 * The lead image of the first place that has one. What is missing of it comes from the fields that
 * are declared for it, the meta elements beside it and the same picture in the page, in this order;
 * where there is no image, the credit that is declared for one.
 */
export function findImage(facts: Facts, base: string | null): Answer<LeadImage> | null {
  const { answer } = firstAnswer(facts, imagePlaces, value => {
    const image = readImage(Array.isArray(value) ? value[0] : value, base);
    return image === null ? null : { value: image };
  });
  if (answer === null) return creditAlone(facts);
  const { value: image, from } = answer;
  const declared = partsAt(facts, declaredParts);
  const social = from.startsWith('meta ') ? partsAt(facts, socialParts) : {};
  const shown = samePicture(facts, image.url, base);
  const sources = [declared, image, social, shown];
  return { from, value: { url: image.url, ...completed(sources) } };
}

const declaredParts: Partial<Record<Part, string>> = {
  alt: 'declared imageAlt',
  caption: 'declared imageCaption',
  credit: 'declared imageCredit',
};

const socialParts: Partial<Record<Part, string>> = {
  alt: 'meta og:image:alt',
  width: 'meta og:image:width',
  height: 'meta og:image:height',
};

type Part = Exclude<keyof Image, 'url'>;

/** Some parts of an image, as found. */
type ImageParts = Partial<Record<Part, string | number | null>>;

function partsAt(facts: Facts, places: Partial<Record<Part, string>>): ImageParts {
  const found = Object.entries(places).map(([part, place]) => [part, firstText(facts.get(place))]);
  return Object.fromEntries(found);
}

function completed(sources: readonly ImageParts[]): Omit<Image, 'url'> {
  const first = (part: Part): string | number | null =>
    sources.map(source => source[part] ?? null).find(value => value !== null) ?? null;
  return {
    alt: plainText(first('alt')),
    caption: plainText(first('caption')),
    credit: plainText(first('credit')),
    width: pixels(first('width')),
    height: pixels(first('height')),
  };
}

/** The picture in the page that shows the same file, in whatever size. */
function samePicture(facts: Facts, url: string, base: string | null): ImageParts {
  const name = fileName(url);
  for (const { value } of facts.get('picture') ?? []) {
    const picture = readImage(value, base);
    if (picture === null || fileName(picture.url) !== name) continue;
    return { alt: picture.alt, caption: picture.caption, credit: picture.credit };
  }
  return {};
}

/** `harbour.jpg` of `…/harbour-1200x630.jpg?w=300`. */
function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return name.replace(/[-_](?:\d{2,5}x\d{2,5}|scaled)(?=\.\w+$)/, '').toLowerCase();
}

function creditAlone(facts: Facts): Answer<LeadImage> | null {
  const { answer } = firstAnswer(facts, ['declared imageCredit'], value => {
    const credit = [value].flat().map(plainText).filter(Boolean).join('; ');
    if (credit === '') return null;
    return { value: { url: null, alt: null, caption: null, width: null, height: null, credit } };
  });
  return answer;
}
