/**
 * Frequent small words that tell languages in Latin letters apart, and in Arabic and Cyrillic
 * those that letters alone do not. A word may be in several lists; what counts is the sum.
 */
export const languageWords: Readonly<Record<string, string>> = {
  en: 'the and of to in is that it for was on with as are by this be from at which have not or an they their but were has will its you',
  de: 'der die das und ist nicht ein eine den dem des mit auf für von zu im sich auch als es an werden aus er hat dass sie nach bei wird sind war um noch wie über',
  fr: 'le la les des et est une dans pour que qui sur pas plus par au avec ce il sont du en cette mais ont aux été nous ou comme était leur ses',
  es: 'el la los las de que y en un una por con para del se no su al es lo más como pero sus fue este ha son entre está cuando muy sin sobre también',
  it: 'il la di che è e un una per con non del della sono le gli dei al nel si da più alla come anche ma delle ha questo dal nella lo i essere',
  pt: 'o a os as de que e do da em um uma para com não por no na mais dos como mas ao ele das à seu sua ou quando muito foi são também pelo pela',
  nl: 'de het een en van is dat op te in voor met niet zijn aan er die ook als bij maar om hij wordt naar door nog over uit werd worden heeft ze',
  sv: 'och att det som en på är av för med till den har inte om ett var de från så men kan vi när också efter eller vid ska nu han över',
  da: 'og at det som en på er af for med til den har ikke om et var de fra så men kan vi når også efter eller ved skal nu han over blev hvor',
  nb: 'og at det som en på er av for med til den har ikke om et var de fra så men kan vi når også etter eller ved skal nå han over ble hvor',
  fi: 'ja on ei että se oli hän mutta ovat kun myös joka tai kuin niin sen jo vain ole olla hänen mukaan voi siitä sekä ollut jonka vuoden',
  pl: 'i w na z do nie się jest to że o jak po ale od za przez dla są przy tym tego oraz był była które który jego już może tak czy',
  cs: 'a v na se je že s z do o ve k i jako za po pro ale od by při jeho byl podle které který nebo která také jsou již',
  sk: 'a v na sa je že s z do o vo k aj ako za po pre ale od by pri jeho bol podľa ktoré ktorý alebo ktorá tiež sú už',
  hu: 'a az és hogy nem is egy van ez meg volt csak de már mint még ki el azt lesz után majd vagy szerint aki által több',
  ro: 'și în de la a cu pe nu din o care este un să mai pentru au fost ca se al prin dar sunt după sau lui fi această între',
  hr: 'i u je na se da su za od s koji kao ali to što nije će bi iz o do koja te može biti nakon sve više prema samo',
  tr: 've bir bu da de için ile olarak daha çok olan gibi sonra kadar ne ise en her ama olduğu ya göre tarafından değil oldu var ancak',
  id: 'yang dan di ini itu dengan untuk dari tidak dalam akan pada juga ke karena adalah ada oleh sudah mereka lebih telah dapat bisa atau saat para',
  vi: 'và của là có trong được cho không với các một những đã người này khi để ra đến về cũng tại vào năm từ nhiều theo nhưng',
  ca: 'el la els les de que i en un una per amb no del es al ha és més dels com però són a aquest aquesta seva seu ser també entre des',
  ar: 'في من على أن إلى التي عن هذا مع الذي كان هذه ما بعد أو بين كما قال قد لم لا إن ذلك وقد',
  fa: 'و در به از که این را با است برای آن یک می تا شد بر خود هم بود های ها کرد نیز شده',
  ur: 'کے میں کی ہے اور سے کا کو پر نے کہ یہ ہیں اس بھی تھا ایک کر نہیں گیا',
  ru: 'и в не на что с он как это по но из к у за от же так для было его все они был она бы или при также',
  uk: 'і в на що не з та до у про за як від це для але він його також які було був при або є щоб після',
  bg: 'и в на да се за от с е не са по че като до който си това при но след има беше го ще',
  sr: 'и у је на се да су за од са који као али то што није ће би из о до која',
};

/** Letters that are in use in few of these languages; a word with one of them speaks for those. */
export const languageLetters: Readonly<Record<string, string>> = {
  ß: 'de',
  ñ: 'es',
  'ã õ': 'pt',
  å: 'sv da nb',
  'ø æ': 'da nb',
  'ą ę ł ń ś ź ż': 'pl',
  'ě ř ů': 'cs',
  'ľ ĺ ŕ': 'sk',
  'ő ű': 'hu',
  'ă ș ț ţ': 'ro',
  'ğ ı ş': 'tr',
  đ: 'hr vi',
  'ơ ư ạ ế ộ ờ': 'vi',
  'ы э ё': 'ru',
  'і ї є ґ': 'uk',
  'ј љ њ ђ ћ': 'sr',
  'پ چ ژ گ': 'fa ur',
  'ٹ ڈ ڑ ے': 'ur',
  'ة ى إ أ': 'ar',
};

/** Languages that are told by the letters they are written in. */
export const languageScripts: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
  zh: /\p{Script=Han}/gu,
  th: /\p{Script=Thai}/gu,
  el: /\p{Script=Greek}/gu,
  he: /\p{Script=Hebrew}/gu,
  hi: /\p{Script=Devanagari}/gu,
  bn: /\p{Script=Bengali}/gu,
  ta: /\p{Script=Tamil}/gu,
  ka: /\p{Script=Georgian}/gu,
  hy: /\p{Script=Armenian}/gu,
};

/** Languages that a declaration and a look at the words may call differently. */
export const nearLanguages: readonly (readonly string[])[] = [
  ['nb', 'nn', 'no', 'da'],
  ['hr', 'sr', 'bs', 'sh', 'sl', 'me'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['es', 'ca', 'gl', 'pt', 'oc', 'ast'],
  ['nl', 'af', 'fy', 'li'],
  ['de', 'lb', 'gsw', 'nds'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  ['ar', 'fa', 'ur', 'ps', 'ckb'],
  ['zh', 'yue', 'ja'],
  ['hi', 'mr', 'ne'],
];
