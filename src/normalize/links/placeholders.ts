import type { Element } from 'domhandler';

/** Names of pictures that stand in for another. */
const standIns =
  /(?:^|[/_-])(?:spacer|blank|pixel|placeholder|transparent|1x1|lazy|loading|loader)(?:[._-][^/]*)?$/i;

/** Pictures in the page itself, up to this many characters, are grey boxes and blurred previews. */
const preview = 2_000;

/** Whether an address is that of a picture that stands in for another. */
export function isPlaceholder(address: string): boolean {
  const trimmed = address.trim();
  if (trimmed.startsWith('data:'))
    return trimmed.length < preview || trimmed.startsWith('data:image/svg');
  return trimmed === '' || standIns.test(trimmed.split(/[?#]/)[0] ?? '');
}

/** An image of one or two pixels counts readers. */
export function isPixel({ attribs }: Element): boolean {
  return largestSide(attribs) <= 2;
}

/** Names of pictures that belong to the page's controls. */
const controlNames =
  /(?:^|[/_\s-])(?:arrow|badge|bullet|caret|check(?:mark)?|chevron|close|external|icons?|link|plus|star|tick)(?=$|[._\s-])/i;

/** No larger, in pixels, and called so, a picture is a sign of a control, not one of the article. */
const largestSign = 32;

/** Whether an image is a sign such as an arrow: formulas are as small, but not called so. */
export function isSign({ attribs }: Element): boolean {
  if (largestSide(attribs) > largestSign) return false;
  const file = attribs.src?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return [file, attribs.class, attribs.alt].some(name => controlNames.test(name ?? ''));
}

/** The larger of the two sides that it states, in pixels; infinite where one is not stated. */
function largestSide({ width = '', height = '' }: Element['attribs']): number {
  const sides = [width, height].map(side => /^\s*(\d+)(?:px)?\s*$/.exec(side)?.[1]);
  return Math.max(...sides.map(side => (side === undefined ? Infinity : Number(side))));
}
