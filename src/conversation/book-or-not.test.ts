import { expect, test } from "vitest";
import { aDialogue } from "../../test/dialogue.ts";

// Words that begin a booking after all, or give it up. Tuesday 8 August 2017, nine o'clock.

test.each(["oke deh saya daftar", "ok saya daftar ya min", "oke kalo gitu saya mau bikin", "alright i'll book then"])(
  "after a question, %s: the booking begins",
  (text) => {
    const talk = aDialogue();
    talk.say("biaya paspor berapa ya");
    expect(talk.say(text)).toMatchObject({ kind: "ask-name", wishes: [] });
  },
);

test.each(["oke deh", "siap", "sip", "👍"])("a plain %s where nothing waits needs no answer", (said) => {
  const talk = aDialogue();
  talk.say("biaya paspor berapa ya");
  expect(talk.say(said).letters).toEqual([]);
  expect(talk.say("makasih").kind).toBe("thanks");
});

test("a plain ok leaves everything open as it was: who was cancelled still comes back", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  talk.say("batal");
  talk.say("BATAL");
  talk.say("siap");
  talk.say("eh saya jadi datang deh");
  expect(talk.world.bookings).toHaveLength(1);
});

test.each(["BATAL Siti Rahma", "cancel Siti Rahma", "batalkan Siti Rahma ya"])(
  "%s, where nobody is booked: there is nothing to cancel, and nobody of that name",
  (text) => {
    const talk = aDialogue();
    expect(talk.say(text)).toMatchObject({ kind: "nothing-to-cancel" });
    expect(talk.state().draft).toBeUndefined();
  },
);

test.each(["tidak jadi, batal aja", "maaf ga jadi dulu ya", "ga usah dulu deh pak"])(
  "%s, while a seat waits for YA: giving it up is asked about, and nothing is called wrong",
  (text) => {
    const talk = aDialogue();
    talk.say("nama Rina Marlina lahir 5 mei 1990 tgl 15 agustus");
    expect(talk.say(text).kind).toMatch(/^(?:ask-cancel|cancelled)$/);
  },
);

test.each([
  "yang datang bukan saya tapi kakak saya Joko Susilo, 3 maret 1980",
  "diganti adik saya aja ya, Rina Marlina lahir 5 mei 1990",
  "bukan saya yang ikut tapi ibu saya Sumarni, lahir 1 1 1960",
])("%s: another person puts nothing of a sure booking right", (text) => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  expect(talk.say(text).wishes.filter(({ act }) => act === "correct-birth" || act === "rename")).toEqual([]);
  expect(talk.world.bookings[0]?.applicant).toMatchObject({ name: "Budi Santoso" });
  expect(talk.world.bookings[0]?.applicant.birthDate.toString()).toBe("1987-01-25");
});

test.each(["can i change to tuesday?", "ubah ke selasa ya", "change it to tuesday please", "UBAH selasa depan"])(
  "%s: a day beside the word for changing is a move, offered first",
  (text) => {
    const talk = aDialogue();
    talk.say("#Budi Santoso#25011987#14082017");
    expect(talk.say(text)).toMatchObject({
      kind: "move-offer",
      text: expect.stringMatching(/15 Agustus|15 August/),
      wishes: expect.not.arrayContaining([{ act: "move" }]),
    });
  },
);
