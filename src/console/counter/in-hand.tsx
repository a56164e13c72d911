import { countersFor, serviceOn, stageOf, today } from "../../office/index.ts";
import type { TicketView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt, minutesBetween, shownTime } from "../staff/when.ts";
import type { CounterProps } from "./counter-props.ts";
import { Press } from "./press.tsx";

/** What the counter has in hand, and what can be done with it; or the one big button for the next. */
export function InHand(props: CounterProps) {
  const { asked, seen, words } = props;
  const { counter } = seen;
  const ticket = counter.inHand;
  if (!ticket) {
    return (
      <>
        <p class="nobody">{words.nobody}</p>
        <div class="presses">
          <Press
            asked={asked}
            counter={counter.code}
            act="next"
            label={words.next}
            hotkey="Enter"
            ticket=""
            quiet={false}
            disabled={seen.waiting === 0}
            small={words.waiting(seen.waiting)}
            focus
          />
        </div>
        <LastUndo {...props} />
      </>
    );
  }
  return (
    <>
      <Who {...props} ticket={ticket} />
      {ticket.state === "called" ? <Called {...props} ticket={ticket} /> : <Serving {...props} ticket={ticket} />}
      <SendElsewhere {...props} ticket={ticket} />
    </>
  );
}

function Who({ asked, now, floor, words, ticket }: CounterProps & { ticket: TicketView }) {
  return (
    <div class="who">
      <p class="big number">{ticket.number}</p>
      <div>
        <p class={`state ${ticket.state}`}>
          {words.states[ticket.state]}, {words.since(minutesBetween(ticket.stateAt, now))}
          {ticket.calls > 0 && ` · ${words.callNr(ticket.calls)}`}
        </p>
        {ticket.names.map((name) => (
          <p key={name}>{name}</p>
        ))}
        <p class="soft">
          {[
            stageOf(floor, ticket.stage)?.name,
            ...ticket.services.map((code) => serviceOn(asked.office, today(asked.office, now), code)?.name ?? code),
            ticket.starts && words.booked(shownTime(ticket.starts)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {ticket.people > 1 && <p>{words.people(ticket.people)}</p>}
        {(ticket.help || ticket.priority || ticket.noPhone) && (
          <ul class="marks">
            {ticket.priority && <li class="tag">{words.priority}</li>}
            {ticket.help && <li class="tag strong">{words.help[ticket.help]}</li>}
            {ticket.noPhone && <li class="tag">{words.noPhone}</li>}
          </ul>
        )}
      </div>
    </div>
  );
}

function Called({ asked, now, seen, words, ticket }: CounterProps & { ticket: TicketView }) {
  const counter = seen.counter.code;
  const soon = ticket.recallAt && Temporal.Instant.compare(now, ticket.recallAt) < 0;
  return (
    <div class="presses">
      <Press
        asked={asked}
        counter={counter}
        act="reached"
        label={words.reached}
        hotkey="Enter"
        ticket={ticket.id}
        quiet={false}
        focus
      />
      <Press
        asked={asked}
        counter={counter}
        act="recall"
        label={words.recall}
        hotkey="1"
        ticket={ticket.id}
        disabled={!ticket.recallAt}
        small={
          !ticket.recallAt
            ? words.calledEnough
            : soon
              ? words.recallFrom(hourAt(ticket.recallAt, asked.office))
              : undefined
        }
      />
      <Press
        asked={asked}
        counter={counter}
        act="next"
        label={words.missedNext}
        hotkey="2"
        ticket={ticket.id}
        disabled={seen.waiting === 0}
        small={words.waiting(seen.waiting)}
      />
      <Press asked={asked} counter={counter} act="missed" label={words.missed} hotkey="3" ticket={ticket.id} />
      <Press asked={asked} counter={counter} act="park" label={words.park} hotkey="4" ticket={ticket.id} />
      <Undo asked={asked} counter={counter} words={words} ticket={ticket} />
    </div>
  );
}

function Serving({ asked, seen, words, ticket }: CounterProps & { ticket: TicketView }) {
  const counter = seen.counter.code;
  return (
    <div class="presses">
      <Press
        asked={asked}
        counter={counter}
        act="next"
        label={words.doneNext}
        hotkey="Enter"
        ticket={ticket.id}
        quiet={false}
        small={words.waiting(seen.waiting)}
        focus
      />
      <Press asked={asked} counter={counter} act="served" label={words.served} hotkey="1" ticket={ticket.id} />
      <Press asked={asked} counter={counter} act="park" label={words.park} hotkey="4" ticket={ticket.id} />
      <Undo asked={asked} counter={counter} words={words} ticket={ticket} />
    </div>
  );
}

function Undo({
  asked,
  counter,
  words,
  ticket,
}: Pick<CounterProps, "asked" | "words"> & { counter: string; ticket: TicketView }) {
  if (!ticket.undoUntil) return null;
  return (
    <Press
      asked={asked}
      counter={counter}
      act="undo"
      label={words.undo}
      hotkey="0"
      ticket={ticket.id}
      small={ticket.number}
    />
  );
}

/** The counter is empty: what it did last may still be taken back. */
function LastUndo({ asked, seen, words }: CounterProps) {
  const last = seen.last;
  if (!last?.undoUntil) return null;
  return (
    <div class="presses">
      <Press
        asked={asked}
        counter={seen.counter.code}
        act="undo"
        label={words.undo}
        hotkey="0"
        ticket={last.id}
        small={last.number}
      />
    </div>
  );
}

function SendElsewhere({ asked, floor, seen, words, ticket }: CounterProps & { ticket: TicketView }) {
  const here = seen.counter.code;
  const stages = floor.stages.filter(
    (stage) => stage.code !== ticket.stage && countersFor(floor, ticket.stream, stage.code).length > 0,
  );
  const counters = countersFor(floor, ticket.stream, ticket.stage).filter((counter) => counter.code !== here);
  return (
    <details class="more" id="send">
      <summary>{words.send}</summary>
      <form
        method="post"
        action={href("counterAct", { office: asked.office.code, counter: here, act: "send" }, asked.language)}
        data-quiet
        class="reason-form"
      >
        <input type="hidden" name="ticket" value={ticket.id} />
        <label>
          {words.sendWhere}
          <select name="to">
            {counters.map((counter) => (
              <option key={counter.code} value={`counter:${counter.code}`}>
                {words.toCounter(counter.name)}
              </option>
            ))}
            {stages.map((stage) => (
              <option key={stage.code} value={`stage:${stage.code}`}>
                {words.toStage(stage.name)}
              </option>
            ))}
            <option value="stage:papers">{words.toPapers}</option>
          </select>
        </label>
        <ReasonField asked={asked} optional />
        <button type="submit" class="quiet">
          {words.sendNow}
        </button>
      </form>
    </details>
  );
}
