/**
 * White space that is more than one plain space. A pattern for any white space would match, and
 * write anew, between every two words.
 */
const wide = /\s{2,}|[^\S ]/g;

/** Every run of white space as one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(wide, ' ').trim();
}

const softHyphen = '\u00ad';

/** A soft hyphen only says where a word may be divided: nobody searches or counts words with it. */
export function withoutSoftHyphens(text: string): string {
  return text.includes(softHyphen) ? text.replaceAll(softHyphen, '') : text;
}

const ink = /[^\s\u200B-\u200F\u2060\uFEFF]/;

/** Whether anything of a text is seen: joiners and marks of direction, with which editors fill paragraphs, are not. */
export function isSeen(text: string): boolean {
  return ink.test(text);
}
