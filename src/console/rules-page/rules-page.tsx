import type { FastifyInstance } from "fastify";
import { ownRules, planRules, refreshOffices, rulesOn, ruleValues, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { namesOfActors, rulesHistory, seatsAhead } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { type ReadRules, readRules } from "./read-rules.ts";
import { ruleSaid } from "./rule-value.ts";
import { RulesForm } from "./rules-form.tsx";
import { Planned, Preview, RulesHistory } from "./rules-parts.tsx";
import type { RulesProps } from "./rules-props.ts";

/**
 * The rules of the office, `/console/:office/aturan`: what holds, since when, who changed what and why. A head of office makes a new
 * version here: typed, looked at, confirmed; or planned for a later day, and taken back before it.
 */
export function rulesPage(app: FastifyInstance, tools: StaffTools): void {
  const seen = ["rules.change", "evidence.see"] as const;
  staffRoute(app, tools, "GET", "/aturan", seen, async (asked) => drawRules(tools, asked, {}));
  staffRoute(app, tools, "POST", "/aturan", "rules.change", async (asked) => {
    const wanted = asked.form["do"];
    if (wanted === "withdraw") return withdraw(tools, asked);
    const read = readRules(asked.form);
    if (wanted === "look") return drawRules(tools, asked, look(tools, asked, read));
    return wanted === "change" ? change(tools, asked, read) : drawRules(tools, asked, { typed: read.typed });
  });
}

type Shown = Partial<Pick<RulesProps, "said" | "typed" | "plan">>;

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
  const made = await tools.desk.perform("change-rules", read.ask, asked.by);
  await refreshOffices(tools.database);
  if ("refused" in made) return drawRules(tools, asked, { typed: {}, said: { no: made.refused } });
  const day = phrasesOf(asked.language).words.dayInline(made.firstDay);
  return drawRules(tools, asked, { said: { good: words.done(day) } });
}

async function withdraw(tools: StaffTools, asked: StaffRequest) {
  const words = deskWords[asked.language].rules;
  const ask = { version: Number(asked.form["version"]) || 0, reason: asked.form["reason"] ?? "" };
  const answer = await tools.desk.perform("withdraw-rules", ask, asked.by);
  await refreshOffices(tools.database);
  return drawRules(tools, asked, { said: "refused" in answer ? { no: answer.refused } : { good: words.withdrawn } });
}

async function drawRules(tools: StaffTools, was: StaffRequest, shown: Shown) {
  // An act has just changed what the office is.
  const asked = { ...was, office: tools.offices.byId.get(was.office.id) ?? was.office };
  const { office, language } = asked;
  const now = tools.now();
  const props: RulesProps & { today: Temporal.PlainDate } = {
    asked,
    now,
    words: deskWords[language].rules,
    say: phrasesOf(language).words,
    ...(await toldOf(tools, asked)),
    said: shown.said,
    typed: shown.typed ?? {},
    plan: shown.plan,
    today: today(office, now),
  };
  return (
    <StaffFrame asked={asked} now={now} title={props.words.title} here="rules" styles={["rules.css"]} live={false}>
      <Top {...props} />
      {props.plan ? <Preview {...props} plan={props.plan} /> : <Whole {...props} />}
    </StaffFrame>
  );
}

async function toldOf(tools: StaffTools, { office }: StaffRequest) {
  return tools.database.transaction(async (tx) => {
    const history = await rulesHistory(tx, office.id);
    return {
      history,
      names: await namesOfActors(
        tx,
        history.map(({ actor }) => actor),
      ),
      seats: await seatsAhead(tx, office.id, today(office, tools.now())),
    };
  });
}

function Top({ asked: { office }, words, say, said, today: day }: RulesProps & { today: Temporal.PlainDate }) {
  const rules = rulesOn(office, day);
  return (
    <>
      <h1>{words.title}</h1>
      {said && (
        <p class={`told ${"good" in said ? "good" : "warn"}`} role={"good" in said ? "status" : "alert"}>
          {"good" in said ? said.good : words.refused[said.no]}
        </p>
      )}
      <p>{words.inForce(rules.version, say.dayInline(rules.firstDay))}</p>
      <p class="soft">{words.promise}</p>
    </>
  );
}

function Whole(props: RulesProps & { today: Temporal.PlainDate }) {
  const { asked, words } = props;
  const rules = rulesOn(asked.office, props.today);
  const changes = may(asked.signedIn.member, "rules.change", asked.office.id);
  return (
    <>
      <Planned {...props} />
      {changes ? <RulesForm {...props} /> : <RulesRead {...props} />}
      <section class="card">
        <p>{words.country}</p>
        <p class="soft">
          {words.countryRules({
            live: rules.peopleLive,
            fresh: rules.peopleNew,
            days: rules.peopleNewDays,
            person: rules.personDays,
            journal: rules.journalYears,
          })}
        </p>
      </section>
      <RulesHistory {...props} />
    </>
  );
}

/** For who may look and not change. */
function RulesRead({ asked: { office }, words, today: day }: RulesProps & { today: Temporal.PlainDate }) {
  const values = ruleValues(rulesOn(office, day));
  return (
    <dl class="card rules-read">
      {ownRules.map((rule) => (
        <div key={rule}>
          <dt>{words.rules[rule].name}</dt>
          <dd>{ruleSaid(rule, values[rule], words)}</dd>
        </div>
      ))}
    </dl>
  );
}
