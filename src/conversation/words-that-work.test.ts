import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";
import { type CommandName, commands, limits, phrasesOf } from "../phrasebook/index.ts";
import { intents } from "./classify/intents.ts";
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
for (const file of ["templates.ts", "set-aside.ts"])
  files.push({ language: "both", file, text: readFileSync(new URL(`../phrasebook/${file}`, import.meta.url), "utf8") });
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
  "%s spells no word to type that does not work",
  (_, text) => {
    for (const word of wordsToType(text)) expect(read(word, today).keyword).toBeDefined();
  },
);

// The words stand in commands.ts of each language, and letters take them from there.
test.each(Object.keys(commands.id) as CommandName[])(
  "the word for %s means it, in each language, alone and in small letters",
  (name) => {
    // GANTI alone is "change" to the reader; the dialogue knows that it is about the passport.
    const meant = name === "eraseSure" ? "erase" : name;
    for (const { [name]: word } of Object.values(commands)) {
      expect([meant, word === "GANTI" && "change"]).toContain(read(word, today).keyword);
      expect(read(word.toLowerCase(), today)).toMatchObject({ keyword: read(word, today).keyword, people: [] });
    }
  },
);

/** Places in a dialogue where a word may be typed. */
const places: Record<string, (talk: Dialogue) => void> = {
  "at the beginning": () => {},
  "while the name is asked": (talk) => void talk.say("1"),
  "with a hold": (talk) => void talk.say("Budi Santoso, 25-01-1987, 14-08-2017"),
  "with a booking": (talk) => void talk.say("#Budi Santoso#25011987#14082017"),
  "with two bookings": (talk) => {
    talk.say("#Budi Santoso#25011987#14082017");
    talk.say("#Rina Wati#12041989#15082017");
  },
  "where cancelling is asked": (talk) => {
    talk.say("#Budi Santoso#25011987#14082017");
    talk.say("btl");
  },
  "after a cancelling": (talk) => {
    talk.say("#Budi Santoso#25011987#14082017");
    talk.say("BATAL");
  },
  "where another day is offered": (talk) => {
    talk.say("#Budi Santoso#25011987#14082017");
    talk.say("pindah ke 15 agustus 2017");
  },
  "where erasing is asked": (talk) => {
    talk.say("#Budi Santoso#25011987#14082017");
    talk.say("HAPUS DATA SAYA");
  },
};

test.each(Object.entries(places))("an English word does what the Indonesian one does, %s", (_, go) => {
  for (const [name, english] of Object.entries(commands.en)) {
    const [heard, other] = [commands.id[name as CommandName], english].map((word) => {
      const talk = aDialogue();
      talk.say("menu");
      go(talk);
      const { kind, wishes, text } = talk.say(word);
      return { kind, acts: wishes.map(({ act }) => act), text: withoutCodes(text) };
    });
    expect({ name, ...other }).toEqual({ name, ...heard });
  }
});

const withoutCodes = (text: string) => text.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "code");

test("an English letter names no Indonesian word, and an Indonesian one no English", () => {
  const alike = new Set(Object.values(commands.id).filter((word) => Object.values<string>(commands.en).includes(word)));
  for (const { language, file, text } of files) {
    // Its own list is the only place for the words; what an English letter takes from the Indonesian one is the type.
    if (file !== "commands.ts") expect(text).not.toMatch(/import \{ commands \} from "\.\.\/(?:id|en)/);
    for (const other of Object.keys(commands) as (keyof typeof commands)[]) {
      if (other === language || language === "both") continue;
      const words = Object.values(commands[other]).filter((word) => !alike.has(word));
      expect(wordsToType(text).filter((word) => words.includes(word))).toEqual([]);
    }
  }
});

test("someone who writes English is never asked to type an Indonesian word", () => {
  const talk = aDialogue();
  const said = [
    "hello, i would like to book a passport appointment",
    "Budi Santoso",
    "25 January 1987",
    "14 August 2017",
    "yes",
    "check",
    "change",
    "move",
    "cancel",
    "undo",
    "papers",
    "privacy",
    "erase my data",
    "menu",
  ];
  const unknown = Object.values<string>(commands.id).filter(
    (word) => !Object.values<string>(commands.en).includes(word),
  );
  for (const text of said) {
    const { text: letter } = talk.say(text);
    expect(letter).not.toBe("");
    for (const word of unknown) expect(letter).not.toMatch(new RegExp(`(?<![A-Z])${word}(?![A-Z])`));
  }
});

test.each(["id", "en"] as const)("whatever may be meant has a name that fits a button (%s)", (language) => {
  const { meaning } = phrasesOf(language).talk;
  expect(Object.keys(meaning).toSorted()).toEqual(Object.keys(intents).toSorted());
  for (const title of Object.values(meaning)) {
    expect(title.length).toBeGreaterThan(1);
    expect(title.length).toBeLessThanOrEqual(limits.button);
  }
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
