/** Words before a date which say that it is that of publication. */
export const publicationWords = new RegExp(
  [
    'publish|posted|first\\s|created|released?\\b',
    'veröffentlicht|erschienen|erstellt',
    'publié|mis en ligne|paru',
    'publicad[oa]|creado',
    'pubblicat[oa]',
    'gepubliceerd|geplaatst',
    'publicerad|udgivet|offentliggjort|publisert|julkaistu',
    'opublikowano|data publikacji|publikováno|közzétéve|publicat',
    'yayın|yayım|diterbitkan|đăng',
    'опубликован|дата публикации|опубліковано|δημοσιεύ',
    'نشر|פורסם|公開|公開日|掲載|投稿|发布|發布|发表|등록|입력|작성',
  ].join('|'),
  'iu',
);

/** Words before a date which say that it is that of a revision. */
export const revisionWords = new RegExp(
  [
    'updat|modif|review|edited|revis|correct',
    'aktualisiert|geändert|stand:',
    'mis à jour|mise à jour|actualisé',
    'actualizad[oa]|atualizad[oa]|aggiornat[oa]',
    'bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty',
    'zaktualizowano|aktualizacja|aktualizováno|frissítve|actualizat',
    'güncelle|diperbarui|cập nhật',
    'обновлен|оновлено|ενημερώ',
    'تحديث|עודכן|更新|最終更新|수정',
  ].join('|'),
  'iu',
);
