/** Kinds of feed by the first part of their key, in the order in which the home page shows them. */
const kinds = [
    { title: 'Sections', prefix: 'sections/' },
    { title: 'Tags', prefix: 'tags/' },
    { title: 'Authors', prefix: 'authors/' },
    { title: 'Languages', prefix: 'languages/' },
];
/** Feeds under the heading of their kind; what is of no kind comes first, as `Everything`. */
export function feedGroups(cards) {
    const kindOf = ({ definition }) => kinds.find(({ prefix }) => definition.key.startsWith(prefix))?.title ?? 'Everything';
    return ['Everything', ...kinds.map(({ title }) => title)]
        .map(title => ({ title, cards: cards.filter(card => kindOf(card) === title) }))
        .filter(group => group.cards.length > 0);
}
