import { formats } from '../../pages/formats.js';
const previewLength = 20_000;
/** The documents of a feed, one a format, with what is wrong with them. */
export async function documentViews(publication, backstage, { path }) {
    const views = await Promise.all(formats.map(async ({ file }) => {
        const document = await publication.document(path + file);
        if (document === null)
            return null;
        return {
            path: document.path,
            bytes: document.bodies.identity.byteLength,
            gzip: document.bodies.gzip.byteLength,
            modified: document.modified,
            findings: await backstage.findings(document.path),
        };
    }));
    return views.filter(view => view !== null);
}
/** The beginning of the first format's document, as it is sent. */
export async function previewOf(publication, { path }) {
    const document = await publication.document(path + formats[0].file);
    if (document === null)
        return 'Not published.';
    const text = Buffer.from(document.bodies.identity).toString('utf8');
    return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
}
