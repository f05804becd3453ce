/**
 * Names and usual short forms of the months by their number, in lower case and without a final
 * point: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish,
 * Finnish, Polish, Czech, Turkish, Russian, Ukrainian, Greek, Indonesian, Arabic, Hebrew, Persian
 * (Gregorian), Hindi, Vietnamese (written out), Romanian, Hungarian, Croatian, Catalan, Serbian,
 * Thai, Lithuanian, Latvian, Estonian, Slovak, Slovene, Bulgarian, Bengali, Urdu.
 */
export const monthNames: Readonly<Record<number, string>> = {
  1: 'january jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta styczeń stycznia sty leden ledna led ocak oca январь января янв січень січня січ ιανουάριος ιανουαρίου ιαν يناير كانون-الثاني ינואר ژانویه जनवरी ianuarie ian január siječanj siječnja gener јануар มกราคม ม.ค sausio janvāris janvārī jaanuar januára януари জানুয়ারি جنوری',
  2: 'february feb febr februar feber février fév févr fevrier febrero febbraio febb fevereiro fev februari helmikuu helmikuuta luty lutego lut únor února úno şubat şub февраль февраля фев февр лютий лютого лют φεβρουάριος φεβρουαρίου φεβ فبراير شباط פברואר فوریه फरवरी फ़रवरी februarie február veljača veljače febrer фебруар กุมภาพันธ์ ก.พ vasario februāris februārī veebruar februára февруари ফেব্রুয়ারি فروری',
  3: 'march mar mars märz mrz maerz marzo março marco maart mrt marts maaliskuu maaliskuuta marzec marca březen března bře mart мар март марта березень березня бер μάρτιος μαρτίου μαρ μάρ مارس آذار מרץ मार्च martie március ožujak ožujka maret març มีนาคม มี.ค kovo martā märts marec মার্চ مارچ',
  4: 'april apr avril avr abril abr aprile huhtikuu huhtikuuta kwiecień kwietnia kwi duben dubna dub nisan nis апрель апреля апр квітень квітня квіт απρίλιος απριλίου απρ أبريل ابريل نيسان אפריל آوریل अप्रैल aprilie április travanj travnja април เมษายน เม.ย balandžio aprīlis aprīlī aprill apríl apríla এপ্রিল اپریل',
  5: 'may mai mayo maggio mag maio mei maj toukokuu toukokuuta maja květen května kvě mayıs май мая травень травня трав μάιος μαΐου μαϊ μάι مايو أيار מאי مه मई május svibanj svibnja maig мај พฤษภาคม พ.ค gegužės maijs maijā máj mája মে مئی',
  6: 'june jun juni juin junio giugno giu junho kesäkuu kesäkuuta czerwiec czerwca cze červen června čvn haziran haz июнь июня июн червень червня черв ιούνιος ιουνίου ιουν يونيو يونيه حزيران יוני ژوئن जून iunie június lipanj lipnja juny јун มิถุนายน มิ.ย birželio jūnijs jūnijā juuni jún júna junij юни জুন جون',
  7: 'july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta lipiec lipca lip červenec července čvc temmuz tem июль июля июл липень липня лип ιούλιος ιουλίου ιουλ يوليو يوليه تموز יולי ژوئیه जुलाई iulie július srpanj srpnja juliol јул กรกฎาคม ก.ค liepos jūlijs jūlijā juuli júl júla julij юли জুলাই جولائی',
  8: 'august aug août aout agosto ago augustus augusti elokuu elokuuta sierpień sierpnia sie srpen srpna srp ağustos ağu август августа авг серпень серпня серп αύγουστος αυγούστου αυγ أغسطس اغسطس آب אוגוסט اوت अगस्त augusztus kolovoz kolovoza agustus agu agost สิงหาคม ส.ค rugpjūčio augusts augustā avgust আগস্ট اگست',
  9: 'september sept sep septembre septiembre setiembre settembre set setembro syyskuu syyskuuta wrzesień września wrz září zář eylül eyl сентябрь сентября сен сент вересень вересня вер σεπτέμβριος σεπτεμβρίου σεπ سبتمبر أيلول ספטמבר سپتامبر सितंबर सितम्बर septembrie szeptember rujan rujna setembre септембар กันยายน ก.ย rugsėjo septembris septembrī septembra септември সেপ্টেম্বর ستمبر',
  10: 'october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta październik października paź říjen října říj ekim eki октябрь октября окт жовтень жовтня жовт οκτώβριος οκτωβρίου οκτ أكتوبر اكتوبر تشرين-الأول אוקטובר اکتبر अक्टूबर अक्तूबर octombrie október октобар ตุลาคม ต.ค spalio oktobris oktobrī oktoober októbra октомври অক্টোবর اکتوبر',
  11: 'november nov novembre noviembre novembro marraskuu marraskuuta listopad listopada lis kasım kas ноябрь ноября ноя нояб листопад листопада лист νοέμβριος νοεμβρίου νοε نوفمبر تشرين-الثاني נובמבר نوامبر नवंबर नवम्बर noiembrie studeni studenoga новембар พฤศจิกายน พ.ย lapkričio novembris novembrī novembra ноември নভেম্বর نومبر',
  12: 'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro des desember joulukuu joulukuuta grudzień grudnia gru prosinec prosince pro aralık ara декабрь декабря дек грудень грудня груд δεκέμβριος δεκεμβρίου δεκ ديسمبر كانون-الأول דצמבר دسامبر दिसंबर दिसम्बर decembrie prosinac prosinca desembre децембар ธันวาคม ธ.ค gruodžio decembris decembrī detsember decembra декември ডিসেম্বর دسمبر',
};

/** The month by any of its names, each as `plainMonth` has it. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  Object.entries(monthNames).flatMap(([month, names]) =>
    names.split(' ').map(name => [plainMonth(name.replaceAll('-', ' ')), Number(month)] as const),
  ),
);

/** In lower case, composed, and without the difference of Turkish i and ı, which case loses. */
export function plainMonth(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i')
    .replace(/\s/g, ' ');
}
