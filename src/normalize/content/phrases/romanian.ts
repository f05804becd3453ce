import type { Phrases } from './table.ts';

/** What furniture says in Romanian. */
export const romanian: Phrases = {
  furniture: [
    /publicitate|reclamă/u,
    /(?:citește|citeşte|citiți|citiţi) (?:și|şi|mai mult|în continuare)(?:\W.{0,200})?/u,
    /vezi (?:și|şi|mai mult)\s*:?.{0,160}/u,
    /distribui(?:e|ți|ţi)(?: .{0,60})?/u,
    /(?:tipărește|printează)/u,
    /(?:\d+ )?comentarii?(?: \(?\d+\)?)?/u,
    /(?:abonează-te|abonați-vă|înscrie-te).{0,120}/u,
    /(?:urmărește-ne|urmăriți-ne).{0,120}/u,
    /(?:etichete|taguri|tag-uri)\s*:.{0,200}/u,
    /(?:foto|sursa|sursă|credit foto|autor|editor)\s*[:©].{0,160}/u,
    /(?:publicat|actualizat|data publicării)\s*:?\s*(?:\p{L}+,? )?\d{1,2}(?!\d).{0,60}/u,
    /toate drepturile rezervate.{0,80}/u,
    /(?:sari|treci) la conținut/u,
    /\(?(?:agerpres|mediafax|reuters)\)?/u,
    /adresa ta de email nu va fi publicată.{0,120}/u,
  ],
  endMarks: [
    /(?:citește|citeşte|citiți|citiţi|vezi) (?:și|şi).{0,60}/u,
    /(?:articole|știri|ştiri) (?:similare|asemănătoare|recomandate)/u,
    /(?:te-ar putea interesa|s-ar putea să îți placă|recomandări).{0,30}/u,
    /(?:cele mai citite|ultimele știri|ultima oră).{0,20}/u,
    /despre autor/u,
    /(?:\d+ )?comentarii/u,
    /etichete:?/u,
  ],
  strongEndMarks: [
    /(?:citește|citeşte|citiți|vezi)/u,
    /(?:articole|știri|ştiri)/u,
    /(?:te-ar putea|s-ar putea|recomandări)/u,
    /cele mai citite/u,
    /despre autor/u,
  ],
  about: [/despre (?:compania )?(.{2,60})/u],
  company: [/cu sediul în/u, /fondată în/u, /angajați/u, /pentru mai multe informații/u],
  legal: [
    /toate drepturile rezervate/u,
    /drepturi de autor/u,
    /politica de confidențialitate/u,
    /termeni și condiții/u,
  ],
  soliciting: [/newsletter/u, /abonează-te/u, /urmărește-ne/u, /susține/u, /descarcă aplicația/u],
  captions: [
    /\((?:foto|sursa|sursă)\s*[:/©].{0,80}\)[^\p{L}]*$/u,
    /^(?:foto cu rol ilustrativ|fotografie de arhivă)/u,
  ],
};
