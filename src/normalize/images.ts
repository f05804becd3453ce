import { type Element, isTag, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Image, LeadImage } from '../article.ts';
import { splitCredit } from './picture-credit.ts';

/** The images below `root` that have a source, in order, each once. */
export function imagesIn(root: ParentNode): Image[] {
  const images = new Map<string, Image>();
  collect(root, null, images);
  return [...images.values()];
}

/** The lead image with what the body says of the same picture, where it is not known otherwise. */
export function describedBy(images: readonly Image[], lead: LeadImage | null): LeadImage | null {
  const same = images.find(({ url }) => url === lead?.url);
  if (lead === null || same === undefined) return lead;
  const known = Object.entries(lead).filter(([, value]) => value !== null);
  return { ...same, ...Object.fromEntries(known) };
}

function collect(parent: ParentNode, caption: string | null, images: Map<string, Image>): void {
  for (const element of parent.children.filter(isTag)) {
    if (element.name === 'img') add(element, caption, images);
    else collect(element, element.name === 'figure' ? captionOf(element) : caption, images);
  }
}

function add({ attribs }: Element, caption: string | null, images: Map<string, Image>): void {
  const { src, alt, width, height } = attribs;
  if (!src || !/^https?:/.test(src) || images.has(src)) return;
  images.set(src, {
    url: src,
    alt: alt?.trim() || null,
    ...splitCredit(caption ?? ''),
    width: pixels(width),
    height: pixels(height),
  });
}

function captionOf(figure: Element): string | null {
  const caption = figure.children.filter(isTag).find(({ name }) => name === 'figcaption');
  return caption ? textContent(caption).replace(/\s+/g, ' ').trim() || null : null;
}

function pixels(value: string | undefined): number | null {
  return value && /^\s*[1-9]\d{0,4}(px)?\s*$/.test(value) ? Number.parseInt(value, 10) : null;
}
