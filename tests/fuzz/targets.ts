import { Buffer } from 'node:buffer';
import { checkDocument } from '../../src/check/check.ts';
import { splitFrontMatter } from '../../src/front-matter.ts';
import { harvestDocument } from '../../src/import/sources.ts';
import { cleanHtml } from '../../src/normalize/clean/clean.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { ProblemError } from '../../src/problem.ts';
import { clientOf } from '../../src/serve/audience/clients.ts';
import { evaluate } from '../../src/serve/feeds/conditions.ts';
import { parseHttpDate } from '../../src/serve/feeds/http-date.ts';
import { negotiate } from '../../src/serve/feeds/negotiate.ts';
import { rangeOf } from '../../src/serve/feeds/range.ts';
import { pathOf, plainForm } from '../../src/serve/feeds/target.ts';

/** Something that is given bytes of strangers. */
export interface Target {
  /** What it is meant for, to begin with. */
  readonly seeds: readonly string[];
  /** @throws whatever is a mistake of ours; what is a mistake of the input is no error */
  readonly take: (bytes: Uint8Array) => void;
}

/** A file of this name is read and normalized: to an article whose HTML is clean, or to a problem. */
function article(path: string, ...seeds: readonly string[]): Target {
  return {
    seeds,
    take: bytes => {
      const file = { path, modified: '2026-03-01T00:00:00.000Z', bytes };
      const { html, title } = normalize(file, {
        ...{ language: 'en', url: 'https://example.org/', timeZone: 'UTC' },
      });
      const again = cleanHtml(html);
      if (cleanHtml(again) !== again) throw new Error('what was clean does not stay as it is');
      if (title.trim() === '') throw new Error('an article without a title');
    },
  };
}

/** A header of a request, as Node hands it on. */
function header(seeds: readonly string[], take: (value: string) => void): Target {
  return { seeds, take: bytes => take(Buffer.from(bytes).toString('latin1')) };
}

const page = `<!doctype html><html lang="en"><head><title>Quay</title><meta name="author" content="Ann">
<script type="application/ld+json">{"@type":"Article","datePublished":"2026-03-01"}</script></head>
<body><article><h1>Quay</h1><p class="byline">By Ann Lee, March 1, 2026</p><p>The text of it.</p>
<table><tr><td>a</table><math><mi>x</mi></math><img srcset="a.png 1x, b.png 2x" src=a.png></article></body></html>`;

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>T</title><link>https://a.example/</link><item><title>A</title><guid>1</guid><link>https://a.example/1</link>
<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>a</p>]]></content:encoded></item></channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:a</id><updated>2026-03-01T08:00:00Z</updated>
<entry><title>A</title><id>urn:b</id><updated>2026-03-01T08:00:00Z</updated><content type="html">&lt;p&gt;a</content></entry></feed>`;

const json = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://a.example/1",
"title":"A","content_html":"<p>a</p>","date_published":"2026-03-01T08:00:00Z","attachments":[{"url":"a.mp3"}]}]}`;

const wordpress = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<content:encoded>a [caption]b[/caption]</content:encoded></item></channel></rss>`;

const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;

const validators = { tag: 'abc', etag: '"abc-gzip"', modified: 1_772_352_000_000 };

export const targets: Readonly<Record<string, Target>> = {
  html: article('a.html', page, '<p>A text, and a stop.</p>', '<svg><style></p><a id="</style>">'),
  markdown: article(
    'a.md',
    '---\ntitle: A\ntags: [b]\ndate: 2026-03-01\n---\n# A\n\n*b* [c](d) `e`\n\n- f\n\n| g |\n|---|\n| h |\n[^1]\n\n[^1]: i\n',
    '+++\ntitle = "A"\n+++\nText.',
    '{{< figure src="a.png" >}}\n\n> quote\n',
  ),
  text: article('a.txt', 'A title\n\nA text that goes on.\n\n- a\n- b\n'),
  'json article': article(
    'a.json',
    '{"id":"1","title":"A","content_html":"<p>a</p>","tags":["b"],"date_published":"2026-03-01T08:00:00Z","attachments":[{"url":"a.mp3"}]}',
    '{"@type":"NewsArticle","headline":"A","articleBody":"b","author":[{"name":"c"}],"datePublished":"2026-03-01"}',
  ),
  'front matter': {
    seeds: [
      '---\na: &a [1]\nb: *a\nc: 2026-03-01\n---\nd',
      '+++\na = 1\n[b]\nc = "d"\n+++\ne',
      ';;;\n{"a":1}\n;;;\nb',
      '{\n"a": 1\n}\nb',
    ],
    take: bytes => void splitFrontMatter(Buffer.from(bytes).toString('utf8'), 'a.md'),
  },
  'feed checking': {
    seeds: [
      rss,
      atom,
      json,
      bomb,
      '<opml version="2.0"><head/><body><outline text="a"/></body></opml>',
    ],
    take: bytes => void checkDocument(Buffer.from(bytes).toString('utf8')),
  },
  import: {
    seeds: [rss, atom, json, wordpress, bomb, '{"db":[{"meta":{},"data":{"posts":[]}}]}'],
    take: bytes => void harvestDocument(bytes, 'export.xml', null),
  },
  conditions: header(['"abc"', 'W/"abc-br", *', 'Sun, 01 Mar 2026 08:00:00 GMT'], value => {
    for (const name of ['if-none-match', 'if-match', 'if-modified-since', 'if-unmodified-since'])
      evaluate({ [name]: value }, validators);
  }),
  dates: header(
    ['Sun, 01 Mar 2026 08:00:00 GMT', 'Sunday, 01-Mar-26 08:00:00 GMT', 'Sun Mar  1 08:00:00 2026'],
    value => {
      const date = parseHttpDate(value);
      if (date !== null && !Number.isFinite(date)) throw new Error(`${value} is ${date}`);
    },
  ),
  encodings: header(['gzip, br;q=0.5, *;q=0', 'identity;q=0', 'x-gzip ; q = 1'], value => {
    negotiate(value);
  }),
  ranges: header(['bytes=0-4', 'bytes=-5', 'bytes=7-'], value => {
    const range = rangeOf(value, 10);
    if (range === null || range === 'unsatisfiable') return;
    const { first, last } = range;
    const isWithin = Number.isInteger(first) && Number.isInteger(last) && first <= last;
    if (!isWithin || first < 0 || last > 9) throw new Error(`${value} is ${first} to ${last}`);
  }),
  addresses: header(
    ['/tags/a%2fb/rss.xml?a=b', '//evil.example/', 'http://a/b', '/%e0%a4%a'],
    value => {
      const path = pathOf(value, 'https://example.org/blog/');
      if (path !== null && plainForm(path) !== plainForm(plainForm(path)))
        throw new Error(`${value} leads on and on`);
    },
  ),
  'user agents': header(
    ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers)'],
    value => {
      const { subscribers } = clientOf(value);
      if (subscribers !== null && !(subscribers >= 0))
        throw new Error(`${subscribers} subscribers`);
    },
  ),
};

/** Has the target take the bytes. @throws whatever is a mistake of ours */
export function feed(target: Target, bytes: Uint8Array): void {
  try {
    target.take(bytes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}
