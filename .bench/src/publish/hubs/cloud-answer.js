import { SaxesParser } from 'saxes';
/**
 * Why an rssCloud server has not taken a ping: its answer is 200 with an element
 * `<result success="false" msg="…"/>`.
 *
 * @returns null where it has taken it, or answers in another way
 */
export function cloudRefusal(body) {
    let refusal = null;
    let isXml = true;
    const parser = new SaxesParser();
    parser.on('error', () => {
        isXml = false;
    });
    parser.on('opentag', ({ attributes }) => {
        if (attributes.success === 'false')
            refusal = String(attributes.msg ?? 'the server says that it failed');
    });
    parser.write(body).close();
    return isXml ? refusal : null;
}
