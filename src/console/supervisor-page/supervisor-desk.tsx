import { momentAt } from "../../calendar/index.ts";
import { hoursOn, isWorkingDay } from "../../office/index.ts";
import { href } from "../addresses.ts";
import { hourAt, minutesBetween } from "../staff/when.ts";
import { Disturbances } from "./disturbances.tsx";
import { Close, Declare, Demo, Doubts, Links, Stamp } from "./forms.tsx";
import { Numbers } from "./numbers.tsx";
import type { SupervisorProps } from "./supervisor-props.ts";
import { whatNext } from "./what-next.ts";

/** The whole floor on one screen. */
export function SupervisorDesk(props: SupervisorProps) {
  const { words, refused, said } = props;
  return (
    <div class="floor" data-live-hold={refused || said ? "" : undefined}>
      <h1 class="unseen">{words.title}</h1>
      {refused && (
        <p class="told warn" role="alert" data-sound="warn">
          {refused}
        </p>
      )}
      {said && (
        <p class="told good" role="status" data-sound="good">
          {said}
        </p>
      )}
      <WhatNext {...props} />
      <div class="floor-cards">
        <TodayInFigures {...props} />
        <Counters {...props} />
        <Streams {...props} />
        <Numbers {...props} />
        <Disturbances {...props} />
        <Doubts {...props} />
        <section class="card forms">
          <Declare {...props} />
          <Stamp {...props} />
          <Close {...props} />
        </section>
        {props.demo && <Demo {...props} />}
      </div>
      <Links {...props} />
    </div>
  );
}

/** Has the last opening hour of today passed? */
export function isOver({ seen: { context }, now }: SupervisorProps): boolean {
  const weekday = hoursOn(context.office, context.day).weekdays.get(context.day.dayOfWeek);
  if (!weekday || !isWorkingDay(context.office, context.day)) return false;
  return Temporal.Instant.compare(now, momentAt(context.office.zone, context.day, weekday.closes)) >= 0;
}

function WhatNext(props: SupervisorProps) {
  const { asked, now, words, seen } = props;
  const time = (moment: Temporal.Instant) => hourAt(moment, asked.office);
  const next = whatNext(seen.floor, seen.context.floor, now, isOver(props), words, time);
  return (
    <section class="card what-next">
      <h2>{words.next}</h2>
      {next.length === 0 ? (
        <p class="told good">{words.calm}</p>
      ) : (
        <ul>
          {next.map(({ sentence, go, urgent }) => (
            <li key={sentence} class={`told ${urgent ? "bad" : "warn"}`}>
              {go ? <a href={`#${go}`}>{sentence}</a> : sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TodayInFigures({ words, seen: { floor } }: SupervisorProps) {
  const { arrivals } = floor;
  return (
    <section class="card">
      <h2>{words.day}</h2>
      <dl class="figures">
        {(["expected", "arrived", "late", "noShow", "noCode"] as const).map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd class="number">{arrivals[name]}</dd>
          </div>
        ))}
      </dl>
      <Share
        part={arrivals.arrived}
        of={arrivals.expected}
        label={`${words.arrived}: ${words.of(arrivals.arrived, arrivals.expected)}`}
      />
    </section>
  );
}

/** A bar for whoever would rather look than read. */
function Share({ part, of, label }: { part: number; of: number; label: string }) {
  const wide = of > 0 ? Math.min(100, (100 * part) / of) : 0;
  return (
    <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="whole" width="100" height="4" />
      <rect class="part" width={wide} height="4" />
    </svg>
  );
}

function Counters({ asked, now, words, seen: { floor } }: SupervisorProps) {
  return (
    <section class="card wide">
      <h2>{words.counters}</h2>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.counters}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.counter}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.served}</th>
            </tr>
          </thead>
          <tbody>
            {floor.counters.map((counter) => {
              const since = counter.inHand?.stateAt ?? (counter.state === "open" ? counter.lastCallAt : counter.since);
              return (
                <tr key={counter.code}>
                  <th scope="row">
                    <a href={href("counter", { office: asked.office.code, counter: counter.code }, asked.language)}>
                      {counter.name}
                    </a>
                  </th>
                  <td class="number">
                    {counter.inHand?.number ?? (counter.state === "open" ? words.free : words.states[counter.state])}
                  </td>
                  <td>{since ? words.minutes(minutesBetween(since, now)) : ""}</td>
                  <td>{counter.servedToday}</td>
                </tr>
              );
            })}
            {floor.desks.map((desk) => (
              <tr key={desk.code}>
                <th scope="row">{desk.name}</th>
                <td class="number">
                  {desk.arrival
                    ? (desk.arrival.lastFour ?? words.withoutCode)
                    : desk.state === "open"
                      ? words.free
                      : words.states[desk.state]}
                </td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Streams({ now, words, seen: { floor } }: SupervisorProps) {
  const most = Math.max(1, ...floor.streams.map(({ waiting }) => waiting), floor.papers.waiting);
  return (
    <section class="card wide">
      <h2>{words.streams}</h2>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.streams}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.stream}</th>
              <th scope="col">{words.waiting}</th>
              <th scope="col" class="bar">
                <span class="unseen">{words.share}</span>
              </th>
              <th scope="col">{words.longest}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.served}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.papers}</th>
              <td>{floor.papers.waiting}</td>
              <td class="bar">
                <Share
                  part={floor.papers.waiting}
                  of={most}
                  label={words.papersLine(floor.papers.waiting, floor.papers.early)}
                />
              </td>
              <td>{floor.papers.longest ? words.minutes(minutesBetween(floor.papers.longest, now)) : ""}</td>
              <td />
              <td />
            </tr>
            {floor.streams.map((stream) => (
              <tr key={stream.code}>
                <th scope="row">
                  {stream.letter} {stream.name}
                </th>
                <td>{stream.waiting}</td>
                <td class="bar">
                  <Share part={stream.waiting} of={most} label={`${stream.waiting}`} />
                </td>
                <td>{stream.longest ? words.minutes(minutesBetween(stream.longest, now)) : ""}</td>
                <td>
                  <span aria-hidden="true">
                    {stream.given}/{stream.cap}
                  </span>
                  <span class="unseen">{words.of(stream.given, stream.cap)}</span>
                </td>
                <td>{stream.served}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
