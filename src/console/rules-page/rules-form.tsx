import { limitsOf, type OwnRule, type RuleFault, rulesOn, ruleValues } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import type { RulesProps } from "./rules-props.ts";

const groups: readonly { key: keyof DeskWords["rules"]["groups"]; rules: readonly OwnRule[] }[] = [
  { key: "door", rules: ["comeMinutes", "arrivalWindowMinutes", "graceMinutes"] },
  {
    key: "booking",
    rules: ["confirmation", "holdMinutes", "lapsedHolds", "horizonDays", "release", "drawMinutes", "sameDayHours"],
  },
  { key: "change", rules: ["moveHours", "moves", "restingMinutesLeast", "restingMinutesMost"] },
  { key: "second", rules: ["secondVisitDays", "secondVisitFirst", "secondVisitLast"] },
  { key: "calls", rules: ["calls", "callMinutes", "callValidMinutes", "dayLetters"] },
  { key: "trouble", rules: ["disturbanceMinutes"] },
  { key: "letters", rules: ["quietFrom", "quietUntil", "reminder"] },
];

/** Every rule with its value of now, to be changed and looked at before anything is kept. */
export function RulesForm(props: RulesProps & { today: Temporal.PlainDate }) {
  const { asked, words, typed, said, today } = props;
  const faults = said && "no" in said ? (said.faults ?? []) : [];
  return (
    <form method="post" action={rulesPath(props)} class="rules-form" aria-label={words.change}>
      <input type="hidden" name="seen" value={asked.office.rules.at(-1)?.version} />
      {groups.map(({ key, rules }) => (
        <fieldset key={key} class="card">
          <legend>{words.groups[key]}</legend>
          {rules.map((rule) => (
            <Rule key={rule} {...props} rule={rule} fault={faults.find((fault) => fault.rule === rule)} />
          ))}
        </fieldset>
      ))}
      <div class="card rules-end">
        <label>
          <span>
            {words.firstDay} <small class="soft">{words.firstDayHint}</small>
          </span>
          <input type="date" name="firstDay" min={today.toString()} value={typed["firstDay"] ?? today.toString()} />
        </label>
        <ReasonField asked={asked} value={typed["reason"]} />
        <button type="submit" name="do" value="look">
          {words.look}
        </button>
      </div>
    </form>
  );
}

/** Where the forms of this page go. */
export function rulesPath({ asked: { office, language } }: Pick<RulesProps, "asked">): string {
  return href("rules", { office: office.code }, language);
}

interface RuleProps extends RulesProps {
  rule: OwnRule;
  fault: RuleFault | undefined;
  today: Temporal.PlainDate;
}

function Rule({ asked, words, say, typed, rule, fault, today }: RuleProps) {
  const { name, unit, hint } = words.rules[rule];
  const limits = limitsOf(rule);
  const now = ruleValues(rulesOn(asked.office, today))[rule];
  const value = typed[rule] ?? (now === "all open" ? "" : String(now).replace(":", "."));
  const told = [hint && `${rule}-hint`, fault && `${rule}-fault`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="rule">
      <label for={rule}>{name}</label>
      {"words" in limits ? (
        <select id={rule} name={rule} aria-describedby={told}>
          {limits.words.map((word) => (
            <option key={word} value={word} selected={word === value}>
              {words.rules[rule].words?.[word] ?? word}
            </option>
          ))}
        </select>
      ) : (
        <span class="rule-value">
          <input
            id={rule}
            name={rule}
            class="short"
            inputMode="numeric"
            required={!("hour" in limits && limits.orNothing)}
            maxLength={6}
            autocomplete="off"
            value={value}
            aria-describedby={told}
            aria-invalid={fault ? "true" : undefined}
          />
          {unit && <span>{unit}</span>}
        </span>
      )}
      {hint && (
        <small id={`${rule}-hint`} class="soft">
          {hint}
        </small>
      )}
      {fault && (
        <strong id={`${rule}-fault`} class="rule-fault">
          {faultSaid(fault, words, say)}
        </strong>
      )}
    </div>
  );
}

function faultSaid(fault: RuleFault, words: DeskWords["rules"], say: RulesProps["say"]): string {
  if (fault.fault === "order") return words.limits.atLeast(words.rules[fault.atLeast].name);
  if (fault.fault === "no-release") return words.limits.noRelease;
  if (fault.fault === "come") return words.limits.come(say.weekdayNumber(fault.weekday), say.hour(fault.starts));
  const limits = limitsOf(fault.rule);
  if ("hour" in limits) return limits.orNothing ? words.limits.hourOrNothing : words.limits.hour;
  return "words" in limits ? words.limits.word : words.limits.between(limits.least, limits.most);
}
