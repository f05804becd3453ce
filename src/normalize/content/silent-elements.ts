/** Elements whose text nobody reads as part of an article. */
export const silentElements: ReadonlySet<string> = new Set(
  `audio button canvas dialog embed head iframe input link map math meta nav noscript object
  option script select style svg template textarea title video`.split(/\s+/),
);
