import * as z from 'zod';
import { isUsable } from '../state-address.ts';
import { cronMistake } from '../trigger/cron.ts';
import { feedOptions } from './feed-options.ts';
import { podcastOptions } from './podcast-options.ts';
import { web } from './web-address.ts';

/**
 * Every option: its name, what it accepts, its default and its meaning. Validation, `--help` and
 * the README's table are made from this; adding an option is adding a line.
 */
const text = z.string().trim().min(1);
const timeZone = z.string().refine(isTimeZone, 'is not a time zone name such as Europe/Berlin');

const site = z.strictObject({
  title: text.default('Pressrun').describe('Name of the publication'),
  url: web
    .transform(url => (url.endsWith('/') ? url : `${url}/`))
    .default('http://localhost:8080/')
    .describe('Public address; every link in the feeds starts with it'),
  description: text.default('Articles, as feeds').describe('One sentence about the publication'),
  language: text
    .refine(isLanguage, 'is not a language tag such as en or pt-BR')
    .default('en')
    .describe('Language of feeds, and of articles that declare none'),
  timeZone: timeZone
    .default('UTC')
    .describe('Zone in which dates without one are read, and in which pages show them'),
  author: z
    .strictObject({
      name: text.nullable().default(null).describe('Fallback author; the title where unset'),
      url: web.nullable().default(null).describe('Their page'),
      email: z.email().nullable().default(null).describe('Their address, published in feeds'),
    })
    .prefault({}),
  rights: text.nullable().default(null).describe('Copyright line of feeds'),
  icon: web.nullable().default(null).describe('Address of a square image'),
});

const articles = z.strictObject({
  folder: text.default('articles').describe('Folder of the article files, or s3://bucket/prefix'),
  maxBytes: z
    .int()
    .positive()
    .default(10_000_000)
    .describe('Size in bytes beyond which a file is a problem'),
});

const schedule = z.strictObject({
  cron: text
    .superRefine((expression, context) => {
      const mistake = cronMistake(expression);
      if (mistake !== null)
        context.addIssue({ code: 'custom', message: `is no schedule (${mistake})` });
    })
    .default('*/5 * * * *')
    .describe('When to run: minute hour day month weekday'),
  timeZone: timeZone.default('UTC').describe('Time zone of the schedule'),
  jitter: z
    .int()
    .min(0)
    .max(3600)
    .default(0)
    .describe(
      'Seconds by which a run may start later, at random: for many servers on one schedule',
    ),
  watch: z.boolean().default(true).describe('Run when an article file changes'),
  polling: z
    .boolean()
    .default(false)
    .describe(
      'Watch by looking again and again, a tenth of the time at most, for network file systems that tell of no changes',
    ),
});

const runs = z.strictObject({
  memory: z
    .int()
    .min(128)
    .nullable()
    .default(null)
    .describe(
      'Megabytes that a run may take, of which it needs 220, and 0.3 kB a file: fewer threads, and garbage is collected sooner; all cores where unset',
    ),
  share: z
    .int()
    .min(1)
    .default(1000)
    .describe('Articles to read beyond which workers on other machines help; with PostgreSQL only'),
});

const s3 = z.strictObject({
  endpoint: web.nullable().default(null).describe('Server of the buckets; that of AWS where unset'),
  region: text.default('us-east-1').describe('Region of the bucket'),
  pathStyle: z
    .boolean()
    .default(false)
    .describe('Name the bucket in the path, as many servers other than that of AWS want it'),
  gzip: z
    .boolean()
    .default(false)
    .describe('Store the text of the export compressed, for what reads the bucket without a CDN'),
});

const server = z.strictObject({
  port: z.int().min(0).max(65_535).default(8080).describe('Port to listen on; 0 takes a free one'),
  host: text.default('0.0.0.0').describe('Address to listen on'),
  proxies: z
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Reverse proxies in front, whose X-Forwarded-For is believed'),
  perHour: z
    .int()
    .positive()
    .default(60)
    .describe('Whole documents that one address may have of a feed in an hour'),
  memory: z
    .int()
    .min(1_000_000)
    .default(64_000_000)
    .describe('Bytes of documents to keep ready in memory'),
  log: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('What to log; requests for pages are info'),
});

export const options = z.strictObject({
  site: site.prefault({}),
  articles: articles.prefault({}),
  state: text
    .refine(
      isUsable,
      'is no address such as postgres://user:password@host/database, with %2F for / in a password and so on',
    )
    .default('.pressrun')
    .describe('Folder of the database; postgres://… for many machines, else DATABASE_URL'),
  public: text
    .nullable()
    .default('public')
    .describe('Folder of the static export, or s3://bucket/prefix; null for none'),
  s3: s3.prefault({}),
  schedule: schedule.prefault({}),
  runs: runs.prefault({}),
  feeds: feedOptions.prefault({}),
  theme: text
    .nullable()
    .default('theme.css')
    .describe('Stylesheet that pages load after the built-in one, where the file exists'),
  podcast: podcastOptions.prefault({}),
  websub: z
    .strictObject({
      hub: web.nullable().default(null).describe('Address of the hub that is told of new entries'),
    })
    .prefault({}),
  rsscloud: z
    .strictObject({
      server: web
        .nullable()
        .default(null)
        .describe('Address of the rssCloud server that readers register with'),
    })
    .prefault({}),
  server: server.prefault({}),
});

/** The effective configuration; folders are as written, relative to the working directory. */
export type Config = z.output<typeof options>;

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);
}
