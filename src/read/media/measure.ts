import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { LocalFile } from '../../local-file.ts';
import type { FoundMedia } from './media-source.ts';

type Measures = Omit<LocalFile, 'path' | 'type'>;

/** The file with all that its bytes tell: size, hash, and as its kind has them pixels or seconds. */
export async function measure(file: LocalFile, found: FoundMedia): Promise<LocalFile> {
  const { path, type } = file;
  const [kind] = type.split('/');
  const measures = await found.onDisk(location =>
    kind === 'image' ? picture(location) : stream(location, found.bytes, kind),
  );
  return { path, type, ...measures };
}

async function picture(location: string): Promise<Measures> {
  const bytes = await readFile(location);
  const tag = tagOf(createHash('sha256').update(bytes).digest());
  return { bytes: bytes.length, tag, ...(await pixelsOf(bytes)), duration: null };
}

async function stream(
  location: string,
  bytes: number,
  kind: string | undefined,
): Promise<Measures> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(location)) hash.update(piece);
  const isPlayable = kind === 'audio' || kind === 'video';
  return {
    bytes,
    tag: tagOf(hash.digest()),
    width: null,
    height: null,
    duration: isPlayable ? await secondsOf(location) : null,
  };
}

/** As the validators of documents are made, so that the export can compare them. */
function tagOf(hash: Buffer): string {
  return hash.toString('base64url').slice(0, 22);
}

/** As the picture is to be shown: where EXIF says that it lies on its side (5 to 8), turned. */
async function pixelsOf(bytes: Uint8Array): Promise<Pick<Measures, 'width' | 'height'>> {
  // Loaded when it is needed: most runs measure nothing.
  const { imageSize } = await import('image-size');
  const size = await unlessUnreadable(async () => imageSize(bytes));
  if (size === null) return { width: null, height: null };
  const { width, height, orientation = 1 } = size;
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

/** Rounded to milliseconds; null for a file that cannot be read as sound or moving pictures. */
async function secondsOf(location: string): Promise<number | null> {
  const { parseFile } = await import('music-metadata');
  const metadata = await unlessUnreadable(() =>
    parseFile(location, { duration: true, skipCovers: true }),
  );
  const duration = metadata?.format.duration;
  return duration === undefined ? null : Math.round(duration * 1000) / 1000;
}

/** The answer of a parser; null where it does not understand the bytes. What the disk says is thrown. */
async function unlessUnreadable<Answer>(parse: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await parse();
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    return null;
  }
}
