import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aDialogue } from "../../test/dialogue.ts";
import { read } from "./recognise/index.ts";

const today = Temporal.PlainDate.from("2017-08-08");
const files = ["id", "en", "answers/id"].flatMap((place) => {
  const folder = new URL(`../phrasebook/${place}/`, import.meta.url);
  const language = place === "en" ? "en" : "id";
  return readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return { language, file: place.startsWith("answers") ? `answers/${name}` : name, text };
  });
});
const templates = readFileSync(new URL("../phrasebook/templates.ts", import.meta.url), "utf8");
files.push({ language: "both", file: "templates.ts", text: templates });
const indonesian = files.filter(({ language }) => language === "id");

/** Short for something, and no word to type. */
const short = new Set(
  "QR ID KTP KK WIB WITA WIT BAP NIK UU PP PNBP RI LAPOR SKM ULP QRIS OTP PIN SIM WNI WNA KBRI KJRI KITAS KITAP ATM AINUN".split(
    " ",
  ),
);

/** Words in capitals that a letter asks people to type, as they stand there; `JAM 10` and `HAPUS DATA SAYA` as a whole. */
function wordsToType(source: string): string[] {
  const sentences = source.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  const found = sentences.match(/(?<![\w-])[A-Z]{2,}(?: [A-Z]{2,})*(?![\w-])/g) ?? [];
  return [...new Set(found.filter((word) => !short.has(word)))];
}

test.each(files.map(({ language, file, text }) => [`${language}/${file}`, text]))(
  "%s only asks for words that work",
  (_, text) => {
    for (const word of wordsToType(text)) expect(read(word, today).keyword).toBeDefined();
  },
);

test("the words of the letters do what the letters say", () => {
  const meant = {
    YA: "yes",
    BATAL: "cancel",
    URUNG: "restore",
    PINDAH: "move",
    UBAH: "change",
    CEK: "status",
    PRIVASI: "privacy",
    MENU: "menu",
    SYARAT: "papers",
    ANAK: "child",
    BARU: "new",
    STOP: "stop",
    MULAI: "start",
    BENAR: "right",
    "HAPUS DATA SAYA": "erase",
    NOMOR: "number",
    JEMPUT: "escort",
    "SUDAH DATANG": "here",
    PETUGAS: "human",
  };
  for (const [word, keyword] of Object.entries(meant)) expect(read(word, today).keyword).toBe(keyword);
});

test("no reproach, no shouting, no emoji", () => {
  const unwanted = /format salah|Anda terlambat|ditolak|salah format|tidak valid|!!|\p{Extended_Pictographic}/iu;
  for (const { text } of indonesian) expect(text.match(unwanted)?.[0]).toBeUndefined();
});

test("no letter holds a complete example that could be copied and sent", () => {
  const talk = aDialogue();
  const said = [
    "halo",
    "menu",
    "1",
    "#NAMA#TGLLahir#TglKedatangan",
    "#Budi#25011987#07082017",
    "syarat",
    "privasi",
    "mau daftar berempat bisa sekaligus?",
    "xyzzy qwerty asdf",
  ];
  for (const text of said.map((one) => talk.say(one).text)) {
    for (const line of text.split("\n")) {
      const { exact, people } = read(line, today);
      expect(exact).toBe(false);
      expect(people.some(({ name, birth, day }) => name && birth && day)).toBe(false);
    }
  }
});

test("a newcomer, a promised seat and a full day hear that the queue is free; the law stands in the confirmation alone", () => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  expect(talk.say("xyzzy qwerty asdf").text).toMatch(/gratis/i);
  const full = talk.say("#Budi Santoso#25011987#10082017").text;
  expect(full).toMatch(/gratis/i);
  expect(full).not.toContain("pasal 126");
  expect(talk.say("#Budi Santoso#25011987#14082017").text).toMatch(/gratis[^]*|pasal 126 c/);
});
