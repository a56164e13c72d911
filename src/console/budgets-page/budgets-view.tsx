import type { Group } from "../../booking/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { type Allowance, type Budget, budgetNames, budgets, type HandUse, kindOf } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { AllowMore } from "./allow-more.tsx";
import { Groups } from "./groups.tsx";

interface BudgetsProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  said: { tone: "good" | "warn"; text: string } | undefined;
  seen: { uses: readonly HandUse[]; allowances: readonly Allowance[]; groups: readonly Group[] };
  /** What people call a hand. */
  nameOf(hand: string): string;
}

/** The page of budgets: what was used, what is allowed beyond, and the rule. */
export function BudgetsView(props: BudgetsProps) {
  const { asked, now, said } = props;
  const words = deskWords[asked.language].budgets;
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="budgets" styles={["people.css"]} live={false}>
      <h1>{words.title}</h1>
      <p class="soft">{words.why}</p>
      {said && (
        <p class={`told ${said.tone}`} role={said.tone === "warn" ? "alert" : "status"}>
          {said.text}
        </p>
      )}
      <Uses {...props} />
      <Allowances {...props} />
      <Groups asked={asked} groups={props.seen.groups} nameOf={props.nameOf} />
      <Rules asked={asked} />
    </StaffFrame>
  );
}

function Uses(props: BudgetsProps) {
  const { asked, seen, nameOf } = props;
  const words = deskWords[asked.language].budgets;
  const allows = may(asked.signedIn.member, "budget.allow", asked.office.id);
  return (
    <section class="card" aria-labelledby="terpakai">
      <h2 id="terpakai">{words.today}</h2>
      {seen.uses.length === 0 && <p>{words.none}</p>}
      <ul class="rows">
        {seen.uses.map((use) => {
          const kind = kindOf(use.hand);
          // Nobody allows themselves more.
          const mine = use.hand === asked.signedIn.member.actor;
          return (
            <li key={`${use.hand} ${use.what}`}>
              <span>
                <strong>{nameOf(use.hand)}</strong> {kind && words.kinds[kind]}: {words.what[use.what]},{" "}
                {usedSaid(props, use)}
              </span>
              {allows && !mine && <AllowMore asked={asked} use={use} name={nameOf(use.hand)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function usedSaid({ asked }: BudgetsProps, { used, of, more, refused, againAt }: HandUse): string {
  const words = deskWords[asked.language].budgets;
  const say = phrasesOf(asked.language).words;
  return [
    words.usedOf(used, of),
    more > 0 && words.added(more),
    againAt && words.spent(say.moment(againAt, asked.office)),
    refused > 0 && words.turned(refused),
  ]
    .filter(Boolean)
    .join(", ");
}

function Allowances({ asked, seen, nameOf }: BudgetsProps) {
  const words = deskWords[asked.language].budgets;
  const say = phrasesOf(asked.language).words;
  const allows = may(asked.signedIn.member, "budget.allow", asked.office.id);
  return (
    <section class="card" aria-labelledby="tambahan">
      <h2 id="tambahan">{words.allowances}</h2>
      {seen.allowances.length === 0 && <p>{words.noAllowances}</p>}
      <ul class="rows">
        {seen.allowances.map(({ id, hand, what, more, reason, grantedBy, endsAt }) => (
          <li key={id}>
            <span>
              <strong>{nameOf(hand)}</strong>{" "}
              {words.allowance(more, words.what[what], say.moment(endsAt, asked.office))},{" "}
              {words.by(nameOf(grantedBy), reason)}
            </span>
            {allows && (
              <form method="post" action={href("budgets", { office: asked.office.code }, asked.language)}>
                <input type="hidden" name="allowance" value={id} />
                <button
                  class="quiet"
                  type="submit"
                  name="do"
                  value="withdraw"
                  aria-label={`${words.withdraw}: ${nameOf(hand)}, ${words.what[what]}`}
                >
                  {words.withdraw}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const kinds = ["staff", "key", "device", "desk"] as const;

/** The rule itself, so that nobody has to run into it to know it. */
function Rules({ asked }: Pick<BudgetsProps, "asked">) {
  const words = deskWords[asked.language].budgets;
  return (
    <section class="card" aria-labelledby="aturannya">
      <h2 id="aturannya">{words.rules}</h2>
      <div class="wide" tabIndex={0} role="group" aria-labelledby="aturannya">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.thing}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {words.kinds[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budgetNames.map((what) => (
              <tr key={what}>
                <th scope="row">{words.what[what]}</th>
                {kinds.map((kind) => (
                  <td key={kind}>
                    <BudgetSaid asked={asked} budget={(budgets[what] as Partial<Record<typeof kind, Budget>>)[kind]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BudgetSaid({ asked, budget }: Pick<BudgetsProps, "asked"> & { budget: Budget | undefined }) {
  const words = deskWords[asked.language].budgets;
  if (!budget) return <>{words.notCounted}</>;
  if (budget.day === 0) return <>{words.never}</>;
  return (
    <>
      {words.perMinute(budget.minute)}
      <br />
      {words.perDay(budget.day)}
    </>
  );
}
