/** Lines that browsers, templates and image editors leave behind. */
export const furniture = [
    { reason: 'skip link', line: /^skip to .{0,40}$/i },
    {
        reason: 'image placeholder',
        line: /^(?:image placeholder title|placeholder image|image title)$/i,
    },
    { reason: 'image caption word', line: /\b(?:promo|featured) image$/i },
    { reason: 'counter', line: /^\d+ (?:shares?|views|likes|claps|comments?)$/i },
    { reason: 'relative time', line: /^(?:an?|\d+) (?:hours?|minutes?|days?|weeks?) ago$/i },
    { reason: 'newsletter', line: /^(?:sign ?up|subscribe)\b.{0,80}$/i },
    { reason: 'rights', line: /^(?:©|copyright\b|all rights reserved).{0,180}$/i },
];
/** Short lines after which the article is over. */
export const endMarks = [
    /^(?:popular|related|trending|latest|recommended|most read)\b.{0,40}$/i,
    /^about the authors?$/i,
    /^(?:\d+ )?comments?$/i,
    /^(?:you (?:may|might) (?:also )?(?:like|enjoy)).{0,30}$/i,
];
