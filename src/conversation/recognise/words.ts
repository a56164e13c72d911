/**
 * How people spell the words we look for: chat short forms, Sundanese, Javanese and English beside Indonesian. Each line is
 * the word we use and the spellings that mean it. Words are compared in small letters, with `-nya` taken off.
 */
const spellings = `
tidak: gak ga gk ngga nggak enggak engga kagak kaga g tdk tak ndak nda ndk gada ora mboten teu henteu not dont
bisa: bs bsa iso saged tiasa can dpt dapat bisakah bole boleh blh
bagaimana: gimana gmn gmna gmana bgmn piye kumaha how
kenapa: knp napa ngapa mengapa kok why
berapa: brp brapa brpa piro sabaraha pinten
kapan: kpn iraha when kapankah
apa: apakah apaan opo naon what
dimana: mana where
saya: sy sya aku ak gue gw gua abdi kulo kula i
mau: mo pengen pengin ingin hendak bade badhe hoyong arep want
bikin: buat bkin buatkan bikinin pembuatan ngadamel gawe make membuat
yang: yg nu sing
untuk: utk u/ for kanggo bwt buwat
juga: jg jga
sudah: udah udh sdh dah uda wis already
belum: blm blom blum belom durung teu acan
harus: hrs mesti wajib must
dengan: dgn dg sama sm
kalau: kalo klo kl klau if jika
sekarang: skrg skrng skr now
masih: msh still
tapi: tp tpi tetapi but
saja: aja sj aj ajah
terus: trus trs selalu
tanggal: tgl tggl tgal
datang: dtg dateng hadir come
paspor: pasport passport passpor pasor paspr paspornya pspor
antrean: antrian antri antre ngantri ngantre antriannya queue line
booking: boking bokingan bookingan pemesanan reservasi reservation appointment pesanan
daftar: ndaftar mendaftar pendaftaran dftr register pendaftran daftarkan daftarin
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
  dong deh sih nih tuh lah kah kan loh lho ah eh oh ooh hmm please pls plis tolong mohon maaf mf permisi punten nuwun sewu
  assalamualaikum assalamu'alaikum assalammualaikum waalaikumsalam wr wb halo hallo hai hay hi hello hei selamat slmt met slamat
  siang sore malam malem day morning
  ini itu di ke dari dr pada dan atau atas oleh dalam tentang sampai smpe sd adalah ialah the a an to of on at my name is
  am with me you it this do does
  kami kita kamu anda dia mereka sendiri saudara suami istri adik adek kakek nenek ayah mama papa orangtua keluarga teman
  ada jadi lagi lg dulu nanti bsok akan mungkin pas kali supaya biar agar karena krn soalnya mohonnya minta pake pakai pk coba
  nya ku mu jg pun via lewat sekalian sekaligus berdua bertiga berempat ikut cuma hanya cuman doang banyak banget bgt sekali
  nama lahir kelahiran tahun thn bulan bln minggu jam pukul wib wita wit hari
  kode nomor no nmr nik ktp ektp kk akta alamat hp telp wa whatsapp email tempat jadwal loket kantor kota kab kabupaten
  baru lama besok bsk lusa disini sini situ sana disana online offline info informasi menu bantuan status persyaratan
  pesan ambil ngambil mengambil urus ngurus mengurus pengurusan bawa kirim tanya nanya pakai
  mendaftarkan berikut data datanya sesuai lengkap pemohon atasnama kunjungan kedatangan rencana contoh format
  harusnya seharusnya mestinya bukan maksud maksudnya tertulis tulis ketik siapa mendesak urgent segera
  epaspor e-paspor biasa elektronik reguler layanan jenis permohonan umroh haji wisata liburan jalan berangkat
  book born arrival date birth visit tomorrow today new would like apply application for need have has
  terima trima terimah trm and also time office tanggapan balas dibales dibalas`;

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
