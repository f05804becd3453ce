import { besideArticle } from '../../local-file.js';
import { findAttachments } from './attachments.js';
import { findAuthors } from './authors.js';
import { declaredDate, expiresPlaces, findPublished, pageDate, readsDayFirst, updatedPlaces, } from './dates.js';
import { findEpisode } from './episode.js';
import { gatherFacts } from './facts/gather.js';
import { Findings } from './findings.js';
import { findImage } from './image.js';
import { findLanguage } from './language.js';
import { isDeclared } from './place.js';
import { readText } from './plain-text.js';
import { findSources } from './sources.js';
import { findTags } from './tags.js';
import { readFlag, textPlaces } from './text-fields.js';
import { pageAddress, urlPlaces } from './url.js';
const fixes = {
    text: 'Write it as text, or leave it out.',
    date: 'Write it as 2024-01-31 or 2024-01-31T09:00:00+01:00, or leave it out.',
    pageDate: 'Nothing to do if the date in use is right; else correct it in the file.',
    url: 'Write an absolute http or https address, or leave it out.',
    language: 'Write a language tag such as en or pt-BR, or leave it out.',
    flag: 'Write true or false.',
};
/**
 * Reads the metadata of an article: for each field the places where it may stand are looked
 * through in order, and the first valid answer wins. Call it before the tree is changed.
 */
export function metadata(parsed, settings) {
    const { facts, title, sample, siteName, siteNames } = gatherFacts(parsed);
    const findings = new Findings(facts, parsed.path);
    const text = (field) => findings.look(field, textPlaces[field], readText, fixes.text);
    const savedFrom = facts.get('saved from url')?.[0]?.value;
    const url = findings.look('url', urlPlaces, value => pageAddress(value, typeof savedFrom === 'string' ? savedFrom : null), fixes.url);
    const base = url ?? besideArticle(settings.url, parsed.path);
    const language = findings.settle('language', findLanguage(facts, sample), fixes.language);
    const habits = { timeZone: settings.timeZone, dayFirst: readsDayFirst(language, url) };
    const readDate = (value, place) => isDeclared(place) ? declaredDate(value, habits) : pageDate(value, habits, parsed.modified);
    const date = (field, places) => findings.look(field, places, readDate, fixes.date);
    return {
        id: text('id'),
        slug: text('slug'),
        title: text('title') ?? findings.keep('title', title),
        authors: findings.keep('authors', findAuthors(facts, siteNames)) ?? [],
        published: findings.settle('published', findPublished(facts, readDate), fixes.date),
        updated: date('updated', updatedPlaces),
        expires: date('expires', expiresPlaces),
        draft: findings.look('draft', ['declared draft'], readFlag, fixes.flag) ?? false,
        language,
        url,
        site: text('site') ?? siteName,
        section: text('section'),
        tags: findings.keep('tags', findTags(facts)) ?? [],
        rights: text('rights'),
        image: findings.keep('image', findImage(facts, base)),
        attachments: findings.keep('attachments', findAttachments(facts, base)) ?? [],
        episode: findEpisode(facts, base),
        sources: findings.keep('sources', findSources(facts)) ?? [],
        description: text('description'),
        evidence: findings.evidence,
        problems: findings.problems,
    };
}
