/** Why a block is not in the article, as `inspect` shows it. */
export type Reason = keyof typeof reasons;

export const reasons = {
  elsewhere: 'outside the part of the page that holds the article',
  hidden: 'not shown to a reader',
  element: 'an element for furniture: aside, footer, header, figcaption',
  role: 'a landmark role for furniture, such as navigation',
  class: 'class or id names that only furniture has',
  'weak class': 'class or id names of furniture, around a block without prose',
  comments: 'readers’ comments',
  'site footer': 'the foot of the site, by its class',
  card: 'one of several like teasers of other articles',
  caption: 'a caption or credit; it stays with its picture',
  links: 'a list of links to elsewhere',
  link: 'a line that is only a link',
  phrase: 'a phrase of furniture, such as “Share this”',
  title: 'the title again',
  machine: 'an address or a time for machines',
  head: 'a short line before the first paragraph, such as a byline',
  about: 'about those who wrote or published the article',
  end: 'after the mark that ends the article, such as “Related”',
  tail: 'short lines after the last paragraph',
  repeat: 'a paragraph that has been before',
  legal: 'a legal line near the end',
  soliciting: 'a request to subscribe, follow or donate',
  'empty heading': 'a heading whose section is gone',
  'inline furniture': 'a hidden or sharing element within a line',
} as const;
