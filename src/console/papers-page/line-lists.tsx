import type { ArrivalView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt, minutesBetween, shownTime } from "../staff/when.ts";
import { at, type DeskProps } from "./desk-props.ts";

/** How many of the line a desk sees, and how many can be called out of order. */
const most = 12;
const mostPicked = 60;

function Rows({
  now,
  words,
  title,
  arrivals,
  last,
}: DeskProps & { title: string; arrivals: ArrivalView[]; last?: (arrival: ArrivalView) => string }) {
  return (
    <table class="line">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.hourHead}</th>
          <th scope="col">{words.partyHead}</th>
          <th scope="col">{last ? words.note : words.waits}</th>
        </tr>
      </thead>
      <tbody>
        {arrivals.slice(0, most).map((arrival) => (
          <tr key={arrival.id}>
            <th scope="row" class="number">
              {arrival.lastFour ?? "–"} {arrival.priority && <span class="tag">{words.priority}</span>}
            </th>
            <td>{arrival.starts ? shownTime(arrival.starts) : "–"}</td>
            <td>{Math.max(1, arrival.people.length)}</td>
            <td>{last ? last(arrival) : words.minutes(minutesBetween(arrival.presentAt, now))}</td>
          </tr>
        ))}
      </tbody>
      {arrivals.length > most && (
        <tfoot>
          <tr>
            <td colSpan={4} class="soft">
              {words.more(arrivals.length - most)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** The line in its order. */
export function Line(props: DeskProps) {
  const { asked, seen, words } = props;
  return (
    <section class="card">
      <h2>
        {words.line} <span class="soft">{words.waiting(seen.line.length)}</span>
      </h2>
      {seen.line.length > 0 && <Rows {...props} title={words.line} arrivals={seen.line} />}
      {seen.line.length > 0 && may(asked.signedIn.member, "papers.pick", asked.office.id) && (
        <Pick {...props} arrivals={seen.line} />
      )}
    </section>
  );
}

export function Early(props: DeskProps) {
  const { asked, seen, words } = props;
  return (
    <section class="card">
      <h2>{words.early}</h2>
      <Rows
        {...props}
        title={words.early}
        arrivals={seen.early}
        last={(arrival) => words.fromHour(hourAt(arrival.eligibleFrom, asked.office))}
      />
    </section>
  );
}

export function Away(props: DeskProps) {
  const { seen, words } = props;
  return (
    <section class="card">
      <h2>{words.away}</h2>
      <Rows {...props} title={words.away} arrivals={seen.away} last={(arrival) => whyAway(arrival, words)} />
      {!seen.mine && <Again {...props} />}
    </section>
  );
}

/** Somebody stands here again: sent for copies, or not there when called. Straight to this desk, as they were told. */
function Again(props: DeskProps) {
  const { seen, words } = props;
  const back = seen.away.filter(({ people }) => !people.some((person) => person.doubt));
  if (back.length === 0) return null;
  return (
    <form method="post" action={at(props, "again")} data-quiet class="reason-form">
      <label>
        {words.isBack}
        <select name="arrival">
          {back.slice(0, mostPicked).map((arrival) => (
            <option key={arrival.id} value={arrival.id}>
              {called(arrival)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet">
        {words.pick}
      </button>
    </form>
  );
}

/** …4PTH · 09.00 · the first one's name. */
function called({ lastFour, starts, people }: ArrivalView): string {
  return [lastFour, starts && shownTime(starts), people[0]?.name].filter(Boolean).join(" · ");
}

function whyAway({ people, state }: ArrivalView, words: DeskProps["words"]): string {
  return people.some((person) => person.doubt) ? words.underDoubt : (words.states[state] ?? state);
}

function Pick(props: DeskProps & { arrivals: ArrivalView[] }) {
  const { asked, words, arrivals } = props;
  return (
    <details class="more" id="pick">
      <summary>{words.pickTitle}</summary>
      <form method="post" action={at(props, "pick")} data-quiet class="reason-form">
        <label>
          {words.code}
          <select name="arrival">
            {arrivals.slice(0, mostPicked).map((arrival) => (
              <option key={arrival.id} value={arrival.id}>
                {called(arrival)}
              </option>
            ))}
          </select>
        </label>
        <ReasonField asked={asked} />
        <button type="submit" class="quiet">
          {words.pick}
        </button>
      </form>
    </details>
  );
}
