import type { Topic } from "./reading.ts";
import { canonical } from "./words.ts";

/**
 * What a question or a remark is about: first line that fits. `&`: all of these; `|`: any of these; `!`: none of these. Words in
 * the spelling of words.ts, two words with a blank stand side by side. #60 is a number from 60 on.
 */
const rules = `
spam: menang|undian|hadiah|klik|gacor|pinjaman|jackpot|judi|togel|dana|promo|jutaan & #link|undian|jackpot|togel|gacor
reseller: jual|dijual|jualan|jualin|calonya & antrean|slot|kode|booking|tempat|nomor|kuota & !apakah|lapor|kenapa
asks-about-other: kode booking|kode|booking|jadwal & teman|temannya|tetangga|sepupu|orang lain & apa|berapa|minta|cek|kapan
how-to-cancel: batal|tidak jadi & bagaimana|cara|kalau|apa|bisa|kapan|kena|denda|sanksi|? & !tidak bisa
outside-complaint: ombudsman|lapor|lapor!|span|polisi|wartawan|viralkan|pengadilan
staff-complaint: petugas|loket|kasir & judes|galak|kasar|jutek|lambat|sombong|marah|ketus|lelet|lama|sopan|cuek|jahat|bentak
fairness: calo|curang|orang dalam|titipan|pungli|nyogok|sogok
fairness: main|dibilang|katanya|adil|bohong & penuh|buka|kuota|antrean
late: telat|terlambat|kesiangan|macet|mogok|late
hajj: haji|umroh|umrah|hajj & !kata|nama
one-word-name: nama & kata|suku kata|satu kata|tiga kata
pregnant: hamil|ngandung|mengandung|pregnant|melahirkan|menyusui
deaf: tuna rungu|tunarungu|tuli|deaf|tuna wicara|tunawicara|bisu|tuna netra|tunanetra|buta|blind
senior: lansia|kursi roda|tua renta|sepuh|manula|jompo|difabel|disabilitas|cacat|stroke|wheelchair|elderly
senior: ibu|bapak|ayah|mama|papa|nenek|kakek|mertua & #60 & tahun|thn|th
damaged-flood: paspor & banjir|kebanjiran|basah|kehujanan|gempa|kebakaran|terbakar|longsor|tsunami
lost: hilang & paspor
lost: hilang & !ktp|kk|akta|ektp|buku|akte|ijazah
damaged: rusak|lepas|terlipat|kelipat|dicoret|jamuran|dimakan & paspor|halaman|lem
divorced: cerai|bercerai|perceraian|hak asuh|janda|duda|divorced
foreigner: visa|kitas|itas|kitap|wna|foreigner|australian|expat|izin tinggal|stay permit|tourist|overstay|voa|wni asing
work-abroad: kerja|tkw|tki|pmi|jadi pekerja & malaysia|hongkong|hong kong|taiwan|korea|singapura|singapore|arab|saudi|luar negeri|jepang|brunei|qatar|dubai|abroad|kapal
work-abroad: tkw|tki|pmi
group: rombongan|kolektif|serombongan|eazy|karyawan
group: #10 & orang
family: berdua|bertiga|berempat|berlima|sekeluarga|keluarga|suami istri|satu keluarga|anak anak & bisa|daftar|sekaligus|bagaimana|mau
recording-letter: suket|surat keterangan|resi
recording-letter: ektp|e ktp|ktp & belum|hilang & !penuh
data-mismatch: salah|beda|berbeda|sama|cocok|typo & kk|ktp|akta|akte|ijazah|ektp|kartu keluarga & !boleh|dimana saja
substitute-paper: tidak punya|tidak ada|belum punya|hilang|tanpa|belum ada & akta|akte|kk|ijazah|buku nikah|surat nikah|kartu keluarga
substitute-paper: pakai|pake|diganti|pengganti & ijazah|rapor|surat baptis|buku nikah|surat nikah
data-change: ganti|ubah|tambah|perubahan & nama|data|alamat|foto & paspor
papers-abroad: kjri|kbri|konsulat|kedutaan|dari luar negeri|di luar negeri|terbit di luar
domicile: ktp|domisili|ber ktp|alamat saya & kerja|tinggal|luar|tapi|daerah|kota|beda|padang|merantau|rantau & bisa|boleh|harus
domicile: luar kota|luar daerah|beda domisili|domisili
proxy: diwakilkan|diwakili|mewakili|diwakilin|wakilkan|titip
address: alamat|alamatnya|lokasi|lokasinya|letaknya|maps|telepon|telpon|telp|teleponnya & dimana|kantor|apa|berapa|imigrasi|minta|nomor|share|? & !salah|beda|saya|ktp|kirim
address: dimana & kantor|kantornya|imigrasi|lokasi & !saja
e-passport: epaspor|e paspor|epassport|elektronik|e passport|chip|epasport
stamp: materai|meterai|matrai|materei
ramadan: puasa|ramadan|ramadhan|romadhon
fee: biaya|membayar|duit|rupiah|gratis|rp|bayar berapa|uang
collection: ambil|pengambilan|diambil|mengambil|ngambil & paspor|kapan|sudah & !antrean
collection: paspor & jadi|selesai|dicetak & kapan|sudah|berapa lama|belum|lama
collection: berapa lama|berapa hari & jadi|jadinya|selesai|proses|prosesnya|bikin|terbit
live-queue: antrean|nomor & sekarang & berapa|nomor|sampai
live-queue: sudah nomor berapa|sampai nomor|nomor berapa sekarang|antrean nomor berapa|sekarang nomor|dipanggil nomor
live-queue: giliran saya|saya nomor berapa|nomor saya berapa|berapa lama lagi|masih lama|kapan dipanggil
no-reply: dibales|dibalas|balas|bales|dibls|respon|direspon|respons|dijawab|jawab|jawaban|reply|response & tidak|kok|belum|lama|kenapa|mana|dong|slow|3x
no-reply: sudah & #x|berkali kali|beberapa kali & kirim|chat|wa|hubungi
no-reply: #urge
quota: penuh & kenapa|terus|tiap|setiap|melulu|kok|mulu|selalu|lagi|semua
free-days: terdekat|tercepat|paling cepat|paling dekat & !kantor terdekat|imigrasi terdekat|kantornya|sehari jadi
urgent: cepat|urgent|mendesak|darurat|buru buru|kilat|sehari jadi|segera|express|percepatan & !antrean cepat
free-days: kosong & !blangko
free-days: kuota|slot|tempat|jadwal|antrean|hari|tanggal & masih|ada|kapan|berapa|apa|mana|cek & !nomor
free-days: kapan & bisa|ada|daftar|bikin|buka antrean|booking
quota: penuh
open-now: masih|sekarang|hari ini & buka|tutup
opening-hours: buka|tutup|jam operasional|jam kerja|jam pelayanan|libur|jam layanan|hari kerja|jam berapa
other-office: #office & daftar|bisa|booking|bikin|disini|nomor|berapa|antrean|mau
other-office: imigrasi & lain
reschedule: pindah|ganti tanggal|ganti jadwal|ganti hari|ganti jam|ubah jadwal|ubah tanggal|ubah hari|jadwal ulang|ubah jam
papers: syarat|dokumen|bawa apa|dibawa|perlu apa|apa yang perlu|apa yang harus|apa saja|fotokopi|fotocopy
`;

/** With a person beside it such a question is a request. */
const asksForDays = new Set<Topic>(["free-days", "no-reply", "live-queue", "collection"]);

/** What the door puts in the place of sixteen digits that are no dates. */
export const maskedNumber = "[16 angka]";

type Test = (heard: ReadonlySet<string>) => boolean;
const table = tableOf(rules);

/** A table of rules, ready to be tried from its first line on. */
export function tableOf(rules: string): { topic: Topic; tests: Test[] }[] {
  return rules
    .trim()
    .split("\n")
    .map((line) => {
      const [topic, rule] = line.split(": ") as [Topic, string];
      return { topic, tests: rule.split(" & ").map(testOf) };
    });
}

function testOf(rule: string): Test {
  const not = rule.startsWith("!");
  const words = (not ? rule.slice(1) : rule).split("|");
  return not ? (heard) => !words.some((word) => heard.has(word)) : (heard) => words.some((word) => heard.has(word));
}

/**
 * What the text is about, from its words (small letters, in order).
 * @param hasOffice words behind "imigrasi" name an office
 * @param dated somebody's birth date stands in the text: then it asks for a seat, whatever else it says about days
 */
export function topicOf(text: string, words: readonly string[], hasOffice: boolean, dated: boolean): Topic | undefined {
  if (text.includes(maskedNumber) || (!dated && /(?<!\d)\d{16}(?!\d)/.test(text))) return "application-number";
  const heard = hear(text, words);
  if (hasOffice) heard.add("#office");
  const found = table.find(
    ({ topic, tests }) => !(dated && asksForDays.has(topic)) && tests.every((test) => test(heard)),
  );
  if (found) return found.topic;
  if (dated) return undefined;
  return isGarbage(text, words) ? "garbage" : undefined;
}

/** Words of a text that are looked at; a question is asked in fewer. */
const longestQuestion = 200;

/** Every word, every two and three words side by side, and the signs that the rules know. */
export function hear(text: string, words: readonly string[]): Set<string> {
  const heard = new Set<string>();
  let [last, before] = ["", ""];
  for (const low of words.slice(0, longestQuestion)) {
    const word = canonical(low);
    heard.add(low).add(word).add(`${last} ${word}`).add(`${last} ${low}`).add(`${before} ${last} ${word}`);
    before = last;
    last = word;
  }
  for (const number of text.match(/(?<![\d.,/-])\d{1,3}(?![\d.,/-])/g) ?? []) {
    if (+number >= 10) heard.add("#10");
    if (+number >= 60 && +number < 120) heard.add("#60");
  }
  if (/(?<!\d)\d{1,3} ?(x|kali)(?!\p{L})/iu.test(text)) heard.add("#x");
  if (/https?:|www\.|bit\.ly|\b[a-z0-9-]{2,30}\.(com|net|xyz|id|ly|me|link|site|info|org)\b/i.test(text))
    heard.add("#link");
  if (text.includes("?")) heard.add("?");
  if (/^\P{L}*(min|mimin|admin|pak|bu|kak)?\P{L}*[?!]{2}/iu.test(text.slice(0, 40))) heard.add("#urge");
  return heard;
}

/** A key held down, a hand on the keyboard: long, and of very few letters. */
function isGarbage(text: string, words: readonly string[]): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (!/\p{L}/u.test(letters))
    return letters === "" && text !== "" && !/[\p{So}\p{Extended_Pictographic}?!]/u.test(text);
  if (letters.length >= 8 && new Set(letters).size <= 3) return true;
  return words.some((word) => word.length > 30 || /^(asdf|qwer|zxcv|hjkl|jkl;|sdfg|dfgh)/.test(word));
}
