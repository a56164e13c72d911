import { agrees } from "./agrees.ts";

// "Maaf baru balas, iya bener": a yes that comes late says why, and is a yes.

/** Whether the words are an apology for answering late and a yes, and nothing else. */
export function agreesLate(text: string): boolean {
  if (text.includes("?")) return false;
  const words = text.trim().split(/\s+/);
  return words.some((_, i) => {
    const [why, rest] = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    if (i === 0) return false;
    // "Yes, sorry just saw this."
    if (agrees(why) && isApology(rest)) return true;
    return agrees(rest) && (!isParticle.test(rest) || endsHalf.test(why)) && isApology(why);
  });
}
/** "Maaf lama ya" asks for patience; "maaf lama, ya" agrees. */
const isParticle = /^ya\b(?:\W+(?:pak|bu|kak|min|mimin|mas|mbak|bang|om|tante|makasih))*\W*$/i;
const endsHalf = /[,.;!]$/;

/** Why the answer comes late: it begins with an apology, or says that the letter was only seen now; it wants nothing and takes nothing back. */
function isApology(text: string): boolean {
  const plain = text.replace(notSeen, " ");
  return (
    (apologises.test(text) || seenNow.test(text)) && !wantsElse.test(plain) && text.split(/\s+/).length <= mostWords
  );
}
const mostWords = 12;
const apologises =
  /^\W*(?:(?:eh|oh|wah|yah|ya ampun|astaga|aduh|duh|waduh|halo|hai|pagi|siang|sore|malam|selamat|min|kak|pak|bu|hi|hello|so|very|mohon)\W+)*(?:maaf\w*|maap|mangap|mf|sori|sory|sorry|sry|apolog\w*|punten|hapunten|ngapunten|nyuwun|my bad)\b/i;
const seenNow =
  /\b(?:baru|br)\s+(?:sempa?e?t\s+)?(?:di)?(?:bal[ae]s|bls|baca|buka|lihat|liat|bangun|cek|pegang|respon|reply|nongol|online|on|sadar)\w*|\b(?:late|slow|delayed) (?:reply|response|answer|replying)|\bjust (?:saw|seen|read|woke|got|now)\b/i;
/** "Ga sempat balas", "didn't see it": no denial of what stands open. */
const notSeen =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|blm|belum|didn'?t|couldn'?t|did not)\s+(?:sempa?e?t|ke\w+|bisa|lihat|liat|buka|baca|bales|balas|pegang|denger|see|check|notice|reply|answer|look)(?:\s+(?:bales|balas|bls|buka|baca|hp|wa|chat))?|\b(?:lupa|forgot)\s+(?:to\s+)?(?:bales|balas|bls|bales\w*|reply|answer)\b/gi;
const wantsElse =
  /[\d?]|\b(?:tapi|tp|but|bukan|salah|keliru|wrong|batal\w*|cancel\w*|jangan|jgn|tidak|tdk|ga|gak|gk|nggak|ngga|enggak|ndak|ora|teu|no|not|belum|blm|pindah\w*|ganti\w*|ubah\w*|undur\w*|geser\w*|move|change|kalau|kalo|klo|if|nanti|ntar|tunggu|wait|tanya\w*|ask|atau|or|kecuali|hanya|only|tambah\w*|add|mau|want|need|perlu|harusnya|should|hapus|undo|urung|lupa|forgot)\b/i;
