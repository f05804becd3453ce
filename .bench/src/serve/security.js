import helmet from 'helmet';
/**
 * Headers of pages. Nothing from an article can run a script, open a frame or send a form: only
 * pictures, sound and video may come from elsewhere.
 *
 * @param secure whether the site's address is https
 */
export function pageHeaders(secure) {
    return helmet({
        contentSecurityPolicy: {
            useDefaults: false,
            directives: {
                defaultSrc: ["'none'"],
                imgSrc: ["'self'", 'https:', 'http:', 'data:'],
                mediaSrc: ["'self'", 'https:', 'http:'],
                styleSrc: ["'self'"],
                scriptSrc: ["'self'"],
                fontSrc: ["'self'"],
                connectSrc: ["'self'"],
                formAction: ["'self'"],
                baseUri: ["'none'"],
                frameAncestors: ["'none'"],
            },
        },
        strictTransportSecurity: secure,
        referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    });
}
