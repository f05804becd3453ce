/** What stands before the name in a byline. */
export const bylineLead =
  /^\s*(?:(?:written |posted |reviewed |story |words )?by|von|por|par|di|af|av|door|author|autor|auteur|text)\s*:?\s+/iu;

/** What stands in an author field and is nobody's name. */
export const notNames =
  /^(?:admin|administrator|editors?|staff|staff writer|author|guest|user|webmaster|null|undefined|https?:.*|www\..*|.*@.*|home|news|redaktion)$/iu;

/** A line of its own that says who wrote it. */
export const bylineLine =
  /^(?:(?:written|posted|reviewed|words|story|text) )?(?:by|von|por|par|av|af)\s*:?\s*(\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:de|da|van|von|der|la|le|and|&)\s+)?\p{Lu}[\p{L}.'’-]*){0,5})(?:\s*[|,•·–—-].*)?$/u;
