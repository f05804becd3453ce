/** What stands before the name of who made a picture, by language. */
export const creditWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'photo',
    'photos',
    'photograph',
    'photographs',
    'image',
    'picture',
    'illustration',
    'credit',
  ],
  de: ['foto', 'fotos', 'bild', 'bilder', 'grafik'],
  fr: ['crédit', 'crédit photo', 'crédits'],
  es: ['foto', 'crédito', 'fotografía'],
  pt: ['foto', 'crédito', 'imagem'],
  it: ['foto', 'immagine', 'crediti'],
  nl: ['foto', 'beeld'],
  pl: ['fot', 'zdjęcie'],
};

const words = [...new Set(Object.values(creditWords).flat())].join('|');

/** At the end of a caption: `Photograph: Ann Lee`, `(Foto: Ann Lee)`, `Photo by Ann Lee`, `© Ann Lee`. */
const credit = new RegExp(
  String.raw`(^|[\s.(\[|/–—-])(?:(?:${words})(?: credit)?\.?(?:\s*[:：©]\s*|\s+(?:by|courtesy of|von|par)\s+)|©\s*)([^:：©]{2,80}?)[)\]]?\.?\s*$`,
  'iu',
);

/** A caption apart from the credit that it ends in; what is not there is null. */
export function splitCredit(text: string): {
  readonly caption: string | null;
  readonly credit: string | null;
} {
  const match = credit.exec(text);
  if (match === null) return { caption: text === '' ? null : text, credit: null };
  const caption = text
    .slice(0, match.index + (match[1] ?? '').length)
    .replace(/[\s([|/–—-]+$/u, '');
  return { caption: caption === '' ? null : caption, credit: match[2]?.trim() ?? null };
}
