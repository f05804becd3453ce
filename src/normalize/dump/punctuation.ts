const sentenceEnd = /[.!?。！？…:]["'”’»)\]]*$/;
const excerptEnd = /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\W*$/;

/** Whether a text ends as a sentence does, or as what introduces one. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a text breaks off, as teasers do. */
export function isExcerpt(text: string): boolean {
  return excerptEnd.test(text);
}
