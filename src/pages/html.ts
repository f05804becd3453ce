import type { CleanHtml } from '../article.ts';

/** Markup in which everything that came from outside has been escaped or sanitized. */
export type Html = Markup;

/** What may stand between `${` and `}` in a template; `null` and `false` print nothing. */
export type Piece = string | number | Html | null | false | readonly Piece[];

class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Makes markup of a template; strings are escaped for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = strings[0] ?? '';
  for (const [at, piece] of pieces.entries()) text += printed(piece) + (strings[at + 1] ?? '');
  return new Markup(text);
}

/** Sanitized HTML as it is: the only text that is not escaped. */
export function sanitized(clean: CleanHtml): Html {
  return new Markup(clean);
}

/** A block of linked data. `<` is written as JSON's escape, so that nothing can end the element. */
export function linkedData(value: Readonly<Record<string, unknown>>): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}

function printed(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === 'object') return piece.map(printed).join('');
  return escaped(String(piece));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => escapes[character] ?? character);
}
