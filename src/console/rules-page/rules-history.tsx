import { ownRules, type Rules, ruleValues } from "../../office/index.ts";
import { ruleSaid } from "./rule-value.ts";
import type { RulesProps } from "./rules-props.ts";

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

/** What one version says otherwise than the one before it. */
export function Changes({ before, after, words }: { before: Rules; after: Rules; words: RulesProps["words"] }) {
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
