import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// What is said to the letter that a seat was cancelled, while it still rests.

function cancelled(): Dialogue {
  const talk = aDialogue();
  for (const text of ["#Rahmat Setiawan#12041985#14082017", "batalin aja", "BATAL"]) talk.say(text);
  return talk;
}

describe("a cancelling is taken back in any words", () => {
  test.each([
    "eh bentar, tetep aja deh",
    "eh jangan jadi batal deh",
    "I changed my mind, keep it",
    "wait, actually I'll come after all",
    "waduh salah, saya masih mau",
    "ternyata bisa kok, jadi datang",
    "balikin lagi dong slotnya",
  ])("%s", (said) => {
    expect(cancelled().say(said).kind).toBe("restored");
  });

  test("somebody by name", () => {
    const talk = aDialogue();
    for (const text of ["#Joko Surtono#12041985#14082017", "#Siti Aminah#21071986#15082017", "batalin siti", "BATAL"])
      talk.say(text);
    expect(talk.say("eh siti tetep ikut deh").kind).toBe("restored");
  });
});

describe("a seat that rests no more is let go: its day is offered again, and nothing is held unasked", () => {
  function letGo(): Dialogue {
    const talk = cancelled();
    talk.world.resting = [];
    return talk;
  }

  test.each([
    "aduh maaf bu, suami bilang tetep jadi berangkat. bisa dibalikin lg?",
    "eh tetep aja deh",
    "urung",
    "ternyata bisa kok, jadi datang",
    "can i still have it back?",
    "masih bisa dibalikin ga?",
    "balikin lagi dong slotnya",
  ])("%s", (said) => {
    const talk = letGo();
    const heard = talk.say(said);
    expect(heard.kind).toBe("let-go");
    expect(heard.text).toMatch(/Senin 14 Agustus|Monday 14 August/);
    expect(talk.world.bookings).toEqual([]);
    expect(talk.say("ya").kind).toBe("booked");
    expect(talk.world.bookings).toMatchObject([
      { applicant: { name: "Rahmat Setiawan" }, day: Temporal.PlainDate.from("2017-08-14"), state: "confirmed" },
    ]);
  });

  test("a family gets its day back together", () => {
    const talk = aDialogue();
    const family = "saya Dedi Kurnia 3 maret 1980 dan istri Wati Marlina 5 mei 1982, tgl 21 agustus";
    for (const text of [family, "ya", "batalin semua", "BATAL"]) talk.say(text);
    expect(talk.world.bookings).toEqual([]);
    talk.world.resting = [];
    expect(talk.say("eh jadi deh, tetep berangkat").kind).toBe("let-go");
    talk.say("ya");
    expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["Dedi Kurnia", "Wati Marlina"]);
  });

  test("whoever took another day by now is offered nothing twice", () => {
    const talk = letGo();
    talk.say("#Rahmat Setiawan#12041985#15082017");
    const { kind, text } = talk.say("urung");
    expect(kind).toBe("let-go");
    expect(text).not.toContain("14 Agustus");
  });

  test("nor a day that is over", () => {
    const talk = letGo();
    talk.world.now = Temporal.Instant.from("2017-08-15T09:00:00+07:00");
    expect(talk.say("urung").text).not.toContain("14 Agustus");
  });
});

test.each(["eh masih bisa dipake ga slotnya", "can i still have it back?"])("%s: how it comes back", (said) => {
  expect(cancelled().say(said).kind).toBe("cancelled-before");
});

test.each(["ya udah biarin aja", "makasih ya pak", "nanti saya daftar lagi deh", "tetep ga bisa", "iya batal aja"])(
  "%s: it stays cancelled",
  (said) => {
    expect(cancelled().say(said).kind).not.toBe("restored");
  },
);

describe("of two, one is cancelled: what is said of the other brings nothing back", () => {
  function oneOfTwo(
    gone: string,
    family = "saya Dedi Kurnia 3 maret 1980 dan istri Wati Marlina 5 mei 1982, tgl 21 agustus",
  ) {
    const talk = aDialogue();
    for (const text of [family, "ya", `batal ${gone}`, "BATAL"]) talk.say(text);
    expect(talk.world.bookings).toHaveLength(1);
    return talk;
  }

  test.each([
    "istri tetap datang ya",
    "yg satunya jangan dibatalin",
    "sisanya tetap sesuai jadwal",
    "the other one stays as it is",
    "Wati still comes",
    "istri saya jadi datang kok",
    "jangan dibatalin semua ya, istri tetep",
  ])("%s", (said) => {
    const talk = oneOfTwo("Dedi Kurnia");
    expect(talk.say(said).kind).toBe("keep");
    expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["Wati Marlina"]);
  });

  test("a mother beside a father", () => {
    const talk = oneOfTwo(
      "Sarwono",
      "bapak Sarwono lahir 10 april 1945, ibu Sulastri lahir 6 juni 1950. yang bapak tgl 28 yang ibu tgl 29 agustus",
    );
    expect(talk.say("yg ibu tetap ya").kind).toBe("keep");
  });

  test("the writer's own", () => {
    expect(oneOfTwo("Wati Marlina").say("yang saya tetep jadi ya pak").kind).toBe("keep");
  });

  test.each([
    "istri tetep berangkat, punya saya balikin lagi dong",
    "Dedi tetap jadi deh",
    "eh tetep aja deh",
    "saya jadi datang deh",
  ])("%s: it comes back", (said) => {
    expect(oneOfTwo("Dedi Kurnia").say(said).kind).toBe("restored");
  });
});
