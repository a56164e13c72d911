import { isTown, placeLength } from "./places.ts";
import type { Span } from "./reading.ts";
import type { Token } from "./tokens.ts";

const marks: Record<Span["is"], string> = {
  name: "<NAME>",
  birth: "<DATE>",
  day: "<DATE>",
  hour: "<HOUR>",
  place: "<PLACE>",
  code: "<CODE>",
  number: "<NUM>",
  "people-count": "<NUM>",
};

/** Of two spans on the same letters the first of these stays. */
const order: readonly Span["is"][] = ["code", "name", "birth", "day", "hour", "people-count", "place", "number"];

/** All that was recognised, with towns and the numbers that are left, in order and not overlapping. */
export function spansOf(found: readonly Span[], tokens: readonly Token[]): Span[] {
  const all = [...found, ...placesOf(tokens), ...numbersOf(tokens)].filter(({ from, to }) => to > from);
  all.sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is) || a.from - b.from || b.to - a.to);
  const taken = new Uint8Array(Math.max(0, ...all.map(({ to }) => to)));
  const kept = all.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

/** The text with a mark for each span, as the classifier was taught; "berdua" stays a word. */
export function maskOf(text: string, spans: readonly Span[]): string {
  let [masked, at] = ["", 0];
  for (const { is, from, to } of spans) {
    const keeps = is === "people-count" && !/\d/.test(text.slice(from, to));
    masked += text.slice(at, from) + (keeps ? text.slice(from, to) : marks[is]);
    at = to;
  }
  return masked + text.slice(at);
}

function placesOf(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i] as Token;
    if (first.is !== "word") continue;
    if (!isTown(first.low)) continue;
    const next = tokens[i + 1];
    const length = placeLength([first.low, next?.is === "word" ? next.low : ""], 0);
    if (length > 0) spans.push({ is: "place", from: first.from, to: (tokens[i + length - 1] as Token).to });
    i += Math.max(0, length - 1);
  }
  return spans;
}

function numbersOf(tokens: readonly Token[]): Span[] {
  return tokens.flatMap(({ is, from, to }): Span[] => (is === "number" ? [{ is: "number", from, to }] : []));
}
