import { type Phrases, phrasesOf } from "../../phrasebook/index.ts";
import type { Meaning } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, liveBooking } from "./intent-context.ts";
import { offerTogether } from "./move-together.ts";
import { listDays } from "./offer-move.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { asks } from "./speech.ts";
import { saysStays } from "./speech-of-going.ts";
import { newTimeOf, saysTime } from "./time.ts";
import { namesPerson, speaksOfAll } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";

/** The words of a button or row, typed instead of tapped: they mean what the tap would. */
export function spoken(h: IntentContext): Intent | undefined {
  const { list } = h.state;
  const said = plain(h.reading.text);
  if (!list || said === "" || said.length > 60) return undefined;
  const say = phrasesOf(h.state.language);
  const found = list.options.filter((option) => titlesOf(option, say).some((title) => plain(title) === said));
  return found.length === 1 && found[0] ? resolveChoice(h, found[0]) : undefined;
}

/** An item named by a word of it: somebody's name, where the items are bookings. */
export function named(h: IntentContext): Intent | undefined {
  const fits = h.state.list?.options.filter((option) => {
    const ref = bookingOf(option);
    const booking = ref && h.dialogue.bookings.find(({ id }) => id === ref.id);
    return booking !== undefined && namesPerson(h.reading.text, booking);
  });
  return fits?.length === 1 && fits[0] ? resolveChoice(h, fits[0]) : undefined;
}

/** "Yg Rina aja", "semuanya" to "which booking?": the name or the word is the whole answer. */
export function pickedByName(h: IntentContext): Intent | undefined {
  const { reading, state } = h;
  const { text, exact, dayWish } = reading;
  if (!asksWhich.has(state.last ?? "") || exact || dayWish || saysTime(reading) || asks(reading)) return undefined;
  if (wordCount(text) > mostWordsOfPick || saysStays(text)) return undefined;
  return named(h) ?? everyone(h);
}
const asksWhich: ReadonlySet<string> = new Set(["which", "from-list", "asked-again"]);
const mostWordsOfPick = 5;

/** All of the bookings of the list. */
export function everyone(h: IntentContext): Intent | undefined {
  const options = h.state.list?.options ?? [];
  const [first] = options;
  if (!first || !speaksOfAll(h.reading.text)) return undefined;
  if (first.do === "cancel") {
    const all = options.find((option) => option.do === "cancel" && option.bookings.length > 1);
    return all && resolveChoice(h, all);
  }
  const [one, ...also] = options.flatMap((option) => liveBooking(h, bookingOf(option)) ?? []);
  if (!one) return undefined;
  if (first.do === "move-days") return listDays(h, one, also);
  return first.do === "retime" ? offerTogether(h, one, also, newTimeOf(first)) : undefined;
}

/** The one booking that an option is about. */
export function bookingOf(option: Meaning) {
  if ("booking" in option) return option.booking;
  return option.do === "cancel" && option.bookings.length === 1 ? option.bookings[0] : undefined;
}

function titlesOf(option: Meaning, { draw, list, menu, papers, talk }: Phrases): string[] {
  const { buttons, rows, items } = menu;
  switch (option.do) {
    case "yes":
      return [buttons.yes];
    case "wrong":
      return [buttons.wrong];
    case "nothing":
      return [buttons.keep];
    case "other-day":
      return [buttons.otherDay];
    case "move-days":
      return [buttons.move];
    case "erase":
      return [buttons.eraseYes];
    case "real":
      return [buttons.real];
    case "cancel":
      return option.bookings.length > 1 ? [buttons.everything] : [buttons.cancel, buttons.cancelYes];
    case "papers":
      return option.service in papers.buttons ? [papers.buttons[option.service as keyof typeof papers.buttons]] : [];
    case "step-by-step":
      return [buttons.stepByStep, rows[0] ?? "", items[0] ?? ""];
    case "status":
      return [rows[1] ?? ""];
    case "papers-overview":
      return [rows[2] ?? ""];
    case "cancel-or-move":
      return [rows[3] ?? "", items[3] ?? ""];
    case "human":
      return [rows[4] ?? ""];
    case "move":
      return [buttons.moveYes];
    case "take-offer":
      return [list.buttons.take];
    case "pass-offer":
      return [list.buttons.pass];
    case "end-wish":
      return [list.buttons.leave];
    case "leave-draw":
      return [draw.leaveButton];
    case "mean":
      return [(talk.meaning as Partial<Record<string, string>>)[option.intent] ?? ""];
    // Days, offices and people are named in their own words; the readers of those know them.
    case "seat":
    case "retime":
    case "change":
    case "office":
    case "menu":
      return [];
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
