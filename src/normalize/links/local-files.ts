import { isTag, type ParentNode } from 'domhandler';
import type { Article } from '../../article.ts';
import { type LocalFile, localPath, localType } from '../../local-file.ts';
import { urlAttributes } from './attributes.ts';

type Facts = Pick<Article, 'image' | 'attachments' | 'episode'>;

/**
 * The files beside the article that it refers to, in its body or its metadata, each once, as far
 * as addresses tell.
 *
 * @param body with absolute addresses
 */
export function localFiles(body: ParentNode, facts: Facts, site: string): LocalFile[] {
  const files = new Map<string, LocalFile>();
  for (const address of [...addressesOf(facts), ...addressesIn(body)]) {
    const path = localPath(address, site);
    const type = path === null ? null : localType(path);
    if (path !== null && type !== null) files.set(path, { path, type, ...unseen });
  }
  return [...files.values()];
}

const unseen = { bytes: null, tag: null, width: null, height: null, duration: null } as const;

function addressesOf({ image, attachments, episode }: Facts): string[] {
  return [
    image?.url ?? null,
    ...attachments.map(({ url }) => url),
    episode?.transcript?.url ?? null,
    episode?.chapters ?? null,
  ].filter(address => address !== null);
}

function addressesIn(parent: ParentNode, found: string[] = []): string[] {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    for (const name of urlAttributes[child.name] ?? []) {
      const address = child.attribs[name];
      if (address !== undefined) found.push(address);
    }
    addressesIn(child, found);
  }
  return found;
}
