/** What a document breaks, or should better not do. */
export interface Finding {
  /** The rule's name: `unique ids`. */
  readonly rule: string;
  /** Where the rule comes from: `RFC 4287 §4.1.2`. */
  readonly source: string;
  /** A document with an error is not published. */
  readonly severity: 'error' | 'warning';
  /** `line 12`, with the id of the entry where there is one. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** One place that breaks a rule. */
export type Violation = Pick<Finding, 'where' | 'what' | 'fix'>;

/** A rule over a parsed document. */
export interface Rule<Document> {
  readonly rule: string;
  readonly source: string;
  readonly severity: 'error' | 'warning';
  readonly violations: (document: Document) => readonly Violation[];
}

/** What the rules find, in the order of the table. */
export function apply<Document>(rules: readonly Rule<Document>[], document: Document): Finding[] {
  return rules.flatMap(({ rule, source, severity, violations }) =>
    violations(document).map(violation => ({ rule, source, severity, ...violation })),
  );
}
