/** Readers that take a feed's address from a link. */
export const readers = [
    { name: 'Your app', subscribe: feed => `feed:${feed}` },
    {
        name: 'Feedly',
        subscribe: feed => `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(feed)}`,
    },
    {
        name: 'Inoreader',
        subscribe: feed => `https://www.inoreader.com/?add_feed=${encodeURIComponent(feed)}`,
    },
    {
        name: 'NewsBlur',
        subscribe: feed => `https://www.newsblur.com/?url=${encodeURIComponent(feed)}`,
    },
    {
        name: 'Feedbin',
        subscribe: feed => `https://feedbin.com/?subscribe=${encodeURIComponent(feed)}`,
    },
    {
        name: 'The Old Reader',
        subscribe: feed => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(feed)}`,
    },
];
