import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";

/** "No WA saya mau ganti minggu depan, gimana?", "nomer ibu ganti": another telephone, whatever day stands beside it, and no other day of the visit. */
export function otherTelephone(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.length > 0 || h.dialogue.bookings.length === 0) return undefined;
  return ofNumber.test(text) ? factOf(h, "change-phone") : undefined;
}

const number =
  "(?:nomor|nomer|nmr|no)(?:nya)?\\W*(?:wa|hp|hape|telp\\w*|telepon|tlp|whatsapp|handphone|ponsel|kontak)?(?:nya)?";
const other = "(?:ganti|berganti|diganti|berubah|baru|beda|mati|hangus|salah|keblokir|diblokir)";
const ofNumber = new RegExp(
  `\\b${number}\\W+(?:(?:saya|sy|aku|ku|ibu|bapak|istri|suami|anak|ini|itu|yg|yang|lama|mau|bakal|akan|udah|sudah|habis|abis)\\W+){0,4}${other}\\b|\\b(?:ganti|tukar|tuker|pindah) (?:nomor|nomer|nmr|kartu|sim|no (?:wa|hp|telp))\\b|\\b(?:new|another|different|chang\\w+ (?:my )?)\\s*(?:phone|mobile|whatsapp) ?(?:number)?\\b|\\bchang\\w+ (?:my )?number\\b`,
  "i",
);
