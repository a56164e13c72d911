import type { BookingRef } from "../../booking/index.ts";
import { dayIn } from "../../calendar/index.ts";
import type { Office } from "../../office/index.ts";
import type { LetterContent } from "../../outbox/index.ts";
import { cut, type FactsAsked, limits, type Phrases, phrasesOf } from "../../phrasebook/index.ts";
import type { Intent, Topic } from "../decide/intent.ts";
import { kinOfBooking } from "../decide/who-is-meant.ts";
import type { DialogueContext } from "../dialogue-context.ts";
import type { DialogueState, Draft, Gone, Meaning, Question } from "../dialogue-state.ts";
import type { Turn } from "../turn.ts";
import { besideFact } from "./beside-fact.ts";
import { openQuestion } from "./question.ts";
import { subjectOf } from "./subject-of.ts";

/** Everything that a reply is made from. */
export interface ReplyContext {
  dialogue: DialogueContext;
  topic: Topic;
  office: Office;
  say: Phrases;
  /** Holds that a corrected request replaced: gone from the world, still in the scene of before. */
  replaced: ReadonlySet<string>;
}

/** One thing that may be chosen: by its number, by a tap, or in words. */
export interface Option {
  means: Meaning;
  /** Stands behind the number in the text. */
  line: string;
  /** Stands on the button or row; the line, where it is short enough. */
  title?: string;
}

/** One reply, and what it leaves open. */
export interface Reply {
  kind: string;
  text: string;
  /** Beneath `text`, as numbered lines and as buttons or rows; `buttons` only as buttons. */
  options?: Option[];
  /** The text itself names the numbers of the options. */
  inText?: true;
  buttons?: { means: Meaning; title: string }[];
  /** Beneath the list. */
  after?: string;
  /** Beneath the answer: other questions of the same message, what still waits. */
  beside?: string[];
  qr?: string;
  /** The same in short, for a letter that leaves after the 24 hours. */
  template?: NonNullable<LetterContent["template"]>;
  asked?: Question;
  offer?: Meaning;
  about?: BookingRef;
  /** It is about more bookings than that one: what is said next must say which. */
  several?: true;
  cancelled?: Gone[];
  /** The day that somebody wanted to move to, and could not. */
  wished?: Temporal.PlainDate;
  /** What stays known; default: what the topic knows. `forget`: nothing. */
  draft?: Draft | "forget";
  /** A remark by the way: what was asked and offered before stays open. */
  aside?: true;
}

export function replyContext(dialogue: DialogueContext, { topic, wishes }: Intent): ReplyContext {
  const office = dialogue.offices.byId.get(topic.office) ?? (dialogue.offices.all[0] as Office);
  const replaced = new Set(wishes.flatMap((wish) => (wish.act === "book" && wish.instead ? [wish.instead.id] : [])));
  return { dialogue, topic, office, say: phrasesOf(topic.language), replaced };
}

/** The turn: one letter, and where the dialogue stands after it. */
export function turn(context: ReplyContext, reply: Reply): Turn {
  const nonce = nextNonce(context.dialogue);
  const content = contentOf(context, withWhatWaits(context, reply), nonce);
  const { about } = reply;
  const letter = { kind: reply.kind, content, ...(about && { office: about.office, booking: about.id }) };
  return { state: stateAfter(context, reply, nonce), letters: [letter] };
}

/** What a fact may depend on: the office that is spoken of, its number, and now. */
export function factsAsked({ office, dialogue: { now, offices, number } }: ReplyContext): FactsAsked {
  return { office, day: dayIn(office.zone, now), now, phone: offices.numbers.get(number)?.phone };
}

/**
 * What still waits, beneath any answer that is not about it: a seat and until when, or the question we asked. What else was asked in the same
 * message comes first, where there is room.
 */
function withWhatWaits(context: ReplyContext, reply: Reply): Reply {
  const { say, topic } = context;
  const facts = (topic.besides ?? []).map((name) => besideFact(say, name, factsAsked(context)));
  const open = reply.aside || answersBeside.has(reply.kind) ? whatWaits(context) : heldBeside(context, reply);
  const said = open !== undefined && [reply.text, reply.after].some((text) => text?.includes(open));
  // Thanks in the middle of our questions end nothing.
  const isDone = saysItself.has(reply.kind) && !(reply.kind === "thanks" && topic.draft?.people.length);
  const waiting = said || isDone ? undefined : open;
  const tapped = (reply.options || reply.buttons) && !tapsInWords.has(reply.kind);
  const most = reply.qr || tapped ? limits.caption : limits.text;
  const room = (lines: string[]) =>
    reply.text.length + (reply.after?.length ?? 0) + lines.join("\n\n").length + 200 < most;
  // What waits is said before any second answer.
  let fits = waiting !== undefined && room([waiting]) ? [waiting] : [];
  for (const one of facts.toReversed()) if (room([one, ...fits])) fits = [one, ...fits];
  return fits.length > 0 ? { ...reply, beside: fits } : reply;
}

/** Their text names the words of the buttons too, so a second answer may take the buttons' place. */
const tapsInWords: ReadonlySet<string> = new Set(["papers"]);

/** Letters that are no asides and yet leave what was held as it was. */
const answersBeside: ReadonlySet<string> = new Set([
  "menu",
  "not-understood",
  "old-list",
  "which-meaning",
  "other-office",
  "announcement",
  "papers",
]);

/** These say what waits in their own words. */
const saysItself: ReadonlySet<string> = new Set([
  "asked-again",
  "thanks",
  "thanks-with-hold",
  "status",
  "nothing-changed",
]);

/** Another time that was only asked about: the seat that waits for a yes goes on waiting. An offer that takes a yes itself says nothing of it. */
function heldBeside(context: ReplyContext, { kind }: Reply): string | undefined {
  const { topic } = context;
  return kind === "move-offer" && topic.on === "move-offer" && !topic.asked ? holdWaits(context) : undefined;
}

function whatWaits(context: ReplyContext): string | undefined {
  return holdWaits(context) ?? moveWaits(context) ?? openQuestion(context);
}

/** The move that was offered, where only what stands now was asked for. */
function moveWaits({ say, dialogue, topic, office }: ReplyContext): string | undefined {
  const { offer, list } = dialogue.state;
  if (topic.on !== "status" || topic.withdraws || offer?.do !== "move" || !offer.hour || !list) return undefined;
  const there = dialogue.offices.byId.get(offer.office ?? offer.booking.office) ?? office;
  const visit = { office: there, day: Temporal.PlainDate.from(offer.day), starts: Temporal.PlainTime.from(offer.hour) };
  return say.talk.moveWaits(say.words.visitInYear(visit), offer.asked === true);
}

function holdWaits(context: ReplyContext): string | undefined {
  const { say, dialogue } = context;
  const held = dialogue.bookings.filter(({ state, id }) => state === "held" && !context.replaced.has(id));
  const [first] = held;
  const office = first && (dialogue.offices.byId.get(first.office) ?? context.office);
  if (!first?.holdUntil || !office) return undefined;
  const until = first.holdUntil.toZonedDateTimeISO(office.zone).toPlainTime();
  const visit = { office, day: first.day, starts: first.starts };
  return say.talk.waitsFor(say.words.visitInYear(visit), say.words.hourThere(until, office));
}

/** No letter: what was known stays known. */
export function noReply({ dialogue, topic }: ReplyContext): Turn {
  const { offer, ...state } = dialogue.state;
  return { state: { ...state, ...(!topic.withdraws && offer && { offer }), language: topic.language }, letters: [] };
}

function stateAfter({ dialogue, topic }: ReplyContext, reply: Reply, nonce: string): DialogueState {
  const before = dialogue.state;
  const draft = reply.draft === "forget" ? undefined : (reply.draft ?? stillOpen(topic));
  // Only its name in the database: a place holds nobody's data but the draft's.
  const one = reply.about && { office: reply.about.office, id: reply.about.id };
  const about = reply.several ? undefined : (one ?? before.about);
  const cancelled = reply.cancelled ?? before.cancelled;
  const options = reply.options ?? reply.buttons;
  const list = options && { nonce, numbered: reply.options !== undefined, options: options.map(({ means }) => means) };
  const offer = topic.withdraws ? undefined : before.offer;
  const open = reply.aside
    ? { asked: before.asked ?? stillWrong(topic, reply), list: list ?? before.list, offer, last: lastOf(reply, before) }
    : {
        asked: reply.asked ?? askedBeside(reply, before) ?? stillWrong(topic, reply),
        list,
        offer: reply.offer,
        last: reply.kind,
      };
  return defined({
    version: 1 as const,
    language: topic.language,
    office: topic.chosen,
    draft,
    about,
    kin: kinOfAll(dialogue),
    cancelled,
    spoken: topic.spoken,
    wished: reply.wished?.toString() ?? (reply.aside || toCancel.has(reply.kind) ? before.wished : undefined),
    subject: subjectOf(topic) ?? (reply.aside ? before.subject : undefined),
    ...open,
  });
}

/** What is known, without the echo that the message withdrew: what is agreed to next is shown anew. */
function stillOpen({ draft, withdraws }: Topic): Draft | undefined {
  if (!draft || !withdraws) return draft;
  const { echoed: _, ...known } = draft;
  return { ...known, sure: false };
}

/** Letters on the way from a move that is too late to the cancelling. */
const toCancel: ReadonlySet<string> = new Set(["ask-cancel", "own-word"]);

/** Whose relatives they are stays known beyond the request in which it was said. */
function kinOfAll({ bookings, state: { draft, kin } }: DialogueContext): DialogueState["kin"] {
  const known = bookings.flatMap((booking) => {
    const is = kinOfBooking(booking, draft, kin);
    return is ? [{ office: booking.office, id: booking.id, kin: is }] : [];
  });
  return known.length > 0 ? known : undefined;
}

/** "Which one do you mean?" stands above the question that still waits; what is wrong still waits behind any answer that leaves the seat as it was. */
function askedBeside({ kind }: Reply, { asked }: DialogueState): Question | undefined {
  const waits = asked?.ask === "correction" && answersBeside.has(kind);
  return kind === "which-meaning" || waits ? asked : undefined;
}

/** "Sorry, wrong", and no answer that shows the seat anew or offers another: a yes behind it is to nothing yet. */
function stillWrong({ wrong, on }: Topic, { kind, offer }: Reply): Question | undefined {
  return wrong && !offer && kind !== "echo" && !showsAnew.has(on) ? { ask: "correction" } : undefined;
}
const showsAnew: ReadonlySet<Topic["on"]> = new Set(["seat", "again", "confirm", "cancel", "erase", "move"]);

// A remark leaves what was said last, so that an answer still finds its question; asking again is remembered, to ask no third time.
function lastOf({ kind }: Reply, before: DialogueState): string | undefined {
  return kind === "asked-again" ? kind : before.last;
}

function contentOf({ topic, say }: ReplyContext, reply: Reply, nonce: string): LetterContent {
  const greeting = topic.greeting === "salam" ? `${say.booking.waalaikumsalam}\n\n` : "";
  const photo = topic.photo ? `\n${say.ask.photoNotKept}` : "";
  const lines = reply.inText ? [] : (reply.options?.map(({ line }, i) => `${i + 1}. ${line}`) ?? []);
  const beneath = [...(reply.beside ?? []), reply.after].filter(Boolean).join("\n\n");
  const said = [reply.text + (lines.length ? `\n${lines.join("\n")}` : ""), beneath].filter(Boolean).join("\n\n");
  const limit = reply.qr || reply.options || reply.buttons ? limits.caption : limits.text;
  const text = [`${greeting}${said}${photo}`, `${said}${photo}`, said].find((one) => one.length <= limit) ?? said;
  // Too long for a list or a picture: the words alone, numbers still count.
  if (text.length > limit) return { text: cut(text, limits.text) };
  if (reply.qr) return { text, qr: reply.qr, ...(reply.template && { template: reply.template }) };
  return { text, ...tappable(reply, nonce, say) };
}

function tappable(reply: Reply, nonce: string, say: Phrases): Pick<LetterContent, "buttons" | "rows"> {
  const id = (i: number) => `${nonce}.${i}`;
  if (reply.buttons)
    return { buttons: reply.buttons.map(({ title }, i) => ({ id: id(i), title: cut(title, limits.button) })) };
  if (!reply.options?.length) return {};
  const number = (i: number) => (reply.inText ? "" : `${i + 1}. `);
  const title = (option: Option, i: number, most: number) => cut(number(i) + (option.title ?? option.line), most);
  if (reply.options.length <= 3) {
    return { buttons: reply.options.map((option, i) => ({ id: id(i), title: title(option, i, limits.button) })) };
  }
  const rows = reply.options.slice(0, 10).map((option, i) => {
    const row = { id: id(i), title: title(option, i, limits.row) };
    return row.title.endsWith(option.line) ? row : { ...row, description: cut(option.line, limits.description) };
  });
  return { rows: { open: cut(say.menu.open, limits.open), rows } };
}

// A list's mark: the moment it was written, and never that of the list before it.
function nextNonce({ now, state: place }: DialogueContext): string {
  const mark = now.epochMilliseconds.toString(36);
  return place.list?.nonce === mark ? `${mark}b` : mark;
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
