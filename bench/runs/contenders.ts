import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const script = (path: string) => join(import.meta.dirname, path);

/** A program that makes feeds of a folder of Markdown files. */
export interface Contender {
  readonly name: string;
  /** With its version; null where it is not installed, with the way to install it. */
  readonly version: string | null;
  readonly install: string;
  /** Puts its configuration beside the folder `articles`, so that a feed has at most `limit` entries. */
  readonly prepare: (folder: string, limit: number) => void;
  readonly command: readonly string[];
  /** What it leaves, and must not find in a cold run. */
  readonly output: readonly string[];
}

const pressrun: Contender = {
  name: 'pressrun',
  version: `${manifest(root)?.version ?? ''}, node ${process.version}`,
  install: '',
  prepare: folder =>
    writeFileSync(
      join(folder, 'pressrun.yaml'),
      'site:\n  title: The Harbour\n  url: https://harbour.example/\n',
    ),
  command: [process.execPath, join(root, 'dist/main.js'), 'run', '--force'],
  output: ['.pressrun', 'public'],
};

/** A bare page an article, as our export has, and the RSS feeds of home, tags and authors with whole articles. */
const hugo: Contender = {
  name: 'hugo',
  version:
    /v[\d.]+/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? null,
  install: 'apt-get install hugo',
  prepare: (folder, limit) => {
    write(folder, 'hugo.toml', hugoConfig(limit));
    write(folder, 'layouts/_default/rss.xml', hugoFeed);
    write(folder, 'layouts/_default/single.html', hugoPage);
  },
  command: ['hugo', '--quiet', '--config', 'hugo.toml', '--destination', 'hugo-public'],
  output: ['hugo-public', 'resources'],
};

const hugoConfig = (limit: number) => `
baseURL = "https://harbour.example/"
title = "The Harbour"
contentDir = "articles"
disableKinds = ["sitemap", "robotsTXT", "404"]
[taxonomies]
tag = "tags"
author = "author"
[outputs]
home = ["RSS"]
section = []
taxonomy = []
term = ["RSS"]
page = ["HTML"]
[services.rss]
limit = ${limit}
`;

const hugoPage = '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}';

const hugoFeed = `{{- printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
{{- $pages := cond .IsHome .Site.RegularPages .RegularPages }}
{{- $limit := .Site.Config.Services.RSS.Limit }}
{{- if gt $limit 0 }}{{ $pages = first $limit $pages }}{{ end }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>
{{ range $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
{{ range .Params.tags }}<category>{{ . }}</category>{{ end }}
<description>{{ .Summary | html }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`;

const eleventyHome = join(root, 'node_modules/@11ty');

/** The feeds of home in three formats, through its RSS plugin, which needs a page an article to link to. */
const eleventy: Contender = {
  name: 'eleventy',
  version: manifest(join(eleventyHome, 'eleventy'))?.version ?? null,
  install: 'npm install --no-save @11ty/eleventy@3 @11ty/eleventy-plugin-rss@3',
  prepare: (folder, limit) => {
    write(folder, 'eleventy.config.mjs', eleventyConfig(limit));
    write(folder, 'articles/articles.json', '{"tags": "posts"}');
  },
  command: [
    process.execPath,
    join(eleventyHome, 'eleventy/cmd.cjs'),
    ...['--quiet', '--input=articles', '--output=eleventy-public', '--config=eleventy.config.mjs'],
  ],
  output: ['eleventy-public'],
};

const eleventyConfig = (limit: number) => `
import { feedPlugin } from ${JSON.stringify(pathToFileURL(join(eleventyHome, 'eleventy-plugin-rss/.eleventy.js')))};
export default function (config) {
  for (const [type, outputPath] of [['rss', '/rss.xml'], ['atom', '/atom.xml'], ['json', '/feed.json']])
    config.addPlugin(feedPlugin, {
      type, outputPath, collection: { name: 'posts', limit: ${Math.max(0, limit)} },
      metadata: { language: 'en', title: 'The Harbour', subtitle: 'News', base: 'https://harbour.example/', author: { name: 'Desk' } },
    });
}
`;

/** All feeds of 50 in three formats, with npm `feed` and markdown-it, every time from nothing. */
const feedAlone: Contender = {
  name: 'feed alone',
  version: manifest(join(root, 'node_modules/feed'))?.version ?? null,
  install: 'npm ci',
  prepare: (folder, limit) => write(folder, 'limit', String(limit)),
  command: [process.execPath, '--import', import.meta.resolve('tsx'), script('feed-alone.ts')],
  output: ['feed-alone'],
};

export const contenders = { pressrun, hugo, eleventy, feedAlone };

/** Takes away what a contender has made. */
export function clear(contender: Contender, folder: string): void {
  for (const output of contender.output)
    rmSync(join(folder, output), { recursive: true, force: true });
}

function write(folder: string, path: string, text: string): void {
  const place = join(folder, path);
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, text);
}

function manifest(folder: string): { version: string } | null {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
