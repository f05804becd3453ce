/** Names of inline elements that are not part of their sentence. */
export const inlineFurniture = [
    'byline',
    'offscreen',
    'screen reader text',
    'share',
    'social',
    'sr only',
    'timestamp',
    'tooltip',
    'visually hidden',
];
