/**
 * What furniture says, in one language. Patterns find it in whatever case; those that are found
 * anywhere in a text are written in lower case.
 */
export interface Phrases {
  /** Blocks that are furniture wherever they stand, apart from punctuation around them. */
  readonly furniture: readonly RegExp[];
  /** Short blocks after which no article goes on, apart from punctuation around them. */
  readonly endMarks: readonly RegExp[];
  /** Beginnings of end marks that may cut off more than a little. */
  readonly strongEndMarks: readonly RegExp[];
  /** Headings such as “About X”, with X as the group. */
  readonly about: readonly RegExp[];
  /** What a company says of itself at the end of a press release. */
  readonly company: readonly RegExp[];
  readonly legal: readonly RegExp[];
  readonly soliciting: readonly RegExp[];
  /** Captions and credits outside an element that says so. */
  readonly captions: readonly RegExp[];
}
