import { expect, test } from "vitest";
import { nameAmongClauses, nameAsAnswer } from "./asked-name.ts";
import { read } from "./index.ts";
import { inventedNames } from "./invented-names.fixture.ts";

const today = Temporal.PlainDate.from("2017-08-08");

/** Names that have a word of chat, a weekday or a month in them. */
const hard =
  `Tan Ah Moy|Gan Siauw Lan|Is Mardiana|Ni Made Mas Ayu|Jadi Sitepu|Minta Ito Harahap|Baik Simanjuntak|Loh Kok Seng|Kok Bing Lien|Lie Sing Tjoan|Lim Kim An|Tri Adek Saputra|Om Prakash|Ya'kub Hasan|Mu'min Yahya|Jumat Santoso|Minggu Suryono|Putri Baru|Slamet Pagi|Rambu Sore|Selamat Riyadi|Malem Sembiring|Rencana Tarigan|Benar Ginting|Sabar Sampai Purba|Terus Maju Sinaga|Bulan Lestari|Abdul Hadir|Lim An Nio|The Sing Seng|Yap Me Hwa|Siang Rante|Ida Bagus Lama|Uda Chaniago|Bea Brown|Ann Price|Can Hok Lie|Ahmad Jumat|Mei Juni Astuti|Nur Awal Hari|Datang Sitorus|Sekali Wibowo|Via Agustin|Mohamad Oke Pratama|Tiur br. Simanjuntak|Kamis Wage|Sana Hidayah|Mana Lubis|Dear Adinda`.split(
    "|",
  );
const shapes: ((name: string) => string)[] = [
  (name) => `${name}, 3 mei 1970, 24 agustus 2017`,
  (name) => `${name} 3 mei 1970 tgl 24 agustus`,
  (name) => `${name}\n03-05-1970\n24-08-2017`,
  (name) => `${name} 03051970 24082017`,
  (name) => `#${name}#3 mei 1970#24 agustus`,
  (name) => `Nama: ${name}\nTgl lahir: 3-5-1970\nTgl datang: 24-8-2017`,
  (name) => `mau daftar min, nama saya ${name}, lahir 3 mei 1970, datang tgl 24 agustus ya`,
  (name) => `daftar a.n. ${name} lahir 3 mei 1970 tgl 24 agustus`,
  (name) => `my name is ${name}, born 3 May 1970, can I come on August 24?`,
];

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");

function nameIn(text: string): string | undefined {
  const { people } = read(text, today);
  return people.length === 1 ? people[0]?.name?.value : `${people.length} people`;
}

test("a name that has words of chat in it is kept whole", () => {
  const cut = hard.flatMap((name) => shapes.map((shape) => [shape(name), nameIn(shape(name)), name]));
  expect(cut.filter(([, read, name]) => read !== name && name !== "Dear Adinda")).toEqual([]);
});

test("the name of anybody in Indonesia has all the letters that were typed with a capital", () => {
  const people = [1, 2, 3, 4].flatMap((seed) => inventedNames(500, seed));
  const lost = people.flatMap((name) =>
    shapes.flatMap((shape) => {
      const read = nameIn(shape(name));
      return lettersOf(read ?? "") === lettersOf(name) ? [] : [`${shape(name)} -> ${read}`];
    }),
  );
  expect(lost).toEqual([]);
});

const talk =
  `namanya kurang huruf h|nama muhamad m nya satu|nama di ijazah sama KTP beda|mau ganti nama belakang di paspor|nama tengah saya ga ada min|english|nama sesuai ktp ya|My name was misspelled|sampai ketemu tgl 24 agustus 2017|saya kerja di PT Maju Jaya, tgl 24 bisa?|anak saya umur 5 tahun, tgl 24 agustus 2017 bisa?|sudah foto tgl 1 agustus 2017 kapan jadi|Mau Daftar Paspor Besok Pagi Bisa?|dinten senen tiasa?|an earlier date please|kabari saya kalau ada yang lebih cepat|paspor hilang tgl 3 mei 2017 di pasar|Mohon Info Syarat Paspor Baru Tgl 24 Agustus`.split(
    "|",
  );

test.each(talk)("%s: talk is nobody", (text) => {
  expect(read(text, today).people).toEqual([]);
});

const around: Record<string, string> = {
  "aye Rojali lahir 3 mei 1970 mau rebo depan": "Rojali",
  "I want a passport for my son Kevin Brown, born 5 July 2012": "Kevin Brown",
  "for my husband Agus Brown 5 July 1982 on 24 August": "Agus Brown",
  "bantuin dong daftar Budi Santoso 25-01-1987 makasih kak": "Budi Santoso",
  "MAU DAFTAR PASPOR BUDI SANTOSO 25011987 14082017": "BUDI SANTOSO",
  "nama lengkapnya Jadi Sitepu": "Jadi Sitepu",
  "namanya salah harusnya Rahmah Hidayati": "Rahmah Hidayati",
  "nama saya kurang satu huruf, harusnya Rahmahh": "Rahmahh",
  "Selamat Pagi Pak, saya Selamat Riyadi 3 mei 1970": "Selamat Riyadi",
  "pagi min, sri ningsih ya 3 mei 1970, buat besok": "sri ningsih",
  "nama saya O, lahir 4 juli 1992": "O",
  "nama istri saya Dewi Kan Ayu lahir 3 mei 1970": "Dewi Kan Ayu",
};

test.each(Object.entries(around))("%s: %s", (text, name) => {
  expect(nameIn(text)).toBe(name);
});

test("the same name once more in another script is left out, by a guess", () => {
  const [person] = read("Lim Siu Ping 林秀萍, 8 Agst 1976, tgl 18 ags", today).people;
  expect(person?.name?.doubts).toEqual([{ is: "strange", guess: "Lim Siu Ping", why: "other-script" }]);
});

const answers: Record<string, string | undefined> = {
  Jadi: "Jadi",
  O: "O",
  o: "o",
  "jadi sitepu": "jadi sitepu",
  "nama saya memang O": "O",
  "ya nama saya Minta Ito Harahap": "Minta Ito Harahap",
  "Terus Maju Sinaga": "Terus Maju Sinaga",
  "is mardiana kak": "is mardiana",
  sumirah: "sumirah",
  english: undefined,
  "kabari saya kalau ada yang lebih cepat": undefined,
  "panjang sekali namanya": undefined,
  "nanti saya tanya istri dulu": undefined,
  "apa harus sesuai ktp?": undefined,
  "nama di ktp beda": undefined,
  "ga jadi deh": undefined,
};

test.each(Object.entries(answers))("asked for a name, %s is %s", (text, name) => {
  expect(nameAsAnswer(text)?.value).toBe(name);
});

test.each([
  ["Name: Ratna Mau, DOB: 3 May 1970, Date: 24 August 2017", "Ratna Mau"],
  ["Nama: Yosef Juga, lahir: 3-5-1970, datang: 24-8-2017", "Yosef Juga"],
])("%s: the whole value of a form's field", (text, name) => {
  expect(nameIn(text)).toBe(name);
});

test.each(["di ktp teh 3 mei 1970 tgl 24 agustus", "3 May 1970, he is my father in law, on August 24"])(
  "%s: a small word inside of a sentence is nobody",
  (text) => {
    expect(read(text, today).people.map(({ name }) => name?.value)).toEqual([undefined]);
  },
);

test.each([
  ["oh namanya. Melati Kusumawati", "Melati Kusumawati"],
  ["saya Ngatiman pak, tidak pakai marga", "Ngatiman"],
  ["Warsini bu. jam 9 ya", "Warsini"],
  ["baik pak, terima kasih", undefined],
  ["sebentar, KTP saya di rumah", undefined],
  ["Agus Salim, Budi Hartono", undefined],
])("asked for a name, of %s the clause is %s", (text, name) => {
  expect(nameAmongClauses(text)?.value).toBe(name);
});
