import type { Article, Attachment, LeadImage } from '../../article.ts';
import { type LocalFile, localPath } from '../../local-file.ts';
import type { Problem } from '../../problem.ts';

/**
 * The article with what the disk says of the files beside it: sizes, pixels and seconds of its
 * pictures and enclosures, and problems where a file is missing or not what its name says. Pure.
 *
 * @param files those of `article.files`, measured
 * @param site absolute address of the site, ending in `/`
 */
export function complete(article: Article, files: readonly LocalFile[], site: string): Article {
  if (files.length === 0) return article;
  const byPath = new Map(files.map(file => [file.path, file]));
  const at = (url: string | null): LocalFile | undefined =>
    byPath.get(localPath(url ?? '', site) ?? '');
  return {
    ...article,
    files,
    image: article.image === null ? null : sized(article.image, at(article.image.url)),
    images: article.images.map(image => sized(image, at(image.url))),
    attachments: article.attachments.map(attachment => weighed(attachment, at(attachment.url))),
    problems: [...article.problems, ...problemsOf(article.path, files)],
  };
}

/** The file knows better than what was written about it. */
function sized<Picture extends LeadImage>(image: Picture, file: LocalFile | undefined): Picture {
  const { width, height } = file ?? image;
  return width === null || height === null ? image : { ...image, width, height };
}

function weighed(attachment: Attachment, file: LocalFile | undefined): Attachment {
  if (file === undefined) return attachment;
  const duration = file.duration ?? attachment.duration;
  return { ...attachment, bytes: file.bytes ?? attachment.bytes, duration };
}

function problemsOf(where: string, files: readonly LocalFile[]): Problem[] {
  const missing = files.filter(({ tag }) => tag === null);
  const unreadable = files.filter(file => file.tag !== null && !isWhatItSays(file));
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            what: `it refers to ${listed(missing)}, not found in the articles folder`,
            where,
            fix: 'Put the file there, or correct its name in the article.',
          },
        ]),
    ...unreadable.map(({ path, type }) => ({
      what: `it refers to ${path}, which cannot be read as ${type}`,
      where,
      fix: 'Put a file there that opens in a browser, and name it by its kind.',
    })),
  ];
}

function isWhatItSays({ type, width, duration }: LocalFile): boolean {
  const [kind] = type.split('/');
  if (kind === 'image') return width !== null;
  return (kind !== 'audio' && kind !== 'video') || duration !== null;
}

const listedAtMost = 3;

function listed(files: readonly LocalFile[]): string {
  const names = files.slice(0, listedAtMost).map(({ path }) => path);
  const others = files.length - names.length;
  return others === 0 ? names.join(', ') : `${names.join(', ')} and ${others} more`;
}
