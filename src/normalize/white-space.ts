/**
 * White space that is more than one plain space. A pattern for any white space would match, and
 * write anew, between every two words.
 */
const wide = /\s{2,}|[^\S ]/g;

/** Every run of white space as one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(wide, ' ').trim();
}
