import type { Answer } from "./answers/answer.ts";
import { answers as answersEn } from "./answers/en/index.ts";
import { answers } from "./answers/id/index.ts";
import { ask as askEn } from "./en/ask.ts";
import { booking as bookingEn } from "./en/booking.ts";
import { change as changeEn } from "./en/change.ts";
import { commands as commandsEn } from "./en/commands.ts";
import { day as dayEn } from "./en/day.ts";
import { draw as drawEn } from "./en/draw.ts";
import { here as hereEn } from "./en/here.ts";
import { list as listEn } from "./en/list.ts";
import { menu as menuEn } from "./en/menu.ts";
import { papers as papersEn } from "./en/papers.ts";
import { privacy as privacyEn } from "./en/privacy.ts";
import { refusal as refusalEn } from "./en/refusal.ts";
import { talk as talkEn } from "./en/talk.ts";
import { words as wordsEn } from "./en/words.ts";
import { ask } from "./id/ask.ts";
import { booking } from "./id/booking.ts";
import { change } from "./id/change.ts";
import { commands } from "./id/commands.ts";
import { day } from "./id/day.ts";
import { draw } from "./id/draw.ts";
import { here } from "./id/here.ts";
import { list } from "./id/list.ts";
import { menu } from "./id/menu.ts";
import { papers } from "./id/papers.ts";
import { privacy } from "./id/privacy.ts";
import { refusal } from "./id/refusal.ts";
import { talk } from "./id/talk.ts";
import { words } from "./id/words.ts";

/** What people ask besides a seat, by the name of the question. */
export type FactName = keyof typeof answers;
const facts: Readonly<Record<FactName, Answer>> = answers;

const id = {
  ask,
  booking,
  change,
  commands,
  day,
  draw,
  facts,
  here,
  list,
  menu,
  papers,
  privacy,
  refusal,
  talk,
  words,
};

/** All sentences of one language. */
export type Phrases = typeof id;

const en: Phrases = {
  ask: askEn,
  booking: bookingEn,
  change: changeEn,
  commands: commandsEn,
  day: dayEn,
  facts: answersEn,
  here: hereEn,
  draw: drawEn,
  list: listEn,
  menu: menuEn,
  papers: papersEn,
  privacy: privacyEn,
  refusal: refusalEn,
  talk: talkEn,
  words: wordsEn,
};

const languages = { id, en };

export function phrasesOf(language: keyof typeof languages): Phrases {
  return languages[language];
}
