import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent } from "../intent-context.ts";
import { asks, denies, saysOwn, speaksOf } from "../speech.ts";

/**
 * "I want to change my booking", "mau pindah jadwal dong", of whoever has none from this number: that there is none, and no form. Whoever says that
 * somebody else wrote from another phone hears where it can be opened.
 */
export function noneToChange(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  const { bookings, resting, lots } = h.dialogue;
  if (exact || bookings.length > 0 || resting.length > 0 || lots.length > 0) return undefined;
  if (people.some(({ birth }) => birth) || h.draft?.people.some(({ birth }) => birth) || h.state.offer)
    return undefined;
  if (claims.test(text) && nothingCame.test(text)) return intent(h, { on: "status", why: "no-reply" });
  // "Nama saya salah ketik", where nothing was typed here.
  if (slip.test(text) && !h.draft?.people.length && !h.state.asked) return intent(h, { on: "status", why: "asked" });
  if (byOthersPhone.test(text) && !asksHow.test(text)) return factOf(h, "about-other");
  // In the middle of our questions "mau ganti tanggal" is about what is being written down.
  if (h.draft?.people.length || h.state.asked || denies(text, "move") || !ofOwnBooking.test(text)) return undefined;
  if (asks(h.reading) && !saysOwn(text) && !wanted.test(text)) return undefined;
  return intent(h, { on: "small", what: speaksOf(text, "cancel") ? "nothing-to-cancel" : "nothing-to-move" });
}

const ofOwnBooking =
  /\b(?:chang\w*|mov(?:e|ing)|resched\w*|postpon\w*|switch\w*|modify\w*|edit|update|cancel\w*)\s+(?:my|our)\s+(?:\w+\s+)?(?:booking|appointment|schedule|slot|date|day|time|visit|reservation|registration)s?\b|\b(?:mau|mo|minta|tolong|pengen|pengin|ingin|bade|arep|bisa)\W+(?:\S+\W+){0,1}?(?:(?:di)?(?:pindah|undur|mundur|maju|geser)(?:in|kan)?|(?:di)?(?:ganti|ubah|rubah)(?:in|kan)?|reschedule|jadwal ulang)\s+(?:jadwal|booking\w*|bokingan|antr[ei]an|hari|tgl|tanggal)(?:nya|ku)?\b(?!\s+(?:lahir|berlaku|terbit))/i;
const wanted = /\b(?:mau|mo|minta|tolong|pengen|pengin|ingin|bade|arep|want|need|like to|please)\b/i;
const asksHow = /\b(?:boleh|may|allowed|caranya|gimana cara|how (?:do|can|to))\b/i;

const slip =
  /\b(?:i|we) (?:typed|wrote|entered|put|gave|spelled) (?:in )?(?:my|the|our|a)? ?(?:wrong )?(?:name|birth ?(?:date|day|year)?|date of birth)\b.{0,12}(?:\bwrong(?:ly)?\b)?|^\W*(?:(?:pak|bu|min|kak|maaf)\W+)*(?:nama|tgl lahir|tanggal lahir|tahun lahir)(?:nya)?\W+(?:(?:saya|sy|aku|td|tadi)\W+)*(?:salah|keliru|typo)(?:\W+(?:ketik|tulis|ngetik|nulis|tadi|td|min|pak|bu|kak))*\W*$/i;

/** "I booked for the 10th yesterday but got no confirmation": told what stands here, and not asked for a name. */
const claims =
  /\b(?:i|we) (?:already |have |had |'ve )*(?:booked|registered|signed up|made (?:a|an) (?:booking|appointment))\b|\b(?:sudah|udah|udh|sdh|kemarin|kmrn)\W+(?:\S+\W+){0,2}?(?:daftar|booking|pesan|registrasi)\b/i;
const nothingCame =
  /\b(?:no|not|never|haven'?t|hasn'?t|didn'?t|without)\W+(?:\S+\W+){0,3}?(?:confirm\w*|reply|replied|answer\w*|code|response|received?|got(?:ten)?|get)\b|\b(?:belum|blm|blom|ga|gak|gk|nggak|ngga|tidak|tdk|kok)\W+(?:\S+\W+){0,3}?(?:balas\w*|dibal[ae]s|jawab\w*|dijawab|konfirmasi|kode\w*|dapat|dapet|dpt|masuk)\b/i;

const others =
  "(?:her|his|their|(?:my |the )?(?:wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|friend|boss|agent)(?:'?s)?|istri|suami|anak|ibu|bapak|mama|papa|adik|kakak|te?man|saudara|tetangga|orang|dia)";
const byOthersPhone = new RegExp(
  `\\b(?:registered|booked|did it|(?:(?:sudah|udah|udh|sdh|kemarin|kmrn|kayaknya|mungkin|waktu itu)\\W+(?:\\S+\\W+){0,2}?(?:di)?(?:daftar|pesan|booking)\\w*)|didaftar\\w*|dibooking\\w*)\\b.{0,30}\\b(?:from|with|on|using|by|through|lewat|pake|pakai|pk|via|dari)\\W+(?:(?:hp|hape|wa|nomor|nomer|no|phone|number)\\W+(?:\\S+\\W+)?${others}|${others}\\W+(?:own )?(?:phone|number|whatsapp|hp|wa|nomor|mobile|cell))\\b`,
  "i",
);
