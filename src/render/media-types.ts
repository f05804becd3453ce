/** Media types of images, by the extension of their file. */
const IMAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** The type that an image's address tells; null where it tells none. */
export function imageType(url: string): string | null {
  const extension = new URL(url).pathname.split('.').at(-1) ?? '';
  return IMAGE_TYPES.get(extension.toLowerCase()) ?? null;
}

/** `audio` of `audio/mpeg`. */
export function mediumOf(type: string): string {
  return type.split('/')[0] ?? type;
}

export function isPlayable({ type }: { readonly type: string }): boolean {
  return ['audio', 'video'].includes(mediumOf(type));
}

/** In lower case without parameters; `application/octet-stream` where it is none (RFC 2045 §5.1). */
export function mediaType(type: string): string {
  const [bare = ''] = type.toLowerCase().split(';');
  return /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(bare.trim())
    ? bare.trim()
    : 'application/octet-stream';
}
