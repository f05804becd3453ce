import * as z from 'zod';
import { isPodcastCategory, nearestPodcastCategory } from '../podcast-categories.ts';
import { web } from './web-address.ts';

const text = z.string().trim().min(1);

const category = text.superRefine((name, context) => {
  if (isPodcastCategory(name)) return;
  const nearest = nearestPodcastCategory(name);
  const message = `\`${name}\` is no category of Apple's directory; did you mean \`${nearest}\`?`;
  context.addIssue({ code: 'custom', message });
});

const person = z.strictObject({
  name: text.describe('Their name'),
  role: text.default('host').describe('host, guest, or another role of the Podcast Taxonomy'),
  url: web.nullable().default(null).describe('Their page'),
  image: web.nullable().default(null).describe('Their picture'),
});

/** The `podcast` part of the options: what directories want to know of a feed with episodes. */
export const podcastOptions = z.strictObject({
  author: text
    .nullable()
    .default(null)
    .describe("Who makes the podcast; the site's author where unset"),
  owner: z
    .strictObject({
      name: text.nullable().default(null).describe('Whom directories write to'),
      email: z.email().nullable().default(null).describe('Their address, published in feeds'),
    })
    .prefault({}),
  image: web
    .nullable()
    .default(null)
    .describe('Square JPEG or PNG of 1400 to 3000 pixels; site.icon where unset'),
  people: z.array(person).default([]).describe('Who is heard in every episode'),
  categories: z
    .array(category)
    .default([])
    .describe("Categories of Apple's directory, as in Arts or Arts > Books"),
  explicit: z.boolean().default(false).describe('Whether every episode is for adults'),
  type: z.enum(['episodic', 'serial']).default('episodic').describe('Newest first, or in order'),
  locked: z.boolean().default(true).describe('Forbid other hosts to import the podcast'),
  medium: z
    .enum(['podcast', 'music', 'video', 'film', 'audiobook', 'newsletter'])
    .default('podcast')
    .describe('podcast, music, video, film, audiobook or newsletter'),
  funding: z
    .strictObject({
      url: web.describe('Where listeners can give money'),
      text: text.describe('What the link says'),
    })
    .nullable()
    .default(null)
    .describe('Where listeners can give money: url and text'),
});
