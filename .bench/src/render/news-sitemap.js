import { address, plainLine } from './plain.js';
import { document, ownEntries } from './sitemap.js';
import { element, textElement } from './xml.js';
/** Google takes articles of the last two days, and a thousand of them. */
const WINDOW_MILLISECONDS = 2 * 86_400_000;
const LARGEST = 1000;
const NAMESPACES = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
/**
 * The Google News sitemap: the articles of the two days up to the newest, which, unlike the two
 * days up to now, are the same whenever the run is.
 *
 * @param entries newest first
 * @returns `news-sitemap.xml`
 */
export function renderNewsSitemap(entries, site) {
    const own = ownEntries(entries, site);
    const since = Date.parse(own[0]?.published ?? '') - WINDOW_MILLISECONDS;
    const recent = own.filter(({ published }) => Date.parse(published) > since).slice(0, LARGEST);
    const places = recent.map(entry => place(entry, site));
    return document('news-sitemap.xml', 'urlset', NAMESPACES, places, recent[0]?.published ?? null);
}
function place({ link, title, published, language }, site) {
    const publication = element('news:publication', {}, textElement('news:name', plainLine(site.title)), textElement('news:language', newsLanguage(language ?? site.language)));
    const news = element('news:news', {}, publication, textElement('news:publication_date', published), textElement('news:title', plainLine(title)));
    return element('url', {}, textElement('loc', address(link) ?? link), news);
}
/** An ISO 639 code; for Chinese with the region that tells the script, as Google asks. */
function newsLanguage(tag) {
    const lower = tag.toLowerCase();
    const [language = lower] = lower.split('-');
    if (language !== 'zh')
        return language;
    return /-(tw|hk|mo|hant)\b/.test(lower) ? 'zh-tw' : 'zh-cn';
}
