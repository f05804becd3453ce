/** Names of what stands at the foot of a site, however much text it holds. */
export const siteFooterWords = [
    'colophon',
    'consent',
    'cookie',
    'cookie banner',
    'cookie bar',
    'cookie consent',
    'cookie notice',
    'cookies',
    'disclosure',
    'footer',
    'gdpr',
    'onetrust*',
    'site info',
];
