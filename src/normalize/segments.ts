type Granularity = 'sentence' | 'word';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences or words of a text. A segmenter is made when it is needed: the first of a process
 * takes 26 ms, and pages that describe themselves need none.
 *
 * @param language a BCP 47 tag, or `und`
 */
export function segmentsOf(
  text: string,
  language: string,
  granularity: Granularity,
): Intl.Segments {
  const key = `${language} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);
  return segmenter.segment(text);
}
