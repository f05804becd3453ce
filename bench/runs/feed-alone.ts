// Feeds of the folder `articles` with npm `feed` and nothing kept: feed-alone.ts, in the folder above it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Feed } from 'feed';
import markdownIt from 'markdown-it';
import { parse } from 'yaml';

interface Post {
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  readonly tags: readonly string[];
  readonly link: string;
  readonly content: string;
}

const site = 'https://harbour.example/';
const limit = Number(readFileSync('limit', 'utf8'));
const markdown = markdownIt({ html: true });

const posts = readdirSync('articles', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md'))
  .map(post)
  .toSorted((a, b) => b.date.getTime() - a.date.getTime());

const feeds = new Map<string, Post[]>([['all', posts]]);
for (const each of posts)
  for (const name of [...each.tags, each.author]) {
    const own = feeds.get(name);
    if (own === undefined) feeds.set(name, [each]);
    else own.push(each);
  }
for (const [name, entries] of feeds) writeFeed(name, limit < 0 ? entries : entries.slice(0, limit));

function post(path: string): Post {
  const [, front = '', body = ''] = readFileSync(join('articles', path), 'utf8').split(/^---$/m);
  const { date, ...fields } = parse(front);
  const link = `${site}${path.replace(/\.md$/, '')}`;
  return { ...fields, date: new Date(date), link, content: markdown.render(body) };
}

function writeFeed(title: string, entries: readonly Post[]): void {
  const feed = new Feed({ id: site, title, link: site, description: title, language: 'en' });
  for (const { title: name, link, author, tags, date, content } of entries)
    feed.addItem({
      ...{ title: name, id: link, link, content, date, published: date },
      ...{ author: [{ name: author }], category: tags.map(tag => ({ name: tag })) },
    });
  const folder = join('feed-alone', title.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rss.xml'), feed.rss2());
  writeFileSync(join(folder, 'atom.xml'), feed.atom1());
  writeFileSync(join(folder, 'feed.json'), feed.json1());
}
