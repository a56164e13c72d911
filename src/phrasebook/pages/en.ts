import { type Holiday, inLanguage } from "../../office/index.ts";
import { openingHours } from "../en/hours.ts";
import { words } from "../en/words.ts";
import type { PageWords } from "./id.ts";

/** Why an office is closed: a closure of its own, or what the country calls that kind of holiday. */
const closedAs = ({ kind, said }: Pick<Holiday, "kind" | "said">) =>
  kind === "closure" ? "Closed" : said ? inLanguage(said, "en") : kind;

const number = (count: number) => count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
const seats = (count: number) => `${number(count)} ${count === 1 ? "seat" : "seats"}`;

/** The public pages in English. Days, hours and zones as on the boards of the office. */
export const pages: PageWords = {
  language: "en",
  house: "Antrean",
  otherLanguage: "Bahasa Indonesia",
  skip: "Skip to content",
  footer: "The queue is free. Nobody can sell you a place in it.",
  number,
  hour: words.hour,
  longDay: words.day,
  shortDay: words.shortDay,
  and: words.and,

  office: {
    title: (office) => `Seats at ${office.name}`,
    updated: (at, office) => {
      const there = at.toZonedDateTimeISO(office.zone);
      return `Updated ${words.hourThere(there.toPlainTime(), office)}, ${words.day(there.toPlainDate())}.`;
    },
    reload: "Reload for the latest figures.",
    ends: (last, name) => `This office serves people until ${words.dayInYear(last)} and not after that: ${name}.`,
    movesTo: (day, address) => `From ${words.dayInline(day)} at ${address}`,
    ownTexts: { parking: "Parking and facilities", full: "When it is full", closed: "Days on which it is closed" },
    invented: "An invented office: it exists in this example only.",

    some: (count) => `${seats(count)} free.`,
    nearest: (day, starts, count, office) =>
      `The nearest are on ${words.dayInYear(day)}: ${seats(count)}, from ${words.hour(starts)} ${office.zoneName}.`,
    none: "All opened seats are taken.",
    noneClosed: "No seats are open yet.",
    askAgain: "Seats are given back every day, and new days open. You may ask in the chat at any time.",
    next: (day, at, office) => `Next new day: ${words.dayInYear(day)}, opens ${words.moment(at, office)}.`,
    undecreed: (year) =>
      `The public holidays of ${year} are not decreed yet. If a day becomes one, whoever has booked it will hear from us.`,

    table: "Seats day by day",
    caption: (office) => `Public seats at ${office.name}, day by day`,
    columns: { day: "Day", hour: "Hour", left: "Left", taken: "Taken", resting: "Resting", opened: "Opened" },
    today: "today",
    full: "full",
    perHour: "By hour",
    perHourOf: (day) => `, ${words.day(day)}`,
    closed: "closed",
    holiday: (closed) => `${closedAs(closed)}: ${closed.name}`,
    localHoliday: (closed) => `${closed.kind === "holiday" ? "Local holiday" : closedAs(closed)}: ${closed.name}`,
    opens: (at, office) => `Not open yet, so not full either. Opens ${words.moment(at, office)}.`,
    closedToday: "The office has closed for today.",
    withdrawn: "The office offers no seats on this day.",
    soon: "Being prepared.",
    todayOver: (hours) => `Too late for today: a seat must be booked at least ${hours} hours ahead.`,
    todayOpen: (count, starts) => `Today ${seats(count)} can still be booked, from ${words.hour(starts)}.`,
    apart: (second, desk) =>
      `Not counted here: second visits ${second.taken} of ${second.opened}, information desk ${desk.taken} of ${desk.opened}.`,
    legend: [
      ["Left", "anybody may book it"],
      ["Taken", "booked, or waiting for its citizen to answer YA"],
      ["Resting", "given back; offered again after a random while, so that seats cannot be swapped"],
      ["Opened", "the sum of the three"],
    ],
    restingTime: (least, most) => `A seat rests for ${least} to ${most} minutes.`,

    how: "How to book",
    writeTo: "Send a WhatsApp message to",
    real: "Open WhatsApp",
    demoReal: "This number was once announced for this office. This page is an example and not connected to it.",
    demoInvented: "An example number; it cannot be reached.",
    demoChat: "Try it on the chat page",
    noNumber: "This office has no WhatsApp number yet.",
    shared: (office) => `This number serves several offices: name ${office.short} too.`,
    write: "Write three things in one message:",
    shape: "#name as on the identity card#date of birth#date of visit",
    forgiving: "The # may be left out, and dates may be written in words.",
    answer: "The answer holds the day, the hour and a booking code. Keep the code until you come.",
    papers: "Papers needed: send #persyaratan. To cancel: send #batal, without any penalty.",

    know: "Good to know",
    come: "Be there",
    comeAt: (before) => `${before} minutes before your hour. The answer names the time.`,
    late: "At the latest",
    lateAt: (grace) =>
      grace === 0
        ? "At your hour. After that the code is forfeited and you book again."
        : `${grace} minutes after your hour. After that the code is forfeited and you book again.`,
    cost: "The queue costs",
    free: "Nothing. We never ask for money in the chat.",
    serving: "Opening hours",
    servingLines: openingHours,
    zone: (office) => `All hours on this page are ${office.zoneName}.`,
    sameDay: "Today",
    sameDayRule: (hours) => `Yes, if the hour is at least ${hours} hours ahead.`,
    people: "Families",
    peopleRule: (live) => `One WhatsApp number may book for ${live} people.`,
    reserved: "Other seats",
    reservedRule: (second, desk) =>
      `Each day has ${second} seats for second visits (papers completed) and ${desk} for the information desk. Neither is booked in the chat.`,
    address: "Address",
    invention: (what) => `Examples, not official data: ${what}.`,
    inventions: {
      unit: "the office",
      quota: "seats a day",
      hours: "opening hours",
      seatsByHour: "seats by hour",
      secondAndDesk: "seats for second visits and the desk",
      address: "the address",
    },

    check: "Check it yourself",
    drawn: (at, office) => `drawn ${words.moment(at, office)}`,
    draws: "New days are drawn",
    drawsRule: (from) =>
      `All who ask within the ${from} before a new day opens are equal, whenever they write. Their order is drawn.`,
    minutes: (count) => `${count} minutes`,
    drawsLink: "Draws and their results",
    checkHow: "The same figures for programs:",
    journal: "Fingerprints of the office's records",
    journalHow:
      "Every act at this office is recorded without names. Each finished day has a fingerprint: keep it, and nobody can change that day's records unseen.",
    journalLines: (lines) => `${lines} ${lines === 1 ? "record" : "records"}`,
    journalNone: "No day is finished yet.",
    near: "Other offices",
    all: "All offices",
  },

  home: {
    title: "The passport queue, by WhatsApp",
    lead: "One message, one seat: a sure day and hour, and no standing in line before dawn.",
    demo: "This is an example, with a clock of its own and invented citizens.",
    steps: [
      ["Choose an office", "See which day still has seats."],
      ["Send one message", "Name as on the identity card, date of birth, date of visit."],
      ["Come with the code", "The answer holds the day, the hour and a booking code."],
    ],
    stepsTitle: "Three steps",
    chat: "Open the chat page",
    staff: "For staff",
    staffDemo: "Enter the demo office",
    staffWhat: "One press makes you guard, counter officer or supervisor; then fill a day.",
    chatWhat: "Write as an invented citizen and see what is answered.",
    offices: "Offices",
    officesWhat: "Seats that can be booked now.",
    columns: { office: "Office", today: "Today", next: "Next", left: "Left" },
    noDay: "full",
    noOffices: "No offices yet.",
    operators: "For operators",
    live: "Alive",
    ready: "Ready",
    metrics: "Metrics",
  },

  draws: {
    title: (office) => `Draws at ${office.name}`,
    what: "Whoever asks before a new day opens is in a draw, and all requests are equal, whenever they come. Places are given in the order of the draw; who gets none is put on the waiting list in that order.",
    how: "Why nobody can arrange it",
    howText: [
      "Before the first request is taken the office publishes the fingerprint (SHA-256) of a random seed. The seed itself is published when it is drawn, and only one seed fits that fingerprint.",
      "The order is computed from the seed and all lots in a way that is public, so anybody can compute it again from the files below. Nobody's name is in them.",
      "A person counts once, from however many telephones.",
    ],
    verify: "To compute it again: save both files, then run",
    none: "There was no draw at this office yet.",
    off: "This office draws no days at present: a new day goes to whoever writes first.",
    requestsFrom: "Requests are taken from",
    drawsAt: "Drawn",
    hash: "Fingerprint of the seed",
    seed: "Seed",
    requests: "Requests",
    requestsSoFar: "Requests until now",
    seated: "Got a place",
    calledOff: "Called off: the office is closed on that day.",
    promised: "File from before the draw",
    result: "File of the result",
    find: "Look for a lot",
    findHint: "A number like 7KMX4-PTM3A, from the message you got.",
    search: "Search",
    notFound: "That lot is in no draw of this page that is over.",
    found: (lot, day, place) => `${lot}: place ${place} for ${day}.`,
    gotSeat: (hour) => `Got a place at ${hour}.`,
    noSeat: "No place yet: on the waiting list in this order.",
    notCounted: "Does not count, because the draw chose another request for the same person: on the waiting list.",
    moment: words.moment,
    back: "Places at this office",
  },

  wrong: {
    noOffice: "There is no such office here",
    noOfficeWhat: "Perhaps the address was mistyped. These are the offices:",
    notFound: "There is no such page",
    notFoundWhat: "Perhaps the address was mistyped, or the page has moved.",
    broken: "Sorry, this page cannot be shown",
    brokenWhat: "The mistake is ours, not yours. Try again in a moment. Your WhatsApp messages are not affected.",
    away: "One moment, we are reconnecting",
    awayWhat: "The queue's data cannot be read right now. Nothing is lost. Try again in a moment.",
    notAllowed: "You may not do this here",
    notAllowedWhat: "Your role in this office does not include it. Ask the supervisor.",
    badRequest: "We could not read this request",
    badRequestWhat: "Please start again from the front page.",
    tooMany: "One moment, please",
    tooManyWhat: "Very many requests came from your network just now. Wait a minute, then load this page again.",
    wrongHost: "This is not the address of this page",
    wrongHostWhat: "Please use the address that the office has published.",
    home: "To the front page",
  },
};
