import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

/** What each row of test/messages.tsv says by itself; how to read the rows stands in test/messages.md. */
const expected: Record<string, Record<string, unknown>> = {
  "#Siti Aminah#03051992#15082017": { people: ["Siti Aminah, 1992-05-03, 2017-08-15"], exact: true },
  "#SRI WAHYUNI#17081975#16082017": { people: ["SRI WAHYUNI, 1975-08-17, 2017-08-16"], exact: true },
  "#agus setiawan#09121990#18082017": { people: ["agus setiawan, 1990-12-09, 2017-08-18"], exact: true },
  "#Siti Aminah binti Abdullah#03051992#15082017": {
    people: ["Siti Aminah binti Abdullah, 1992-05-03, 2017-08-15"],
    exact: true,
  },
  "#Nur 'Aini#11111995#15082017": { people: ["Nur 'Aini, 1995-11-11, 2017-08-15"], exact: true },
  "#Hj. Tuti Sriwati, S.E#14041965#16082017": {
    people: ["Hj. Tuti Sriwati, S.E (title: Tuti Sriwati), 1965-04-14, 2017-08-16"],
    exact: true,
  },
  "#Raden Ajeng Kartika Dewi Kusumaningrum Prawiradirdja#21041989#22082017": {
    people: ["Raden Ajeng Kartika Dewi Kusumaningrum Prawiradirdja (long), 1989-04-21, 2017-08-22"],
    exact: true,
  },
  "#Muhammad Al Fatih#01032014#15082017": { people: ["Muhammad Al Fatih, 2014-03-01, 2017-08-15"], exact: true },
  "#Ibu Suminah#01071945#14082017": { people: ["Ibu Suminah (title: Suminah), 1945-07-01, 2017-08-14"] },
  "#NAMA#TGLLahir#TglKedatangan": { placeholder: true },
  "#Nama #TglLahir #TglKedatangan\\n#Ariy #02012001 #17082017": { people: ["Ariy, 2001-01-02, 2017-08-17"] },
  "# budi santoso # 25/01/87 # 14/8/17": {
    people: ["budi santoso, 1987-01-25 separators two-digit-year, 2017-08-14 separators two-digit-year"],
  },
  "#Budi Santoso#25 Januari 1987#14 Agustus 2017": {
    people: ["Budi Santoso, 1987-01-25 month-name, 2017-08-14 month-name"],
  },
  "#dewi lestari#3 mei 92#15 agst 2017": {
    people: ["dewi lestari, 1992-05-03 month-name two-digit-year, 2017-08-15 month-name"],
  },
  "budi santoso 25011987 14082017": { people: ["budi santoso, 1987-01-25, 2017-08-14"] },
  "Budi Santoso, 25-01-1987, 14-08-2017": { people: ["Budi Santoso, 1987-01-25 separators, 2017-08-14 separators"] },
  "＃Budi Santoso＃25011987＃14082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-14"] },
  "\u200e#Budi Santoso#25011987#14082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-14"] },
  "#14082017#25011987#Budi Santoso": { people: ["Budi Santoso, 1987-01-25, 2017-08-14, swapped"] },
  "#Budi Santoso#14082017": { people: ["Budi Santoso, -, 2017-08-14"] },
  "#25011987#14082017": { people: ["-, 1987-01-25, 2017-08-14"] },
  "Assalamualaikum min mau perpanjang paspor an Ahmad Fauzi 20 11 1967 tgl 16/8 bisa?": {
    people: ["Ahmad Fauzi, 1967-11-20 separators, 2017-08-16 no-year separators"],
    greeted: true,
    service: "renewal",
  },
  "besok bisa gak min? Rudi Hartono 1-2-1985": { people: ["Rudi Hartono, 1985-02-01 separators, 2017-08-09 relative"] },
  "daftar buat lusa ya, Lia Amelia 070795": { people: ["Lia Amelia, 1995-07-07 two-digit-year, 2017-08-10 relative"] },
  "#Joko#10101980#minggu depan": { people: ["Joko, 1980-10-10, next-week-or-sunday"] },
  "tgl 14": { day: "2017-08-14 no-year" },
  "2": { choice: 2 },
  "yg pagi aja jam 8": { hour: "08:00" },
  "#Budi Santoso#25 O1 l987#14O82O17": {
    people: ["Budi Santoso, 1987-01-25 separators letters-for-digits, 2017-08-14 letters-for-digits"],
  },
  "#Budi Santoso#31021987#14082017": { people: ["Budi Santoso, no 31021987, 2017-08-14"] },
  "#John Simanjuntak#08141990#14082017": { people: ["John Simanjuntak, no 08141990, 1990-08-14?, 2017-08-14"] },
  "#Budi Santoso#25012019#14082017": { people: ["Budi Santoso, 2019-01-25, 2017-08-14"] },
  "#Bud1 Sant0so#25011987#14082017": { people: ["Bud1 Sant0so (digits: Budi Santoso), 1987-01-25, 2017-08-14"] },
  "#Budi Santoso#25011987#01092017": { people: ["Budi Santoso, 1987-01-25, 2017-09-01"], exact: true },
  "#Budi Santoso#25011987#08082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-08"], exact: true },
  "#Budi Santoso#25011987#01082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-01"], exact: true },
  "kode 00002681 ya min": { keyword: "yes", code: "00002681" },
  "00009999": { code: "00009999" },
  ya: { keyword: "yes" },
  "oke sip": { keyword: "yes" },
  "tidak, salah tanggal lahirnya harusnya 1978": { people: ["-, no 1978, -, {year:1978}, correction"] },
  "00002681": { code: "00002681" },
  "#Budi Santoso#25011987#14082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-14"], exact: true },
  "#Rina Santoso#12041989#14082017": { people: ["Rina Santoso, 1989-04-12, 2017-08-14"], exact: true },
  "#Budi Santoso#25011987#14082017\\n#Rina Santoso#12041989#14082017\\n#Kevin Santoso#05052012#14082017": {
    people: [
      "Budi Santoso, 1987-01-25, 2017-08-14",
      "Rina Santoso, 1989-04-12, 2017-08-14",
      "Kevin Santoso, 2012-05-05, 2017-08-14",
    ],
  },
  "mau daftar berempat suami istri sama 2 anak bisa sekaligus?": { count: 4, keyword: "book", service: "child" },
  "saya cerai, anak ikut saya, syarat paspornya gimana": { service: "child" },
  "#batal": { keyword: "cancel" },
  batal: { keyword: "cancel" },
  btl: { keyword: "cancel" },
  "kalau mau batal gimana caranya?": {},
  "min undur ke jam siang bisa?": { hour: "afternoon", keyword: "move" },
  "maaf min saya telat 20 menit kena macet di tol, masih bisa?": {},
  cek: { keyword: "status" },
  "sekarang antrian nomor berapa?": {},
  "1234567890123456": {},
  "syarat perpanjang apa aja": { service: "renewal" },
  "paspor buatan KJRI hongkong bisa perpanjang disini?": { service: "renewal" },
  "berapa biayanya": {},
  "epaspor bisa disini? brp": {},
  "sabtu buka gak?": { day: "2017-08-12 relative" },
  "puasa jam bukanya berubah?": {},
  "KTP saya Padang tapi kerja di Bogor, bisa bikin di sini?": {},
  "ektp belum jadi cuma ada suket": {},
  "di KK tgl lahir saya salah": {},
  "saya ga punya akta lahir, pakai ijazah SD boleh?": {},
  "nama cuma satu kata, buat umroh harus 3 kata ya?": {},
  "paspor hilang min": {},
  "paspor saya kena banjir basah semua": {},
  "paspor robek dikit halaman belakang itu rusak?": {},
  "mau ganti nama di paspor": { keyword: "change" },
  "saya mau kerja ke malaysia": {},
  "haji tahun depan kapan bisa bikin paspornya": {},
  "rombongan kantor 40 orang bisa?": { count: 40 },
  "butuh cepet banget lusa berangkat": {},
  "ibu saya 72 thn pakai kursi roda": {},
  "istri hamil 7 bulan hrs antri online jg?": {},
  "saya tuna rungu, nanti dipanggil bagaimana?": {},
  "Selamat malam pak, apa masih buka?": { greeted: true },
  "kok gk dibales": {},
  "min??? udah 3x kirim ini": {},
  "knp penuh terus tiap hari??": {},
  "jam 07.29 dibilang blm buka jam 07.30 udh penuh, main ya?": { hour: "07:29" },
  "petugas loket 3 judes banget": {},
  "mau komplen ke ombudsman": {},
  "orang beneran dong jangan robot": { keyword: "human" },
  "[pesan diedit: #Budi Santoso#25011987#15082017]": { people: ["Budi Santoso, 1987-01-25, 2017-08-15"], exact: true },
  "[diteruskan] #Budi Santoso#25011987#14082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-14"], exact: true },
  "Min abdi bade ngadamel paspor, iraha nu kosong?": {},
  "I am Australian, want to extend my visa": { service: "renewal" },
  "kode booking atas nama Rina Santoso lahir 12041989 apa ya? saya temannya": {
    people: ["Rina Santoso, 1989-04-12, -"],
  },
  "#Robert'); DROP TABLE antrian;--#25011987#14082017": {
    people: ["Robert'); DROP TABLE antrian (strange), 1987-01-25, 2017-08-14"],
  },
  '#=HYPERLINK("http://x.id";"klik")#25011987#14082017': {
    people: ['=HYPERLINK("http://x.id";"klik") (strange) (long), 1987-01-25, 2017-08-14'],
  },
  "#<b>Budi</b>#25011987#14082017": { people: ["<b>Budi</b> (strange: Budi), 1987-01-25, 2017-08-14"] },
  "jual antrian besok jam 8 ada 3 slot wa aja": { day: "2017-08-09 relative", hour: "08:00" },
  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: {},
  "menang undian 50jt klik bit.ly/xx": {},
  "hapus data saya": { keyword: "erase" },
  STOP: { keyword: "stop" },
  "mau daftar di imigrasi depok bisa disini?": { officeWords: "depok", keyword: "book" },
  "#Budi Santoso#25011987#14082017#Jakarta Selatan": {
    people: ["Budi Santoso, 1987-01-25, 2017-08-14"],
    officeWords: "Jakarta Selatan",
  },
  "materai perlu?": {},
  "Terima kasih banyak min 🙏": { keyword: "thanks" },
  ok: { keyword: "ack" },
};

const today = Temporal.PlainDate.from("2017-08-08");
const rows = readFileSync(new URL("../../../test/messages.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter(Boolean);

/** The text a row brings; undefined for pictures, calls and the like. */
function textOf(message: string): string | undefined {
  const [, edited] = /^\[pesan diedit: (.*)\]$/.exec(message) ?? [];
  const [, forwarded] = /^\[diteruskan\] (.*)$/.exec(message) ?? [];
  const text = edited ?? forwarded ?? (message.startsWith("[") ? undefined : message);
  return text?.replaceAll("\\n", "\n");
}

test.each(rows.map((row) => row.split("\t") as [string, string]))("%s (%s)", (message) => {
  const text = textOf(message);
  expect(text === undefined ? undefined : inWords(read(text, today))).toEqual(expected[message]);
});

test("the table names no row that is not in the file", () => {
  const messages = new Set(rows.map((row) => row.split("\t")[0]));
  expect(Object.keys(expected).filter((message) => !messages.has(message))).toEqual([]);
});
