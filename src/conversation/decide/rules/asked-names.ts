import { isAnd, nameAsAnswer, nameInAnswer } from "../../recognise/index.ts";
import type { ReadPerson } from "../../recognise/reading.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { gather } from "../people.ts";
import { wantSeat } from "../seat.ts";
import { asks } from "../speech.ts";
import { saysTime } from "../time.ts";

/** "Raka dan Riki Pratama", "my twin sons, Adam and Noah Hartono", where we asked for a name: each of them is somebody. */
export function askedNames(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (h.state.asked?.ask !== "name" || people.some(({ birth }) => birth) || people.length > 1) return undefined;
  if (asks(h.reading) || saysTime(h.reading) || h.draft?.people.length) return undefined;
  const names = namesIn(text, h.today);
  if (!names) return undefined;
  const { draft, troubles } = gather({ ...h, reading: { ...h.reading, people: names.map((name) => ({ name })) } });
  return wantSeat(h, draft, troubles);
}

/** Every part between "dan" and commas is a name, and there are two at least; small talk before the first is none. */
function namesIn(text: string, today: Temporal.PlainDate): NonNullable<ReadPerson["name"]>[] | undefined {
  const [first = "", ...others] = partsOf(text);
  if (others.length === 0) return undefined;
  const nameOf = (part: string) =>
    (/^\p{Ll}/u.test(part) ? nameInAnswer(part, today) : undefined) ?? nameAsAnswer(part);
  const names = [nameInAnswer(first, today) ?? nameAsAnswer(first), ...others.map(nameOf)];
  const sure = names.flatMap((name) => (name && name.doubts.length === 0 ? [name] : []));
  return sure.length === names.length ? sure : undefined;
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
