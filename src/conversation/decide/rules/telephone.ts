import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { status } from "../status.ts";

/** "No WA saya mau ganti minggu depan, gimana?", "nomer ibu ganti": another telephone, whatever day stands beside it, and no other day of the visit. */
export function otherTelephone(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.length > 0 || h.dialogue.bookings.length === 0) return undefined;
  // "Could you resend my code? I changed my phone": what is wanted is the code, and it is written for from the same number.
  if (sendsAgain.test(text)) return status(h);
  // "Yang keenam pake hp anak saya?" asks how one more is booked.
  const onTheDay = othersPhone.test(text) && !ofOneMore.test(text);
  return ofNumber.test(text) || onTheDay ? factOf(h, "change-phone") : undefined;
}

const sendsAgain =
  /\b(?:kirim\w*|minta|resend|send|share|give|kasih|tell)\b.{0,25}\b(?:kode\w*|barcode\w*|qr|code)\b|\b(?:kode\w*|barcode\w*|qr|code)\b.{0,20}\b(?:kirim\w*|lagi|ulang|again|resend)\b/i;

const ofOneMore = /\b(?:n?daftar\w*|pesan|pesen|book\w*|register\w*|orang|org|ke(?:dua|tiga|empat|lima|enam|tujuh))\b/i;
/** "Pake hp istri boleh?", "can I use my wife's phone on the day?" */
const othersPhone =
  /\b(?:pakai|pake|pk|pinjam|pinjem|lewat|dari|bawa|tunjuk\w*|use|using|with|from|show\w*)\s+(?:\S+\s+){0,3}?(?:hp|hape|ponsel|handphone|wa|phone)(?:nya)?\s+(?:istri|suami|anak|adik|adek|kakak|ibu|bapak|mama|papa|teman|temen|orang|lain)|\b(?:use|using|with|from|on|show\w*)\s+(?:\S+\s+){0,3}?(?:(?:my |his |her )?(?:wife|husband|son|daughter|mom|mum|dad|mother|father|brother|sister|friend|partner)'?s|another|someone'?s|somebody'?s|different) (?:phone|mobile|cell|whatsapp)/i;
const number =
  "(?:nomor|nomer|nmr|no)(?:nya)?\\W*(?:wa|hp|hape|telp\\w*|telepon|tlp|whatsapp|handphone|ponsel|kontak)?(?:nya)?";
const other = "(?:ganti|berganti|diganti|berubah|baru|beda|mati|hangus|salah|keblokir|diblokir)";
const ofNumber = new RegExp(
  `\\b${number}\\W+(?:(?:saya|sy|aku|ku|ibu|bapak|istri|suami|anak|ini|itu|yg|yang|lama|mau|bakal|akan|udah|sudah|habis|abis)\\W+){0,4}${other}\\b|\\b(?:ganti|tukar|tuker|pindah) (?:nomor|nomer|nmr|kartu|sim|no (?:wa|hp|telp))\\b|\\b(?:new|another|different|chang\\w+ (?:my )?)\\s*(?:phone|mobile|whatsapp) ?(?:number)?\\b|\\bchang\\w+ (?:my )?number\\b`,
  "i",
);
