import type { Attachment } from '../../article.ts';
import { seconds } from './duration.ts';
import type { LdNode } from './facts/json-ld.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import { resolved } from './image.ts';
import { mediaTypeOf } from './media-types.ts';
import type { Facts } from './place.ts';
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

/** Every file of the article in order of its places, with where each stood. */
export function findAttachments(
  facts: Facts,
  base: string | null,
): { value: Attachment[]; from: string } | null {
  const byUrl = new Map<string, Attachment>();
  let from = '';
  for (const place of attachmentPlaces) {
    for (const found of facts.get(place) ?? []) {
      for (const attachment of attachmentsIn(found.value, base)) {
        from ||= found.from;
        if (!byUrl.has(attachment.url)) byUrl.set(attachment.url, attachment);
      }
    }
  }
  return byUrl.size === 0 ? null : { value: [...byUrl.values()], from };
}

function attachmentsIn(value: unknown, base: string | null): Attachment[] {
  if (Array.isArray(value)) return value.flatMap(item => attachmentsIn(item, base));
  const node: LdNode = isNode(value) ? value : { url: value };
  const url = resolved(
    textValue(node.contentUrl ?? node.url ?? node.src ?? node.href ?? node.file),
    base,
  );
  const type = textValue(node.mime_type ?? node.encodingFormat ?? node.type) ?? '';
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
export function byteCount(value: unknown): number | null {
  const text = textValue(value)?.replace(/,/g, '') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
