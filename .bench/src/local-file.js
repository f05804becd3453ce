/**
 * Which files are published, by the end of their name, with their media type. SVG and HTML are not
 * among them: opened by themselves they can run scripts in the name of the site.
 */
export const localTypes = {
    '.avif': 'image/avif',
    '.gif': 'image/gif',
    '.jpeg': 'image/jpeg',
    '.jpg': 'image/jpeg',
    '.png': 'image/png',
    '.webp': 'image/webp',
    '.flac': 'audio/flac',
    '.m4a': 'audio/mp4',
    '.mp3': 'audio/mpeg',
    '.ogg': 'audio/ogg',
    '.opus': 'audio/ogg',
    '.wav': 'audio/wav',
    '.m4v': 'video/mp4',
    '.mp4': 'video/mp4',
    '.webm': 'video/webm',
    '.pdf': 'application/pdf',
    '.srt': 'application/x-subrip',
    '.vtt': 'text/vtt',
    '.chapters.json': 'application/json+chapters',
};
/** The folder below the site in which they are served. */
const served = 'media/';
/** The media type of a file of this name; null where such files are not published. */
export function localType(path) {
    const name = path.toLowerCase();
    const end = Object.keys(localTypes).find(candidate => name.endsWith(candidate));
    return end === undefined ? null : (localTypes[end] ?? null);
}
/**
 * The address against which an article without an address of its own refers to what lies beside it.
 *
 * @param site absolute address, ending in `/`
 * @param article path of the article file, relative to the articles folder
 */
export function besideArticle(site, article) {
    const folder = article.slice(0, article.lastIndexOf('/') + 1);
    return `${site}${served}${folder.split('/').map(encodeURIComponent).join('/')}`;
}
/** The path of the file that an address stands for; null where it stands for none of ours. */
export function localPath(address, site) {
    const root = `${site}${served}`;
    if (!address.startsWith(root))
        return null;
    const [encoded = ''] = address.slice(root.length).split(/[?#]/, 1);
    const parts = encoded.split('/').map(decoded);
    return parts.every(isName) ? parts.join('/').normalize('NFC') : null;
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch (error) {
        if (error instanceof URIError)
            return '';
        throw error;
    }
}
/** Neither hidden nor a step upwards, and no path in disguise. */
function isName(part) {
    return part !== '' && !part.startsWith('.') && !/[/\\\0]/.test(part);
}
