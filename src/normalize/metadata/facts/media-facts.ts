import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Found } from '../place.ts';
import type { Page } from './page.ts';
import { nodesBelow, textOf } from './text.ts';

/** More pictures than this are looked at in no page. */
const mostPictures = 60;

/** The players and pictures of the article as objects with the parts that their elements state. */
export function mediaFacts(page: Page): [string, Found[]][] {
  const players = page.players.filter(({ aside }) => !aside).map(({ element }) => player(element));
  const pictures = page.pictures.filter(({ aside }) => !aside).slice(0, mostPictures);
  return [
    ['player', players.map(value => ({ from: 'player', value }))],
    ['picture', pictures.map(({ element }) => ({ from: 'picture', value: picture(element) }))],
  ];
}

/** The file of an `<audio>` or `<video>`, or of the first `<source>` in it (HTML §4.8.11.2). */
function player(element: Element): Record<string, unknown> {
  const { src, type, title } = element.attribs;
  if (src !== undefined) return { src, type, title };
  for (const node of nodesBelow(element)) {
    if (isTag(node) && node.name === 'source') return { ...node.attribs, title };
  }
  return {};
}

/** An `<img>` with the caption and the credit of the figure around it. */
function picture(element: Element): Record<string, unknown> {
  const { src, alt, width, height } = element.attribs;
  const lazy = element.attribs['data-src'] ?? element.attribs['data-original'];
  const figure = figureAround(element);
  return {
    url: lazy ?? src,
    alt,
    width,
    height,
    caption: figure && partOf(figure, ({ name }) => name === 'figcaption'),
    credit: figure && partOf(figure, ({ attribs }) => creditWords.test(attribs.class ?? '')),
  };
}

const creditWords = /credit|copyright|photographer|attribution|bildnachweis/i;

function figureAround(element: Element): Element | null {
  let { parent } = element;
  for (let steps = 0; steps < 6 && parent !== null; steps += 1) {
    if (isTag(parent) && parent.name === 'figure') return parent;
    parent = parent.parent;
  }
  return null;
}

function partOf(figure: Element, isPart: (element: Element) => boolean): string | null {
  for (const node of nodesBelow(figure)) {
    if (isTag(node) && isPart(node)) return textOf(node, 500) || null;
  }
  return null;
}
