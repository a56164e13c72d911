import { type FeeName, feeNames } from "./facts/fact.ts";

/** What may stand in braces in an answer of a pack, and what it stands for. */
export type FactPlace =
  | { place: "office" | "at" | "desk" | "open" | "hours" | "zone" | "phone" | "people" | "year" | "services" | "card" }
  /** The papers of a service, a line each. An office without that service says that the list is not recorded. */
  | { place: "papers"; service: string }
  /** The same in one line; an office without it says `instead`, or leaves the line out. */
  | { place: "brief"; service: string; instead: string | undefined }
  | { place: "money"; amount: number }
  /** The fee of this name, as it was entered for the day; this amount where none was. */
  | { place: "fee"; fee: FeeName; amount: number }
  /** The law by which fees were entered for the day; these words where none was. */
  | { place: "law"; words: string };

const bare = ["office", "at", "desk", "open", "hours", "zone", "phone", "people", "year", "services", "card"] as const;
const brace = /\{([^{}]*)\}/g;

/** A text with its places, in order: whatever is no string is a place. `faults`: what cannot be read, and services that are none of `codes`. */
export function placesIn(text: string, codes?: readonly string[]): { parts: (string | FactPlace)[]; faults: string[] } {
  const parts: (string | FactPlace)[] = [];
  const faults: string[] = [];
  let from = 0;
  for (const match of text.matchAll(brace)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const found = placeOf(match[1]!);
    if (!found) faults.push(`${match[0]} is no place that we fill, wanted is one of docs/countries.md.`);
    else if ("service" in found && codes && !codes.includes(found.service))
      faults.push(`the service ${found.service} does not stand in services.yaml.`);
    else parts.push(found);
  }
  parts.push(text.slice(from));
  return { parts, faults };
}

function placeOf(written: string): FactPlace | undefined {
  const plain = bare.find((one) => one === written);
  if (plain) return { place: plain };
  const [, what, rest = ""] = /^(papers|brief|money|fee|law) (.+)$/.exec(written) ?? [];
  if (what === "money") return /^\d{1,12}$/.test(rest) ? { place: "money", amount: Number(rest) } : undefined;
  if (what === "law") return { place: "law", words: rest };
  if (what === "fee") {
    const [, name, amount] = /^(\w+) (\d{1,12})$/.exec(rest) ?? [];
    const fee = feeNames.find((one) => one === name);
    return fee && { place: "fee", fee, amount: Number(amount) };
  }
  const [service = "", instead] = rest.split(/ or (.*)/s);
  if (service === "") return undefined;
  return what === "brief" ? { place: "brief", service, instead } : { place: "papers", service };
}
