/** What the rules find, in the order of the table. */
export function apply(rules, document) {
    return rules.flatMap(({ rule, source, severity, violations }) => violations(document).map(violation => ({ rule, source, severity, ...violation })));
}
