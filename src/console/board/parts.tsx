import type { Office } from "../../office/index.ts";
import type { BoardCall, BoardView } from "../../queue/index.ts";
import { clipsFor } from "../sound/clips-for.ts";
import { Second, useBoardWords, useHasVoice } from "./board-words.tsx";

export interface BoardData {
  view: BoardView;
  office: Pick<Office, "name" | "short" | "zone" | "zoneName" | "country">;
  now: Temporal.Instant;
}

// Numbers and the ends of codes only: nobody's name is on a board.

export function Clock({ office, now }: BoardData) {
  const words = useBoardWords();
  const time = timeOf(now, office.zone);
  // The minute and no more: a part goes out only when it reads differently.
  const minute = now.toZonedDateTimeISO(office.zone).round({ smallestUnit: "minute", roundingMode: "floor" });
  return (
    <time id="clock" class="clock" datetime={minute.toString({ timeZoneName: "never" })} data-time={time}>
      {words.clock(time, office.zoneName)}
    </time>
  );
}

export function Notice({ view }: BoardData) {
  const words = useBoardWords();
  const what = view.closed ? "closed" : view.disturbed ? "disturbed" : undefined;
  return (
    <div id="notice" role="status">
      {what && (
        <p class={`notice ${what}`}>
          {words[what]} <Second say={(second) => second[what]} />
        </p>
      )}
    </div>
  );
}

/** Whom it is about, as large as the screen allows: the newest call somebody is on the way for, else the newest of all. */
export function Latest({ view, office }: BoardData) {
  const words = useBoardWords();
  const call = view.calls.find(({ open }) => open) ?? view.calls[0];
  return (
    <section id="latest" class="latest" aria-labelledby="h-latest">
      <h2 id="h-latest">
        {words.latest} <Second say={(second) => second.latest} />
      </h2>
      <div aria-live="polite">
        {call ? (
          <p id={`now-${call.id}`} class={call.open ? "summons open" : "summons"}>
            <Big word="number" value={call.number} />
            <Big word="counter" value={call.counter} />
            <span class="since">
              {timeOf(call.calledAt, office.zone)}
              {call.nth > 1 && ` · ${words.again(call.nth)}`}
            </span>
          </p>
        ) : (
          <p class="none">
            <strong>{words.nobodyCalled}</strong> {words.nobodyCalledHow}
            <Second say={(second) => `${second.nobodyCalled}. ${second.nobodyCalledHow}`} />
          </p>
        )}
      </div>
    </section>
  );
}

function Big({ word, value }: { word: "number" | "counter"; value: string }) {
  const words = useBoardWords();
  return (
    <span class={`big ${word}${value.length > 4 ? " long" : ""}`}>
      <span class="word">
        {words[word]} <Second say={(second) => second[word]} />
      </span>
      <b>{value}</b>
    </span>
  );
}

/** Each call carries what is to be said of it; board.js says it once. */
export function Calls({ view, office }: BoardData) {
  const words = useBoardWords();
  return (
    <section id="calls" class="calls" aria-labelledby="h-calls">
      <h2 id="h-calls">
        {words.calls} <Second say={(second) => second.calls} />
      </h2>
      {view.calls.length === 0 ? (
        <p class="none">{words.nobodyCalled}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <Column word="number" />
              <Column word="counter" />
              <Column word="time" />
            </tr>
          </thead>
          <tbody>
            {view.calls.map((call) => (
              <CallRow key={call.id} call={call} zone={office.zone} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CallRow({ call, zone }: { call: BoardCall; zone: string }) {
  const clips = useHasVoice() ? clipsFor(call.number, call.counter, { party: call.people > 1 }) : ["chime"];
  return (
    <tr
      id={`call-${call.id}`}
      class={call.open ? "open" : undefined}
      data-call={call.id}
      data-open={call.open ? "" : undefined}
      data-at={String(call.calledAt)}
      data-clips={clips.join(" ")}
    >
      <th scope="row">{call.number}</th>
      <td>{call.counter}</td>
      <td>{timeOf(call.calledAt, zone)}</td>
    </tr>
  );
}

export function Counters({ view }: BoardData) {
  const words = useBoardWords();
  return (
    <section id="counters" class="counters" aria-labelledby="h-counters">
      <h2 id="h-counters">
        {words.counters} <Second say={(second) => second.counters} />
      </h2>
      {view.now.length === 0 && <p class="none">{words.noCounters}</p>}
      <ul>
        {view.now.map(({ counter, number, paused }) => (
          <li key={counter} id={`counter-${counter}`}>
            <span class="unseen">{words.counter} </span>
            <span class="code">{counter}</span>
            {number ? <b>{number}</b> : <span class="soft">{paused ? words.paused : words.free}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Column({ word }: { word: "number" | "counter" | "time" | "stream" | "count" | "wait" }) {
  const words = useBoardWords();
  return (
    <th scope="col">
      {words[word]} <Second say={(second) => second[word]} />
    </th>
  );
}

/** "09.41", as the wall of the office shows it. */
export function timeOf(moment: Temporal.Instant, zone: string): string {
  return moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" }).replace(":", ".");
}
