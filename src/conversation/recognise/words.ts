import { isEveryday } from "./everyday-words.ts";
import { isOnlyKin } from "./kin.ts";

/**
 * How people spell the words we look for: chat short forms, Sundanese, Javanese and English beside Indonesian. Each line is
 * the word we use and the spellings that mean it. Words are compared in small letters, with `-nya` taken off.
 */
const spellings = `
tidak: gak ga gk ngga nggak enggak engga kagak kaga g tdk tak ndak nda ndk gada ora mboten teu henteu not dont doesnt didnt indak ndaak
bisa: bs bsa iso saged tiasa can dpt dapat bisakah bole boleh blh
bagaimana: gimana gmn gmna gmana bgmn piye kumaha how
kenapa: knp napa ngapa mengapa kok why
berapa: brp brapa brpa piro sabaraha pinten
kapan: kpn iraha when kapankah
apa: apakah apaan opo naon what
dimana: mana where
saya: sy sya aku ak gue gw gua abdi kulo kula i aye awak ambo ane im myself nyong inyong
mau: mo pengen pengin ingin hendak bade badhe hoyong arep want
bikin: buat bkin buatkan bikinin pembuatan ngadamel gawe make membuat
yang: yg nu sing
untuk: utk u/ for kanggo bwt buwat keur untuak gasan kangge
juga: jg jga
sudah: udah udh sdh dah uda wis already
belum: blm blom blum belom durung teu acan
harus: hrs mesti wajib must
dengan: dgn dg sama sm
kalau: kalo klo kl klau if jika
sekarang: skrg skrng skr now
masih: msh still
tapi: tp tpi tetapi but nanging tapina
saja: aja sj aj ajah
terus: trus trs selalu
tanggal: tgl tggl tgal
datang: dtg dateng hadir come
paspor: pasport passport passpor pasor paspr paspornya pspor
antrean: antrian antri antre ngantri ngantre antriannya queue line
booking: boking bokingan bookingan pemesanan reservasi reservation appointment pesanan
daftar: ndaftar daptar daptarkeun ndaftaraken mendaftar pendaftaran dftr register pendaftran daftarkan daftarin
imigrasi: kanim imigrsi immigration
perpanjang: perpanjangan memperpanjang prpanjang perpanjangin extend renew renewal panjangin
ganti: gantikan mengganti penggantian gnti ngganti
syarat: persyaratan syarat2 prasyarat requirement requirements sarat persaratan syaratnya
dokumen: berkas document documents dokument
biaya: bayar tarif harga ongkos cost fee price bea bayarnya
anak: anakku child kid bayi balita kids
petugas: ptugas pegawai officer satpam
orang: org manusia human person
hilang: ilang kehilangan lost kecurian dicuri kecopetan tercecer hilangnya
rusak: rusaknya sobek robek sobekan damaged kecoret tercoret luntur lecek torn
buka: bukak open dibuka bukanya
tutup: ttp closed close
penuh: pnuh full habis abis kehabisan
kosong: kosongnya tersedia available ksg longgar
kuota: quota kuotanya jatah
slot: slotnya
cepat: cepet cpt buruan
kirim: krim ngirim kirimin
kerja: bekerja kerjaan work
batal: btl batalkan batalin dibatalkan dibatalin membatalkan pembatalan btal cancel canceled cancelled cancelling batalno cancelkan
pindah: pindahkan pindahin memindahkan dipindah dipindahkan mindahin undur undurkan diundur mundur mundurin undurin mundurkan reschedule rescedule reskedul reschedul resched majukan dimajukan
cek: check ngecek cekin lihat liat lht
salah: keliru slah kesalahan
ubah: rubah mengubah merubah diubah dirubah koreksi revisi ralat perbaiki edit change ubahkan
terimakasih: makasih makasi mksh mksih trims trimakasih trimakasi thanks thank thx thankyou tq tks tengkyu nuhun suwun trmksh tengkiu
oke: ok okay okey okeh okee okk k oce okelah sip siip sipp siap baik baiklah mantap mantab noted
ya: iya y yes iyah yup yap yoi iye yaa inggih nggih enya muhun ho'oh hooh yess
benar: bener bnr bnar leres right correct
betul: btul btl2 betull
pagi: pgi
`;

const common = new Map<string, string>();
for (const line of spellings.trim().split("\n")) {
  const [word = "", others = ""] = line.split(": ");
  common.set(word, word);
  for (const other of others.split(" ")) common.set(other, word);
}

/** Talk around the matter. "Bagus", "Hari" and "Untung" are names as well and not here. */
const others = `min mimin admin kak kaka kakak mas mbak mba bang bro sis gan om tante pak bapak pa bu ibu bund bunda dear sir
  dong deh sih nih tuh lah kah kan loh lho ah eh oh ooh oo see hmm please pls plis tolong mohon maaf mf permisi punten nuwun sewu
  assalamualaikum assalamu'alaikum assalammualaikum waalaikumsalam wr wb halo hallo hai hay hi hello hei selamat slmt met slamat
  siang sore malam malem day morning
  dihapus dihapuskan dicoret dicabut ini itu di ke dari dr pada dan atau atas oleh dalam tentang sampai smpe sd adalah ialah the a an to of on at my name is
  am with me you it this do does
  kami kita kamu anda dia mereka sendiri saudara suami istri adik adek kakek nenek ayah mama papa orangtua keluarga teman
  ada jadi lagi lg dulu nanti bsok akan mungkin pas kali supaya biar agar karena krn soalnya mohonnya minta pake pakai pk coba
  nya ku mu jg pun via lewat sekalian sekaligus berdua bertiga berempat ikut cuma hanya cuman doang banyak banget bgt sekali
  nama lahir kelahiran kalahiran tahun thn bulan bln minggu jam pukul wib wita wit hari
  kode nomor no nmr nik ktp ektp kk akta alamat hp telp wa whatsapp email tempat jadwal loket kantor kota kab kabupaten
  baru lama besok bsk lusa disini sini situ sana disana online offline info informasi menu bantuan status persyaratan
  pesan ambil ngambil mengambil urus ngurus mengurus pengurusan bawa kirim tanya nanya pakai
  mendaftarkan berikut data datanya sesuai lengkap pemohon atasnama perempuan laki pria wanita lk pr kemarin kmrn kmarin kemaren wingi kamari umur usia foto wawancara ketemu jumpa was were been we pasti pastinya lupa sekitar kira pasar sekolah kampus kunjungan kedatangan rencana contoh format
  harusnya seharusnya mestinya bukan maksud maksudnya tertulis tulis ketik siapa mendesak urgent segera
  epaspor e-paspor biasa elektronik reguler layanan jenis permohonan umroh haji wisata liburan jalan berangkat
  book born arrival date birth visit tomorrow today new would like apply application for need have has
  terima trima terimah trm and also time office tanggapan balas dibales dibalas
  semua semuanya keduanya kedua ketiga ketiganya both all everyone masing sendirian tau tahu ngerti memang emang
  id ill ive lets its dinten dinan dina poe rahina our his her their their son aunt auntie uncle cousin niece nephew grandma grandpa grandmother grandfather emak wife husband daughter child mother father brother sister parents kembar twin twins dua2nya duaduanya keduaduanya sama2 he she hes shes theyre
  yaudah yauda yasudah yaudahlah yowis yowes ding deng ketang
  wong tuwo bojo bojoku lanang wedok pamajikan salaki laki bini misua mertua keponakan sepupu paman bibi cucu rp yth speaking sareng jeung ambek kaliyan da ka`;

const stop = new Set([...common.keys(), ...common.values(), ...others.split(/\s+/)]);
/** Also given names; one of them alone is still a name. */
const alsoNames = new Set("hari kasih".split(" "));

/** The word we use for what was typed (in small letters): "gk" is "tidak", "biayanya" is "biaya", "okeee" is "oke". */
export function canonical(low: string): string {
  const known = common.get(low);
  if (known) return known;
  if (low.length > longestWord) return low;
  if (low.length > 5 && low.endsWith("nya")) return canonical(low.slice(0, -3));
  const short = withoutEcho(low);
  return common.get(short) ?? (stop.has(short) ? short : low);
}

/** No word we know is longer; a giant is not worth a look. */
const longestWord = 40;

/** "Okeee" is "oke". */
function withoutEcho(low: string): string {
  let end = low.length;
  while (end > 1 && low[end - 1] === low[end - 2]) end -= 1;
  return low.slice(0, end);
}

/** Whether a word is talk around the matter and hardly part of a name. */
export function isTalk(low: string): boolean {
  // A letter alone is an initial: "M. Firman", "I Wayan".
  if (low.length === 1 || alsoNames.has(low)) return false;
  if (stop.has(low)) return true;
  const word = canonical(low);
  return word !== low && stop.has(word);
}

/** Forms of address; in front of a name they may belong to it. */
export function isAddress(low: string): boolean {
  return address.has(low);
}
const address = new Set(
  "ibu bu bapak pak bpk bp sdr sdri saudara saudari tn ny nn tuan nyonya nona mr mrs ms mas mbak kak bunda".split(" "),
);

/**
 * How much of talk a word is: `no` may be any name, `sure` is never part of one, `may` is a word of chat that is somebody's name as
 * well (Tan Ah Moy, Jadi Sitepu, Slamet Pagi): what stands around it decides.
 */
export function talkOf(low: string): "no" | "may" | "sure" {
  if (isOnlyKin(low)) return "sure";
  if (shortAddress.has(low) || (low.length > 6 && low.endsWith("nya"))) return "may";
  if (!isTalk(low) || isByEcho(low)) return isEveryday(low) || isOfNames(low) || isPassive(low) ? "may" : "no";
  return alsoPeople.has(low) ? "may" : "sure";
}

/** Forms of address that are nobody's name: in front of one they are left out. */
const shortAddress = new Set("bpk bp sdr sdri tn ny nn nyonya mr mrs ms".split(" "));

/** "Ditulisnya", "tertulisnya", "didatangi": a verb of everyday talk with its ending. */
function isPassive(low: string): boolean {
  const [, stem = ""] = /^(?:di|ter|ke)(\p{L}{4,}?)(?:nya|in|kan|i)?$/u.exec(low) ?? [];
  return stem !== "" && (stop.has(stem) || isEveryday(stem));
}

/** Ann is no "an" with a longer breath. */
function isByEcho(low: string): boolean {
  return !stop.has(low) && !common.has(low) && withoutEcho(low).length < 3;
}
const alsoPeople = new Set(
  `selamat slamat min the kaka kak sampai mas mba bang om bunda sis gan dong deh nih tuh lah kah kan loh lho ah eh oh ooh hai hay hi met siang sore malam malem pagi pgi day
  morning ini itu ke an to on at is am me do dia adek ada jadi lagi lg nanti akan kali pas agar minta pake coba ku mu pun via ikut banyak
  sekali bulan minggu hari jam baru lama besok situ sana sini info siapa rencana haji jalan liburan wisata biasa umroh terus sing yang mo can
  wis uda dah tak ora teu bade mana how now kok yap yup yes fee price bea tarif open man work come line ilang nuhun leres right cepat cepet
  sip siap baik baiklah mantap benar bener betul sama sm saja aja masih salah oke ok masa ingin harus lengkap lewat mungkin nya dear sewu
  dulu long bang datang sudah belum lihat edit harga jatah longgar kosong hadir kirim maksud berkat tutup buka data di dan date all both semua kedua
  ding deng cucu paman laki wong all mo bsa bs sir penuh full batal doang berikut elektronik urgent segera new nuhun kulo kula abdi awak
  da ka dina poe`.split(/\s+/),
);

/** Opens a message and greets or asks; in front of a name it is none of its words. */
export function opensTalk(low: string): boolean {
  return openers.has(low) || (address.has(low) && low !== "mas");
}
const openers = new Set(
  `min mimin admin kak kaka kakak mba bro sis bund dear halo hallo hai hi hello hei hey assalamualaikum permisi punten maaf mohon tolong
  ya iya iye oke ok okay yes dan semua kedua both all data ini itu dari untuk harus adik kirim`.split(/\s+/),
);

/** Written small between the words of a name: "Tiur br. Simanjuntak", "Day de Boer". */
export function isConnector(low: string): boolean {
  return connectors.has(low);
}
const connectors = new Set(
  "br boru bin binti bt bte van der den de da dos di al el ul as ash alias van von".split(" "),
);

/** Ends a sentence of chat ("budi santoso ya min"); with capitals only what is hardly ever a name. */
export function closesTalk(low: string, capital = false): boolean {
  if (capital) return /^(ya|iya|min|mimin|admin|kak|dong|deh|nih|sih|aja|saja|bro|sis|gan|pak|bu)$/.test(low);
  return closers.has(low) || (address.has(low) && low !== "bunda");
}
const closers = new Set(
  "ya iya min mimin admin kak kaka kakak mba bro sis gan om bang dong deh nih tuh sih lah loh lho kok ah eh aja saja dulu ini itu jadi lagi".split(
    " ",
  ),
);

/** In small letters such a word opens talk, with a capital it is a name ("jadi budi", "Jadi Sitepu"). */
export function mayOpenTalk(low: string): boolean {
  return smallOpeners.has(low);
}
const smallOpeners = new Set(
  "gan terus nanti ada lagi minta coba rencana kalau biar besok di ke akan sama benar betul siap the pagi siang sore malam pgi sudah belum masih ingin bade hari datang jo karo lan ama ame deng ka".split(
    " ",
  ),
);

/** Words that speak of a name and are none: "namanya kurang huruf h", "nama belakang". */
export function isOfNames(low: string): boolean {
  return ofNames.has(low) || ofNames.has(low.replace(/nya$/, ""));
}
const ofNames = new Set(
  `kurang huruf hurup lebih satu dua tiga beda berbeda salah keliru sama double dobel typo ejaan eja spasi tanpa depan belakang tengah keluarga marga
  kebalik terbalik tertukar ketuker hilang kepotong terpotong terlalu panjang pendek kepanjangan kebanyakan cukup cuma hanya kata suku ijazah akta akte paspor kk ktp buku bapak ibu
  ayah suami istri anak orang tua baru lama lain gelar singkatan disingkat kecil besar pakai pake ganti ubah tambah ditambah kependekan wrong misspelled
  spelled spelt missing letter letters first last family middle surname`.split(/\s+/),
);
