import type { FactName } from "../../phrasebook/index.ts";
import type { Topic } from "../decide/intent.ts";
import { titleOf } from "./ask.ts";
import { menuOptions } from "./menu.ts";
import { closedDay, reasonOf } from "./refused.ts";
import { factsAsked, type Option, type Reply, type ReplyContext } from "./reply.ts";

/** A question besides a seat: a short true answer, and the way back to the menu. */
export function fact(context: ReplyContext, { fact, day }: Extract<Topic, { on: "fact" }>): Reply {
  const { say } = context;
  const said = say.facts[fact](factsAsked(context));
  const asked =
    day && (fact === "hours" ? openOn(context, day) : goesThere.has(fact) ? closedOn(context, day) : undefined);
  // Some facts lead to the menu by themselves.
  const again = context.dialogue.state.subject === fact && !ofTalk.has(fact);
  const after = said.includes("MENU") ? {} : { after: again ? say.menu.knowNoMore : say.menu.more };
  return {
    kind: `fact-${fact}`,
    text: [asked, said].filter(Boolean).join("\n\n"),
    ...after,
    aside: true,
  };
}

/** Beneath these nothing more is to be known. */
const ofTalk: ReadonlySet<FactName> = new Set([
  "robot",
  "language",
  "praise",
  "insult",
  "small-talk",
  "wrong-number",
  "injection",
]);

/** Questions about going there: "ambil paspor bisa sabtu?" hears first that the office is closed. */
const goesThere: ReadonlySet<FactName> = new Set(["collection-how", "proxy-collect", "walk-in", "elderly", "urgent"]);

/** Whether the office is open on the day that was asked about, as far as the calendar knows. */
function openOn(context: ReplyContext, day: Temporal.PlainDate): string {
  return closedOn(context, day) ?? context.say.ask.isOpen(day, context.office);
}

function closedOn(context: ReplyContext, day: Temporal.PlainDate): string | undefined {
  const { office } = context;
  const closed = closedDay(context, office, day);
  return closed?.why === "weekend" || closed?.why === "holiday"
    ? reasonOf(context, office, closed, { day })
    : undefined;
}

/** Another office was asked for: where it answers, or a seat there from here. */
export function otherOffice(context: ReplyContext, { offices }: Extract<Topic, { on: "other-office" }>): Reply {
  const { say, office, dialogue } = context;
  const others = offices.flatMap((id) => dialogue.offices.byId.get(id) ?? []);
  // While we ask which office, its list stays the one that numbers count in.
  if (others.length === 0 && dialogue.state.asked?.ask === "office")
    return { kind: "other-office", text: say.ask.anyOffice(office), aside: true };
  if (others.length === 0)
    return {
      kind: "other-office",
      text: `${say.ask.anyOffice(office)}\n\n${say.menu.orNumber}`,
      options: menuOptions(context),
    };
  const lines = others.map((other) => {
    const number = [...dialogue.offices.numbers.values()].find(
      ({ offices: served, documented }) => documented && served.some(({ id }) => id === other.id),
    );
    return say.ask.officeElsewhere(other, number?.phone);
  });
  const options = [office, ...others].map(
    (one): Option => ({ means: { do: "office", office: one.id }, line: one.name, title: titleOf(one) }),
  );
  return {
    kind: "other-office",
    text: [say.ask.thisIs(office), ...lines, say.ask.officeOrOther].join("\n"),
    options,
    asked: { ask: "office" },
  };
}
