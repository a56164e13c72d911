import type { FastifyInstance } from "fastify";
import { openGroups } from "../../booking/index.ts";
import { floorOn, today } from "../../office/index.ts";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import { type ActRefusal, budgetNames, budgetsAt, isRefused } from "../../queue/index.ts";
import { namesOfActors } from "../../report/index.ts";
import { clockOf } from "../door-page/feedback.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { BudgetsView } from "./budgets-view.tsx";

/** What the last press brought. */
interface Said {
  tone: "good" | "warn";
  text: string;
}

/**
 * `/console/:office/batas`: what each hand has used of its budgets here today, and more of something for one of them, with a reason and an
 * end. Auditors and the head office look; a supervisor, or the head of the office, allows.
 */
export function budgetsPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "budgets", ["budget.allow", "evidence.see"], (asked) => drawBudgets(tools, asked));
  const press = async (asked: StaffRequest) => drawBudgets(tools, asked, await pressed(tools, asked));
  staffRoute(app, tools, "POST", "budgets", "budget.allow", press, { proof: true });
}

async function pressed(tools: StaffTools, asked: StaffRequest): Promise<Said> {
  const { group = "", do: act } = asked.form;
  if (act === "withdraw") return withdraw(tools, asked);
  if (act !== "allow-group" && act !== "end-group") return allow(tools, asked);
  const answer = await tools.acts.perform(act, { group }, asked.by);
  const done = deskWords[asked.language].budgets.groupDone;
  return isRefused(answer) ? warned(asked, answer) : { tone: "good", text: done };
}

async function allow(tools: StaffTools, asked: StaffRequest): Promise<Said> {
  const { hand = "", more = "", until, reason = "" } = asked.form;
  const what = budgetNames.find((one) => one === asked.form["what"]);
  const words = deskWords[asked.language].budgets;
  if (!what) return { tone: "warn", text: words.unreadable };
  const ask = {
    hand,
    what,
    more: Number(more),
    until: until === "hour" ? ("hour" as const) : ("today" as const),
    reason,
  };
  const answer = await tools.acts.perform("allow-more", ask, asked.by);
  return isRefused(answer) ? warned(asked, answer) : { tone: "good", text: words.allowed };
}

async function withdraw(tools: StaffTools, asked: StaffRequest): Promise<Said> {
  const answer = await tools.acts.perform("withdraw-allowance", { allowance: asked.form["allowance"] ?? "" }, asked.by);
  return isRefused(answer)
    ? warned(asked, answer)
    : { tone: "good", text: deskWords[asked.language].budgets.withdrawn };
}

function warned({ language, office }: StaffRequest, no: ActRefusal): Said {
  const words = deskWords[language].budgets;
  const text =
    no.refused === "unreadable" ? words.unreadable : refusalSentence(language, no, clockOf(office, language));
  return { tone: "warn", text };
}

async function drawBudgets(tools: StaffTools, asked: StaffRequest, said?: Said) {
  const now = tools.now();
  const opens = (["budget.allow", "evidence.see"] as const).find((one) =>
    asked.signedIn.member.permissions(asked.office.id).has(one),
  );
  const seen = await tools.acts.look(opens ?? "budget.allow", asked.by, async (tx, context) => {
    const found = await budgetsAt(tx, context);
    const actors = [...found.uses, ...found.allowances].map(({ hand }) => hand);
    const groups = await openGroups(tx, context.keys, context.office.id, context.day);
    const people = groups.flatMap(({ askedBy, grantedBy }) => [askedBy, grantedBy ?? askedBy]);
    const names = await namesOfActors(tx, [
      ...actors,
      ...found.allowances.map(({ grantedBy }) => grantedBy),
      ...people,
    ]);
    return { ...found, groups, names };
  });
  const { desks, counters } = floorOn(asked.office, today(asked.office, now));
  const places = new Map([...desks, ...counters].map(({ code, name }) => [`desk ${asked.office.id} ${code}`, name]));
  const nameOf = (hand: string) => seen.names.get(hand) ?? places.get(hand) ?? hand.split(" ").at(-1) ?? hand;
  return <BudgetsView asked={asked} now={now} said={said} seen={seen} nameOf={nameOf} />;
}
