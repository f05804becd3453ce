/** Names of the part of a page in which readers answer. */
export const commentWords = [
    'comment',
    'comment area',
    'comment body',
    'comment content',
    'comment list',
    'comment section',
    'comment text',
    'comments',
    'disqus*',
    'livefyre',
    'replies',
    'respond',
    'viafoura',
];
