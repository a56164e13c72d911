import { feeNames } from "./fact.ts";
import { type AskedContent, type FactRefusal } from "./fact-ask.ts";

/** The bounds of what an office says: as long as its letters have room for, and what a map can show. */
const limits = { name: 80, brief: 80, paper: 300, papers: 20, notes: 10, address: 200, text: 300, law: 60, list: 3000 };
const highestFee = 100_000_000;

/** What is wrong with a value; undefined: nothing. */
export function contentFault(ask: AskedContent): Exclude<FactRefusal, { firstDay: unknown }>["refused"] | undefined {
  switch (ask.what) {
    case "papers":
      return papersFault(ask.value);
    case "fees":
      return feesFault(ask.value);
    case "place":
      return placeFault(ask.value);
    case "text":
      return [ask.value.id, ask.value.en ?? ""].some((words) => words.length > limits.text) ||
        (ask.value.id === "" && ask.value.en)
        ? "text-long"
        : undefined;
  }
}

type Papers = Extract<AskedContent, { what: "papers" }>["value"];

function papersFault({ en, ...value }: Papers) {
  if (!isWhole(value) || new Set(value.papers).size < value.papers.length) return "papers-wanted";
  const isSame = !en || (isWhole(en) && en.papers.length === value.papers.length);
  return isSame ? undefined : "english-wanted";
}

function isWhole({ name, brief, papers, notes }: Omit<Papers, "en">): boolean {
  return (
    isWithin(name, limits.name) &&
    isWithin(brief, limits.brief) &&
    papers.length > 0 &&
    papers.length <= limits.papers &&
    notes.length <= limits.notes &&
    [...papers, ...notes].every((line) => isWithin(line, limits.paper)) &&
    // A letter holds 4,096 letters, with what stands around the list.
    [...papers, ...notes].join("").length <= limits.list
  );
}

function feesFault(value: Extract<AskedContent, { what: "fees" }>["value"]) {
  const amounts = feeNames.flatMap((name) => value[name] ?? []);
  const all = amounts.every((amount) => Number.isSafeInteger(amount) && amount > 0 && amount <= highestFee);
  return all && value.ordinary !== undefined && isWithin(value.law, limits.law) ? undefined : "fees-wanted";
}

function placeFault({ address, point }: Extract<AskedContent, { what: "place" }>["value"]) {
  if (!isWithin(address, limits.address)) return "address-wanted";
  if (!point) return undefined;
  const { latitude, longitude } = point;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? undefined : "no-such-point";
}

function isWithin(words: string, most: number): boolean {
  return words.trim() !== "" && words.length <= most;
}
