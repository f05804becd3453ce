/** Names of what is said below a picture: it stays in the article, but is not its text. */
export const captionWords: readonly string[] = [
  'caption*',
  'embed caption',
  'gallery caption',
  'image credit',
  'photo credit',
  'video caption',
];
