/**
 * What furniture says, in one language. Patterns ignore case; those of `furniture`, `endMarks`
 * describe a whole block apart from punctuation around it, the others are found anywhere.
 */
export interface Phrases {
  /** Blocks that are furniture wherever they stand. */
  readonly furniture: readonly RegExp[];
  /** Short blocks after which no article goes on. */
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
