import { inLanguage } from "../../office/index.ts";
import type { menu as indonesian } from "../id/menu.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const menu: typeof indonesian = {
  notUnderstood: "Sorry, we did not understand your message.",
  notKnown: (office) =>
    `Sorry, we have no answer to that here, or did not understand it. Who knows: the information desk of ${office.name}.`,
  hello: (office) =>
    `Hello, this is the passport queue of ${office.name}. It is for ${inLanguage(office.country.passports, "en")}.`,
  helloMany: (office) => `Hello, this is the passport queue. It is for ${inLanguage(office.country.passports, "en")}.`,
  mayAsk: "Of course, just write your question; we answer at once. What is often wanted, reply with the number:",
  howTo:
    "Would you like to book a place? Write three things: name as on the ID card, date of birth, day of the visit. Any order will do.",
  youHave: "What we have for this number:",
  helpNumber: "What we can do for you, reply with the number:",
  orNumber: "Or reply with the number:",
  items: [
    "Book a place, we ask one thing at a time",
    "See my booking",
    "Documents to bring",
    "Cancel, or another day",
    "Talk to an officer",
  ],
  rows: ["Book a place", "See my booking", "Documents to bring", "Cancel or move", "Talk to an officer"],
  closing: `The queue is free, we answer at any hour. Your data are only used for the queue; reply ${commands.privacy} to read how.`,
  more: `More: reply ${commands.menu}.`,
  knowNoMore: `More than that is not recorded here: ask the officers at the office. Other things: reply ${commands.menu}.`,

  thanks: "You are welcome.",
  stillWaits: (until, office) =>
    `The place still waits for your *${commands.yes}* until ${words.hourOnly(until, office)}.`,
  nothingToConfirm: "All right. There is no place to confirm at the moment.",
  allConfirmed: "Nothing is left to answer. What is sure for this number:",
  howToSeeOrChange: `See the letter again: ${commands.status}. Another day: ${commands.move}. Not coming: ${commands.cancel}.`,
  notYourCode: "That code is not valid for this number.",
  notYourCodeBut: "That code is not valid for this number. What we have for this number:",
  lapsed: (day) =>
    `There is no booking from this number. The place we kept for ${words.dayInline(day)} was let go, because no ${commands.yes} came.

Still want it? Reply *${commands.yes}*, or write another day.`,
  noBooking: "This number has no booking yet.",
  newAccount: "Is your WhatsApp account new? Send the booking code.",
  stillAsking: "Your request only needs one more thing.",
  yourBookings: "Bookings of this number:",
  sorryForSilence: "Sorry if our answer did not reach you. This is what we have for this number now:",
  draftWaiting: (name) => `We have your request for ${name} and only wait for your answer to our last question.`,
  holdWaiting: (name, visit, until) => `${name}: ${visit}, waits for ${commands.yes} (${until} at the latest)`,
  waitsLine: (name, code) => `${name}: waits for another place from the office, code ${code}`,
  firstRight: `The office took the place away, and no other is free at the moment. You come first: as soon as there is a place we keep it for you and tell you here. Please do not come yet.

Would you rather choose a day yourself? Reply ${commands.move}. Not coming: reply ${commands.cancel}.`,
  bookedLine: (name, visit, code) => `${name}: ${visit}, code ${code}`,

  call: "We cannot take calls on this number. Please write, we answer at once.",
  voice: "We cannot listen to voice messages yet, and do not keep them. Please write, a few words will do.",
  picture:
    "We do not keep photos and files, and none is needed here; just bring the ID card when you come. Please write: name, date of birth, day of the visit.",
  location: "We do not keep your location, so we do not know the nearest office. Write the name of your town.",
  unreadable: "We cannot read that kind of message yet. Please write.",
  muted: `All right, from now on we only answer your messages and send nothing else. Your booking stays valid. To hear from us again: ${commands.start}.`,
  unmuted: `All right, we may send you news of your booking again. Stop at any time: ${commands.stop}.`,

  open: "See choices",
  buttons: {
    yes: "Yes, right",
    wrong: "Something is wrong",
    cancel: "Cancel",
    keep: "No, keep it",
    move: "Another day",
    moveYes: "Yes, move",
    cancelYes: "Yes, cancel",
    real: "Yes, that is me",
    stepByStep: "One thing at a time",
    otherDay: "Another day",
    everything: "All of them",
    eraseYes: "Yes, erase",
  },
};
