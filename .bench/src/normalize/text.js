import { isTag, isText } from 'domhandler';
import { blockElements } from './block-elements.js';
import { silentElements } from './content/silent-elements.js';
/** Plain text of what is below `root`: a blank line between blocks; captions are not text. */
export function plainText(root) {
    const blocks = [];
    let line = '';
    const end = () => {
        const text = line.replace(/\s+/g, ' ').trim();
        if (text !== '')
            blocks.push(text);
        line = '';
    };
    const walk = (node) => {
        if (isText(node))
            line += node.data;
        if (!isTag(node) || node.name === 'figcaption' || silentElements.has(node.name))
            return;
        const block = blockElements.has(node.name);
        if (node.name === 'br')
            line += ' ';
        if (block)
            end();
        for (const child of node.children)
            walk(child);
        if (block)
            end();
    };
    for (const node of root.children)
        walk(node);
    end();
    return blocks.join('\n\n');
}
