import { account } from "./account.ts";
import { api } from "./api.ts";
import { board } from "./board.ts";
import { bookings } from "./bookings.ts";
import { budgets } from "./budgets.ts";
import { calendar } from "./calendar.ts";
import { cases } from "./cases.ts";
import { code } from "./code.ts";
import { counter } from "./counter.ts";
import { country } from "./country.ts";
import { dayList } from "./day-list.ts";
import { door } from "./door.ts";
import { facts } from "./facts.ts";
import { floor } from "./floor.ts";
import { frame } from "./frame.ts";
import { frontDesk } from "./front-desk.ts";
import { kept } from "./kept.ts";
import { kiosk } from "./kiosk.ts";
import { machine } from "./machine.ts";
import { matters } from "./matters.ts";
import { paper } from "./paper.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { rules } from "./rules.ts";
import { signIn } from "./sign-in.ts";
import { trail } from "./trail.ts";
import { unopened } from "./unopened.ts";

export { refusalSentence } from "./refusals.ts";

/** The words of the pages of staff, of boards and kiosks; each page keeps its own in a file beside this one. */
export const deskWords = {
  id: {
    account: account.id,
    api: api.id,
    board: board.id,
    bookings: bookings.id,
    budgets: budgets.id,
    calendar: calendar.id,
    cases: cases.id,
    code: code.id,
    counter: counter.id,
    country: country.id,
    dayList: dayList.id,
    facts: facts.id,
    floor: floor.id,
    frame: frame.id,
    door: door.id,
    frontDesk: frontDesk.id,
    kept: kept.id,
    kiosk: kiosk.id,
    machine: machine.id,
    matters: matters.id,
    paper: paper.id,
    papers: papers.id,
    people: people.id,
    rules: rules.id,
    signIn: signIn.id,
    trail: trail.id,
    unopened: unopened.id,
  },
  en: {
    account: account.en,
    api: api.en,
    board: board.en,
    bookings: bookings.en,
    budgets: budgets.en,
    calendar: calendar.en,
    cases: cases.en,
    code: code.en,
    counter: counter.en,
    country: country.en,
    dayList: dayList.en,
    facts: facts.en,
    floor: floor.en,
    frame: frame.en,
    door: door.en,
    frontDesk: frontDesk.en,
    kept: kept.en,
    kiosk: kiosk.en,
    machine: machine.en,
    matters: matters.en,
    paper: paper.en,
    papers: papers.en,
    people: people.en,
    rules: rules.en,
    signIn: signIn.en,
    trail: trail.en,
    unopened: unopened.en,
  },
};
export type DeskWords = (typeof deskWords)["id"] | (typeof deskWords)["en"];
