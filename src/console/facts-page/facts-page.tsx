import type { FastifyInstance } from "fastify";
import { type FactWish, factChangeOf, refreshOffices } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type FactDone, type FactNo, isOwnFact, previewFacts } from "../../staff-acts/index.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { drawFacts } from "./draw-facts.tsx";
import { readFact } from "./read-fact.ts";

/**
 * What an office says of itself, `/console/:office/keterangan`: its address, texts, papers and fees, each from a day on. A head of office changes address
 * and texts; the head office papers and fees besides. Typed, looked at with the people whom it concerns, confirmed with a reason, and taken back.
 */
export function factsPage(app: FastifyInstance, tools: StaffTools): void {
  const seen = ["facts.change", "evidence.see"] as const;
  staffRoute(app, tools, "GET", "facts", seen, async (asked) => drawFacts(tools, asked, {}));
  staffRoute(app, tools, "POST", "facts", "facts.change", (asked) => pressed(tools, asked), { proof: true });
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const typed = asked.form;
  // A list to begin with, or back to what was typed.
  if (typed["do"] !== "look" && typed["do"] !== "change") return drawFacts(tools, asked, { typed });
  const read = readFact(typed, asked.office);
  if ("no" in read) return drawFacts(tools, asked, { typed, said: read });
  const { wish } = read;
  const wide = await isWide(tools, asked, wish);
  const looked = await tools.acts.look(wide ? "facts.country" : "facts.change", asked.by, (tx, context) =>
    previewFacts(tx, wish, context),
  );
  if ("refused" in looked) return drawFacts(tools, asked, { typed, said: { no: looked.refused } });
  if (typed["do"] === "look") return drawFacts(tools, asked, { typed, looked });
  if (!typed["reason"]?.trim()) return drawFacts(tools, asked, { typed, looked, said: { no: "reason-wanted" } });
  // Somebody has booked since: whoever says yes says it to this many people.
  const before = Number(typed["seen"]);
  if (looked.people > before) return drawFacts(tools, asked, { typed, looked, more: before });
  const made = await perform(tools, asked, wish, typed["reason"], wide);
  await refreshOffices(tools.database);
  if ("refused" in made) return drawFacts(tools, asked, { typed, said: { no: made.refused } });
  return drawFacts(tools, asked, { said: { good: deskWords[asked.language].facts.done(made.offices) } });
}

/** More than address and texts of the own office; a change that is taken back is what it was. */
async function isWide(tools: StaffTools, { office }: StaffRequest, wish: FactWish): Promise<boolean> {
  if (wish.what !== "take-back") return !isOwnFact(wish, office.code);
  const made = await tools.database.transaction((tx) => factChangeOf(tx, wish.id));
  return made !== undefined && !isOwnFact(made, office.code);
}

function perform(
  { acts }: StaffTools,
  { by }: StaffRequest,
  wish: FactWish,
  reason: string,
  wide: boolean,
): Promise<FactDone | FactNo> {
  if (wish.what === "take-back") {
    const ask = { id: wish.id, reason };
    return wide ? acts.perform("withdraw-facts", ask, by) : acts.perform("withdraw-own-facts", ask, by);
  }
  const ask = { ...wish, reason };
  return wide ? acts.perform("change-facts", ask, by) : acts.perform("change-own-facts", ask, by);
}
