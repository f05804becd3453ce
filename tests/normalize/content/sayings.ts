/** What the pages of a language say around an article, and in it. */
interface Sayings {
  readonly furniture: readonly string[];
  readonly endMarks: readonly string[];
  /** Sentences of articles that begin as furniture does. */
  readonly prose: readonly string[];
}

/** By language. */
export const sayings: Readonly<Record<string, Sayings>> = {
  ar: {
    furniture: [
      'هذا المحتوى متاح للمشتركين فقط. اشترك لمتابعة القراءة.',
      'اقرأ أيضًا: خبر آخر من المدينة',
      'تابعونا على فيسبوك',
      'آخر تحديث: 3 مايو 2026',
      'رويترز',
    ],
    endMarks: ['قد يهمك أيضا', 'الكلمات المفتاحية'],
    prose: [
      'شارك في الاجتماع وزراء من عشر دول.',
      'اشترك في المؤتمر 300 طبيب.',
      'نشر الجيش 500 جندي.',
    ],
  },
  cs: {
    furniture: [
      'Čtěte také: Další zpráva z města',
      'Publikováno: 3. května 2026',
      'Foto: Jan Novák',
    ],
    endMarks: ['Související články', 'Mohlo by vás zajímat', 'Právě se děje'],
    prose: ['Sdílet chtěla hlavně radost.', 'Autor knihy zemřel v roce 1965.'],
  },
  da: {
    furniture: ['Læs også: Flere kommer til byen', 'Annonce', 'Opdateret 3. maj 2026'],
    endMarks: ['Læs også', 'Mest læste'],
    prose: ['Del af taget skal skiftes i maj.', 'Foto er hans store lidenskab.'],
  },
  de: {
    furniture: [
      'Artikel teilen Facebook WhatsApp',
      'Melden Sie sich jetzt für unseren Newsletter an und verpassen Sie nichts',
      'Sie möchten weiterlesen? Jetzt abonnieren.',
      'Lesen Sie auch: Der neue Fahrplan',
      'Aktualisiert am 3. Mai 2026, 14:10 Uhr',
      'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind markiert',
      'Dieser Beitrag wurde am 3. Mai von Ann veröffentlicht',
      'Werbung. Dieser Artikel enthält Affiliate-Links',
      'Werden Sie Mitglied und lesen Sie weiter',
      'dpa',
    ],
    endMarks: ['Das könnte Sie auch interessieren', 'Mehr zum Thema'],
    prose: [
      'Die E-Mail-Adresse des Vereins wird nicht veröffentlicht, sagt sein Leiter.',
      'Der Beitrag wurde von allen gelobt.',
      'Stand heute sind 30 Häuser fertig.',
      'Mehr über das Projekt erfuhr er nie.',
    ],
  },
  el: {
    furniture: ['Διαβάστε επίσης: Άλλη είδηση', 'Διαφήμιση', 'Ακολουθήστε μας στο Facebook'],
    endMarks: ['Σχετικά άρθρα', 'Διαβάστε ακόμη'],
    prose: ['Διαβάστε το βιβλίο, λέει, πριν δείτε την ταινία.'],
  },
  en: {
    furniture: [
      'Medically reviewed by Ada Example, MD, head of medicine at the clinic of Exampleton',
      'Fact-checked by Ben Example',
      'Receive news of the pool, delivered to your inbox',
    ],
    endMarks: ['About the reviewer', 'Recommended for you', 'Read more'],
    prose: ['Recommended approach', 'The book was edited in 1965.'],
  },
  es: {
    furniture: [
      'Este contenido es exclusivo para suscriptores. Suscríbete para seguir leyendo.',
      'MIRA: Otra noticia de la ciudad',
      '¿Ya sabías que tenemos canal de Telegram? Únete desde este enlace',
      'Tu dirección de correo electrónico no será publicada',
      'Lea también: Otra noticia',
      'Ver más',
      'Actualizado el 3 de mayo de 2026',
      'EFE',
    ],
    endMarks: ['También te puede interesar', 'Noticias relacionadas'],
    prose: [
      'Mira el mar cada mañana y espera.',
      'El canal une dos mares.',
      'Ver más allá de la noche era su deseo.',
      'Publicado en 1605, el libro sigue vivo.',
    ],
  },
  fa: {
    furniture: ['بیشتر بخوانید', 'منبع: خبرگزاری', 'تاریخ انتشار: ۳ خرداد ۱۴۰۵'],
    endMarks: ['اخبار مرتبط', 'انتهای پیام'],
    prose: ['منبع آب شهر در کوه است.'],
  },
  fi: {
    furniture: ['Lue myös: Toinen uutinen', 'Mainos', 'Päivitetty 3.5.2026'],
    endMarks: ['Aiheeseen liittyvää', 'Luetuimmat'],
    prose: ['Jaa leipä kahtia ja anna puolet naapurille.'],
  },
  fr: {
    furniture: [
      'Partager l’article',
      'La suite est réservée à nos abonnés. Déjà abonné ? Se connecter',
      'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués',
      'Audios et vidéos sur le sujet',
      'À lire aussi : une autre nouvelle',
      'Publié le 3 mai 2026 à 14h10',
      'Avec AFP',
    ],
    endMarks: ['Sur le même sujet', 'À lire aussi'],
    prose: [
      'À lire ce rapport, on comprend la colère des élus.',
      'Voir plus loin demande du courage.',
    ],
  },
  he: {
    furniture: ['קראו גם: כתבה אחרת', 'צילום: דנה כהן', 'כל הזכויות שמורות'],
    endMarks: ['כתבות נוספות', 'תגיות'],
    prose: ['צילום הוא אהבתו הגדולה של ראש העיר.'],
  },
  hi: {
    furniture: ['यह भी पढ़ें: दूसरी खबर', 'विज्ञापन', 'फोटो: राम कुमार'],
    endMarks: ['संबंधित खबरें', 'यह भी पढ़ें'],
    prose: ['फोटो देखकर मेयर मुस्कुराए।'],
  },
  hu: {
    furniture: ['Olvassa el ezt is: Másik hír', 'Hirdetés', 'Fotó: Nagy Anna'],
    endMarks: ['Kapcsolódó cikkek', 'Ez is érdekelheti'],
    prose: ['Forrás fakad a hegy lábánál.'],
  },
  id: {
    furniture: ['Baca juga: Berita lain', 'Iklan', 'Editor: Budi Santoso'],
    endMarks: ['Berita terkait', 'Terpopuler'],
    prose: ['Foto itu membuat wali kota tersenyum.', 'Simak baik-baik, kata ibunya.'],
  },
  it: {
    furniture: [
      'Contenuto riservato agli abbonati. Abbonati per continuare a leggere.',
      'Leggi anche: un’altra notizia',
      'Aggiornato il 3 maggio 2026',
      'Riproduzione riservata',
    ],
    endMarks: ['Articoli correlati', 'Potrebbe interessarti anche'],
    prose: ['Pubblicato nel 1827, il romanzo si legge ancora.', 'Stampa e radio tacquero.'],
  },
  ja: {
    furniture: [
      '無料のメールマガジンに登録して、毎朝のニュースを受け取りましょう。',
      'この記事は会員限定です。',
      '【関連記事】別のニュース',
      '更新日：2026年5月3日',
      '残り1200文字（全文2000文字）',
      '（共同）',
    ],
    endMarks: ['あわせて読みたい', '関連記事', 'アクセスランキング'],
    prose: [
      'こちらも大変好評だった。',
      'タグ付けされた写真が増えた。',
      '会員登録者数は百万人を超えた。',
    ],
  },
  ko: {
    furniture: [
      '무료 뉴스레터를 구독하고 주요 뉴스를 받아보세요.',
      '이 기사는 유료 회원 전용입니다.',
      '홍길동 기자 hong@press.example',
      '입력 2026-05-03 14:10',
      '저작권자 ⓒ 무단 전재 및 재배포 금지',
      '구독하기',
    ],
    endMarks: ['관련기사', '[관련기사]', '많이 본 뉴스'],
    prose: ['공유 자전거가 늘었다.', '구독 서비스가 인기를 끈다.', '등록 외국인은 200만 명이다.'],
  },
  nl: {
    furniture: [
      'Verder lezen? Neem een abonnement en lees alle artikelen.',
      'Lees ook: Ander nieuws',
      'Bijgewerkt op 3 mei 2026',
      'Tip de redactie',
    ],
    endMarks: ['Lees ook', 'Meest gelezen'],
    prose: [
      'Delen van het dak moeten worden vervangen.',
      'Geplaatst in 1890 staat het beeld er nog.',
    ],
  },
  no: {
    furniture: ['Les også: Flere kommer', 'Annonse', 'Publisert 3. mai 2026'],
    endMarks: ['Les også', 'Mest lest'],
    prose: ['Del av taket må skiftes i mai.'],
  },
  pl: {
    furniture: [
      'Treść dostępna tylko dla subskrybentów. Wykup dostęp, aby czytać dalej.',
      'Czytaj też: Inna wiadomość',
      'Data publikacji: 3 maja 2026',
      'Dalszy ciąg artykułu poniżej',
    ],
    endMarks: ['Czytaj też', 'Podobne artykuły', 'Może cię zainteresować'],
    prose: ['Opublikowano dane za 1999 rok.', 'Zobacz, powiedziała, jak płynie rzeka.'],
  },
  pt: {
    furniture: [
      'Conteúdo exclusivo para assinantes. Assine para continuar lendo.',
      'Leia também: Outra notícia',
      'Atualizado em 3 de maio de 2026',
      'Siga o jornal no Instagram',
    ],
    endMarks: ['Leia mais', 'Notícias relacionadas'],
    prose: ['Siga o rio até a ponte velha.', 'Publicado em 1899, o romance é lido até hoje.'],
  },
  ro: {
    furniture: ['Citește și: Altă știre', 'Publicitate', 'Foto: Ana Pop'],
    endMarks: ['Articole similare', 'Citește și'],
    prose: ['Sursa râului este sub munte.'],
  },
  ru: {
    furniture: [
      'Материал доступен только подписчикам. Оформите подписку.',
      'Читайте также: другая новость',
      'Нашли ошибку? Выделите её',
      'Опубликовано: 3 мая 2026',
      '16+',
    ],
    endMarks: ['Читайте также', 'Новости по теме', 'Новости партнёров'],
    prose: ['Следите за дыханием, говорит тренер.', 'Содержание кошки стоит дорого.'],
  },
  sv: {
    furniture: ['Läs också: Fler kommer', 'Annons', 'Publicerad 3 maj 2026'],
    endMarks: ['Läs också', 'Relaterade artiklar'],
    prose: ['Dela med dig av brödet, sade hon.', 'Se också till att dörren är stängd.'],
  },
  tr: {
    furniture: [
      'İlginizi çekebilir: Başka bir haber',
      'Ücretsiz bültenimize abone olun',
      'Haberin devamı için tıklayın',
      'Son güncelleme: 3.05.2026',
      'Abone ol',
      'Bu haberi paylaş',
    ],
    endMarks: ['İlgili haberler', 'Bunlar da ilginizi çekebilir'],
    prose: ['Paylaşım ekonomisi büyüyor.', 'Reklamlar yüzünden sokaklar karardı.'],
  },
  uk: {
    furniture: ['Читайте також: інша новина', 'Фото: Олена Коваль', 'Помітили помилку?'],
    endMarks: ['Читайте також', 'Останні новини'],
    prose: ['Фото на стіні нагадує про діда.', 'Автор книги помер у 1965 році.'],
  },
  vi: {
    furniture: ['Xem thêm: Tin khác', 'Quảng cáo', 'Ảnh: Lan Anh'],
    endMarks: ['Tin liên quan', 'Có thể bạn quan tâm'],
    prose: ['Xem xong phim, ông thị trưởng mỉm cười.'],
  },
  zh: {
    furniture: [
      '本文为付费内容，订阅后可阅读全文。',
      '责任编辑：王明',
      '（责编：李四）',
      '发布时间：2026-05-03 14:10',
      '相關新聞：另一則',
      '微信扫一扫',
    ],
    endMarks: ['相关阅读', '延伸閱讀', '大家都在看'],
    prose: [
      '发布会于5月3日举行。',
      '订阅用户达到一百万。',
      '扫描结果显示一切正常。',
      '分享经验的人说了实话。',
    ],
  },
};
