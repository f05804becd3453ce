/**
 * The address against which a page's links are resolved: its `<base href>` (HTML Living Standard
 * §2.4.1), else its own.
 *
 * @param own absolute address of the article, or of the folder of what lies beside it
 */
export function baseAddress($, own) {
    const declared = $('base[href]').attr('href')?.trim();
    return declared && URL.canParse(declared, own) ? new URL(declared, own).href : own;
}
