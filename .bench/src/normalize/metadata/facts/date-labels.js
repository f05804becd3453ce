/** Words before a date which show that it is that of publication. */
export const publicationWords = /publish|posted|first\s|created|release|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|опубликовано|opublikowano|yayın/i;
/** Words which show that a date is that of a revision. */
export const revisionWords = /updat|modif|review|edited|revis|aktualisiert|mis à jour|actualizado|更新/i;
