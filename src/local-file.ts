import { isShortKey } from './longest-key.ts';

/**
 * A file that lies beside the articles and is published with those that refer to it. What nobody
 * has looked at yet, or is not there, has null for all that only the disk can tell.
 */
export interface LocalFile {
  /** Relative to the articles folder, with `/` between the parts, NFC. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number | null;
  /** A hash of the bytes. */
  readonly tag: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Seconds. */
  readonly duration: number | null;
}

/** A local file as it was when it was last looked at. */
export interface MeasuredFile {
  readonly file: LocalFile;
  /** Differs whenever the bytes may; empty while the file is missing. */
  readonly stamp: string;
}

/**
 * Which files are published, by the end of their name, with their media type. SVG and HTML are not
 * among them: opened by themselves they can run scripts in the name of the site.
 */
export const localTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.flac': 'audio/flac',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.m4v': 'video/mp4',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.pdf': 'application/pdf',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt',
  '.chapters.json': 'application/json+chapters',
};

/** The folder below the site in which they are served. */
const served = 'media/';

/** The media type of a file of this name; null where such files are not published. */
export function localType(path: string): string | null {
  const name = path.toLowerCase();
  const end = Object.keys(localTypes).find(candidate => name.endsWith(candidate));
  return end === undefined ? null : (localTypes[end] ?? null);
}

/**
 * The address against which an article without an address of its own refers to what lies beside it.
 *
 * @param site absolute address, ending in `/`
 * @param article path of the article file, relative to the articles folder
 */
export function besideArticle(site: string, article: string): string {
  const folder = article.slice(0, article.lastIndexOf('/') + 1);
  return `${site}${served}${folder.split('/').map(encodeURIComponent).join('/')}`;
}

/** The path of the file that an address stands for; null where it stands for none of ours. */
export function localPath(address: string, site: string): string | null {
  const root = `${site}${served}`;
  if (!address.startsWith(root)) return null;
  const [encoded = ''] = address.slice(root.length).split(/[?#]/, 1);
  const parts = encoded.split('/').map(decoded);
  const path = parts.join('/').normalize('NFC');
  return parts.every(isName) && isShortKey(path) ? path : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** Neither hidden nor a step upwards, and no path in disguise. */
function isName(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !/[/\\\0]/.test(part);
}
