import type { Attachment } from '../../article.ts';
import { distinct } from './distinct.ts';
import { seconds } from './duration.ts';
import type { LdNode } from './facts/json-ld.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import { resolved } from './image.ts';
import { mediaTypeOf } from './media-types.ts';
import type { Answer, Facts } from './place.ts';
import { plainText } from './plain-text.ts';

/** Where audio, video and other files stand; those of all places count, each address once. */
export const attachmentPlaces = [
  'declared attachments',
  'json-ld associatedMedia',
  'json-ld audio',
  'json-ld video',
  'player',
  'link enclosure',
  'meta og:audio',
  'meta og:audio:url',
  'meta og:video:url',
  'meta og:video',
] as const;

/** Every file of the article in order of its places, with where the first stood. */
export function findAttachments(facts: Facts, base: string | null): Answer<Attachment[]> | null {
  const found = attachmentPlaces.flatMap(place => facts.get(place) ?? []);
  const files = found.flatMap(({ from, value }) =>
    attachmentsIn(value, base).map(file => ({ from, file })),
  );
  const [first, ...others] = distinct(files, ({ file }) => file.url);
  if (first === undefined) return null;
  const completed = withDeclared(first.file, facts);
  return { value: [completed, ...others.map(({ file }) => file)], from: first.from };
}

/** The first file with what is declared beside it: `audio: x.mp3`, `duration: "12:30"`. */
function withDeclared(file: Attachment, facts: Facts): Attachment {
  const declared = (field: string): unknown => facts.get(`declared ${field}`)?.[0]?.value;
  return {
    ...file,
    bytes: file.bytes ?? byteCount(declared('attachmentBytes')),
    duration: file.duration ?? seconds(declared('duration')),
  };
}

function attachmentsIn(value: unknown, base: string | null): Attachment[] {
  if (Array.isArray(value)) return value.flatMap(item => attachmentsIn(item, base));
  const node: LdNode = isNode(value) ? value : { url: value };
  const url = resolved(
    textValue(node.contentUrl ?? node.url ?? node.src ?? node.href ?? node.file),
    base,
  );
  const type = textValue(node.mime_type ?? node.encodingFormat ?? node.mimeType ?? node.type) ?? '';
  const known = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : mediaTypeOf(url ?? '');
  if (url === null || known === null) return [];
  return [
    {
      url,
      type: known,
      title: plainText(node.title ?? node.name),
      bytes: byteCount(
        node.size_in_bytes ?? node.contentSize ?? node.length ?? node.bytes ?? node.size,
      ),
      duration: seconds(node.duration_in_seconds ?? node.duration),
    },
  ];
}

/** A number of bytes; null for text such as `5 MB`, which is no exact number. */
function byteCount(value: unknown): number | null {
  const text = textValue(value)?.replace(/,/g, '') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
