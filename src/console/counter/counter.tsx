import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { minutesBetween } from "../staff/when.ts";
import type { CounterProps } from "./counter-props.ts";
import { InHand } from "./in-hand.tsx";
import { CallThis, ComingUp, Gone } from "./lists.tsx";
import { Press } from "./press.tsx";

/** One counter: who is here, who comes next, who was missed. What to press next is the biggest thing. */
export function Counter(props: CounterProps) {
  const { asked, seen, words, refused, now } = props;
  const { counter } = seen;
  return (
    <div class="counter" data-live-hold={refused ? "" : undefined}>
      <section class="card hand" id="hand">
        <header class="hand-top">
          <h1>{counter.name}</h1>
          <span class="soft">{words.today(counter.servedToday)}</span>
        </header>
        {refused && (
          <p class="told warn" role="alert" data-sound="warn">
            {refused}
          </p>
        )}
        <div id="hand-now" class="hand-now" data-live-part="">
          {counter.state === "open" ? <InHand {...props} /> : <Stopped {...props} />}
          {counter.state === "open" && <Pause {...props} />}
        </div>
        <p id="hand-said" class="unseen" role="status" data-live-part="">
          {saidOf(props)}
        </p>
      </section>
      <div class="beside" id="beside" data-live-part="">
        <ComingUp {...props} />
        {seen.missed.length > 0 && <Gone {...props} title={words.missedList} tickets={seen.missed} recall />}
        {seen.parked.length > 0 && <Gone {...props} title={words.parkedList} tickets={seen.parked} />}
        <section class="card">
          <h2>{words.others}</h2>
          <table class="others">
            <tbody>
              {seen.others.map((other) => (
                <tr key={other.code}>
                  <th scope="row">{other.name}</th>
                  <td class="number">
                    {other.inHand?.number ?? (
                      <span class="soft">{other.state === "open" ? words.free : words[other.state]}</span>
                    )}
                  </td>
                  <td class="soft">{other.lastCallAt ? words.since(minutesBetween(other.lastCallAt, now)) : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Explain {...props} />
        {may(asked.signedIn.member, "line.out-of-order", asked.office.id) && <CallThis {...props} />}
      </div>
    </div>
  );
}

/** What a screen reader says when it changes: without the minutes, or it would speak each minute. */
function saidOf({ seen: { counter }, words }: CounterProps): string {
  const { inHand, state, reason } = counter;
  if (state !== "open") return words.pausedNow(reason ?? words[state]);
  return inHand ? `${inHand.number}: ${words.states[inHand.state]}` : words.nobody;
}

function Stopped({ asked, seen: { counter }, words }: CounterProps) {
  return (
    <>
      <p class="told warn">{words.pausedNow(counter.reason ?? words[counter.state])}</p>
      <Press asked={asked} counter={counter.code} act="open" label={words.openNow} hotkey="Enter" quiet={false} focus />
    </>
  );
}

function Pause({ asked, seen: { counter }, words }: CounterProps) {
  return (
    <details class="more" id="pause">
      <summary>
        {words.pause} / {words.close}
      </summary>
      <p class="soft">{words.pauseWhat}</p>
      <form
        method="post"
        action={href("counterAct", { office: asked.office.code, counter: counter.code, act: "pause" }, asked.language)}
        data-quiet
        class="reason-form"
      >
        <ReasonField asked={asked} />
        <button type="submit" class="quiet">
          {words.pause}
        </button>
        <button
          type="submit"
          class="quiet"
          formaction={href(
            "counterAct",
            { office: asked.office.code, counter: counter.code, act: "close" },
            asked.language,
          )}
        >
          {words.close}
        </button>
      </form>
    </details>
  );
}

function Explain({ asked, seen: { counter }, words, explained }: CounterProps) {
  return (
    <details class="card more" id="explain" open={explained !== undefined}>
      <summary>{words.explain}</summary>
      {explained && (
        <p class="told" role="status">
          {explained}
        </p>
      )}
      <form
        method="post"
        action={href(
          "counterAct",
          { office: asked.office.code, counter: counter.code, act: "explain" },
          asked.language,
        )}
        data-quiet
        class="reason-form"
      >
        <label>
          {words.first}
          <input name="first" required maxLength={4} pattern="[A-Za-z][0-9]{3}" autocomplete="off" />
        </label>
        <label>
          {words.second}
          <input name="second" required maxLength={4} pattern="[A-Za-z][0-9]{3}" autocomplete="off" />
        </label>
        <button type="submit" class="quiet">
          {words.explainNow}
        </button>
      </form>
    </details>
  );
}
