import { contentDigest, digest, mediaDigest } from './digest.js';
import { addressClaim } from './identity.js';
/** An article as it is stored, and under which key. What was left out is not kept. */
export function stored(article) {
    const json = JSON.stringify({ ...article, removed: [] });
    return { key: digest(json), json };
}
export function sight(article, key, hash, modified) {
    return {
        path: article.path,
        claimId: article.id,
        claimUrl: article.url === null ? null : addressClaim(article.url),
        hash,
        media: mediaDigest(article),
        content: contentDigest(article),
        article: key,
        modified,
        title: article.title,
        slug: article.slug,
        published: article.published,
        updated: article.updated,
        expires: article.expires,
        draft: article.draft,
    };
}
