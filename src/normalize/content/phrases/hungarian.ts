import type { Phrases } from './table.ts';

/** What furniture says in Hungarian. */
export const hungarian: Phrases = {
  furniture: [
    /hirdetés/u,
    /(?:olvassa el|olvasd el|olvass) (?:még|tovább|ezt is|is)(?:\W.{0,200})?/u,
    /(?:kapcsolódó|ajánlott) (?:cikk(?:ek)?|cikkünk)(?:\s*:.{0,160})?/u,
    /(?:tovább olvasom|tovább a cikkhez)/u,
    /megosztás(?:.{0,40})?/u,
    /nyomtatás/u,
    /(?:\d+ )?(?:komment(?:ek)?|hozzászólás(?:ok)?)(?: \(?\d+\)?)?/u,
    /(?:iratkozzon|iratkozz) fel.{0,120}/u,
    /(?:kövessen|kövess) (?:minket|bennünket).{0,120}/u,
    /(?:címkék|témák)\s*:.{0,200}/u,
    /(?:fotó|kép|forrás|borítókép|nyitókép)\s*[:©].{0,160}/u,
    /(?:megjelent|frissítve|közzétéve|publikálva)\s*:?\s*\d{4}.{0,60}/u,
    /minden jog fenntartva.{0,80}/u,
    /ugrás a tartalomhoz/u,
    /\(?(?:mti|reuters|afp)\)?/u,
    /az e-mail címet nem tesszük közzé.{0,120}/u,
  ],
  endMarks: [
    /(?:kapcsolódó|ajánlott|hasonló|további) (?:cikkek|hírek|témák|tartalmak).{0,20}/u,
    /(?:olvassa el|olvasd el) (?:ezt is|még).{0,40}/u,
    /(?:ez is érdekelheti|önt is érdekelheti|ajánljuk még).{0,20}/u,
    /(?:legolvasottabb|legfrissebb|legnépszerűbb).{0,30}/u,
    /a szerzőről/u,
    /(?:\d+ )?(?:hozzászólások|kommentek)/u,
    /címkék:?/u,
  ],
  strongEndMarks: [
    /(?:kapcsolódó|ajánlott|hasonló)/u,
    /(?:ez is|önt is|ajánljuk)/u,
    /legolvasottabb/u,
    /legfrissebb/u,
    /a szerzőről/u,
  ],
  about: [/(?:a|az) (.{2,60})ról/u],
  company: [/székhelyű/u, /alapított/u, /alkalmazottat foglalkoztat/u, /további információ/u],
  legal: [/minden jog fenntartva/u, /szerzői jog/u, /adatvédelmi/u, /felhasználási feltételek/u],
  soliciting: [
    /hírlevél/u,
    /iratkoz/u,
    /előfizet/u,
    /kövess(?:en)? (?:minket|bennünket)/u,
    /támogass/u,
  ],
  captions: [
    /\((?:fotó|kép|forrás)\s*[:/©].{0,80}\)[^\p{L}]*$/u,
    /^(?:illusztráció|képünk illusztráció)/u,
  ],
};
