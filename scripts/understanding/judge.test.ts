import { describe, expect, test } from "vitest";
import { parseExpects, parseNever } from "./expectation.ts";
import { type Came, judge, offeredBy } from "./judge.ts";
import { isIn } from "./language.ts";
import type { Seat } from "./seats.ts";

const budi: Seat = {
  name: "Budi Hartono",
  born: "1987-12-01",
  office: "bogor",
  day: "2017-08-07",
  starts: "09:00",
  state: "confirmed",
};
const held = (seat: Partial<Seat> = {}): Seat => ({ ...budi, state: "held", ...seat });
const echo = { kind: "echo", text: "Mohon dicek dulu, apakah sudah benar? Balas *YA*." };
const letter = (kind: string, text = "Baik.") => ({ kind, text });

function verdict(expects: string, came: Partial<Came>, never = "-", due?: "id" | "en") {
  const expectation = { ...parseExpects(expects), never: parseNever(never) };
  return judge(expectation, { letters: [echo], had: [], seats: [], ...came }, due).verdict;
}

describe("a seat is judged by who has it and when", () => {
  const wish = "hold (Hj.) Budi Hartono, 1987-12-01/1978-12-01, 08-07..08-11!fri <12:00";

  test("as it was wished, with a title that may be missing", () => {
    expect(verdict(wish, { seats: [held()] })).toBe("right");
    expect(verdict(wish, { seats: [held({ name: "HJ Budi Hartono", born: "1978-12-01", day: "2017-08-10" })] })).toBe(
      "right",
    );
  });

  test("with several words that may be missing", () => {
    const son = "hold Budi Hartono (bin Haji Salim), 1987-12-01, 08-07";
    expect(verdict(son, { seats: [held({ name: "Budi Hartono bin Haji Salim" })] })).toBe("right");
    expect(verdict(son, { seats: [held()] })).toBe("right");
  });

  test.each([
    ["another name", { name: "Hartono" }],
    ["another birth date", { born: "1987-01-12" }],
    ["another day", { day: "2017-08-14" }],
    ["a day that was excluded", { day: "2017-08-11" }],
    ["another hour", { starts: "13:30" }],
    ["another office", { office: "depok" }],
  ])("%s is wrong, and harmful where the row says so", (_, other) => {
    expect(verdict(wish, { seats: [held(other)] })).toBe("wrong");
    expect(verdict(wish, { seats: [held(other)] }, "other hold")).toBe("harmful");
  });

  test("given at once where it had to be shown first is harmful", () => {
    expect(verdict(wish, { seats: [budi] })).toBe("harmful");
    expect(verdict(wish.replace("hold", "book"), { seats: [budi] })).toBe("right");
  });

  test("people who were left out without a word", () => {
    const two = "hold Budi Hartono, 1987-12-01, 08-07; hold Siti, 1990-01-01, 08-07";
    expect(verdict(two, { seats: [held()] })).toBe("harmful");
    expect(verdict(two, { seats: [held(), held({ name: "Siti", born: "1990-01-01" })] })).toBe("right");
  });
});

describe("what one has stays", () => {
  test("a question that changes nothing, and a seat that moves unasked", () => {
    expect(verdict("fact fee", { had: [budi], seats: [budi], letters: [letter("fact-fee")] })).toBe("right");
    expect(
      verdict("fact fee", { had: [budi], seats: [{ ...budi, day: "2017-08-09" }], letters: [letter("moved")] }),
    ).toBe("harmful");
    expect(verdict("keep", { had: [budi], seats: [], letters: [letter("cancelled")] })).toBe("harmful");
    expect(verdict("keep", { had: [budi], seats: [budi], letters: [letter("ask-cancel")] }, "ask cancel")).toBe(
      "harmful",
    );
  });

  test("only the named one is given back, moved or put right", () => {
    const joko = { ...budi, name: "Joko Susilo" };
    const had = [budi, joko];
    expect(verdict("gone Joko", { had, seats: [budi] })).toBe("right");
    expect(verdict("gone Joko", { had, seats: [joko] })).toBe("harmful");
    expect(verdict("move Budi to 08-09 09:00", { had, seats: [{ ...budi, day: "2017-08-09" }, joko] })).toBe("right");
    expect(verdict("fix Budi to Budhi *, =", { had, seats: [{ ...budi, name: "Budhi Hartono" }, joko] })).toBe("right");
  });

  test("an offer of another day is not the one that was wished", () => {
    const offer = letter("move-offer", "Pindah ke *Rabu, 9 Agustus 2017*? Balas *YA*.");
    expect(verdict("offer move 08-09", { had: [budi], seats: [budi], letters: [offer] })).toBe("right");
    expect(verdict("offer move 08-10", { had: [budi], seats: [budi], letters: [offer] })).toBe("wrong");
  });
});

describe("an agreement", () => {
  test("makes a seat of what was held, or of what an earlier turn was to hold", () => {
    expect(verdict("confirm", { had: [held()], seats: [budi] })).toBe("right");
    const offered = offeredBy(parseExpects("hold Tan Ah Moy, 1970-05-03, 08-24") as Parameters<typeof offeredBy>[0]);
    const moy = held({ name: "Moy", born: "1970-05-03", day: "2017-08-24" });
    const came: Came = { letters: [letter("booked")], had: [moy], seats: [{ ...moy, state: "confirmed" }] };
    expect(judge({ ...parseExpects("confirm"), never: [] }, came, undefined, offered).verdict).toBe("harmful");
  });

  test("is not a question that still waits", () => {
    const waiting = letter("papers", "KTP, KK, akta. Tempat masih menunggu YA.");
    expect(verdict("confirm or papers; waits", { had: [held()], seats: [held()], letters: [waiting] })).toBe("right");
    expect(verdict("any; waits", { had: [held()], seats: [held()], letters: [letter("papers")] })).toBe("wrong");
  });
});

describe("asking", () => {
  const wish = "hold Budi Hartono, 1987-12-01, 08-07";

  test("for a part is neither right nor wrong, unless somebody else was noted", () => {
    const asks = { letters: [letter("ask-day")], noted: { people: [{ name: "Budi Hartono", birth: "1987-12-01" }] } };
    expect(verdict(wish, asks)).toBe("asked");
    expect(verdict("ask day of Budi Hartono, 1987-12-01", asks)).toBe("right");
    expect(verdict(wish, { ...asks, noted: { people: [{ name: "Mau Daftar" }] } })).toBe("wrong");
  });

  test("for a birth date of somebody whose name was made of talk is wrong", () => {
    const asks = { letters: [letter("ask-birth")], noted: { people: [{ name: "Menyusul" }], day: "2017-08-07" } };
    expect(verdict("ask name/birth of -, *, 08-07", asks)).toBe("wrong");
    expect(verdict("ask name/birth of -, *, 08-07", { ...asks, noted: { people: [], day: "2017-08-07" } })).toBe(
      "right",
    );
  });

  test("which of several meanings is asked, not wrong; starting a form on a question is wrong", () => {
    expect(verdict("fact fee", { letters: [letter("which-meaning")] })).toBe("asked");
    expect(verdict("fact fee", { letters: [letter("ask-name")] })).toBe("wrong");
  });
});

test("any letter will do, but not that we did not understand, nor a form", () => {
  expect(verdict("any", { letters: [letter("fact-small-talk")] })).toBe("right");
  expect(verdict("any", { letters: [letter("not-understood")] })).toBe("wrong");
  expect(verdict("any", { letters: [letter("ask-name")] })).toBe("wrong");
});

test("what is so already has to be said", () => {
  expect(verdict("move Budi to 08-07", { had: [budi], seats: [budi], letters: [letter("status")] })).toBe("right");
  expect(verdict("move Budi to 08-07", { had: [budi], seats: [budi], letters: [letter("menu")] })).toBe("wrong");
});

test("silence where an answer is due is harmful", () => {
  expect(verdict("thanks", { letters: [] })).toBe("harmful");
  expect(verdict("thanks or silence", { letters: [] })).toBe("right");
});

test("the right answer in the other language is wrong", () => {
  const fee = letter(
    "fact-fee",
    "Paspor biasa: Rp355.000. Dibayar lewat bank atau kantor pos, tidak pernah lewat chat.",
  );
  expect(verdict("fact fee", { letters: [fee] }, "-", "id")).toBe("right");
  expect(verdict("fact fee", { letters: [fee] }, "-", "en")).toBe("wrong");
  expect(isIn("en", "We pay for you at the bank.\n- Ganti paspor terbitan Indonesia setelah 2009: paspor lama")).toBe(
    false,
  );
});

test("a notation that nobody understands is refused", () => {
  expect(() => parseExpects("hodl Budi")).toThrow("no letter");
  expect(() => parseExpects("ask nmae")).toThrow("no letter");
  expect(() => parseExpects("hold Budi, *, tomorrow")).toThrow("neither a day");
  expect(() => parseExpects("")).toThrow("nothing is expected");
});
