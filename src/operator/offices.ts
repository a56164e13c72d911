import { existsSync } from "node:fs";
import { findKeys } from "../keys/index.ts";
import {
  BrokenPack,
  type CalendarAsk,
  type FactAsk,
  type ImportStep,
  loadPack,
  national,
  type Pack,
} from "../office/index.ts";
import { deskWords } from "../phrasebook/index.ts";
import { type Imported, importPack } from "../staff-acts/index.ts";
import type { Command, CommandTools } from "./command.ts";

/**
 * `offices check|diff|apply <folder>`: a pack as an import into a filled database. `check` reads it, `diff` says what it would change and
 * how many people lose a seat by it, `apply` does it, all or nothing. 1: the pack has faults, or wants what cannot be.
 */
export const offices: Command = async (tools) => {
  const [act, folder, ...more] = tools.args;
  if (!folder || more.length > 0 || !["check", "diff", "apply"].includes(act!)) return 2;
  const pack = packIn(folder, tools);
  if (!pack) return 1;
  if (act === "check") {
    tools.print(
      `The pack ${pack.name} has no fault: ${count(pack.offices.length, "office")}, ${count(pack.numbers.length, "number")}.`,
    );
    return 0;
  }
  const keys = await findKeys(tools.tx, tools.keyFile);
  const keep = act === "apply";
  const done = await importPack(tools.tx, { pack, actor: "operator", now: tools.now, keys, keep });
  return say(done, folder, keep, tools);
};

function packIn(folder: string, { print }: CommandTools): Pack | undefined {
  if (!existsSync(folder)) {
    print(`There is no folder ${folder}.`);
    return undefined;
  }
  try {
    return loadPack(folder);
  } catch (error) {
    if (!(error instanceof BrokenPack)) throw error;
    print(error.message);
    return undefined;
  }
}

function say({ plan, steps, people, impossible, kept }: Imported, folder: string, keep: boolean, tools: CommandTools) {
  const { print } = tools;
  for (const { step, people: theirs } of steps) {
    const said = step.step === "fact" ? booked(theirs) : touched(theirs);
    print(`${stepSaid(step)}${theirs > 0 ? `: ${said}` : ""}`);
  }
  const refused = [...plan.refused, ...impossible.map(refusalSaid)];
  for (const one of refused) print(`Not possible: ${one}`);
  for (const one of plan.left) print(`Stays as it is: ${one}`);
  if (refused.length > 0) {
    print("Nothing was changed.");
    return 1;
  }
  if (steps.length === 0) print("The database has all that this pack says. Nothing was changed.");
  else if (kept) print(`${count(steps.length, "change")} made. ${afterwards(people)}`);
  else
    print(
      `${count(steps.length, "change")}, ${touched(people)}. Nothing was changed: npm run offices -- apply ${folder}`,
    );
  return keep && !kept ? 1 : 0;
}

function afterwards(people: number): string {
  if (people === 0) return "Nobody loses a seat by them.";
  return `${touched(people)}: a program that runs moves them now, one office after another, and writes to them.`;
}

function stepSaid(step: ImportStep): string {
  switch (step.step) {
    case "country":
      return "The country: its words, facts and what else has no versions";
    case "office":
      return `New office ${step.office.code}`;
    case "number":
      return `New number ${step.number.phoneNumberId}`;
    case "number-offices":
      return `The number ${step.number} serves ${count(step.offices.length, "further office")}`;
    case "texts":
      return `${step.code}: name and what else has no versions`;
    case "service":
      return `${step.code}: the service ${step.service.code}`;
    case "floor":
      return `${step.code}: floor from ${step.version.firstDay}`;
    case "rules":
      return `${step.code}: rules from ${step.version.firstDay}`;
    case "fact":
      return factSaid(step.ask);
    case "calendar":
      return askSaid(step.ask);
  }
}

function factSaid({ scope, what, about, firstDay }: FactAsk): string {
  const of = {
    papers: `papers of ${about}`,
    fees: "fees",
    place: "address and map point",
    text: `words about ${about}`,
  };
  return `${scope === national ? "The whole country" : scope}: ${of[what]} from ${firstDay}`;
}

function askSaid(ask: CalendarAsk): string {
  const where = ask.scope === national ? "The whole country" : ask.scope;
  switch (ask.change) {
    case "closed":
      return `${where}: closed on ${ask.firstDay}, ${ask.name}`;
    case "opened":
      return `${where}: open again on ${ask.firstDay}`;
    case "special-day":
      return `${where}: own hours on ${ask.day}, ${ask.name}`;
    case "hours":
      return `${where}: hours from ${ask.firstDay}`;
    case "ended":
      return `${where}: closes for good after ${ask.lastDay}, ${ask.name}`;
    case "decreed-year":
      return `The holidays of ${ask.year} are decreed`;
    case "yearly":
      return `Closed each year by law: ${ask.days.map(({ monthDay, name }) => `${monthDay} ${name}`).join(", ")}`;
  }
}

function refusalSaid(one: Imported["impossible"][number]): string {
  return "fact" in one
    ? `${factSaid(one.fact)}: ${deskWords.en.facts.refused[one.no.refused]}`
    : `${askSaid(one.ask)}: ${deskWords.en.calendar.refused[one.no.refused]}`;
}

function booked(people: number): string {
  return people === 1 ? "1 person has booked for then or later" : `${people} people have booked for then or later`;
}

function touched(people: number): string {
  return `${people} ${people === 1 ? "person loses the seat and is" : "people lose their seat and are"} moved`;
}

function count(things: number, what: string): string {
  return `${things} ${what}${things === 1 ? "" : "s"}`;
}
