import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts';
import type { ImportedImage } from './facts.ts';

/** The lead image that an item tells by Media RSS, or by its podcast artwork; null for none. */
export function mediaImageOf(item: XmlElement): ImportedImage | null {
  const media = [item, ...childrenOf(item, 'media:group')].flatMap(parent =>
    childrenOf(parent, 'media:content'),
  );
  const image = media.find(
    ({ attributes: { medium, type = '' } }) => medium === 'image' || type.startsWith('image/'),
  );
  if (image?.attributes.url !== undefined)
    return {
      url: image.attributes.url,
      alt: textOf(image, 'media:description'),
      caption: textOf(image, 'media:title'),
      credit: textOf(image, 'media:credit'),
    };
  const thumbnail = childOf(item, 'media:thumbnail')?.attributes.url;
  const url = thumbnail ?? childOf(item, 'itunes:image')?.attributes.href;
  return url === undefined ? null : { url };
}
