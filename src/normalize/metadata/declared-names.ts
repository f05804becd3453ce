/**
 * Under which names authors state a field beside the text: front matter of Hugo, Jekyll and
 * Eleventy, JSON Feed 1.1 §Items, schema.org Article and PodcastEpisode. Compared without case,
 * `_`, `-` and spaces; of several, the first in the list counts. A name with a dot is a property
 * within an object.
 */
export const declaredNames = {
  id: ['id', 'guid', 'uuid'],
  slug: ['slug'],
  title: ['title', 'headline', 'name'],
  authors: ['authors', 'author', 'creator', 'byline', 'writer', 'by'],
  published: [
    'published',
    'datePublished',
    'publishDate',
    'pubDate',
    'publishedAt',
    'date',
    'dateCreated',
  ],
  updated: ['updated', 'lastmod', 'dateModified', 'lastModifiedAt', 'modified', 'updatedAt'],
  expires: ['expires', 'expiryDate', 'unpublish', 'unpublishDate', 'dateExpires'],
  draft: ['draft'],
  hidden: ['published'],
  language: ['language', 'lang', 'locale', 'inLanguage'],
  url: ['canonical', 'canonicalUrl', 'url', 'permalink', 'mainEntityOfPage', 'externalUrl', 'link'],
  site: ['siteName', 'site', 'publisher', 'publication', 'isPartOf'],
  section: ['section', 'articleSection', 'category'],
  tags: ['tags', 'tag', 'keywords', 'categories'],
  rights: ['rights', 'license', 'licence', 'copyright', 'copyrightNotice'],
  image: [
    'image',
    'featuredImage',
    'cover',
    'coverImage',
    'hero',
    'banner',
    'bannerImage',
    'thumbnail',
    'thumbnailUrl',
    'images',
  ],
  imageAlt: ['imageAlt', 'coverAlt', 'featuredImageAlt', 'altText'],
  imageCaption: ['imageCaption', 'caption', 'coverCaption', 'featuredImageCaption'],
  imageCredit: ['imageCredit', 'imageCredits', 'photoCredit', 'coverCredit', 'credit'],
  attachments: [
    'attachments',
    'attachment',
    'enclosures',
    'enclosure',
    'podcast',
    'audio',
    'video',
    'associatedMedia',
  ],
  attachmentBytes: ['audioLength', 'bytes', 'length', 'fileSize'],
  attachmentType: ['mimeType', 'mediaType'],
  duration: ['duration', 'audioDuration', 'timeRequired'],
  season: ['season', 'seasonNumber', 'partOfSeason'],
  episode: ['episode', 'episodeNumber'],
  episodeType: ['episodeType'],
  explicit: ['explicit'],
  transcript: ['transcript'],
  chapters: ['chapters'],
  sources: ['sources', 'source', 'citation'],
  description: ['description', 'summary', 'excerpt', 'abstract', 'subtitle'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A name as it is compared. */
export function plainName(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
