import { type NewRules, ownRules, plannedRules, type Rules, ruleValues } from "../../office/index.ts";
import { may } from "../../staff/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { ruleSaid } from "./rule-value.ts";
import { rulesPath } from "./rules-form.tsx";
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

/** Every version: since when, what changed, who did it and why. */
export function RulesHistory({ asked, words, say, history, names }: RulesProps) {
  const versions = asked.office.rules.toReversed();
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="history">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.firstDay}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version, i) => {
              const before = versions[i + 1];
              const made = history.find((one) => one.act === "rules-changed" && one.version === version.version);
              return (
                <tr key={version.version}>
                  <th scope="row">{version.version}</th>
                  <td>{say.date(version.firstDay)}</td>
                  <td>{before ? <Changes before={before} after={version} words={words} /> : words.begun}</td>
                  <td>
                    {made && (
                      <>
                        {names.get(made.actor) ?? made.actor}, {say.moment(made.happenedAt, asked.office)}
                        <br />
                        <span class="soft">{made.reason}</span>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Withdrawn asked={asked} words={words} say={say} history={history} names={names} />
    </section>
  );
}

function Withdrawn({
  asked,
  words,
  say,
  history,
  names,
}: Pick<RulesProps, "asked" | "words" | "say" | "history" | "names">) {
  const taken = history.filter(({ act }) => act === "rules-withdrawn");
  if (taken.length === 0) return null;
  return (
    <ul>
      {taken.map((one) => (
        <li key={one.happenedAt.toString()}>
          {words.version} {one.version} {words.takenBack}: {names.get(one.actor) ?? one.actor},{" "}
          {say.moment(one.happenedAt, asked.office)}. <span class="soft">{one.reason}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ before, after, words }: { before: Rules; after: Rules; words: RulesProps["words"] }) {
  const [old, fresh] = [ruleValues(before), ruleValues(after)];
  return (
    <ul class="changes-list">
      {ownRules
        .filter((rule) => old[rule] !== fresh[rule])
        .map((rule) => (
          <li key={rule}>
            {words.rules[rule].name}: {ruleSaid(rule, old[rule], words)} → {ruleSaid(rule, fresh[rule], words)}
          </li>
        ))}
    </ul>
  );
}
