import { z } from 'zod';
const text = z.string().trim().min(1);
const web = z.url({ protocol: /^https?$/, error: 'is not an absolute http or https address' });
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
    categories: z
        .array(text)
        .default([])
        .describe("Categories of Apple's directory, as in Arts or Arts > Books"),
    explicit: z.boolean().default(false).describe('Whether every episode is for adults'),
    type: z.enum(['episodic', 'serial']).default('episodic').describe('Newest first, or in order'),
    locked: z.boolean().default(true).describe('Forbid other hosts to import the podcast'),
    medium: text.default('podcast').describe('podcast, music, video, film, audiobook or newsletter'),
    funding: z
        .strictObject({
        url: web.describe('Where listeners can give money'),
        text: text.describe('What the link says'),
    })
        .nullable()
        .default(null)
        .describe('Where listeners can give money: url and text'),
});
