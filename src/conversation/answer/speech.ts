import type { BookingRef } from "../../booking/index.ts";
import type { Office } from "../../office/index.ts";
import type { LetterContent } from "../../outbox/index.ts";
import { cut, limits, type Phrases, phrasesOf } from "../../phrasebook/index.ts";
import type { Meant, Topic } from "../interpret/topic.ts";
import type { Draft, Meaning, Place, Question } from "../place.ts";
import type { Scene } from "../scene.ts";
import type { Turn } from "../talk.ts";

/** Everything an answer is made of. */
export interface Telling {
  scene: Scene;
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

/** One letter and what it leaves open. */
export interface Speech {
  kind: string;
  text: string;
  /** Beneath `text`, as numbered lines and as buttons or rows; `buttons` only as buttons. */
  options?: Option[];
  /** The text itself names the numbers of the options. */
  inText?: true;
  buttons?: { means: Meaning; title: string }[];
  /** Beneath the list. */
  after?: string;
  qr?: string;
  /** The same in short, for a letter that leaves after the 24 hours. */
  template?: NonNullable<LetterContent["template"]>;
  asked?: Question;
  offer?: Meaning;
  about?: BookingRef;
  /** It is about more bookings than that one: what is said next must say which. */
  several?: true;
  cancelled?: BookingRef[];
  /** What stays known; default: what the topic knows. `forget`: nothing. */
  draft?: Draft | "forget";
  /** A remark by the way: what was asked and offered before stays open. */
  aside?: true;
}

export function tell(scene: Scene, { topic, wishes }: Meant): Telling {
  const office = scene.offices.byId.get(topic.office) ?? (scene.offices.all[0] as Office);
  const replaced = new Set(wishes.flatMap((wish) => (wish.act === "book" && wish.instead ? [wish.instead.id] : [])));
  return { scene, topic, office, say: phrasesOf(topic.language), replaced };
}

/** The turn: one letter, and where the dialogue stands after it. */
export function turn(telling: Telling, speech: Speech): Turn {
  const nonce = nextNonce(telling.scene);
  const content = contentOf(telling, speech, nonce);
  const { about } = speech;
  const letter = { kind: speech.kind, content, ...(about && { office: about.office, booking: about.id }) };
  return { place: placeAfter(telling, speech, nonce), letters: [letter] };
}

/** No letter: what was known stays known. */
export function silence({ scene, topic }: Telling): Turn {
  return { place: { ...scene.place, language: topic.language }, letters: [] };
}

function placeAfter({ scene, topic }: Telling, speech: Speech, nonce: string): Place {
  const before = scene.place;
  const draft = speech.draft === "forget" ? undefined : (speech.draft ?? topic.draft);
  // Only its name in the database: a place holds nobody's data but the draft's.
  const one = speech.about && { office: speech.about.office, id: speech.about.id };
  const about = speech.several ? undefined : (one ?? before.about);
  const cancelled = speech.cancelled ?? before.cancelled;
  const options = speech.options ?? speech.buttons;
  const list = options && { nonce, numbered: speech.options !== undefined, options: options.map(({ means }) => means) };
  const open = speech.aside
    ? { asked: before.asked, list: list ?? before.list, offer: before.offer, last: lastOf(speech, before) }
    : { asked: speech.asked, list, offer: speech.offer, last: speech.kind };
  return defined({
    version: 1 as const,
    language: topic.language,
    office: topic.chosen,
    draft,
    about,
    cancelled,
    ...open,
  });
}

// A remark leaves what was said last, so that an answer still finds its question; asking again is remembered, to ask no third time.
function lastOf({ kind }: Speech, before: Place): string | undefined {
  return kind === "asked-again" ? kind : before.last;
}

function contentOf({ topic, say }: Telling, speech: Speech, nonce: string): LetterContent {
  const greeting = topic.greeting === "salam" ? `${say.booking.waalaikumsalam}\n\n` : "";
  const photo = topic.photo ? `\n${say.ask.photoNotKept}` : "";
  const lines = speech.inText ? [] : (speech.options?.map(({ line }, i) => `${i + 1}. ${line}`) ?? []);
  const said = [speech.text + (lines.length ? `\n${lines.join("\n")}` : ""), speech.after].filter(Boolean).join("\n\n");
  const limit = speech.qr || speech.options || speech.buttons ? limits.caption : limits.text;
  const text = [`${greeting}${said}${photo}`, `${said}${photo}`, said].find((one) => one.length <= limit) ?? said;
  // Too long for a list or a picture: the words alone, numbers still count.
  if (text.length > limit) return { text: cut(text, limits.text) };
  if (speech.qr) return { text, qr: speech.qr, ...(speech.template && { template: speech.template }) };
  return { text, ...tappable(speech, nonce, say) };
}

function tappable(speech: Speech, nonce: string, say: Phrases): Pick<LetterContent, "buttons" | "rows"> {
  const id = (i: number) => `${nonce}.${i}`;
  if (speech.buttons)
    return { buttons: speech.buttons.map(({ title }, i) => ({ id: id(i), title: cut(title, limits.button) })) };
  if (!speech.options?.length) return {};
  const number = (i: number) => (speech.inText ? "" : `${i + 1}. `);
  const title = (option: Option, i: number, most: number) => cut(number(i) + (option.title ?? option.line), most);
  if (speech.options.length <= 3) {
    return { buttons: speech.options.map((option, i) => ({ id: id(i), title: title(option, i, limits.button) })) };
  }
  const rows = speech.options.slice(0, 10).map((option, i) => {
    const row = { id: id(i), title: title(option, i, limits.row) };
    return row.title.endsWith(option.line) ? row : { ...row, description: cut(option.line, limits.description) };
  });
  return { rows: { open: cut(say.menu.open, limits.open), rows } };
}

// A list's mark: the moment it was written, and never that of the list before it.
function nextNonce({ now, place }: Scene): string {
  const mark = now.epochMilliseconds.toString(36);
  return place.list?.nonce === mark ? `${mark}b` : mark;
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
