import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./index.ts";

const today = Temporal.PlainDate.from("2017-08-08");

const masked: Record<string, string> = {
  "#Budi Santoso#25011987#14082017": "#<NAME>#<DATE>#<DATE>",
  "saya Tan Ah Moy lahir 3 mei 1970, tgl 24 jam 10": "saya <NAME> lahir <DATE>, <DATE> <HOUR>",
  "pindah ke rabu jam setengah 9 bisa?": "pindah ke <DATE> <HOUR> bisa?",
  "undur seminggu ya": "undur seminggu ya",
  "selain jumat": "selain <DATE>",
  "mau daftar 3 orang tgl 24": "mau daftar <NUM> orang <DATE>",
  "berdua sama istri besok": "berdua sama istri <DATE>",
  "kode 7KMX-4PTH punya siapa": "kode <CODE> punya siapa",
  "imigrasi depok buka hari sabtu?": "imigrasi <PLACE> buka <DATE>?",
  "batal a.n. Rina Wati 12041989": "batal a.n. <NAME> <DATE>",
  "biaya 48 halaman berapa": "biaya <NUM> halaman berapa",
  "syarat paspor anak apa aja": "syarat paspor anak apa aja",
};

test.each(Object.entries(masked))("%s", (text, expected) => {
  expect(read(text, today).masked).toBe(expected);
});

test("spans stand in order, overlap nowhere and say what they are", () => {
  const word = fc.constantFrom(
    ..."Budi Santoso besok tgl 14 jam 9 pagi senin bogor jakarta selatan 3 orang kode 7KMX-4PTH # , \n lahir 25011987 antara 21-23 atau 22 selain jumat 25 januari 1987 ya 😊 Ya'kub".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const { text, spans, masked } = read(words.join(" "), today);
      let last = 0;
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(masked.match(/<[A-Z]+>/g)?.length ?? 0).toBeLessThanOrEqual(spans.length);
    }),
    { numRuns: 2_000 },
  );
  const spans = read("saya Rina Wati lahir 12-4-1989, besok jam 9, 2 orang ke bogor", today).spans;
  expect(spans.map(({ is }) => is)).toEqual(["name", "birth", "day", "hour", "people-count", "place"]);
});

const broadcast =
  "*Diteruskan*\nMulai Senin 7 Agustus 2017 antrian paspor Kanim Bogor lewat WhatsApp 0811 1100 333. Ketik #NAMA#TGLLahir#TglKedatangan contoh #Budi#25011987#07082017. Sebarkan!";
const announcements = [
  broadcast,
  `min ini bener? ${broadcast}`,
  "Contoh #Herman#19111994#21082017 maksudnya gimana ya",
  "kalau formatnya #NAMA#TGLLahir#TglKedatangan contoh: #Ahmad#20111967#18072017 berarti saya tulis apa",
  "INFO PENTING! Layanan paspor via WA, ketik #nama#tgl lahir#tgl datang kirim ke 08111100333",
  "Ketik #Dewi#05051990#15082017 lalu kirim, betul begitu?",
];

test.each(announcements)("an announcement books nobody: %s", (text) => {
  const reading = read(text, today);
  expect(reading.announcement).toBe(true);
  expect(reading.people).toEqual([]);
  expect(reading.day).toBeUndefined();
});

const requests = [
  "#Budi Santoso#25011987#14082017",
  "#Nama #TglLahir #TglKedatangan\n#Ariy #02012001 #17082017",
  "saya mau daftar, formatnya gimana min",
  "#Herman#19111994#20082017",
  "Budi Santoso 25-01-1987 tgl 14 sudah sesuai format belum?",
  `${broadcast}\n#Siti Aminah#03051992#15082017`,
];

test.each(requests)("a request is no announcement: %s", (text) => {
  expect(read(text, today).announcement).toBeUndefined();
});

test("how many people are meant is not the day", () => {
  const counted = (text: string) => {
    const { count, day } = read(text, today);
    return [count, day && "date" in day ? day.date.day : undefined];
  };
  expect(counted("mau daftar 3 orang tgl 24")).toEqual([3, 24]);
  expect(counted("tgl 24 utk 4 org bisa?")).toEqual([4, 24]);
  expect(counted("kami berlima tgl 22")).toEqual([5, 22]);
  expect(counted("two people on August 21")).toEqual([2, 21]);
  expect(counted("dua orang besok")).toEqual([2, 9]);
  expect(counted("tgl 24")).toEqual([undefined, 24]);
});
