/** An embedded post: a quotation whose script would draw it, and where its own address stands. */
interface Embed {
  readonly class: string;
  readonly attribute: string;
}

export const embeds: readonly Embed[] = [
  { class: 'instagram-media', attribute: 'data-instgrm-permalink' },
  { class: 'tiktok-embed', attribute: 'cite' },
  { class: 'mastodon-embed', attribute: 'data-embed-url' },
  { class: 'text-post-media', attribute: 'data-text-post-permalink' },
  { class: 'reddit-embed-bq', attribute: 'cite' },
  { class: 'imgur-embed-pub', attribute: 'data-href' },
  { class: 'fb-post', attribute: 'data-href' },
  { class: 'fb-video', attribute: 'data-href' },
];

/** The address of the post that an element embeds; null for every other element. */
export function postOf(attributes: Readonly<Record<string, string>>): string | null {
  const { class: classes } = attributes;
  if (classes === undefined) return null;
  const embed = embeds.find(each => classes.includes(each.class));
  if (embed === undefined || !classes.split(/\s+/).includes(embed.class)) return null;
  return attributes[embed.attribute] ?? null;
}
