import { newId, type Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type Keys, storedWords } from "../../keys/index.ts";
import {
  type CalendarAsk,
  type CalendarRefusal,
  changeCalendar,
  changeFacts,
  type FactAsk,
  type FactRefusal,
  type ImportPlan,
  type ImportStep,
  lockCalendar,
  officeOf,
  offices,
  openAllDays,
  type Pack,
  planImport,
  storedOffices,
  tellOffices,
  today,
  writeStep,
} from "../../office/index.ts";
import { everyOffice } from "../../staff/index.ts";
import { peopleOf, tellOf } from "../facts/change-facts.ts";
import { previewOffice } from "./fit-office.ts";
import { backToBeforeImport, saveBeforeImport } from "./import-pack.sql.ts";
import { noteSeatsToFit } from "./seats-to-fit.sql.ts";

export interface ImportWish {
  pack: Pack;
  actor: string;
  now: Temporal.Instant;
  keys: Keys;
  /** False: everything is tried out, counted, and not kept. */
  keep: boolean;
}

export interface Imported {
  plan: ImportPlan;
  /** The steps, each with the people whose seat goes away by it; of papers and places, who has booked for its first day or a later one. */
  steps: { step: ImportStep; people: number }[];
  /** All together; whom two steps touch is counted once. */
  people: number;
  /** Changes of the calendar and of what offices say that are not possible. */
  impossible: ({ ask: CalendarAsk; no: CalendarRefusal } | { fact: FactAsk; no: FactRefusal })[];
  kept: boolean;
}

/**
 * Brings what a pack says into a filled database, all of it or nothing: where one thing cannot be, nothing is kept. Seats follow an office a
 * transaction, by whichever program runs (`seats-fitted`), with the letters. New offices open their days at once.
 */
export async function importPack(tx: Tx, wish: ImportWish): Promise<Imported> {
  await lockCalendar(tx);
  await saveBeforeImport(tx);
  const plan = planImport(await storedOffices(tx), wish.pack, wish.now);
  const imported: Imported = { plan, steps: [], people: 0, impossible: [], kept: false };
  const hours = new Map<string, number>();
  for (const step of plan.refused.length > 0 ? [] : plan.steps)
    imported.steps.push({ step, people: await make(tx, step, wish, imported, hours) });
  imported.people = [...hours.values()].reduce((sum, people) => sum + people, 0);
  const possible = plan.refused.length === 0 && imported.impossible.length === 0;
  if (!wish.keep || !possible) await backToBeforeImport(tx);
  else if (plan.steps.length > 0) await finish(tx, wish, plan);
  return { ...imported, kept: wish.keep && possible };
}

async function make(
  tx: Tx,
  step: ImportStep,
  wish: ImportWish,
  imported: Imported,
  hours: Map<string, number>,
): Promise<number> {
  if (step.step === "calendar") return change(tx, step.ask, wish, imported, hours);
  if (step.step === "fact") return changeFact(tx, step.ask, wish, imported);
  await writeStep(tx, step);
  return 0;
}

async function change(
  tx: Tx,
  ask: CalendarAsk,
  { pack, actor, now, keys }: ImportWish,
  imported: Imported,
  hours: Map<string, number>,
): Promise<number> {
  const [first] = (await offices(tx)).all;
  const by = { actor, reason: storedWords(keys, reasonOf(pack)), at: now };
  const made = await changeCalendar(tx, ask, by, today(first!, now));
  if ("refused" in made) {
    imported.impossible.push({ ask, no: made });
    return 0;
  }
  await noteSeatsToFit(tx, made.id, made.touched, now);
  let people = 0;
  for (const id of made.touched) {
    const touched = await previewOffice(tx, officeOf(made.offices, id), made.change, now);
    people += touched.people;
    for (const hour of touched.hours) {
      const key = `${id} ${hour.day} ${hour.starts} ${hour.pool}`;
      hours.set(key, Math.max(hours.get(key) ?? 0, hour.people));
    }
  }
  return people;
}

async function changeFact(
  tx: Tx,
  ask: FactAsk,
  { pack, actor, now, keys }: ImportWish,
  imported: Imported,
): Promise<number> {
  const before = await offices(tx);
  const by = { actor, reason: storedWords(keys, reasonOf(pack)), at: now };
  const made = await changeFacts(tx, ask, by, today(before.all[0]!, now));
  if ("refused" in made) {
    imported.impossible.push({ fact: ask, no: made });
    return 0;
  }
  await tellOf(tx, made, { offices: before, now });
  return peopleOf(tx, made);
}

async function finish(tx: Tx, { pack, actor, now, keys }: ImportWish, { steps }: ImportPlan): Promise<void> {
  const fresh = new Set(steps.flatMap((step) => (step.step === "office" ? [step.office.id] : [])));
  const all = (await offices(tx)).all.filter(({ id }) => fresh.has(id));
  if (all.length > 0) await openAllDays(tx, all, now);
  const counted = Object.entries(Object.groupBy(steps, ({ step }) => step)).map(([step, of]) => [step, of.length]);
  const detail = { import: newId(), pack: pack.name, steps: Object.fromEntries(counted) };
  const where = { office: everyOffice, actor, source: "desk" as const, happenedAt: now, recordedAt: now };
  await writeJournal(tx, [{ ...where, act: "pack-imported", reason: reasonOf(pack), detail }], keys);
  await tellOffices(tx);
}

const reasonOf = ({ name }: Pack) => `Pack ${name}`;
