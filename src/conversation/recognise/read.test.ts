import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "../../booking/index.ts";
import { inWords } from "./in-words.ts";
import { type ReadDay, read } from "./index.ts";

const today = Temporal.PlainDate.from("2017-08-08");
const names = [
  "Budi Santoso",
  "SRI WAHYUNI",
  "agus setiawan",
  "Siti Aminah binti Abdullah",
  "Nur 'Aini",
  "Ai'nun Jariyah",
  "M. Firman",
  "I Wayan Sudarta",
  "Hari Santoso",
  "Mei Lestari",
  "Juli Astuti",
  "Al-Fatih Ramadhan",
  "Hj. Tuti Sriwati, S.E",
  "Joko",
  "Indah",
  "Santi",
  "Anak Agung Gede",
  "Untung Bagus",
  "Dewi Kasih",
  "A. Rahman d/h Tan",
  "Nur`aini",
  "Muhammad Al Fatih",
  "Raden Ajeng Kartika Dewi Kusumaningrum Prawiradirdja",
  "Agus",
  "Maria de Fatima",
  "Ni Made Ayu",
  "Drs. Bambang Sudibyo, M.M",
];
const months = {
  full: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
  short: "jan feb mrt apr mei jun jul agt sept okt nop des",
  other: "January Pebruari March Apr May June July Agst Sep Oct Nopember Dec",
};
const two = (number: number) => String(number).padStart(2, "0");
type Written = (date: Temporal.PlainDate) => string;
const named = (list: string, form: (day: number, month: string, year: number) => string): Written => {
  const words = list.split(" ");
  return ({ day, month, year }) => form(day, words[month - 1] as string, year);
};
/** Ways to write a date that no blank or comma around it can spoil. */
const forms: Written[] = [
  ({ day, month, year }) => `${two(day)}${two(month)}${year}`,
  ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  ({ day, month, year }) => `${two(day)} ${two(month)} ${year}`,
  ({ day, month, year }) => `${day} - ${month} - ${year}`,
  ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  ({ day, month, year }) => `${two(day)}${two(month)}${two(year % 100)}`,
  ({ day, month, year }) => `${day}-${month}-${two(year % 100)}`,
  ({ day, month, year }) => `${day}/${month}/${two(year % 100)}`,
  named(months.full, (day, month, year) => `${day} ${month} ${year}`),
  named(months.short, (day, month, year) => `${day} ${month} ${two(year % 100)}`),
  named(months.other, (day, month, year) => `${two(day)}-${month}-${year}`),
  named(months.short, (day, month, year) => `${day}${month}${year}`),
  named(months.full, (day, month, year) => `${day} ${month.toUpperCase()} '${two(year % 100)}`),
  named(months.other, (day, month, year) => `${month} ${day}, ${year}`),
];
const separators = [
  "#",
  " # ",
  "; ",
  " | ",
  ", ",
  " ",
  "\n",
  "\t",
  "  ",
  "＃",
  "#\u200e",
  "\u00a0",
  " / ",
  "\n\n",
  ",",
  ";",
  "##",
  " - ",
];
type Around = (name: string, birth: string, day: string, sign: string) => string;
const arounds: Around[] = [
  (name, birth, day, sign) => [name, birth, day].join(sign),
  (name, birth, day, sign) => `#${[name, birth, day].join(sign)}`,
  (name, birth, day, sign) => `\u2066*${[name, birth, day].join(sign)}*\u2069`,
  (name, birth, day) => `Nama: ${name}\nTgl lahir: ${birth}\nTanggal kedatangan: ${day}`,
  (name, birth, day) => `Tgl. datang = ${day}\nNAMA LENGKAP = ${name}\nTTL = Bogor, ${birth}\nAlamat: Jl. Melati 3`,
  (name, birth, day) => `Selamat pagi min, mau daftar paspor a.n. ${name} lahir ${birth} datang tgl ${day} bisa ya?`,
  (name, birth, day) => `${name} lahir tgl ${birth}. Rencana datang tanggal ${day} jam 9`,
  (name, birth, day) => `${birth}\n${name}\n${day}\nterima kasih`,
  (name, birth, day) => `#NAMA#TGLLahir#TglKedatangan\n#${name}#${birth}#${day}`,
  (name, birth, day) => `nama saya ${name}, lahir di Jakarta Selatan ${birth}, mau ganti paspor, bisa ${day} gak?`,
  (name, birth, day, sign) => [day, birth, name].join(sign === "#" || sign === " # " ? sign : "#"),
];

// The day of the visit is at most 300 days ahead, so that two digits of a year can only be this or the next one.
const aDay = fc.integer({ min: 0, max: 300 }).map((days) => today.add({ days }));
const aBirth = fc.integer({ min: 1, max: 30_000 }).map((days) => today.subtract({ days }));
const aForm = fc.constantFrom(...forms);

test("any person and day, in any of the ways people write them, is read back", () => {
  const parts = fc.record({
    name: fc.constantFrom(...names),
    birth: aBirth,
    day: aDay,
    writeBirth: aForm,
    writeDay: aForm,
    sign: fc.constantFrom(...separators),
    around: fc.constantFrom(...arounds),
  });
  fc.assert(
    fc.property(parts, ({ name, birth, day, writeBirth, writeDay, sign, around }) => {
      const text = around(name, writeBirth(birth), writeDay(day), sign);
      const [person, ...others] = read(text, today).people;
      const back = {
        text,
        name: foldName(person?.name?.value ?? ""),
        birth: dateIn(person?.birth),
        day: dateIn(person?.day),
        others,
      };
      expect(back).toEqual({ text, name: foldName(name), birth: birth.toString(), day: day.toString(), others: [] });
    }),
    { numRuns: 5_000 },
  );
});

function dateIn(read: ReadDay | undefined): string | undefined {
  return read && "date" in read ? read.date.toString() : undefined;
}

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(fc.constantFrom(..."#\n;|,./-:='*_~?! aAnIilO0158ﷺ\ud83d\udc4d\u200e\u2066".split(""), ...words()), {
      maxLength: 80,
    })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 5 }).map((part) => part.repeat(4_096).slice(0, 4_096)),
);

function words(): string[] {
  return "tgl lahir nama a.n. bukan salah harusnya besok senin minggu depan jam hari 25011987 14082017 25 januari 1987 batal kode Budi S.E 7KMX-4PTH [16 angka]"
    .split(" ")
    .map((word) => `${word} `);
}

test("no text whatsoever is too strange to be read, and what comes out can be kept", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const reading = read(text, today);
      expect(reading.text.isWellFormed()).toBe(true);
      expect(reading.text.length).toBeLessThanOrEqual(4_096);
      for (const { name } of reading.people) expect(name?.value).not.toBe("");
    }),
    { numRuns: 3_000 },
  );
});

test("what is kept of a text is whole letters, and no more of them than a message may have", () => {
  expect(read("a".repeat(9_000), today).text).toHaveLength(4_096);
  expect(read("\ufdfa".repeat(4_000), today).text.length).toBeLessThanOrEqual(4_096);
  expect(read(`${"a".repeat(4_095)}\u{1f44d}`, today).text.isWellFormed()).toBe(true);
  expect(read("\ud83d ya", today).text).toBe("\ufffd ya");
  expect(read(" *Budi*\u00a0\u200e Santoso \r\n\n ２５ ", today).text).toBe("Budi Santoso\n25");
});

test("the published format is exact only to the letter", () => {
  const exact = (text: string) => read(text, today).exact;
  expect(exact("#budi#25011987#07082017")).toBe(true);
  expect(exact(" #Budi d/h Tan#29021988#14082017\n")).toBe(true);
  const others = [
    "Budi#25011987#14082017",
    "#Budi#25011987#14082017#",
    "# Budi#25011987#14082017",
    "#Budi #25011987#14082017",
    "#Budi#250187#14082017",
    "#Budi#29021987#14082017",
    "#Budi#08082017#14082017",
    "#Budi#14082017#25011987",
    "#Budi#25011987#14082017\n#Rina#12041989#14082017",
    "#Bapak Budi#25011987#14082017",
    "#RA Kartini#25011987#14082017",
    "#Budi😊#25011987#14082017",
    "#Вuдi#25011987#14082017",
    "#NAMA#25011987#14082017",
    "#B#25011987#14082017",
    "##25011987#14082017",
    "#Budi#25011887#14082017",
    "#*Budi*#25011987#14082017",
    "#Budi\u200e#25011987#14082017",
  ];
  expect(others.filter(exact)).toEqual([]);
});

const readings: Record<string, Record<string, unknown>> = {
  "Budi Santoso": { people: ["Budi Santoso, -, -"] },
  "budi santoso": {},
  "BUDI SANTOSO": { people: ["BUDI SANTOSO, -, -"] },
  "nama saya Budi Santosa": { people: ["Budi Santosa, -, -, correction"] },
  "lahir 26 januari": { people: ["-, no 26 januari, -, {month:1,day:26}, correction"] },
  "lahirnya bukan 1987 tapi 1978": { people: ["-, no 1978, -, {year:1978}, correction"] },
  "salah nama, harusnya Budi Santosa": { people: ["Budi Santosa, -, -, correction"] },
  "salah, harusnya 25-01-1978": { people: ["-, 1978-01-25 separators, -, correction"] },
  "bukan tgl 14 tapi tgl 15": { day: "2017-08-15 no-year" },
  "tgl 15 aja": { day: "2017-08-15 no-year" },
  "25011987": { people: ["-, 1987-01-25, -"] },
  "14082017": { day: "2017-08-14" },
  "25011987 14082017": { people: ["-, 1987-01-25, 2017-08-14"] },
  "Budi Santoso 2501198714082017": { people: ["Budi Santoso, 1987-01-25 separators, 2017-08-14 separators"] },
  "#Budi Santoso#2501198714082017": { people: ["Budi Santoso, 1987-01-25 separators, 2017-08-14 separators"] },
  "Budi Santoso#25011987#Jl. Merdeka 12/5 Batam": { people: ["Budi Santoso, 1987-01-25, -, address"] },
  "Budi Santoso#25011987#Batam Center": { people: ["Budi Santoso, 1987-01-25, -, address"] },
  "E-PASSPORT#Budi Santoso#25011987#Perum Anggrek Blok B2 no 5": { people: ["Budi Santoso, 1987-01-25, -, address"] },
  "NAMA#TGL.LAHIR#ALAMAT": { placeholder: true },
  "E-PASSPORT#NAMA#ddmmyyyy#ALAMAT": { placeholder: true },
  "#nama sesuai KTP#tanggal lahir#tanggal datang": { placeholder: true },
  "Nama:\nTgl lahir:\nTanggal kedatangan:": { placeholder: true },
  "#NAMA#25011987#14082017": { people: ["NAMA (sample), 1987-01-25, 2017-08-14"] },
  "1. Budi Santoso 25011987\n2. Rina Santoso 12041989\ntgl 14 agustus": {
    people: ["Budi Santoso, 1987-01-25, -", "Rina Santoso, 1989-04-12, -"],
    day: "2017-08-14 no-year month-name",
  },
  "Nama: Budi\nTgl lahir: 25-01-1987\n\nNama: Rina\nTgl lahir: 12-04-1989\nuntuk besok pagi": {
    people: ["Budi, 1987-01-25 separators, -", "Rina, 1989-04-12 separators, -"],
    day: "2017-08-09 relative",
    hour: "morning",
  },
  "#Budi#25011987#14082017#Rina#12041989#14082017": {
    people: ["Budi, 1987-01-25, 2017-08-14", "Rina, 1989-04-12, 2017-08-14"],
  },
  "NAMA : Budi Santoso\nTTL : Bogor, 25 Januari 1987\nALAMAT : Jl. Merdeka 12/5\nNO HP : 0812 3456 7890\nTGL DATANG : 14 Agustus 2017":
    { people: ["Budi Santoso, 1987-01-25 month-name, 2017-08-14 month-name"] },
  "Budi Santoso, Bogor, 25 Jan '87, senin 14 agustus": {
    people: ["Budi Santoso, 1987-01-25 month-name two-digit-year, 2017-08-14 no-year month-name"],
  },
  "my name is John Smith, born January 25, 1987, I want to come on August 14, 2017": {
    people: ["John Smith, 1987-01-25 month-name other-order, 2017-08-14 month-name other-order"],
  },
  "#Sabtu Rahayu#25011987#14082017": { people: ["Sabtu Rahayu, 1987-01-25, 2017-08-14"], exact: true },
  "Jumat Santosa 25011987 14082017": { people: ["Jumat Santosa, 1987-01-25, 2017-08-14"] },
  "#Budi#Santoso#25011987#14082017": { people: ["Budi Santoso, 1987-01-25, 2017-08-14"] },
  "#Budi Santoso (Budi)#25011987#14082017": {
    people: ["Budi Santoso (Budi) (strange: Budi Santoso), 1987-01-25, 2017-08-14"],
  },
  "#Budi 😊#25011987#14082017": { people: ["Budi 😊 (strange: Budi), 1987-01-25, 2017-08-14"] },
  "#Budi#19870125#20170814": { people: ["Budi, 1987-01-25 other-order, 2017-08-14 other-order"] },
  "#Budi#1021985#14082017": { people: ["Budi, no 1021985, 1985-02-01?, 2017-08-14"] },
  "#Budi#2501198#14082017": { people: ["Budi, no 2501198, 2017-08-14"] },
  "#Budi#25011987#31/2/2017": { people: ["Budi, 1987-01-25, no 31/2/2017"] },
  "#Budi#25011987#jam 10": { people: ["Budi, 1987-01-25, -"], hour: "10:00" },
  "#Budi#25011987#14082017#jam 10": { people: ["Budi, 1987-01-25, 2017-08-14"], hour: "10:00" },
  "#Budi#25011987#secepatnya": { people: ["Budi, 1987-01-25, -"] },
  "#Budi#01082017#25011987": { people: ["Budi, 1987-01-25, 2017-08-01, swapped"] },
  "Budi 25/1/87 14/8/17": {
    people: ["Budi, 1987-01-25 separators two-digit-year, 2017-08-14 separators two-digit-year"],
  },
  "hari ini": { day: "2017-08-08 relative" },
  "besok pagi": { day: "2017-08-09 relative", hour: "morning" },
  "hari senin jam 9": { day: "2017-08-14 relative", hour: "09:00" },
  senin: { day: "2017-08-14 relative" },
  selasa: { day: "2017-08-15 relative" },
  "kamis depan": { day: "2017-08-17 relative" },
  "rabu minggu depan": { day: "2017-08-16 relative" },
  "hari minggu": { day: "2017-08-13 relative" },
  "rabu 23": { day: "2017-08-23 no-year" },
  "hari kamis 24 siang": { day: "2017-08-24 no-year", hour: "afternoon" },
  "rabu 16 jam 10": { day: "2017-08-16 no-year", hour: "10:00" },
  "rabu 10.00": { day: "2017-08-09 relative", hour: "10:00" },
  "rabu 10 pagi": { day: "2017-08-09 relative", hour: "10:00" },
  "selasa 2 siang": { day: "2017-08-15 relative", hour: "14:00" },
  "senin, saya sama dua anak": { day: "2017-08-14 relative", count: 3, service: "child" },
  "senin, for me and my two kids": { day: "2017-08-14 relative", count: 3, service: "child" },
  "senin, saya punya 2 anak": { day: "2017-08-14 relative", service: "child" },
  "senin 2 orang": { day: "2017-08-14 relative", count: 2 },
  "besok pagi jam 10": { day: "2017-08-09 relative", hour: "10:00" },
  "18 agustus siang": { day: "2017-08-18 no-year month-name", hour: "afternoon" },
  "tgl 16 siang": { day: "2017-08-16 no-year", hour: "afternoon" },
  "Siti Aminah 3-5-1992 kamis 24": { people: ["Siti Aminah, 1992-05-03 separators, 2017-08-24 no-year"] },
  "Budi Santoso [16 angka] 25-01-1987 14-08-2017": {
    people: ["Budi Santoso, 1987-01-25 separators, 2017-08-14 separators"],
  },
  "#Budi Santoso#[16 angka]#14082017": { people: ["Budi Santoso, -, 2017-08-14"] },
  "hari terdekat": {},
  "paling cepat kapan": {},
  "Siti Aminah, lahir 3 mei 1992, hari terdekat": { people: ["Siti Aminah, 1992-05-03 month-name, -"] },
  "kantor imigrasi terdekat dimana": { officeWords: "terdekat" },
  "alamatnya dimana min": {},
  "bisa diwakilkan tidak?": {},
  "berapa lama jadinya": {},
  "saya nomor berapa ya": {},
  "giliran saya kapan": {},
  "masih lama?": {},
  "berapa lama lagi kak": {},
  "paspor saya masih lama jadinya?": {},
  "minggu depan": { day: "next-week-or-sunday" },
  "lusa aja": { day: "2017-08-10 relative" },
  "3 hari lagi": { day: "2017-08-11 relative" },
  "tgl 31": { day: "2017-08-31 no-year" },
  "29 februari": { day: "2020-02-29 no-year month-name" },
  "jam 1 siang": { hour: "13:00" },
  "pukul 10.00": { hour: "10:00" },
  "jam setengah 9": { hour: "08:30" },
  "yg siang aja": { hour: "afternoon" },
  "pagi min": { greeted: true, keyword: "menu" },
  siang: { greeted: true, keyword: "menu" },
  "pindah ke tgl 16": { day: "2017-08-16 no-year", keyword: "move" },
  "PINDAH 16 agustus": { day: "2017-08-16 no-year month-name", keyword: "move" },
  "cara pindah hari gimana": {},
  "min undur ke rabu jam 10": { day: "2017-08-09 relative", hour: "10:00", keyword: "move" },
  "batal a.n. Budi Santoso 25011987": { keyword: "cancel" },
  "saya batal datang besok": { day: "2017-08-09 relative", keyword: "cancel" },
  "batalkan booking antrian saya min": { keyword: "cancel" },
  batall: { keyword: "cancel" },
  "bisa dibatalin gak?": {},
  "tidak bisa datang besok": { day: "2017-08-09 relative", keyword: "cannot-come" },
  "tidak jadi": { keyword: "cancel" },
  URUNG: { keyword: "restore" },
  urungkan: { keyword: "restore" },
  ubah: { keyword: "change" },
  "salah nama": { keyword: "change" },
  "cek booking saya": { keyword: "status" },
  "saya mau cek booking an Rina Santoso": { keyword: "status" },
  "kode booking saya apa": { keyword: "status" },
  "ya saya budi": { keyword: "yes" },
  "ya tapi jam 10": { hour: "10:00" },
  "iyaaa min": { keyword: "yes" },
  "sudah benar": { keyword: "right" },
  betul: { keyword: "yes" },
  "bisa gak": {},
  gak: { keyword: "no" },
  "👍": { keyword: "ack" },
  "👌🏽": { keyword: "ack" },
  "🙏": { keyword: "thanks" },
  "?": { keyword: "menu" },
  halo: { greeted: true, keyword: "menu" },
  "Assalamualaikum wr wb": { greeted: true, keyword: "menu" },
  "Selamat pagi": { greeted: true, keyword: "menu" },
  p: { keyword: "menu" },
  daftar: { keyword: "book" },
  "mau daftar antrian paspor min": { keyword: "book" },
  "perpanjang paspor": { keyword: "renewal", service: "renewal" },
  "paspor baru": { keyword: "new", service: "new" },
  anak: { keyword: "child", service: "child" },
  "#persyaratan": { keyword: "papers" },
  privasi: { keyword: "privacy" },
  berhenti: { keyword: "stop" },
  mulai: { keyword: "start" },
  semua: { keyword: "all" },
  "2.": { choice: 2 },
  "nomor 2 aja": { choice: 2 },
  dua: { choice: 2 },
  "jam 2": { hour: "14:00" },
  Indah: {},
  Santi: {},
  Saleh: {},
  Batam: {},
  Mulia: {},
  pindh: { keyword: "move" },
  btalkan: { keyword: "cancel" },
  "7KMX-4PTH": { code: "7KMX4PTH" },
  "kode 7kmx 4pth ya": { keyword: "yes", code: "7KMX4PTH" },
  "kode 25011987": { code: "25011987" },
  "kode [16 angka]": {},
  "masih ada kuota tgl 15?": { day: "2017-08-15 no-year" },
  "paspor saya hilang, Budi Santoso 25011987": { people: ["Budi Santoso, 1987-01-25, -"] },
  "ada calo di depan kantor": {},
  "paspor saya udah jadi belum?": {},
  "😂": {},
  "saya 7kmx 4pth": { code: "7KMX4PTH" },
  Yasin: {},
  mulay: { keyword: "start" },
  "mau reskedul": { keyword: "move" },
  "kapan saya harus datang": { keyword: "status" },
  "lusa Budi Santoso": { people: ["Budi Santoso, -, 2017-08-10 relative"] },
  "ga jadi deh min": { keyword: "cancel" },
  "mau booking buat anak saya": { keyword: "book", service: "child" },
  "kantor imigrasi jakarta selatan": { officeWords: "jakarta selatan" },
  "tgl 14 penuh?": { day: "2017-08-14 no-year" },
  "Budi Santoso 25 Januari 1987 Kamis 10 Agustus 2017 jam 10.00 WIB": {
    people: ["Budi Santoso, 1987-01-25 month-name, 2017-08-10 month-name"],
    hour: "10:00",
  },
  "nama:budi santoso,tgl lahir:25-01-1987,tgl kedatangan:14-08-2017": {
    people: ["budi santoso, 1987-01-25 separators, 2017-08-14 separators"],
  },
  "I lost my passport": {},
  "appointment tomorrow for John Smith 25-01-1987": {
    people: ["John Smith, 1987-01-25 separators, 2017-08-09 relative"],
  },
  "yes please": { keyword: "yes" },
};

test.each(Object.entries(readings))("%s", (text, reading) => {
  expect(inWords(read(text, today))).toEqual(reading);
});

test("of a very long text the words of its beginning are read", () => {
  const rest = "kami sekeluarga mohon bantuannya ".repeat(100);
  expect(inWords(read(`Budi Santoso 25-01-1987 14-08-2017 ${rest} 15-08-2017`, today)).people).toEqual([
    "Budi Santoso, 1987-01-25 separators, 2017-08-14 separators",
  ]);
});

test("more people than anybody may bring stay too many, and no more than eight", () => {
  const line = (nr: number) => `#Budi Santoso ${"abcdefghijkl"[nr]}#2501198${nr % 10}#14082017`;
  const all = read(Array.from({ length: 12 }, (_, nr) => line(nr)).join("\n"), today);
  expect(all.people).toHaveLength(8);
});
