import { ALL } from './keys.js';
/**
 * The definition of the feed with that key.
 *
 * @param labels the names that its entries give it, and how many do: the commonest is its title
 */
export function definitionOf(key, labels, settings, site) {
    const defined = settings.defined.find(feed => feed.name === key);
    if (defined !== undefined)
        return definedFeed(defined, settings, site);
    const { limit, content } = settings;
    if (key === ALL)
        return {
            key,
            path: '',
            title: site.title,
            description: site.description,
            language: null,
            limit,
            content,
        };
    const [kind = '', name = key] = key.split('/');
    const label = commonest(labels) ?? name;
    const language = kind === 'languages' ? label : null;
    const shown = language === null ? label : languageName(language, site.language);
    return {
        key,
        path: pathOf(key, settings),
        title: `${site.title} — ${shown}`,
        description: `${shown} — ${site.description}`,
        language: sameLanguage(language, site.language) ? null : language,
        limit,
        content,
    };
}
/** Where the documents of a feed lie. */
export function pathOf(key, settings) {
    if (key === ALL)
        return '';
    return settings.defined.find(feed => feed.name === key)?.path ?? `${key}/`;
}
function definedFeed(feed, settings, site) {
    const title = feed.title ?? `${site.title} — ${feed.name}`;
    return {
        key: feed.name,
        path: feed.path,
        title,
        description: feed.description ?? `${title} — ${site.description}`,
        language: sameLanguage(feed.language, site.language) ? null : feed.language,
        limit: feed.limit ?? settings.limit,
        content: feed.content ?? settings.content,
    };
}
/** Of spellings that are equally common, the first in code unit order. */
function commonest(labels) {
    const [first] = [...labels].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return first?.[0];
}
function sameLanguage(language, other) {
    return language?.toLowerCase() === other.toLowerCase();
}
/** In the language of the site, whatever the locale of the process. */
function languageName(tag, siteLanguage) {
    try {
        return new Intl.DisplayNames([siteLanguage], { type: 'language' }).of(tag) ?? tag;
    }
    catch (error) {
        if (error instanceof RangeError)
            return tag;
        throw error;
    }
}
