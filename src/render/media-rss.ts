import type { Attachment } from '../article.ts';
import type { Item, Picture } from './item.ts';
import { isPlayable, mediumOf } from './media-types.ts';
import { element, textElement } from './xml.ts';

/** Media RSS 1.5.1: the lead image, the gallery, a thumbnail, and sound and moving pictures. */
export function mediaElements(item: Item): string[] {
  const playable = item.attachments.filter(isPlayable);
  return [
    ...item.images.map(image => imageElement(image, item)),
    ...thumbnail(item.image),
    ...playable.map(playableElement),
  ];
}

function imageElement(image: Picture, { images }: Item): string {
  const { url, type, bytes, width, height, alt, caption, credit } = image;
  const lead = images.length > 1 && image === images[0];
  const attributes = {
    url,
    fileSize: bytes,
    type,
    medium: 'image',
    isDefault: lead || null,
    width,
    height,
  };
  const description = alt ?? caption;
  return element(
    'media:content',
    attributes,
    ...[
      ...(caption !== null && caption !== description
        ? [textElement('media:title', caption, { type: 'plain' })]
        : []),
      ...(description === null
        ? []
        : [textElement('media:description', description, { type: 'plain' })]),
      ...(credit === null
        ? []
        : [textElement('media:credit', credit, { role: 'photographer', scheme: 'urn:ebu' })]),
    ],
  );
}

function thumbnail(image: Picture | null): string[] {
  if (image === null) return [];
  const { url, width, height } = image;
  return [element('media:thumbnail', { url, width, height })];
}

function playableElement({ url, type, bytes, duration, title }: Attachment): string {
  const seconds = duration === null ? null : Math.round(duration);
  const attributes = { url, fileSize: bytes, type, medium: mediumOf(type), duration: seconds };
  return element(
    'media:content',
    attributes,
    ...(title === null ? [] : [textElement('media:title', title, { type: 'plain' })]),
  );
}
