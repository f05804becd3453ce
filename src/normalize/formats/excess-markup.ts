import type { Token } from 'markdown-it';
import { ProblemError } from '../../problem.ts';
import { mostText } from './book-length.ts';

/** A line in forty characters of the longest text; each takes the parser some microseconds. */
const most = 100_000;

/** What may be a footnote or its mark: numbering them takes the square of their number. */
const mostFootnotes = 5_000;

const footnotes = /\^\[|\[\^/g;

/** Line ends, and signs at which inline markup or an address begins. */
const markup = /[\n!&*:<[\\\]_`~]/g;

/**
 * Refuses Markdown before it is parsed that would take seconds although it is no longer than a
 * book, such as a line of nothing but brackets.
 *
 * @throws ProblemError when there are more lines, signs or footnotes than a book has
 */
export function refuseExcessMarkup(source: string, where: string): void {
  refuseBeyond(most, source.match(markup), 'lines and signs of Markdown, such as * and [', where);
  refuseBeyond(mostFootnotes, source.match(footnotes), 'marks of footnotes', where);
}

function refuseBeyond(most: number, found: readonly string[] | null, of: string, where: string) {
  if ((found?.length ?? 0) <= most) return;
  throw tooMuch(`the article has more than ${most} ${of}`, where);
}

/**
 * Refuses Markdown in which many links use one long address or title: each is written out.
 *
 * @throws ProblemError when they come to more characters than a book has
 */
export function refuseExcessLinks(tokens: readonly Token[], where: string): void {
  if (attributesOf(tokens) <= mostText) return;
  throw tooMuch(`the addresses and titles of links have more than ${mostText} characters`, where);
}

function attributesOf(tokens: readonly Token[]): number {
  let characters = 0;
  for (const { attrs, children } of tokens) {
    for (const [, value] of attrs ?? []) characters += String(value).length;
    if (children !== null) characters += attributesOf(children);
  }
  return characters;
}

function tooMuch(what: string, where: string): ProblemError {
  const fix = 'Look for what no person has written, or split it into several articles.';
  return new ProblemError([{ what, where, fix }]);
}
