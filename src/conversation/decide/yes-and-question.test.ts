import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";
import { phrasesOf } from "../../phrasebook/index.ts";

// A yes that stands for itself in front of a question of any topic that the phrasebook answers. Tuesday 8 August 2017.

const sure = ({ world }: Dialogue) => world.bookings.some(({ state }) => state === "confirmed");

function after(...said: string[]): () => Dialogue {
  return () => {
    const talk = aDialogue();
    for (const text of said) talk.say(text);
    return talk;
  };
}
const exact = "#Budi Santoso#25011987#14082017";
const echo = after("Budi Santoso, 25-01-1987, 14-08-2017");
const offers = [
  { what: "an echo", talk: echo, done: sure },
  {
    what: "a move that was asked for",
    talk: after(exact, "pindah ke tgl 16"),
    done: ({ world }: Dialogue) => world.bookings[0]?.day.toString() === "2017-08-16",
  },
];
const unsafe = [
  { what: "a cancelling", talk: after(exact, "min batalin punya saya dong ya karena ada acara keluarga") },
  { what: "an erasing", talk: after(exact, "hapus data saya") },
];

/** Whoever asks these may want another seat, or nobody asks anything. */
const ofSeats = new Set(
  "how-to-book how-cancel quota when-released waiting-list earlier-day other-office injection praise insult still-valid missing-papers".split(
    " ",
  ),
);
/** Words that put a yes off or wish for something else, and things that a seat has as well: there it is none. */
const elsewhere =
  /\b(?:instead|another|change|later|bukan|ganti|pindah\w*|lain|day|hari|sabtu|friday|saturday|jakarta|bogor|orang dalam)\b|[<>\d]/i;

/** For each answer of the phrasebook the first questions that citizens ask for it, as the corpus has them. */
const questions = ["en", "id"].flatMap((language) => {
  const lines = readFileSync(new URL(`../../../corpus/${language}.tsv`, import.meta.url), "utf8").split("\n");
  const asked = lines
    .map((line) => line.split("\t"))
    .filter(([, text = ""]) => text.endsWith("?") && !elsewhere.test(text));
  return Object.keys(phrasesOf("id").facts)
    .filter((fact) => !ofSeats.has(fact))
    .flatMap((fact) => asked.filter(([intent]) => intent === fact).slice(0, 1))
    .map(([, text = ""]) => text);
});

const yes = ["Ya", "iya betul kak", "Yes", "benar", "Correct", "setuju", "YA", "nggih", "iya min"];

test.each(offers)("carries out $what, whatever is asked behind it", ({ talk, done }) => {
  expect(questions.length).toBeGreaterThan(120);
  const lost = questions
    .map((question, i) => `${yes[i % yes.length]}. ${question}`)
    .filter((text) => {
      const open = talk();
      open.say(text);
      return !done(open);
    });
  expect(lost).toEqual([]);
});

test.each(unsafe)("carries out no $what, whatever is asked behind it", ({ talk }) => {
  const taken = questions
    .filter((_, i) => i % 3 === 0)
    .map((question, i) => `${yes[i % yes.length]}. ${question}`)
    .filter((text) => {
      const open = talk();
      open.say(text);
      return open.world.bookings.length === 0;
    });
  expect(taken).toEqual([]);
});

test("how long a birth date is kept is told beneath the booking", () => {
  const heard = echo().say("yes. how long do you keep my birth date?");
  expect([heard.kind, heard.text]).toEqual(["booked", expect.stringMatching(/Erased: .* 30 days after/)]);
});

test("a child's papers stand in the letter of the child who is booked beside the mother", () => {
  const talk = after(
    "#Dian Permata#22071984#11082017",
    "Could you add my son too? Lukas Permata, 5 May 2011, same time",
  )();
  const heard = talk.say("Correct. He was born in Munich, so which papers for him?");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
  expect(heard.text).toMatch(/birth certificate/);
});

test.each(["iya bagas saja. jadi skrg yg terdaftar siapa aja?", "yes, only Bagas. who is still registered?"])(
  "%s: who goes is said again, and who stays is told",
  (text) => {
    const talk = after(
      "#SUGENG RIYADI#08031972#28082017 #TITIEK PUJIASTUTI#11111974#28082017 #BAGAS RIYADI#19052001#28082017",
      "ya betul semua",
      "pak yg bagas tdk jadi ikut, titiek dan sugeng tetap",
    )();
    const heard = talk.say(text);
    expect(heard.kind).toBe("cancelled");
    expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["SUGENG RIYADI", "TITIEK PUJIASTUTI"]);
    expect(heard.text).toMatch(/SUGENG RIYADI: .*\n- TITIEK PUJIASTUTI: /);
  },
);

test.each(["iya titiek. biayanya berapa?", "iya bagas dan titiek. siapa aja yg tersisa?"])(
  "%s: another name than the one who was asked about cancels nobody",
  (text) => {
    const talk = after(
      "#TITIEK PUJIASTUTI#11111974#28082017 #BAGAS RIYADI#19052001#28082017",
      "ya betul semua",
      "pak yg bagas tdk jadi ikut",
    )();
    talk.say(text);
    expect(talk.world.bookings).toHaveLength(2);
  },
);
