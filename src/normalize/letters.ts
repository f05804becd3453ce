/** The letters of Basic Latin to Latin Extended-B, as they stand in a character class. */
export const latinAlphabet = 'A-Za-zªµºÀ-ÖØ-öø-\u024f';

/** The same and digits. */
export const latinLetters = `${latinAlphabet}0-9²³¹¼-¾`;

/** Signs that stand among those letters: punctuation, currencies, ™, arrows, boxes, dingbats. */
const signs = String.raw`\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ufe0f`;

/** Emoji as halves of code points: a pattern that reads whole ones is several times as slow. */
const emoji = String.raw`\ud83c-\ud83e\udc00-\udfff`;

/** Numbers that stand among emoji. */
const numbers = String.raw`\ud83c[\udd00-\udd0c]|\ud83e[\udff0-\udff9]`;

const beyondLatin = new RegExp(`[^\\0-\\u024f${signs}${emoji}]|${numbers}`);

/**
 * Whether a text has no letters or digits but {@link latinLetters}: a pattern that names them is
 * several times as fast as one of Unicode's properties.
 */
export function isLatin(text: string): boolean {
  return !beyondLatin.test(text);
}
