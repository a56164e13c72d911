import type { Language } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";

const english =
  /\b(?:i|i'm|my|me|the|is|are|how|what|when|where|want|would|like|to|please|book|booking|passport|appointment|can|you|do|does|yes|no|cancel|help|english|hello|hi|need|extend|for|at|on|and|tomorrow|thank|thanks)\b/gi;
const indonesian =
  /\b(?:saya|mau|yg|yang|bisa|min|pak|bu|daftar|paspor|tanggal|tgl|besok|lusa|buat|untuk|apa|kapan|gimana|bagaimana|tidak|gak|ga|ya|iya|batal|nama|lahir|kantor|dan|di|ke|dengan|tolong|mohon|kak|jam|hari|ini|syarat|perpanjang|antrean|antrian)\b/gi;

/**
 * Which language to answer in. Indonesian comes first; two English words and no Indonesian one change it, and as much is needed to
 * change back, so that a "YES" or a name alone never does.
 */
export function languageOf(reading: Reading, before: Language): Language {
  if (reading.exact || reading.text.length < 4) return before;
  const en = new Set(reading.text.toLowerCase().match(english)).size;
  const id = new Set(reading.text.toLowerCase().match(indonesian)).size;
  if (before === "id") return en >= 2 && id === 0 ? "en" : "id";
  return id >= 2 && id > en ? "id" : "en";
}
