import { type NewRules, plannedRules } from "../../office/index.ts";
import { may } from "../../staff/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { ruleSaid } from "./rule-value.ts";
import { rulesPath } from "./rules-form.tsx";
import { Changes } from "./rules-history.tsx";
import type { RulesProps } from "./rules-props.ts";

/** Before and after, side by side, and the yes. Everything typed goes along unseen. */
export function Preview(props: RulesProps & { plan: NewRules }) {
  const { asked, words, say, typed, plan, seats } = props;
  return (
    <section class="card" aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="check">
        <table class="changes">
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody>
            {plan.changed.map(({ rule, from, to }) => (
              <tr key={rule}>
                <th scope="row">{words.rules[rule].name}</th>
                <td>{ruleSaid(rule, from, words)}</td>
                <td>
                  <strong>{ruleSaid(rule, to, words)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{words.begins(say.dayInline(plan.firstDay))}</p>
      <p>{words.stay(seats)}</p>
      <form method="post" action={rulesPath({ asked })} class="rules-yes">
        {Object.entries(typed)
          .filter(([name]) => name !== "do")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <button type="submit" name="do" value="change">
          {words.confirm}
        </button>
        <button type="submit" name="do" value="edit" class="quiet">
          {words.goBack}
        </button>
      </form>
    </section>
  );
}

/** The version that waits for its day, and how it is taken back. */
export function Planned(props: RulesProps & { today: Temporal.PlainDate }) {
  const { asked, words, say, today } = props;
  const planned = plannedRules(asked.office, today);
  if (!planned) return null;
  const before = asked.office.rules.at(-2);
  return (
    <section class="card" aria-labelledby="planned">
      <h2 id="planned">{words.planned(planned.version, say.dayInline(planned.firstDay))}</h2>
      {before && <Changes before={before} after={planned} words={words} />}
      {may(asked.signedIn.member, "rules.change", asked.office.id) && (
        <form method="post" action={rulesPath({ asked })} class="reason-form">
          <input type="hidden" name="version" value={planned.version} />
          <ReasonField asked={asked} />
          <button type="submit" name="do" value="withdraw" class="quiet">
            {words.withdraw}
          </button>
        </form>
      )}
    </section>
  );
}
