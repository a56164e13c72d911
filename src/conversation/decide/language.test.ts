import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

test.each([
  "hello",
  "good morning",
  "passport renewal",
  "August 17th 2017, January 25th 1987, Budi Hermanto",
  "#Amelia Hartono#03-Sep-1989#Wednesday the 9th",
  "ur service sucks!!! waited 4 hours yesterday for nothing",
  "Name: Sarah Wijaya DOB: 12-04-1990 Date: 10-08-2017",
  "Name: Lina Tan, DOB 12/04/1990, visit 10 August",
  "first slot tomorrow. Lina Tan 12/4/1990",
  "not before 10am, Aug 10, Lina Tan, 6 May 1999",
  "Name - Lina Tan, DOB - 1 Jan 1992, Date - 9 Aug",
  "Name: Rachel Hutabarat, DOB 30/04/1990, visit 11 August",
])("'%s' is answered in English", (said) => {
  const talk = aDialogue();
  talk.say(said);
  expect(talk.state().language).toBe("en");
});

test.each([
  "halo",
  "hi min mau daftar",
  "help",
  "info",
  "yes",
  "online booking paspor gimana",
  "Nama: Sarah Wijaya DOB: 12-04-1990 Date: 10-08-2017",
  "June Tanaka, 4-5-1990, 14-8-2017",
  "Budi, 1 march 1990, tgl 15",
  "selamat pagi, passport renewal",
  "nanti interview nya pake bahasa inggris?",
])("'%s' is answered in Indonesian", (said) => {
  const talk = aDialogue();
  talk.say(said);
  expect(talk.state().language).toBe("id");
});

test("one word written like a name begins a request", () => {
  const talk = aDialogue();
  talk.say("passport renewal");
  const heard = talk.say("Yuliana");
  expect([heard.kind, talk.state().draft?.people[0]?.name]).toEqual(["ask-birth", "Yuliana"]);
});
