import { isBefore } from "../../calendar/index.ts";
import { may } from "../../staff/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt } from "../staff/when.ts";
import { type SupervisorProps, to } from "./supervisor-props.ts";

type One = SupervisorProps["seen"]["floor"]["disturbances"][number];

/** Disturbances of today: what goes on can be ended or given an earlier end, what was declared by mistake withdrawn. */
export function Disturbances(props: SupervisorProps) {
  const { asked, words, seen, now } = props;
  const { disturbances } = seen.floor;
  const mayEnd = may(asked.signedIn.member, "disturbance.declare", asked.office.id);
  if (disturbances.length === 0) return null;
  return (
    <section class="card" id="disturbances">
      <h2>{words.disturbances}</h2>
      <ul class="gone">
        {disturbances.map((one) => {
          const goesOn = !one.withdrawn && (!one.ended || isBefore(now, one.ended));
          return (
            <li key={one.id}>
              <span>
                {hourAt(one.began, asked.office)}–{untilSaid(one, props)}: {one.reason ?? words.kinds[one.kind]}
                {one.actor.startsWith("key ") && ` (${words.byProgram})`}
                {one.told > 0 && <small class="soft"> {words.toldOf(one.told)}</small>}
              </span>
              {goesOn && mayEnd && <End {...props} one={one} />}
              {!one.withdrawn && one.kind === "declared" && mayEnd && <Change {...props} one={one} goesOn={goesOn} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function untilSaid({ ended, withdrawn }: One, { asked, words }: SupervisorProps): string {
  if (withdrawn) return words.withdrawnAt(hourAt(withdrawn, asked.office));
  return ended ? hourAt(ended, asked.office) : words.goesOn;
}

function End(props: SupervisorProps & { one: One }) {
  return (
    <form method="post" action={to(props, "end")} data-quiet>
      <input type="hidden" name="disturbance" value={props.one.id} />
      <button type="submit" class="quiet">
        {props.words.end}
      </button>
    </form>
  );
}

/** What happens to whom is said before: who was told keeps their seat. */
function Change({ one, goesOn, ...props }: SupervisorProps & { one: One; goesOn: boolean }) {
  const { asked, words } = props;
  return (
    <details class="more">
      <summary>{words.changeDisturbance}</summary>
      <p class="soft">{words.changeWhat(one.told)}</p>
      {goesOn && (
        <form method="post" action={to(props, "shorten")} data-quiet class="reason-form">
          <input type="hidden" name="disturbance" value={one.id} />
          <label>
            {words.endsAt}
            <input name="until" required inputMode="numeric" maxLength={5} autocomplete="off" />
          </label>
          <ReasonField asked={asked} />
          <button type="submit">{words.shorten}</button>
        </form>
      )}
      <form method="post" action={to(props, "withdraw")} data-quiet class="reason-form">
        <input type="hidden" name="disturbance" value={one.id} />
        <ReasonField asked={asked} />
        <button type="submit" class="quiet">
          {words.withdraw}
        </button>
      </form>
    </details>
  );
}
