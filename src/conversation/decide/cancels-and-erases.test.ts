import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Cancelling and erasing in one message: neither is lost, and the own word of erasing does both.

const exact = "#PUTRI ANJANI SAID#07121994#18082017";
const said = [
  "I decided to renew at the embassy in Doha. Please cancel it and delete my data",
  "Please cancel my booking and erase all my data.",
  "batalin aja ya min, data saya tolong dihapus juga",
  "tolong batalkan dan hapus data saya",
  "saya batal, hapus akun saya sekalian",
];

test.each(["booked", "held", "let go", "never begun"])("is asked about where the seat is %s", (how) => {
  for (const text of said) {
    const talk = aDialogue();
    if (how !== "never begun") talk.say(how === "booked" ? exact : "Putri Anjani Said, 7-12-1994, 18-8-2017");
    if (how === "let go") talk.world.lapse();
    const asked = talk.say(text);
    expect([text, asked.kind, asked.wishes]).toEqual([text, "ask-erase", []]);
    expect([text, talk.say("ya").kind]).toEqual([text, "own-word"]);
    expect(talk.say(/cancel/.test(text) ? "ERASE" : "HAPUS").wishes).toEqual([{ act: "erase" }]);
    expect(talk.world.bookings).toEqual([]);
  }
});

test.each([
  "batalkan booking saya",
  "kalau saya batal, data saya dihapus ga?",
  "batalin, tapi jangan hapus data saya",
  "cancel my booking and delete it please",
])("%s asks for no erasing", (text) => {
  const talk = aDialogue();
  talk.say(exact);
  expect(talk.say(text).kind).not.toBe("ask-erase");
});
