/** Ends of sentences in all scripts: Latin, Chinese and Japanese, Arabic and Urdu, Devanagari. */
const ends = '.!?。！？؟۔।॥';

/** A quotation that ends has most often ended its sentence. */
const quotes = '"”»」』';

/** The text ends as a sentence does. */
export const sentenceEnd = new RegExp(`[${ends}${quotes}]$`);

/** The same, or with a colon: something follows. */
export const lineEnd = new RegExp(`[${ends}${quotes}:：]$`);

/** The same, or broken off. */
export const sentenceOrPause = new RegExp(`[${ends}${quotes}…]$`);

/** A sentence ends, or pauses, anywhere in the text. */
export const sentence = new RegExp(
  `[${ends}…]["'”’»)\\]」』）]*(\\s|$)|[,;:،؛]\\s?\\S|[。！？，、；：]\\S`,
);
