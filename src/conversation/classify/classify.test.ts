import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify, weigh } from "./classify.ts";
import { featuresOf } from "./features.ts";
import { houseWords } from "./house-words.ts";
import { intents } from "./intents.ts";
import { theModel } from "./model.ts";
import { train } from "./train.ts";

// None of these stands in the corpus.
const sentences: Record<string, string[]> = {
  status: ["kode antrian punyaku kehapus min, minta lagi", "which day and hour was my appointment, I forgot"],
  "free-days": ["hari apa saja yg masih lowong kak", "are there days still open next month?"],
  "lost-passport": ["pasporku ilang di bandara, harus gimana", "somebody stole my passport from my bag"],
  "how-cancel": ["kalau nanti mau batal caranya gimana ya", "how do I cancel if I can't come later?"],
  keep: ["jangan dibatalin dong, saya pasti hadir", "please do not cancel mine, I am coming"],
  "other-cancels": ["teman saya yang batal, saya tetap datang"],
  cancel: ["tolong batalkan antrian saya", "cancel my appointment please, I don't need it"],
  "proxy-apply": ["istri saya bisa mewakili saya bikin paspor ga, saya ga bisa hadir"],
  "proxy-collect": ["ambil paspor jadi bisa diwakilkan adik ga", "can my sister collect my finished passport for me"],
  "collection-ready": ["paspor saya kira2 selesai kapan ya sudah foto minggu lalu"],
  expired: ["paspor udah kadaluarsa 2 tahun kena denda ga", "my passport expired last month, is there a fine?"],
  "walk-in": ["boleh langsung datang ke kantor tanpa daftar?", "may I just show up without booking"],
  clothes: ["pas foto paspor pakai baju warna apa", "which shirt should I wear for my photo"],
  fee: ["berapa biaya bikin paspor sekarang", "how much does the passport cost"],
  hours: ["kantornya hari sabtu buka gak", "is the office open on saturdays"],
  privacy: ["data pribadi saya aman ga di sini"],
  "why-data": ["kenapa kok harus kasih tanggal lahir", "why do you want my birth date"],
  "erase-data": ["saya minta semua data pribadi saya dihapus", "delete all data you have of me"],
  "opt-out": ["tolong berhenti kirim wa ke nomor saya", "stop texting me please"],
  robot: ["ini yang jawab robot apa orang asli", "am I talking with a robot or a person"],
  papers: ["dokumen apa saja yang mesti disiapkan", "which documents should I bring along"],
  "hajj-umrah": ["mau umroh, paspornya perlu surat apa", "passport for going on umrah, extra letter?"],
  late: ["maaf saya telat sekitar 20 menit macet", "I am going to be 20 minutes late, traffic"],
  thanks: ["oke makasih banyak infonya kak", "thank you so much for your kind help"],
  greeting: ["selamat sore kak"],
};

describe("sentences that the model has not learnt", () => {
  const all = Object.entries(sentences).flatMap(([intent, list]) => list.map((text) => [text, intent] as const));
  test.each(all)("%s: %s", (text, intent) => {
    expect(classify(text)[0]?.intent).toBe(intent);
  });
});

test("a masked message and the same with its day and place typed out mean the same", () => {
  for (const text of ["pindah ke <DATE> bisa?", "pindah ke tgl 14 bisa?", "pindah ke besok bisa?"])
    expect(classify(text)[0]?.intent).toBe("move");
  for (const text of ["ktp saya <PLACE>, bisa bikin disini?", "ktp saya bandung, bisa bikin disini?"])
    expect(classify(text)[0]?.intent).toBe("domicile");
});

test("any text has up to five guesses, the best first, and nothing throws", () => {
  const known = new Set(Object.keys(intents));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 4_096 }), (text) => {
      const guesses = classify(text);
      expect(guesses).toHaveLength(5);
      for (const [at, { intent, p }] of guesses.entries()) {
        expect(known.has(intent)).toBe(true);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(guesses[at - 1]?.p ?? 1);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  "",
  " ",
  "\ud800",
  "😀👍🏽🙏",
  "<NAME>",
  "<",
  "'’'",
  "2",
  "__proto__",
  "constructor toString",
  "a".repeat(4_096),
])("%j is read", (text) => {
  expect(classify(text)).toHaveLength(5);
  expect(weigh(text)).toHaveLength(3);
});

test("the same text has the same guesses each time", () => {
  const before = classify("boleh tanya syarat paspor anak?");
  classify("sesuatu yang lain sama sekali");
  expect(classify("boleh tanya syarat paspor anak?")).toEqual(before);
});

test("what is looked at grows with the text, and ends at sixty words or four hundred letters", () => {
  const { lexicon, fields } = theModel();
  const work = (text: string) => featuresOf(houseWords(text, lexicon), fields).length;
  const words = Array.from({ length: 200 }, (_, at) => `kata${String.fromCharCode(97 + (at % 26))}x`);
  const some = (many: number) => words.slice(0, many).join(" ");
  expect(work(some(20))).toBeLessThanOrEqual(2.5 * work(some(10)) + 20);
  expect(work("paspor ".repeat(4_000))).toBe(work("paspor ".repeat(4_000).slice(0, 400)));
  expect(work("x".repeat(4_096))).toBeLessThan(20);
  const letters = Array.from({ length: 4_096 }, (_, at) => String.fromCharCode(97 + ((at * at * 7) % 26))).join("");
  expect(work(letters)).toBeLessThanOrEqual(3 * 402 + 10);
  expect(houseWords(some(200), lexicon).length).toBeLessThanOrEqual(60);
});

test("the words that decided are named, the ones that spoke most first", () => {
  const [first] = weigh("ambil paspor bisa diwakilkan?");
  expect(first?.intent).toBe("proxy-collect");
  expect(first?.words.slice(0, 2).map(({ word }) => word)).toEqual(expect.arrayContaining(["ambil", "diwakilkan"]));
});

test("the same sentences teach the same weights", () => {
  const rows = Object.entries(sentences).flatMap(([intent, list]) =>
    [...list, ...list, ...list].map((sentence) => ({ intent: intent as keyof typeof intents, sentence })),
  );
  const { lexicon, fields } = theModel();
  const once = train(rows, lexicon, fields);
  expect(once.features.length).toBeGreaterThan(0);
  expect(train(rows, lexicon, fields)).toEqual(once);
});
