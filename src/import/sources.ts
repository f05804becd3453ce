import { readdir } from 'node:fs/promises';
import { isNestedWithoutEnd } from '../nesting.ts';
import { ProblemError } from '../problem.ts';
import { decodeXml } from '../xml/decode.ts';
import { MalformedXml, parseXml, type XmlElement } from '../xml/tree.ts';
import { atom } from './atom.ts';
import { eleventy } from './eleventy.ts';
import { ghost } from './ghost.ts';
import { hugo } from './hugo.ts';
import type { DocumentSource, FolderSource, Harvest, JsonObject } from './imported.ts';
import { jekyll } from './jekyll.ts';
import { jsonFeed } from './json-feed.ts';
import { isObject } from './json-values.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';
import { wordpress } from './wordpress.ts';

/** What XML documents articles are read from; the first that matches counts. */
const xmlSources: readonly DocumentSource<XmlElement>[] = [wordpress, rss, rdf, atom];

/** The same for JSON. */
const jsonSources: readonly DocumentSource<JsonObject>[] = [ghost, jsonFeed];

/** The same for the folders of site generators. */
const folderSources: readonly FolderSource[] = [hugo, jekyll, eleventy];

/**
 * The articles in the folder of a site generator.
 *
 * @throws ProblemError when it is none, or cannot be read
 */
export async function harvestFolder(folder: string, site: string | null): Promise<Harvest> {
  const names = new Set(await readdir(folder));
  const source = folderSources.find(({ matches }) => matches(names));
  if (source === undefined) throw problem(folder, 'is the folder of no known site generator');
  return source.read(folder, site);
}

/**
 * The articles of an export or a feed. What it is shows in itself.
 *
 * @param where the file or address, for problems
 * @param site the address of the old site, where someone has named it; ends in `/`
 * @throws ProblemError when it cannot be read, or is none of these
 */
export function harvestDocument(bytes: Uint8Array, where: string, site: string | null): Harvest {
  const isJson = /^\uFEFF?\s*[{[]/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
  return isJson
    ? read(jsonSources, jsonOf(bytes, where), where, site)
    : read(xmlSources, xmlOf(bytes, where), where, site);
}

function read<Document>(
  sources: readonly DocumentSource<Document>[],
  document: Document,
  where: string,
  site: string | null,
): Harvest {
  const source = sources.find(({ matches }) => matches(document));
  if (source === undefined) throw problem(where, 'is nothing that articles are imported from');
  return source.read(document, site);
}

function jsonOf(bytes: Uint8Array, where: string): JsonObject {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    if (isNestedWithoutEnd(value)) throw problem(where, 'is nested too deeply');
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem(where, `is not JSON: ${error.message}`, error);
  }
  throw problem(where, 'is nothing that articles are imported from');
}

function xmlOf(bytes: Uint8Array, where: string): XmlElement {
  try {
    const text = decodeXml(bytes);
    if (/^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text)) throw problem(where, 'is a web page');
    return parseXml(text);
  } catch (error) {
    if (error instanceof MalformedXml)
      throw problem(`${where}:${error.line}`, `is not well-formed XML: ${error.message}`, error);
    if (error instanceof RangeError) throw problem(where, 'is in an unknown encoding', error);
    throw error;
  }
}

function problem(where: string, what: string, cause?: Error): ProblemError {
  const names = [...xmlSources, ...jsonSources, ...folderSources].map(({ name }) => name);
  const fix = `Name one of these, or the address of a feed: ${names.join(', ')}.`;
  return new ProblemError([{ what: `it ${what}`, where, fix }], { cause });
}
