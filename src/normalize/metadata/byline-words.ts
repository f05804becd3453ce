/**
 * What stands before the author's name, by language: in its line (`By Ann Lee`, `作者：王明`), or in
 * a line of its own. Those who only reviewed, edited or photographed are not authors.
 */
export const bylineLeads: Readonly<Record<string, readonly string[]>> = {
  en: [
    'by',
    'written by',
    'posted by',
    'published by',
    'authored by',
    'article by',
    'words by',
    'story by',
    'text by',
    'words and photographs by',
    'words and photography by',
    'words and photos by',
    'words and pictures by',
    'photographs and words by',
    'photography and words by',
    'photos and words by',
    'story and photographs by',
    'story and photos by',
    'text and photographs by',
    'text and photos by',
    'opinion by',
    'author',
    'authors',
    'author(s)',
    'contributor',
    'contributors',
    'contributed by',
    'recipe by',
    'view all posts by',
    'view all articles by',
    'all posts by',
  ],
  de: [
    'von',
    'ein artikel von',
    'ein beitrag von',
    'artikel von',
    'beitrag von',
    'blogbeitrag von',
    'blog beitrag von',
    'geschrieben von',
    'verfasst von',
    'erstellt von',
    'veröffentlicht von',
    'text von',
    'rezept von',
    'alle beiträge von',
    'zeige alle beiträge von',
    'text und interview',
    'redaktion:',
    'autor',
    'autorin',
    'autoren',
  ],
  fr: [
    'par',
    'écrit par',
    'rédigé par',
    'publié par',
    'article de',
    'un article de',
    'texte de',
    'voir tous les articles de',
    'tous les articles de',
    'propos recueillis par',
    'auteur',
    'autrice',
  ],
  es: [
    'por',
    'escrito por',
    'publicado por',
    'un artículo de',
    'texto de',
    'redacción de',
    'ver todas las entradas de',
    'autora',
  ],
  it: [
    'di',
    'scritto da',
    'a cura di',
    'pubblicato da',
    'articolo di',
    'testo di',
    'testi di',
    'intervista di',
    'tutti gli articoli di',
    'autore',
    'autrice',
  ],
  pt: ['texto', 'reportagem de', 'ver todos os posts de', 'ver todos os artigos de'],
  nl: [
    'door',
    'geschreven door',
    'geplaatst door',
    'gepubliceerd door',
    'een artikel van',
    'bekijk alle berichten van',
    'tekst',
  ],
  sv: ['av', 'text', 'skriven av', 'skrivet av', 'publicerad av', 'visa alla inlägg av'],
  da: ['af', 'skrevet af', 'udgivet af', 'tekst af', 'skribent'],
  no: ['skrevet av', 'publisert av', 'tekst av'],
  fi: ['kirjoittaja', 'kirjoittanut', 'teksti', 'toimittaja'],
  pl: [
    'autorka',
    'autorzy',
    'napisał',
    'napisała',
    'opracował',
    'opracowała',
    'opublikowane przez',
    'dodane przez',
  ],
  cs: ['napsal', 'napsala', 'publikoval'],
  hu: ['írta', 'szerző'],
  ro: ['scris de', 'publicat de', 'autorul'],
  hr: ['piše', 'napisao'],
  ca: ['escrit per'],
  lt: ['autorius', 'autorė'],
  tr: ['yazan', 'yazar', 'haber'],
  id: ['oleh', 'penulis', 'ditulis oleh'],
  vi: ['tác giả', 'bài viết của'],
  th: ['โดย', 'ผู้เขียน', 'เรื่องโดย'],
  ru: ['автор', 'авторы', 'автор статьи', 'текст', 'автор текста', 'подготовил', 'подготовила'],
  uk: ['автори', 'автор матеріалу', 'підготував', 'підготувала'],
  bg: ['публикувано от'],
  el: ['γράφει ο', 'γράφει η', 'του', 'της', 'συντάκτης'],
  ar: ['بقلم', 'كتب', 'كتبت', 'الكاتب', 'تحرير', 'إعداد'],
  he: ['מאת', 'כתב', 'כתבה'],
  fa: ['نویسنده', 'به قلم'],
  hi: ['लेखक', 'द्वारा'],
  ja: ['文', '著者', '執筆', '執筆者', '筆者', '取材・文', 'ライター', '記者'],
  zh: ['作者', '撰文', '记者', '記者', '文', '本报记者', '撰稿'],
  ko: ['글', '글쓴이', '작성자', '기자'],
};

/** Leads that are also words of other sentences: alone they tell only beside the title. */
export const weakLeads: ReadonlySet<string> = new Set(
  'by von par por di door av af text texto tekst teksti текст του της haber oleh toimittaja โดย تحرير كتب 文 글 כתב'.split(
    ' ',
  ),
);

/** What stands behind the author's name in scripts that do not divide words: `山田太郎 記者`. */
export const titlesBehind: readonly string[] = [
  '記者',
  '记者',
  '기자',
  '特派員',
  '논설위원',
  '칼럼니스트',
];

/** What joins the names of several authors, besides commas. */
export const nameJoiners = [
  'and',
  'und',
  'et',
  'y',
  'e',
  'en',
  'og',
  'och',
  'ja',
  'i',
  've',
  'dan',
  'и',
  'та',
  'και',
  'và',
  'with',
  '&',
  '·',
  '、',
  '和',
  '与',
] as const;

/** Words that come with a name and are no part of it: after one of them the name is over. */
export const roleWords = new Set(
  (
    'editor writer author contributor reporter correspondent columnist journalist founder cofounder ceo cto cfo coo ' +
    'president director manager officer head lead chief senior sr junior staff associate assistant professor prof lecturer ' +
    'researcher scientist engineer developer designer analyst consultant specialist expert strategist advisor coach ' +
    'attorney lawyer partner owner marketing content editorial freelance former guest contributing reviewer photographer ' +
    'redakteur redakteurin reporterin autor autorin korrespondent rédacteur rédactrice journaliste redactor redactora periodista ' +
    'giornalista redattore jornalista repórter redacteur verslaggever dziennikarz dziennikarka muhabir editör редактор журналист корреспондент'
  ).split(' '),
);

/** Words that are in buttons, menus and headings, and in nobody's name. */
export const furnitureWords = new Set(
  (
    'the a an of to for from with your our this that is are was in on at read more view all posts post share follow subscribe sign up login menu ' +
    'home about contact search news blog article articles story stories minutes minute min reading time published updated last date ' +
    'comments comment tags category categories print email copy link save listen watch video photo image credit getty images ' +
    'newsletter related latest popular privacy policy terms cookies rights reserved insights category guide review reviews ' +
    'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'am um uhr montag dienstag mittwoch donnerstag ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'
  ).split(' '),
);

/** What stands in an author field and is nobody's name. */
export const notNames =
  /^(?:admin|administrator|editors?|staff(?: writer)?|author|guest|user|webmaster|null|undefined|none|unknown|anonymous|(?:https?:|www\.|\/).*|.*@.*|home|news|redaktion|редакция|編集部|(?:view|more|all|read|about) (?:more|about|all|posts?)\b.*|[a-z]+(?:\.[a-z]+){2,}|.*\{\{.*|.*»)$/iu;
