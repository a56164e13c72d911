import type { SameQuestions, SameTitles } from "../answer.ts";
import type { talk as indonesian, talkTitles as indonesianTitles } from "../id/talk.ts";
import { desk, seatHere, told } from "./values.ts";

const canDo =
  "What you can do here: book, look up, move or cancel a place in the passport queue, and ask about passports.";

/** What these are called on a button. */
export const talkTitles: SameTitles<typeof indonesianTitles> = {
  robot: "Who answers?",
  language: "Language",
  praise: "Praise",
  insult: "Anger",
  "small-talk": "Small talk",
  "wrong-number": "Wrong number",
  injection: "Order to the system",
};

export const talk: SameQuestions<typeof indonesian> = {
  /** Asks who or what answers. */
  robot: (
    asked,
  ) => `A computer program of the queue answers here, not a person; that is why you get answers at once, at any time.

The program decides nothing about passports: the officers do. You meet them at ${desk(asked)}.`,
  language: told("language"),
  /** Praises. */
  praise: () => "Thank you, that is good to hear. Anything else, just write.",
  /** Insults. */
  insult: (
    asked,
  ) => `We see that you are upset, and we are sorry if our answer did not help. Please write once more what you need, a few words are enough.

Nothing has changed about your booking. To talk to somebody: ${desk(asked)}.`,
  /** Chatter, wishes, travel talk. */
  "small-talk": () => `Nice to chat, but we only look after the passport queue. ${seatHere}`,
  /** Meant for somebody else, another agency. */
  "wrong-number": told("wrong-number"),
  /** Orders to the machine, claims of power, code. */
  injection: () => `We read that message as plain text, not as an order: no data and no booking have changed.

${canDo} Reply MENU.`,
};
