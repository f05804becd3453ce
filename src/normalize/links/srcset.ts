/** Wider images than this, in pixels, are for screens, not for articles. */
const wide = 2048;

/** What a density of 1 stands for, in pixels, where widths are not stated. */
const assumedWidth = 800;

/**
 * The address of the best candidate of a `srcset`: the widest up to {@link wide}, else the least
 * wide beyond it (HTML, "Parsing a srcset attribute").
 */
export function bestCandidate(srcset: string): string | null {
  let best: { readonly url: string; readonly width: number } | null = null;
  for (const candidate of candidatesOf(srcset)) {
    if (best === null || isBetter(candidate.width, best.width)) best = candidate;
  }
  return best?.url ?? null;
}

function isBetter(width: number, than: number): boolean {
  return than > wide ? width < than : width > than && width <= wide;
}

/** Words are addresses and descriptors by turns; a comma ends a candidate. */
function candidatesOf(srcset: string): { url: string; width: number }[] {
  const found: { url: string; width: number }[] = [];
  let url: string | null = null;
  for (const word of srcset.split(/\s+/).filter(word => /[^,]/.test(word))) {
    if (url === null) {
      url = word;
      if (!word.endsWith(',')) continue;
      found.push({ url: word.slice(0, word.search(/,+$/)), width: assumedWidth });
      url = null;
    } else {
      const [descriptor = '', next = ''] = word.split(/,(.*)/);
      found.push({ url, width: widthOf(descriptor) });
      url = next === '' ? null : next;
    }
  }
  return url === null ? found : [...found, { url, width: assumedWidth }];
}

function widthOf(descriptor: string): number {
  const [, number = '1', unit = 'x'] = /^([\d.]+)([wx])/.exec(descriptor) ?? [];
  return Number(number) * (unit === 'w' ? 1 : assumedWidth);
}
