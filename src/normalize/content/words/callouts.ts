/** Names of notes and warnings that are set apart in a text, above all in documentation. */
export const calloutWords: readonly string[] = [
  'admonition*',
  'alert',
  'alert box',
  'callout',
  'caution',
  'danger',
  'hint',
  'important',
  'info box',
  'note',
  'notecard',
  'starlight aside',
  'tip',
  'tldr',
  'warning',
];
