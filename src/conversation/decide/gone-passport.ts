import type { IntentContext } from "./intent-context.ts";
import { chanceOf } from "./meanings.ts";
import { partIsAbout } from "./questions-beside.ts";

/** A passport that is gone begins at the police, one that is damaged at the desk: whatever data stand beside it, no seat helps. */
export function goneOrDamaged(h: IntentContext): "lost-passport" | "damaged" | undefined {
  const { text, people } = h.reading;
  if (!foundAgain.test(text)) {
    if (itself.test(text) || withheld.test(text)) return "lost-passport";
    if (near.test(text) && (chanceOf(h, "lost-passport") >= 0.15 || partIsAbout(h, "lost-passport")))
      return "lost-passport";
  }
  const born = people.some(({ birth }) => birth);
  return born && damaged.test(text) && chanceOf(h, "damaged") + chanceOf(h, "book") >= 0.3 ? "damaged" : undefined;
}

/** A stay permit has a desk of its own, and a day that is wished for it is no wish for a passport. */
export function isStayPermit(text: string): boolean {
  return stayPermit.test(text) && !anyPassport.test(text);
}
const stayPermit = /\b(?:kitas|kitap|itas|itap|voa|visa on arrival|(?:stay|residence) permit|i[zj]in tinggal)\b/i;

const passport = "(?:pas+po\\w*|pass?port\\w*|pspor\\w*|pasfor\\w*)";
const anyPassport = new RegExp(`\\b${passport}`, "i");
const gone =
  "(?:hilang|ilang|kehilangan|dicuri|kecurian|dicopet|kecopetan|dijambret|dirampok|raib|lenyap|ketlisut|tercecer|lost|stolen|missing)";
/** Whose, since when: nothing else may stand between the passport and its loss; "ijazah hilang, mau bikin paspor" is another matter. */
const whose =
  "(?:saya|sy|aku|ku|gue|gw|kami|kita|abdi|kulo|anak|istri|suami|ibu|bapak|ayah|mama|papa|adik|kakak|lama|yang|yg|nya|itu|sudah|udah|udh|sdh|telah|karena|krn|kemarin|kmrn|tadi|my|our|his|her|the|old|was|is|has|had|been|got|ikut)";
const itself = new RegExp(
  `\\b${passport}(?:\\W+${whose}){0,4}\\s+${gone}\\b|\\b(?:lost|kehilangan|kecurian|kecopetan)(?:\\s+${whose}){0,2}\\s+${passport}\\b|\\bi(?:'ve| have)? lost (?:my|our|the)\\b.{0,20}\\b${passport}\\b`,
  "i",
);
/** "Paspor dibawa agen umroh, agennya ga bisa dihubungi", "my passport is kept by the agent who won't answer". */
const withheld = new RegExp(
  `\\b${passport}.{0,25}\\b(?:dibawa|ditahan|disita|masih di|kept by|held by|taken by|with)\\W+(?:(?:kabur|pergi|sama|oleh|the|an?|my|his|her)\\W+){0,2}(?:agen\\w*|agents?|agency|travel|majikan|calo|employer|boss)\\b.{0,60}\\b(?:kabur|hilang|ilang|ngilang|(?:ga|gak|nggak|ngga|tidak|tdk) (?:bisa|mau|ada|jawab|dibalikin|dikembalikan)|won'?t|doesn'?t|gone|disappeared|refuses)`,
  "i",
);
/** The same words further apart: only with what the classifier says. */
const near = new RegExp(
  `\\b${passport}\\b.{0,40}\\b${gone}\\b|\\b(?:lost|stolen|hilang|kehilangan|kecurian)\\b.{0,25}\\b${passport}\\b`,
  "i",
);
const foundAgain =
  /\b(?:sudah|udah|udh|sdh|akhirnya|ternyata)\s+(?:ketemu|ditemukan|balik)\b|\b(?:found it|was found)\b/i;
const damaged = new RegExp(
  `\\b${passport}(?:\\W+${whose}){0,4}\\s+(?:rusak|robek|sobek|hancur|basah|kebanjiran|kerendam|terendam|luntur|damaged|torn|ripped|ruined|wet)\\b|\\b(?:damaged|torn|ruined) ${passport}\\b`,
  "i",
);
