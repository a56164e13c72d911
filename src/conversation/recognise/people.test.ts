import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "../../booking/index.ts";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";
import { inventedNames } from "./invented-names.fixture.ts";

const today = Temporal.PlainDate.from("2017-08-08");
const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const two = (number: number) => String(number).padStart(2, "0");
const forms: ((date: Temporal.PlainDate) => string)[] = [
  ({ day, month, year }) => `${day} ${(months[month - 1] as string).toLowerCase()} ${year}`,
  ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${day}/${month}/${two(year % 100)}`,
  ({ day, month, year }) => `${two(day)}${two(month)}${year}`,
  ({ day, month, year }) => `${day} ${months[month - 1]} ${year}`,
];
type Shape = (a: string, x: string, b: string, y: string, day: string) => string;
const shapes: Shape[] = [
  (a, x, b, y, day) => `${a} ${x} dan ${b} ${y} tgl ${day}`,
  (a, x, b, y, day) => `${a} (${x}), ${b} (${y}) ${day}`,
  (a, x, b, y, day) => `${a} ${x} & ${b} ${y}, ${day}`,
  (a, x, b, y, day) => `${a} dan ${b}, lahir ${x} dan ${y}, tgl ${day}`,
  (a, x, b, y, day) => `mau daftar tgl ${day}: 1 ${a} ${x} 2 ${b} ${y}`,
  (a, x, b, y, day) => `1. ${a} ${x}\n2. ${b} ${y}\nsemua tanggal ${day}`,
  (a, x, b, y, day) => `${a}, ${x}\n${b}, ${y}\n${day}`,
  (a, x, b, y, day) => `${a}\n${b}\n${x}\n${y}\n${day}`,
  (a, x, b, y, day) => `#${a}#${x}#${day}\n#${b}#${y}#${day}`,
  (a, x, b, y, day) => `#${a}#${x}#${day}#${b}#${y}#${day}`,
  (a, x, b, y, day) => `mau daftar ${a} lahir ${x}, istri saya ${b} lahir ${y}, datang ${day} ya`,
  (a, x, b, y, day) => `please book ${a}, born ${x}, and my wife ${b}, born ${y}, for ${day}`,
  (a, x, b, y, day) => `Nama: ${a}\nTgl lahir: ${x}\nNama: ${b}\nTgl lahir: ${y}\nTgl datang: ${day}`,
];
const names = inventedNames(500, 3);
const aBirth = fc.integer({ min: 800, max: 30_000 }).map((days) => today.subtract({ days }));

test("two people in any supported shape come back, each with their own date of birth", () => {
  const parts = fc.record({
    a: fc.constantFrom(...names),
    b: fc.constantFrom(...names),
    x: aBirth,
    y: aBirth,
    day: fc.integer({ min: 1, max: 300 }).map((days) => today.add({ days })),
    form: fc.constantFrom(...forms),
    shape: fc.constantFrom(...shapes),
  });
  fc.assert(
    fc.property(parts, ({ a, b, x, y, day, form, shape }) => {
      const text = shape(a, form(x), b, form(y), form(day));
      const reading = read(text, today);
      const back = reading.people.map(({ name, birth }) => [
        foldName(name?.value ?? ""),
        birth && "date" in birth ? birth.date.toString() : "",
      ]);
      expect({ text, back }).toEqual({
        text,
        back: [
          [foldName(a), x.toString()],
          [foldName(b), y.toString()],
        ],
      });
      const days = [reading.day, ...reading.people.map((person) => person.day)].filter((one) => one !== undefined);
      for (const one of days) expect("date" in one && one.date.toString()).toBe(day.toString());
      expect(days.length).toBeGreaterThan(0);
      expect(reading.birthDates).toBe(2);
    }),
    { numRuns: 5_000 },
  );
});

test("people are never fewer than the birth dates that were read", () => {
  const word = fc.constantFrom(
    ..."dan , & \n tgl lahir istri anak saya 3-5-1980 04061982 5 juni 1990 besok tgl 24 agustus ( ) 1. 2. Budi Rina Santoso Tan Ah Moy semua".split(
      " ",
    ),
    "3 mei 1980",
    "4 juni 1982",
    "#",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (words) => {
      const reading = read(words.join(" "), today);
      expect({ words, people: reading.people.length >= Math.min(reading.birthDates, 8) }).toEqual({
        words,
        people: true,
      });
    }),
    { numRuns: 3_000 },
  );
});

const sentences: Record<string, Record<string, unknown>> = {
  "suami saya Tono Hadi 3 mei 1970, saya Tini Hadi 4 mei 1975, anak Tito 5 juni 2010": {
    people: [
      "Tono Hadi, 1970-05-03 month-name, -",
      "Tini Hadi, 1975-05-04 month-name, -",
      "Tito, 2010-06-05 month-name, -",
    ],
    service: "child",
  },
  "Rudi lahir 3 mei 1970, istri Rani, anak Rafi lahir 4 juni 2010, tgl 22": {
    people: ["Rudi, 1970-05-03 month-name, -", "Rani, -, -", "Rafi, 2010-06-04 month-name, -"],
    day: "2017-08-22 no-year",
    service: "child",
  },
  "Kembar: Dino dan Dini lahir 3 mei 2012 mau tgl 22 agustus": {
    people: ["Dino, 2012-05-03 month-name, -", "Dini, 2012-05-03 month-name, -"],
    day: "2017-08-22 no-year month-name",
  },
  "Ali, Budi, dan Citra lahir 1 mei 1980, 2 mei 1981, dan 3 mei 1982": {
    people: ["Ali, 1980-05-01 month-name, -", "Budi, 1981-05-02 month-name, -", "Citra, 1982-05-03 month-name, -"],
  },
  "Sari 3 mei 1970 tgl 22, sama ibu Sumi 4 juni 1945 tgl 23": {
    people: ["Sari, 1970-05-03 month-name, 2017-08-22 no-year", "Sumi, 1945-06-04 month-name, 2017-08-23 no-year"],
  },
  "Peter Brown born 4 June 1968 and his son Tim Brown born 5 July 2010": {
    people: ["Peter Brown, 1968-06-04 month-name, -", "Tim Brown, 2010-07-05 month-name, -"],
  },
  "3 mei 1970 Budi, 5 juni 1980 Rina, tgl 24": {
    people: ["Budi, 1970-05-03 month-name, -", "Rina, 1980-06-05 month-name, -"],
    day: "2017-08-24 no-year",
  },
  // Whose the second date is nobody knows: somebody without a name, who is asked for.
  "Budi 3 mei 1970 5 juni 1980 tgl 24": {
    people: ["Budi, 1970-05-03 month-name, -", "-, 1980-06-05 month-name, -"],
    day: "2017-08-24 no-year",
  },
  "anak saya kiki 3 mei 2010 sama koko 4 juni 2012 tgl 24": {
    people: ["kiki, 2010-05-03 month-name, -", "koko, 2012-06-04 month-name, -"],
    day: "2017-08-24 no-year",
    service: "child",
  },
  "mau daftar Budi Santoso dan Rina Santoso tgl 24": {
    people: ["Budi Santoso, -, -", "Rina Santoso, -, -"],
    day: "2017-08-24 no-year",
  },
  "bpk: Slamet, 1 jan 1950. ibu: Sumini, 2 feb 1955. hari rabu": {
    people: ["Slamet, 1950-01-01 month-name, -", "Sumini, 1955-02-02 month-name, -"],
    day: "2017-08-09 relative",
  },
  "Pak Karta 1-1-1950; Bu Karti 2-2-1955; tgl 24 agustus": {
    people: ["Karta, 1950-01-01 separators, -", "Karti, 1955-02-02 separators, 2017-08-24 no-year month-name"],
  },
  // A slip of the year in the day of one person's visit.
  "Budi Santoso 25-01-1987 14-08-2016": { people: ["Budi Santoso, 1987-01-25 separators, 2016-08-14 separators"] },
};

test.each(Object.entries(sentences))("%s", (text, reading) => {
  expect(inWords(read(text, today))).toEqual(reading);
});

test.each([
  ["budi santoso laihr 3 mei 1980 tgl 9", "budi santoso"],
  ["Siti Aminah lhir 4 juni 1983", "Siti Aminah"],
  ["My name is Peter Siregar bron 4 May 1990", "Peter Siregar"],
])("'%s': a misspelt word of the birth is none of the name", (said, name) => {
  expect(read(said, today).people.map((person) => person.name?.value)).toEqual([name]);
});
