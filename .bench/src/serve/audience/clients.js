/** Clients by what their User-Agent contains; the first that matches wins, so browsers come last. */
export const clientPatterns = [
    { name: 'Feedly', kind: 'aggregator', pattern: /\bfeedly\b/i },
    { name: 'Inoreader', kind: 'aggregator', pattern: /\binoreader\b/i },
    { name: 'NewsBlur', kind: 'aggregator', pattern: /\bnewsblur\b/i },
    { name: 'Feedbin', kind: 'aggregator', pattern: /\bfeedbin\b/i },
    { name: 'The Old Reader', kind: 'aggregator', pattern: /\btheoldreader\b/i },
    { name: 'BazQux', kind: 'aggregator', pattern: /\bbazqux\b/i },
    { name: 'Overcast', kind: 'aggregator', pattern: /\bovercast\b/i },
    { name: 'Dreamwidth', kind: 'aggregator', pattern: /\bdreamwidth\b/i },
    { name: 'LiveJournal', kind: 'aggregator', pattern: /\blivejournal\b/i },
    { name: 'Feeder', kind: 'aggregator', pattern: /\bfeeder\.co\b/i },
    { name: 'Feedspot', kind: 'aggregator', pattern: /\bfeedspot\b/i },
    { name: 'NewsGator', kind: 'aggregator', pattern: /\bnewsgator\b/i },
    { name: 'Podcast Addict', kind: 'reader', pattern: /\bpodcastaddict\b/i },
    { name: 'Pocket Casts', kind: 'aggregator', pattern: /\bpocket ?casts\b/i },
    { name: 'Apple Podcasts', kind: 'aggregator', pattern: /\b(itms|podcasts\/|applecoremedia)/i },
    { name: 'Miniflux', kind: 'reader', pattern: /\bminiflux\b/i },
    { name: 'FreshRSS', kind: 'reader', pattern: /\bfreshrss\b/i },
    { name: 'Tiny Tiny RSS', kind: 'reader', pattern: /\btiny tiny rss\b|\btt-rss\b/i },
    { name: 'NetNewsWire', kind: 'reader', pattern: /\bnetnewswire\b/i },
    { name: 'Newsboat', kind: 'reader', pattern: /\bnewsbo(a|eu)t/i },
    { name: 'Reeder', kind: 'reader', pattern: /\breeder\b/i },
    { name: 'ReadKit', kind: 'reader', pattern: /\breadkit\b/i },
    { name: 'Thunderbird', kind: 'reader', pattern: /\bthunderbird\b/i },
    { name: 'Liferea', kind: 'reader', pattern: /\bliferea\b/i },
    { name: 'Akregator', kind: 'reader', pattern: /\bakregator\b/i },
    { name: 'RSS Guard', kind: 'reader', pattern: /\brss ?guard\b/i },
    { name: 'QuiteRSS', kind: 'reader', pattern: /\bquiterss\b/i },
    { name: 'Nextcloud News', kind: 'reader', pattern: /\bnextcloud[- ]news\b/i },
    { name: 'Vienna', kind: 'reader', pattern: /\bvienna\/\d/i },
    { name: 'Feedbro', kind: 'reader', pattern: /\bfeedbro\b/i },
    { name: 'Slack', kind: 'aggregator', pattern: /\bslackbot\b/i },
    { name: 'Search engine', kind: 'crawler', pattern: /googlebot|bingbot|duckduckbot|yandexbot/i },
    { name: 'W3C validator', kind: 'tool', pattern: /\bw3c|feedvalidator\b/i },
    { name: 'curl', kind: 'tool', pattern: /^curl\//i },
    { name: 'Wget', kind: 'tool', pattern: /^wget\//i },
    { name: 'Other bot', kind: 'crawler', pattern: /bot\b|\bcrawler\b|\bspider\b/i },
    { name: 'Browser', kind: 'browser', pattern: /^mozilla\/5\.0 .*(gecko\/|applewebkit\/)/i },
];
const unknown = { name: 'Other', kind: 'unknown' };
const claim = /\b(\d{1,9})\s+(?:subscriber|reader)s?\b/i;
const feedId = /\bfeed-?id[=:]\s*([\w-]+)/i;
/** Reads a User-Agent. Who claims subscribers fetches for others, whatever its name. */
export function clientOf(userAgent) {
    const { name, kind } = clientPatterns.find(({ pattern }) => pattern.test(userAgent)) ?? unknown;
    const claimed = claim.exec(userAgent)?.[1];
    return {
        name,
        kind: claimed === undefined ? kind : 'aggregator',
        subscribers: claimed === undefined ? null : Number(claimed),
        feedId: feedId.exec(userAgent)?.[1] ?? null,
    };
}
