import { emptyDraft } from "../../dialogue-state.ts";
import { isAnd, isKin, isSelf, nameAsAnswer, nameInAnswer } from "../../recognise/index.ts";
import type { ReadPerson } from "../../recognise/reading.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent } from "../intent-context.ts";
import { gather } from "../people.ts";
import { wantSeat, withCounted } from "../seat.ts";
import { asks } from "../speech.ts";
import { saysTime } from "../time.ts";
import { wordCount } from "../word-count.ts";

/** "Raka dan Riki Pratama", "my twin sons, Adam and Noah Hartono", where we asked for a name: each of them is somebody. */
export function askedNames(h: IntentContext): Intent | undefined {
  const { text, people: found } = h.reading;
  if (h.state.asked?.ask !== "name" || found.some(({ birth }) => birth) || found.length > 1) return undefined;
  if (asks(h.reading) || saysTime(h.reading) || h.reading.dayWish || h.draft?.people.length) return undefined;
  const people = peopleIn(text, h.today);
  if (!people) return undefined;
  const { draft, troubles } = gather({ ...h, reading: { ...h.reading, people } });
  return wantSeat(h, draft, troubles);
}

/** "Buat dua orang", behind a list of days: how many come, and their names are asked for. */
export function howMany(h: IntentContext): Intent | undefined {
  const { count = 1, people, text } = h.reading;
  if (count < 2 || people.length > 0 || h.dialogue.bookings.length > 0 || asks(h.reading)) return undefined;
  const { asked } = h.state;
  if ((asked?.ask !== "day" && asked?.ask !== "name") || h.draft?.people.length) return undefined;
  if (wordCount(text) > mostWords || saysTime(h.reading)) return undefined;
  const draft = withCounted(h.draft ?? emptyDraft(), count);
  return draft.count !== count ? undefined : intent({ ...h, draft }, { on: "ask-name", why: "several", count });
}
const mostWords = 8;

/** "Buat ibu", "me and my wife", where we asked for a name: whose it is, and no name yet. */
export function onlyWhose(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (h.state.asked?.ask !== "name" || people.length > 0 || asks(h.reading) || saysTime(h.reading)) return undefined;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter(Boolean);
  // "Putri" alone is her name.
  if (words.length === 1 && alsoName.test(words[0] ?? "")) return undefined;
  const who = words.filter((word) => isKin(word) || isSelf(word) || /^(?:me|myself)$/.test(word));
  const others = words.filter((word) => !who.includes(word) && !besideWhose.test(word));
  if ((who.length === 0 && !ofCard.test(text)) || others.length > 0) return undefined;
  const count = words.some(isAnd) ? new Set(who).size : 1;
  const draft = h.draft ?? emptyDraft();
  return count > 1
    ? intent({ ...h, draft }, { on: "ask-name", why: "several", count })
    : intent({ ...h, draft }, { on: "ask-name", why: "missing" });
}
const alsoName = /^(?:putra|putri|cucu|oma|opa|abah|eyang|emak|dad|mum|son|baby|twin|laki)$/;

/** "Sesuai KTP aja": the name itself is still to be written. */
const ofCard = /\b(?:sesuai|sama|seperti|kayak|kaya|as|same)\b.*\b(?:(?:e-?)?ktp|kk|akta|paspor|passport|id|card)\b/i;
const besideWhose =
  /^(?:nama|namanya|name|sesuai|seperti|kayak|kaya|di|e|ktp|kk|akta|paspor|passport|id|card|on|in|as|same|per|mas|mbak|bang|lah|deh|dong|for|it'?s|its|my|our|and|the|buat|untuk|utk|bwt|yg|yang|mau|bikin|dan|sama|sm|dengan|dgn|itu|nya|aja|saja|ya|min|kak|pak|bu|both)$/;

/** Every part between "dan" and commas is a name or a relative, with one name and two people at least; small talk before the first is none. */
function peopleIn(text: string, today: Temporal.PlainDate): ReadPerson[] | undefined {
  const [first = "", ...others] = partsOf(text);
  if (others.length === 0) return undefined;
  const inside = nameInAnswer(first, today);
  const people = [inside ? { name: inside } : personOf(first, today), ...others.map((part) => personOf(part, today))];
  const known = people.flatMap((person) => person ?? []);
  return known.length === people.length && known.some(({ name }) => name) ? known : undefined;
}

/** "Riki Pratama", "istri Rina Wati"; "anak" is somebody whose name is asked for. */
function personOf(part: string, today: Temporal.PlainDate): ReadPerson | undefined {
  const words = part
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (
    words.length < 3 &&
    words.some(isKin) &&
    words.every((word) => isKin(word) || besideWhose.test(word) || isSelf(word))
  )
    return {};
  const name = (/^\p{Ll}/u.test(part) ? nameInAnswer(part, today) : undefined) ?? nameAsAnswer(part);
  return name?.doubts.length === 0 ? { name } : undefined;
}

/** Cut at "dan", "&" and the like, with the commas of a list of three. */
function partsOf(text: string): string[] {
  const parts: string[][] = [[]];
  for (const word of text.trim().split(/\s+/)) {
    if (isAnd(word) && word === word.toLowerCase()) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const named = parts.map((words) => words.join(" ").replace(/,$/, "")).filter((part) => part !== "");
  // "Adi Putra, Budi Putra dan Cici Putra"; a comma behind "my twin sons" parts nobody.
  const [first = "", ...others] = named;
  const listed = first.split(/,\s*/);
  const isNames = listed.every((part) => /^\p{Lu}/u.test(part) && nameAsAnswer(part)?.doubts.length === 0);
  return others.length > 0 && isNames ? [...listed, ...others] : named;
}
