import { ownRules, rulesOn, ruleValues, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { namesOfActors, reminderFigures, rulesHistory, seatsAhead } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { Reminders } from "./reminders.tsx";
import { ruleSaid } from "./rule-value.ts";
import { RulesForm } from "./rules-form.tsx";
import { RulesHistory } from "./rules-history.tsx";
import { Planned, Preview } from "./rules-parts.tsx";
import type { RulesProps } from "./rules-props.ts";

/** What a press has brought about; nothing: somebody looks. */
export type Shown = Partial<Pick<RulesProps, "said" | "typed" | "plan">>;

/** The page, after whatever the press has done to the office. */
export async function drawRules(tools: StaffTools, was: StaffRequest, shown: Shown) {
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
  const day = today(office, tools.now());
  return tools.database.transaction(async (tx) => {
    const history = await rulesHistory(tx, tools.keys, office.id);
    return {
      history,
      names: await namesOfActors(
        tx,
        tools.keys,
        history.map(({ actor }) => actor),
      ),
      reminders: await reminderFigures(tx, office.id, day.subtract({ days: 30 }), day),
      seats: await seatsAhead(tx, office.id, day),
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
            noShows: rules.noShows,
            fewer: rules.peopleUnproved,
            unusedAsks: rules.unusedAsks,
            unusedOne: rules.unusedOne,
            unusedNew: rules.unusedNew,
            movesUnproved: rules.movesUnproved,
            person: rules.personDays,
            journal: rules.journalYears,
          })}
        </p>
      </section>
      <Reminders {...props} />
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
