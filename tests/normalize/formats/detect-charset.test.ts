import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeHtml } from '../../../src/normalize/formats/charset.ts';
import { decodeText } from '../../../src/normalize/formats/decode.ts';
import { detectable, detectCharset } from '../../../src/normalize/formats/detect-charset.ts';

const texts = {
  Arabic:
    'صوت مجلس المدينة مساء الثلاثاء على إبقاء المسبح القديم مفتوحا لثلاث سنوات أخرى بعد أن جمع السكان أكثر من ألفي توقيع.',
  'Chinese, simplified':
    '市议会周二晚间投票决定，在居民收集了两千多个签名之后，旧游泳池将再开放三年。',
  'Chinese, traditional':
    '市議會週二晚間投票決定，在居民收集了兩千多個簽名之後，舊游泳池將再開放三年。',
  Czech:
    'Městská rada v úterý večer rozhodla, že starý bazén zůstane otevřený ještě tři roky, poté co obyvatelé nasbírali více než dva tisíce podpisů.',
  English:
    'The old pool stays open — for another three years. “We learned to swim here,” said one speaker, “and so did our parents.” It’s what the town’s council wanted.',
  French:
    'Le conseil a décidé mardi soir de garder l’ancienne piscine ouverte trois années de plus, après que les habitants eurent recueilli deux mille signatures.',
  German:
    'Der Stadtrat beschloss, das alte Schwimmbad noch drei Jahre offen zu halten. „Für uns ist das schön“, sagte die Bürgermeisterin über die Lösung, für die viele Bürger geworben hatten.',
  Greek:
    'Το δημοτικό συμβούλιο αποφάσισε το βράδυ της Τρίτης να κρατήσει ανοιχτή την παλιά πισίνα για άλλα τρία χρόνια.',
  Hebrew: 'מועצת העיר החליטה ביום שלישי בערב להשאיר את הבריכה הישנה פתוחה לשלוש שנים נוספות.',
  Japanese:
    '市議会は火曜日の夜、住民が二千人以上の署名を集めたことを受けて、古いプールをさらに三年間開けておくことを決めた。',
  Korean:
    '시의회는 화요일 저녁 주민들이 이천 명이 넘는 서명을 모은 뒤 오래된 수영장을 삼 년 더 열어 두기로 의결했다.',
  Polish:
    'Rada miasta zdecydowała we wtorek wieczorem, że stary basen pozostanie otwarty jeszcze przez trzy lata. Później mieszkańcy będą świętować, a żółte ściany zostaną pomalowane.',
  Russian:
    'Городской совет во вторник вечером решил оставить старый бассейн открытым ещё на три года.',
  Turkish:
    'Belediye meclisi salı akşamı eski yüzme havuzunun üç yıl daha açık kalmasına karar verdi. Çatının onarımı mayıs ayında başlayacak, ağaçlar ışığı gölgeler.',
} as const;

const cases = [
  ['Arabic', 'windows-1256'],
  ['Chinese, simplified', 'gb18030'],
  ['Chinese, traditional', 'big5'],
  ['Czech', 'windows-1250'],
  ['English', 'windows-1252'],
  ['French', 'windows-1252'],
  ['German', 'windows-1252'],
  ['Greek', 'windows-1253'],
  ['Hebrew', 'windows-1255'],
  ['Japanese', 'shift_jis'],
  ['Japanese', 'euc-jp'],
  ['Korean', 'euc-kr'],
  ['Polish', 'windows-1250'],
  ['Polish', 'iso-8859-2'],
  ['Russian', 'windows-1251'],
  ['Russian', 'koi8-r'],
  ['Turkish', 'windows-1254'],
] as const;

function file(path: string, bytes: Uint8Array) {
  return { path, bytes, modified: '2026-01-01T00:00:00.000Z' };
}

test.each(cases)('%s in %s is read in a text and in a page', (language, charset) => {
  const text = texts[language];
  expect(decodeText(file('page.txt', iconv.encode(text, charset)))).toBe(text);
  const page = `<!doctype html><script>var menu = open('main') < 2;</script><div class="post-content"><p>${text}</p></div>`;
  expect(decodeHtml(file('page.html', iconv.encode(page, charset))).join('')).toBe(page);
});

test('a few letters beyond ASCII are Western', () => {
  expect(
    detectCharset(iconv.encode('Grüße aus Köln, wo der Fluss breit ist', 'windows-1252')),
  ).toBe('windows-1252');
  expect(detectCharset(iconv.encode('It’s “fine” — really', 'windows-1252'))).toBe('windows-1252');
});

test('UTF-8 with a character cut in two stays UTF-8', () => {
  const cut = Buffer.concat([Buffer.from(texts.Russian), Buffer.from([0xd0])]);
  expect(decodeText(file('page.txt', cut))).toBe(`${texts.Russian}\uFFFD`);
});

test('every charset that may be found can be read', () => {
  for (const charset of detectable.values()) expect(() => new TextDecoder(charset)).not.toThrow();
});
