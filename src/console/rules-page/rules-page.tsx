import type { FastifyInstance } from "fastify";
import { planRules, refreshOffices, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { drawRules, type Shown } from "./draw-rules.tsx";
import { type ReadRules, readRules } from "./read-rules.ts";

/**
 * The rules of the office, `/console/:office/aturan`: what holds, since when, who changed what and why. A head of office makes a new
 * version here: typed, looked at, confirmed; or planned for a later day, and taken back before it.
 */
export function rulesPage(app: FastifyInstance, tools: StaffTools): void {
  const seen = ["rules.change", "evidence.see"] as const;
  staffRoute(app, tools, "GET", "rules", seen, async (asked) => drawRules(tools, asked, {}));
  staffRoute(app, tools, "POST", "rules", "rules.change", (asked) => pressed(tools, asked), { proof: true });
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const wanted = asked.form["do"];
  if (wanted === "withdraw") return withdraw(tools, asked);
  const read = readRules(asked.form);
  if (wanted === "look") return drawRules(tools, asked, look(tools, asked, read));
  return wanted === "change" ? change(tools, asked, read) : drawRules(tools, asked, { typed: read.typed });
}

function look(tools: StaffTools, asked: StaffRequest, { ask, noSuchDay, typed }: ReadRules): Shown {
  if (noSuchDay) return { typed, said: { no: "no-such-day" } };
  if (!ask.reason) return { typed, said: { no: "reason-wanted" } };
  const plan = planRules(asked.office, ask, today(asked.office, tools.now()));
  if (!("refused" in plan)) return { typed, plan };
  return { typed, said: { no: plan.refused, ...("faults" in plan && { faults: plan.faults }) } };
}

async function change(tools: StaffTools, asked: StaffRequest, read: ReadRules) {
  const words = deskWords[asked.language].rules;
  const looked = look(tools, asked, read);
  if (!looked.plan) return drawRules(tools, asked, looked);
  const made = await tools.acts.perform("change-rules", read.ask, asked.by);
  await refreshOffices(tools.database);
  if ("refused" in made) return drawRules(tools, asked, { typed: {}, said: { no: made.refused } });
  const day = phrasesOf(asked.language).words.dayInline(made.firstDay);
  return drawRules(tools, asked, { said: { good: words.done(day) } });
}

async function withdraw(tools: StaffTools, asked: StaffRequest) {
  const words = deskWords[asked.language].rules;
  const ask = { version: Number(asked.form["version"]) || 0, reason: asked.form["reason"] ?? "" };
  const answer = await tools.acts.perform("withdraw-rules", ask, asked.by);
  await refreshOffices(tools.database);
  return drawRules(tools, asked, { said: "refused" in answer ? { no: answer.refused } : { good: words.withdrawn } });
}
