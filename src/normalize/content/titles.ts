import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import type { Landmarks } from '../landmarks.ts';
import { weightedLength } from './length.ts';

/** What a meta element that states the title is called. */
const stating: ReadonlySet<string | undefined> = new Set(['og:title', 'twitter:title']);

/** What the page is called, to know its title when a block repeats it. */
export class Titles {
  readonly #known = new Set<string>();
  readonly #initials = new Set<number | undefined>();

  constructor(landmarks: Landmarks, title: string) {
    this.#add(title);
    for (const heading of landmarks.get('h1') ?? []) this.#add(textContent(heading));
    for (const meta of landmarks.get('meta') ?? []) this.#addStated(meta);
    for (const element of landmarks.get('title') ?? []) this.#addWithParts(textContent(element));
  }

  has(text: string): boolean {
    // Most texts begin as no title does.
    return this.#initials.has(initialOf(text)) && this.#known.has(normalized(text));
  }

  #addStated({ attribs: { property, name, content = '' } }: Element): void {
    if (stating.has(name) || property === 'og:title') this.#add(content);
  }

  #addWithParts(title: string): void {
    this.#add(title);
    for (const part of title.split(/\s[|–—-]\s|\s::\s/)) {
      if (normalized(part).split(' ').length > 3) this.#add(part);
    }
  }

  #add(title: string): void {
    const text = normalized(title);
    if (weightedLength(text) <= 8) return;
    this.#known.add(text);
    this.#initials.add(initialOf(text));
  }
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function initialOf(text: string): number | undefined {
  return /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase().codePointAt(0);
}
