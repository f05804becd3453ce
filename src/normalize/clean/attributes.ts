import { allowedAddress, allowedImage, linkSchemes, mediaSchemes } from './addresses.ts';

/** The value as it may stand, or null when the attribute has to go. */
type Check = (value: string) => string | null;

const text: Check = value => plain(value).slice(0, 1000);
const link: Check = value => allowedAddress(value, linkSchemes);
const source: Check = value => allowedAddress(value, mediaSchemes);
const integer =
  (least: number, most: number): Check =>
  value => {
    const found = /^\s*(-?\d{1,9})/.exec(value);
    const number = Number(found?.[1] ?? Number.NaN);
    return number >= least && number <= most ? String(number) : null;
  };
const oneOf =
  (...allowed: readonly string[]): Check =>
  value => {
    const found = value.trim().toLowerCase();
    return allowed.includes(found) ? found : null;
  };
const matching =
  (pattern: RegExp): Check =>
  value =>
    pattern.exec(value)?.[0] ?? null;
const present: Check = () => '';

/** Attributes that every element may have. */
export const everywhere: Readonly<Record<string, Check>> = {
  dir: oneOf('ltr', 'rtl', 'auto'),
  id: matching(/^[^\s"'<>&=`]{1,200}$/),
  lang: matching(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
};

/** Attributes by element. What is not listed goes. */
export const attributes: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { href: link, title: text },
  abbr: { title: text },
  audio: { src: source, controls: present },
  blockquote: { cite: source },
  code: { class: matching(/(?<![^\s])lang(?:uage)?-[\w+#.-]{1,40}(?![^\s])/) },
  del: { cite: source, datetime: text },
  details: { open: present },
  dfn: { title: text },
  img: {
    src: allowedImage,
    alt: text,
    title: text,
    width: integer(1, 20000),
    height: integer(1, 20000),
  },
  ins: { cite: source, datetime: text },
  li: { value: integer(-99999, 99999) },
  ol: { start: integer(-99999, 99999), reversed: present, type: matching(/^[1aAiI]$/) },
  math: { display: oneOf('block', 'inline'), alttext: text },
  menclose: { notation: matching(/^[a-z ]{1,60}$/) },
  mfrac: { linethickness: matching(/^[\w.%]{1,12}$/) },
  mi: { mathvariant: oneOf('normal') },
  mo: { stretchy: oneOf('true', 'false'), form: oneOf('prefix', 'infix', 'postfix') },
  mover: { accent: oneOf('true', 'false') },
  mspace: { width: matching(/^-?[\w.%]{1,12}$/) },
  mtable: { columnalign: matching(/^[a-z ]{1,120}$/) },
  munder: { accentunder: oneOf('true', 'false') },
  q: { cite: source },
  td: {
    colspan: integer(2, 100),
    rowspan: integer(2, 1000),
    align: oneOf('left', 'center', 'right'),
  },
  th: {
    colspan: integer(2, 100),
    rowspan: integer(2, 1000),
    align: oneOf('left', 'center', 'right'),
    scope: oneOf('col', 'row', 'colgroup', 'rowgroup'),
  },
  time: { datetime: text },
  video: {
    src: source,
    poster: source,
    width: integer(1, 20000),
    height: integer(1, 20000),
    controls: present,
  },
};

const checks: ReadonlyMap<string, ReadonlyMap<string, Check>> = new Map(
  Object.entries(attributes).map(([name, own]) => [
    name,
    new Map(Object.entries({ ...everywhere, ...own })),
  ]),
);
const otherChecks: ReadonlyMap<string, Check> = new Map(Object.entries(everywhere));

/** The attributes of an element that the policy allows, in the order of the source. */
export function allowedAttributes(
  name: string,
  found: Readonly<Record<string, string>>,
): Map<string, string> {
  const own = checks.get(name) ?? otherChecks;
  const kept = new Map<string, string>();
  for (const attribute of Object.keys(found)) {
    const allowed = own.get(attribute)?.(found[attribute] ?? '') ?? null;
    if (allowed !== null) kept.set(attribute, allowed);
  }
  return kept;
}

/** What neither HTML nor XML can carry: controls but tab and line feed, noncharacters, lone surrogates. */
const uncarried = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/**
 * Characters beyond which a text is looked at closely: properties are slow to test, and surrogates
 * nearly always come in pairs.
 */
const usual = /^[\t\n -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

/** Text without the characters that a document cannot carry. */
export function plain(value: string): string {
  if (usual.test(value) || value.search(uncarried) < 0) return value;
  return value.replace(/\r\n?|\f/g, '\n').replace(uncarried, '');
}
