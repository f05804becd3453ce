/** A rule about whole lines of a dump that are not the article's. */
export interface FurnitureRule {
  readonly reason: string;
  readonly line: RegExp;
}

/** Lines that browsers, templates and image editors leave behind. */
export const furniture: readonly FurnitureRule[] = [
  { reason: 'skip link', line: /^skip to .{0,40}$/i },
  {
    reason: 'image placeholder',
    line: /^(?:image placeholder title|placeholder image|image title)$/i,
  },
  { reason: 'image caption word', line: /\b(?:promo|featured) image$/i },
  { reason: 'counter', line: /^\d+ (?:shares?|views|likes|claps)$/i },
  { reason: 'relative time', line: /^(?:an?|\d+) (?:hours?|minutes?|days?|weeks?) ago$/i },
  { reason: 'newsletter', line: /^(?:sign ?up|subscribe)\b.{0,80}$/i },
  { reason: 'rights', line: /^(?:©|copyright\b|all rights reserved).{0,180}$/i },
];

/** Short lines that mostly end an article where no markup tells what follows. */
export const endMarks: readonly RegExp[] = [
  /^\d+ (?:responses?|replies|thoughts?|comments?) (?:to|on)\b.*$/i,
  /^(?:about|über|sobre|acerca de|à propos d[eu]?|informazioni su|over|hakkında|o firmie|о компании|об авторе)\s+\p{Lu}.{0,50}$/iu,
  /^(?:notes to editors|editor.?s note|media contacts?|press contacts?|pressekontakt|sources?|fuentes?|quellen?)\W*$/i,
];
