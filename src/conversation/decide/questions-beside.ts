import { classify } from "../classify/classify.ts";
import type { IntentName, QuestionName } from "../classify/intents.ts";
import { alike } from "./alike.ts";
import { isOfGrandparent } from "./grandparent.ts";
import { inTheLightOf } from "./in-the-light-of.ts";
import type { IntentContext } from "./intent-context.ts";
import { partsOf, questionIn, questionsIn } from "./parts.ts";

// Questions of one message beside its main one.

/**
 * Sentences of one message, each classified alone: a second question is answered beside the first.
 * @param enough how clear the meaning of one must be; else what is asked as a question of its own may be less clear
 */
export function questionsBeside(h: IntentContext, main: IntentName | undefined, enough?: number): QuestionName[] {
  const found = new Set<QuestionName>();
  for (const asked of questionsIn(h.reading.masked, h.language, enough))
    if (asked !== main) found.add(besideMain(h, main, asked));
  return [...found]
    .filter((one) => !answeredBy(main, one) && ![...found].some((other) => saysToo[other]?.includes(one)))
    .slice(0, mostBeside);
}
const mostBeside = 3;

/** Whether one sentence of several means this, whatever stands beside it: "paspore ilang piye? daftar di sini apa langsung datang?" */
export function partIsAbout(h: IntentContext, intent: IntentName): boolean {
  return partsOf(h.reading.masked).some((part) => classify(part)[0]?.intent === intent);
}

/** What is asked in the part of a message that says no day or hour: "rabu jadwal saya, bawa apa aja ya?" */
export function questionApart(h: IntentContext): QuestionName | undefined {
  for (const part of partsOf(h.reading.masked).filter((one) => !/<(?:DATE|HOUR)>/.test(one))) {
    const asked = questionIn(part);
    if (asked) return asked;
  }
  return undefined;
}

/** "Kapan bisa diambil? Bisa diwakilkan?" asks of the fetching; "perpanjang berapa, bawa akte ga?" of the papers of a renewal. */
function besideMain(
  { reading: { service, text } }: IntentContext,
  main: IntentName | undefined,
  beside: QuestionName,
): QuestionName {
  const asked = beside === "papers-child" && isOfGrandparent(text) ? "papers" : beside;
  const meant = inTheLightOf(main, asked) as QuestionName;
  return meant === "papers" && main !== "papers" ? papersMeant(service) : meant;
}

/** The question that a list of papers answers. */
export function papersMeant(service: string | undefined): QuestionName {
  return ofService[service ?? ""] ?? "papers";
}
const ofService: Readonly<Record<string, QuestionName>> = {
  new: "papers-new",
  renewal: "papers-renew",
  "renewal-before-2009": "old-passport",
  child: "papers-child",
};

/** Whether the main answer says this as well. */
function answeredBy(main: IntentName | undefined, one: QuestionName): boolean {
  if (main === undefined) return false;
  if (saysToo[main]?.includes(one)) return true;
  return alike(one, main) && !apart.some((pair) => pair.includes(one) && pair.includes(main));
}

/** Whoever has lost a passport is told where to go; that others book or renew would contradict it. */
const notForQueue: readonly QuestionName[] = [
  "how-to-book",
  "walk-in",
  "papers-new",
  "papers-renew",
  "old-passport",
  "expired",
  "urgent",
];

/** Answers that say another thing's too. */
const saysToo: Readonly<Partial<Record<IntentName, readonly QuestionName[]>>> = {
  address: ["hours"],
  payment: ["fee"],
  "e-passport": ["fee"],
  "papers-child": ["must-come"],
  "how-long": ["collection-ready"],
  "walk-in": ["how-to-book"],
  // "Tanggal 1 libur lebaran haji?" asks nothing about the hajj.
  hours: ["hajj-umrah"],
  "lost-passport": notForQueue,
  damaged: notForQueue,
};
/** Neighbours whose answers are two. */
const apart: readonly (readonly IntentName[])[] = [
  ["hours", "address", "parking"],
  ["collection-ready", "collection-how"],
  ["collection-ready", "how-long"],
  ["papers-child", "one-parent"],
];
