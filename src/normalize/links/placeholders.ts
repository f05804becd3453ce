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
  const tiny = (value: string | undefined) =>
    value !== undefined && /^\s*[0-2](?:px)?\s*$/.test(value);
  return tiny(attribs.width) && tiny(attribs.height);
}
