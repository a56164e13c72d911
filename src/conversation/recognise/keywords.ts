import { commands } from "../../phrasebook/index.ts";
import { isNear } from "./near.ts";
import type { Keyword } from "./reading.ts";
import { canonical } from "./words.ts";

/** Each keyword and the phrases that are it, in the spelling of words.ts; fillers around them do not count. */
const phrases = `
yes: ya|oke ya|ya oke|oke oke|betul|ya betul|betul ya|sesuai|sudah sesuai|ya sesuai|setuju|lanjut|lanjutkan|jadi|ya jadi|confirm|konfirmasi|siap ya|sudah betul|oke lanjut|ya lanjut|ya ya|ya sudah|sudah ya|deal|gas|yakin|ya yakin
right: benar|ya benar|sudah benar|benar ya|betul benar|benar itu saya|ya itu saya|memang|ya memang|benar sekali|betul sekali|memang benar|itu nama saya|ya sudah benar|oke benar
no: tidak|no|jangan|bukan|tidak usah|tidak mau|tidak ya|enggak|tidak benar|tidak betul|belum benar|tidak setuju|nope|tidak sesuai|bukan saya|tidak terimakasih
cancel: batal|batal ya|tidak jadi|tidak jadi datang|batal datang|batal daftar|batal saja|batal booking|batal antrean|mau batal|ya batal|batal semua
restore: urung|urungkan|urung batal|tidak jadi batal|jangan batal|batal batal|undo|kembalikan|uncancel
move: pindah|pindah hari|pindah tanggal|pindah jadwal|pindah jam|ganti hari|ganti tanggal|ganti jadwal|ganti jam|ubah hari|ubah jadwal|ubah jam|ubah tanggal|ubah tanggal datang|ganti tanggal datang|jadwal ulang|atur ulang|hari lain|tanggal lain|jam lain|tunda|maju|move|ubah booking|ganti booking
change: ubah|salah|ganti|ubah data|salah data|salah tulis|salah ketik|salah nama|salah tanggal lahir|ubah nama|ganti nama|ubah tanggal lahir|ganti tanggal lahir|ganti data|tidak cocok|salah tanggal|ada salah|masih salah|data salah|nama salah|tanggal lahir salah|nama saya salah|salah lahir|lahir salah|wrong|is wrong|it is wrong|that is wrong|something is wrong
status: cek|status|cek booking|cek status|kapan saya harus datang|kapan harus datang|kapan saya datang|jam berapa saya harus datang|jam berapa harus datang|jam berapa saya datang|cek jadwal|cek kode|kode booking|kode saya|status booking|cek antrean|status antrean|jadwal saya|cek data|mana kode|kode mana|cek kode booking|booking saya|antrean saya|kode booking saya|jadwal saya kapan|jadwal saya apa|kode booking saya apa|status saya|cek booking saya
papers: syarat|dokumen|syarat dokumen|syarat paspor|syarat bikin paspor|syarat apa saja|apa saja syarat|dokumen apa saja|apa saja dokumen
child: anak|paspor anak|bikin paspor anak|untuk anak|syarat anak|syarat paspor anak|anak saya
new: baru|paspor baru|bikin paspor baru|bikin baru|buat baru|bikin paspor|paspor pertama|baru pertama|belum punya paspor
renewal: perpanjang|perpanjang paspor|ganti paspor|paspor lama|ganti paspor lama|paspor habis berlaku|ganti baru|ganti paspor baru
privacy: privasi|privacy|kebijakan privasi|data saya|keamanan data|privasi data
erase: hapus|hapus data|hapus data saya|hapus semua data|hapus semua data saya|delete|delete my data|delete data|hapuskan data|hapuskan data saya|hapus saya|erase|hapus akun
stop: stop|berhenti|unsubscribe|stop pesan|berhenti kirim|stop kirim|jangan kirim|jangan kirim pesan|jangan kirim lagi|stop kirim pesan|matikan pengingat
start: mulai|start|aktifkan|aktifkan lagi|mulai lagi|nyalakan pengingat
menu: menu|info|bantuan|help|informasi|pilihan|kembali|tolong|bantu|main menu|menu utama|tes|test|ping|p|mau tanya|tanya|bertanya|halo|home|cara daftar|bagaimana cara daftar|cara daftar bagaimana|bagaimana daftar|daftar bagaimana|cara booking|bagaimana cara booking|format
human: petugas|orang|cs|customer service|operator|bicara petugas|bicara dengan petugas|bicara dengan orang|ngomong dengan orang|chat petugas|hubungi petugas|orang benar|orang beneran|orang beneran dong jangan robot|jangan robot|orang asli|bukan robot|dengan petugas|mau bicara petugas|minta petugas|panggil petugas|human|agent|agen|orang bukan robot|orang jangan robot|orang benar jangan robot|ini robot|ini bot|robot
book: daftar|book|booking|pesan|pesan tempat|booking tempat|ambil antrean|daftar antrean|daftar paspor|daftar baru|daftar antrean paspor|pesan antrean|booking antrean|mau booking|ambil nomor|ambil nomor antrean|daftar lagi|booking lagi|daftar bikin paspor|antrean|mau antrean|antrean paspor|booking paspor|daftar antrean bikin paspor|daftar untuk bikin paspor
thanks: terimakasih|terimakasih banyak|oke terimakasih|banyak terimakasih|siap terimakasih|terimakasih sebelum|terimakasih banyak info|terimakasih info|terimakasih bantuan|terimakasih atas bantuan|terimakasih atas info|oke terimakasih banyak|terimakasih ya
ack: oke|siap|oh begitu|oh|paham|mengerti|ngerti|dimengerti|tau|jelas|sudah jelas|oke paham|begitu
all: semua|semuanya|dua dua|dua duanya|kedua|keduanya|all|ketiga|ketiganya|semua saja
number: nomor|nomor saya|nomor antrean saya|nomor urut|nomor urut saya|nomor antrean saya berapa|nomor saya berapa|nomor berapa saya
escort: jemput|jemput saya|dijemput|mau dijemput|minta dijemput|minta jemput|tolong jemput|fetch me|fetch|pick me up
here: sudah datang|saya sudah datang|sudah sampai|saya sudah sampai|sudah di kantor|saya sudah di kantor|sudah tiba|saya sudah tiba|sudah di lokasi
cannot-come: tidak bisa|tidak bisa datang|berhalangan|berhalangan datang|tidak bisa hadir|tidak datang|tidak jadi kesana|tidak sempat|tidak sempat datang|tidak bisa ke kantor|absen|sedang sakit tidak bisa datang
`;

const known = new Map<string, Keyword>();
for (const line of phrases.trim().split("\n")) {
  const [keyword, rest] = line.split(": ") as [Keyword, string];
  for (const phrase of rest.split("|")) known.set(phrase, keyword);
}
// The words that the letters name, in every language; what they mean above they mean here.
for (const words of Object.values(commands)) {
  for (const [name, word] of Object.entries(words)) {
    const keyword = name === "eraseSure" ? "erase" : (name as Keyword);
    const phrase = word.toLowerCase().split(" ").map(canonical).join(" ");
    if (!known.has(phrase)) known.set(phrase, keyword);
  }
}
/** Words that may be mistyped by a letter: long ones, and no answers that a name could be taken for. */
const typoable = (
  "batal batalkan batalin dibatalkan cancel urung urungkan pindah pindahkan undur diundur reschedule salah ganti status syarat persyaratan dokumen " +
  "perpanjang perpanjangan privasi hapus berhenti mulai bantuan informasi petugas makasih thanks betul benar tidak nggak semua daftar pendaftaran booking"
).split(" ");
/** Words and names that lie one letter beside a keyword. */
const notTypos = new Set(
  "saleh soleh salih sarah salam salha mulia mulya mulan batam batak batas bakal harus halus gandi urang syarah benny benua siapa".split(
    " ",
  ),
);

const fillers = new Set(
  `min mimin admin kak kaka kakak mas mbak mba bang bro sis gan om tante pak bapak pa bu ibu bund bunda dear sir dong deh aja saja sih nih
  lah kok kan loh lho ah eh hmm please pls plis tolong mohon maaf mf permisi punten dulu itu ini nya mau untuk yang bisa minta pagi siang sore
  malam selamat assalamualaikum halo hai hi hello wr wb the to and i my saya dan lagi sudah akan jadi biar kalau terus karena soalnya
  kami kita ku kode nomor no pun juga dengan di ke oleh atas`.split(/\s+/),
);
/** What is booked: "batal booking antrean saya" is "batal". */
const objects = new Set(
  "booking antrean paspor saya daftar jadwal tempat janji nomor kode besok semua tanggal datang imigrasi kantor data appointment".split(
    " ",
  ),
);

/**
 * The keyword that the words of a text (small letters) are, with nothing else beside them that matters. One mistyped letter is
 * forgiven in a longer word that stands alone.
 */
export function keywordOf(words: readonly string[]): Keyword | undefined {
  if (words.length === 0 || words.length > 12) return undefined;
  const spoken = canonicalWords(words);
  // "Ok" may be a full stop; "ok sip" agrees.
  if (spoken.length > 1 && spoken.every((word) => word === "oke")) return "yes";
  const said = withoutAsking(spoken.filter((word, i) => word !== spoken[i - 1]));
  return (
    known.get(said.join(" ")) ??
    lookUp(said.filter(matters)) ??
    lookUp(said.filter((word) => !fillers.has(word))) ??
    answered(said)
  );
}

/** The words in our spelling; thanks in two words are one. */
function canonicalWords(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    if (thanks.has(`${words[i - 1]} ${word}`)) return [];
    return thanks.has(`${word} ${words[i + 1]}`) ? ["terimakasih"] : [canonical(word)];
  });
}
const thanks = new Set(
  "terima terimakasih|trima terimakasih|terimah terimakasih|trm terimakasih|thank you|thank u|hatur nuhun|matur nuwun|matur suwun|many thanks".split(
    "|",
  ),
);

/** "Bisa tidak?", "ada gak?" ask; they deny nothing. */
function withoutAsking(said: readonly string[]): string[] {
  return said.filter(
    (word, i) => !(word === "tidak" && asking.has(said[i - 1] ?? "")) && !(asking.has(word) && said[i + 1] === "tidak"),
  );
}
const asking = new Set("bisa mau ada sudah masih perlu apa atau boleh harus".split(" "));

function lookUp(words: readonly string[]): Keyword | undefined {
  if (words.length === 0) return undefined;
  const whole = known.get(words.join(" ")) ?? (words.length > 1 ? undefined : nearly(words[0] as string));
  if (whole) return whole;
  const bare = words.filter((word) => !objects.has(word));
  if (bare.length === 0 || bare.length === words.length) return undefined;
  return known.get(bare.join(" ")) ?? (bare.length > 1 ? undefined : nearly(bare[0] as string));
}

/** "Tidak" and "jadi" matter to each other, so fillers that some phrase needs stay in a first look. */
function matters(word: string): boolean {
  return (
    !fillers.has(word) || word === "jadi" || word === "bisa" || word === "sudah" || word === "saya" || word === "itu"
  );
}

function nearly(word: string): Keyword | undefined {
  if (word.length < 5 || notTypos.has(word)) return undefined;
  const meant = typoable.find((one) => isNear(word, one));
  return meant === undefined ? undefined : known.get(canonical(meant));
}

/** "Ya saya Budi", "iya min makasih": a yes or right, and little more; never where something is turned round. */
function answered(said: readonly string[]): Keyword | undefined {
  const words = said.filter((word) => !fillers.has(word) && word !== "terimakasih" && word !== "oke");
  const [first] = words;
  if (words.length > 3 || (first !== "ya" && first !== "benar" && first !== "betul")) return undefined;
  if (said.some((word) => turns.has(word))) return undefined;
  return words.includes("benar") ? "right" : "yes";
}
const turns = new Set(
  "tapi bukan salah batal tidak pindah ganti ubah jangan apa bagaimana kapan berapa kenapa dimana urung hapus stop".split(
    " ",
  ),
);

/** A cancelling or moving with a person, day or hour beside it: the words begin with it. */
export function leadingKeyword(words: readonly string[]): Keyword | undefined {
  const said = canonicalWords(words).filter((word) => !fillers.has(word) || word === "bisa" || word === "jadi");
  const [first = "", second = ""] = said.filter((word) => word !== "jadi" || said.includes("tidak"));
  // "Ga bisa ngetik banyak" is not about coming.
  if (`${first} ${second}` === "tidak bisa" && said[2] !== undefined && !coming.has(said[2])) return undefined;
  // "Ganti tgl lahirnya" is of no visit.
  if (said[2]?.startsWith("lahir")) return undefined;
  const two = known.get(`${first} ${second}`);
  if (two && acts.has(two)) return two;
  const one = known.get(first) ?? nearly(first);
  return one && acts.has(one) ? one : undefined;
}
const coming = new Set("datang dateng hadir kesana kesini karena soal hari".split(" "));
const acts = new Set<Keyword>(["cancel", "move", "restore", "cannot-come", "erase", "status"]);

/** "Mau booking buat anak saya": whatever the rest says, somebody wants a seat. */
export function opensWithBooking(words: readonly string[]): boolean {
  const first = canonicalWords(words).find((word) => !fillers.has(word));
  return words.length < 20 && (first === "daftar" || first === "booking" || first === "book");
}
