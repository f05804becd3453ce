import type { Item } from './item.ts';
import { isPlayable } from './media-types.ts';
import type { PodcastChannel, PodcastPerson } from './podcast-channel.ts';
import { element, textElement } from './xml.ts';

/** Apple's podcast elements and those of the Podcasting 2.0 namespace, for the channel. */
export function podcastChannelElements(podcast: PodcastChannel): string[] {
  const { guid, author, owner, people, image, categories, explicit, type, locked, medium } =
    podcast;
  const { funding } = podcast;
  return [
    textElement('itunes:author', author),
    ownerElement(owner.name, owner.email),
    ...(image === null ? [] : [element('itunes:image', { href: image })]),
    ...categories.map(categoryElement),
    textElement('itunes:explicit', String(explicit)),
    textElement('itunes:type', type),
    textElement('podcast:guid', guid),
    textElement('podcast:locked', locked ? 'yes' : 'no', { owner: owner.email }),
    textElement('podcast:medium', medium),
    ...(funding === null
      ? []
      : [textElement('podcast:funding', funding.text, { url: funding.url })]),
    ...people.map(personElement),
  ];
}

function ownerElement(name: string, email: string): string {
  return element(
    'itunes:owner',
    {},
    textElement('itunes:name', name),
    textElement('itunes:email', email),
  );
}

function personElement({ name, role, url, image }: PodcastPerson): string {
  return textElement('podcast:person', name, { role, href: url, img: image });
}

/** `Arts > Books` is a category inside another. */
function categoryElement(category: string): string {
  const [outer = category, inner] = category.split('>').map(part => part.trim());
  const nested = inner === undefined ? [] : [element('itunes:category', { text: inner })];
  return element('itunes:category', { text: outer }, ...nested);
}

/** The same for an item that can be listened to or watched; nothing for any other. */
export function podcastItemElements(item: Item): string[] {
  const media = item.attachments.find(isPlayable);
  if (media === undefined) return [];
  return [
    textElement('itunes:title', item.title),
    ...(media.duration === null
      ? []
      : [textElement('itunes:duration', String(Math.round(media.duration)))]),
    ...(item.image === null ? [] : [element('itunes:image', { href: item.image.url })]),
    ...episodeElements(item),
    ...item.authors.map(({ name, url }) => personElement({ name, role: 'host', url, image: null })),
  ];
}

function episodeElements({ episode, language }: Item): string[] {
  if (episode === null) return [];
  const { season, number, kind, explicit, transcript, chapters } = episode;
  return [
    ...(season === null ? [] : [textElement('itunes:season', String(season))]),
    ...(number === null ? [] : [textElement('itunes:episode', String(number))]),
    textElement('itunes:episodeType', kind),
    textElement('itunes:explicit', String(explicit)),
    ...(transcript === null ? [] : [element('podcast:transcript', { ...transcript, language })]),
    ...(chapters === null
      ? []
      : [element('podcast:chapters', { url: chapters, type: 'application/json+chapters' })]),
  ];
}
