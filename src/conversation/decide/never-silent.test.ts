import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Whoever asks or wants something has an answer, whatever the classifier takes it for. Tuesday 8 August 2017, nine o'clock.

const booked = "#Budi Raharjo#01121987#14082017";

test.each([
  "mbak sy mau batalin dulu, calon suami blm dpt cuti",
  "min tolong cancel dulu ya, suami belum bisa cuti",
  "sementara saya batalkan dulu aja pak, belum ada uangnya",
])("%s: wants to cancel, and is not only a while", (said) => {
  const talk = aDialogue();
  talk.say(booked);
  expect(talk.say(said).kind).toMatch(/^(ask-cancel|which-meaning)$/);
  expect(talk.world.bookings).toHaveLength(1);
});

test.each(["nanti kalo udah pasti bisa daftar lagi kan ya", "ntar kalau jadi boleh daftar lagi kan?"])(
  "%s, after cancelling: answered",
  (said) => {
    const talk = aDialogue();
    talk.say(booked);
    talk.say("BATAL");
    expect(talk.say(said).letters.length).toBeGreaterThan(0);
    expect(talk.world.bookings).toEqual([]);
  },
);

test.each(["nah itu baru bener", "nah baru betul", "nah gitu baru pas"])("%s: a yes to the echo", (said) => {
  const talk = aDialogue();
  talk.say("nama Hotma Situmorang lahir 22 juni 1974 tgl 14 agustus");
  talk.say(said);
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["confirmed"]);
});

test.each(["yang ga penuh tgl berapa aja", "yg msh longgar hari apa aja min", "yang belum penuh tanggal berapa"])(
  "%s: asks which days there are, and takes none",
  (said) => {
    const talk = aDialogue();
    talk.say("nama Abdul Mutholib lahir 10 juni 1966");
    expect(talk.say(said).kind).toBe("ask-day");
    expect(talk.world.bookings).toEqual([]);
  },
);
