import { phrasesOf } from "../../phrasebook/index.ts";
import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt, shownTime } from "../staff/when.ts";
import { type SupervisorProps, to } from "./supervisor-props.ts";

type Props = SupervisorProps;

export function Declare(props: Props) {
  const { asked, now, words } = props;
  if (!may(asked.signedIn.member, "disturbance.declare", asked.office.id)) return null;
  return (
    <details class="more" id="declare">
      <summary>{words.declare}</summary>
      <p class="soft">{words.declareWhat}</p>
      <form method="post" action={to(props, "declare")} data-quiet class="reason-form">
        <label>
          {words.from}
          <input
            name="from"
            required
            inputMode="numeric"
            value={hourAt(now, asked.office)}
            maxLength={5}
            autocomplete="off"
          />
        </label>
        <label>
          {words.until}
          <input name="until" inputMode="numeric" maxLength={5} autocomplete="off" />
        </label>
        <ReasonField asked={asked} />
        <button type="submit">{words.declareNow}</button>
      </form>
    </details>
  );
}

export function Stamp(props: Props) {
  const { asked, now, words } = props;
  if (!may(asked.signedIn.member, "door.stamp", asked.office.id)) return null;
  return (
    <details class="more" id="stamp">
      <summary>{words.stamp}</summary>
      <p class="soft">{words.stampWhat}</p>
      <form method="post" action={to(props, "stamp")} data-quiet class="reason-form">
        <label>
          {words.hour}
          <input
            name="hour"
            required
            inputMode="numeric"
            value={hourAt(now, asked.office)}
            maxLength={5}
            autocomplete="off"
          />
        </label>
        <label>
          {words.scans}
          <input name="scans" type="number" required min={1} max={500} value={40} />
        </label>
        <button type="submit">{words.stampNow}</button>
      </form>
    </details>
  );
}

export function Close(props: Props) {
  const { asked, words, seen } = props;
  const { closedAt } = seen.floor;
  const mayClose = may(asked.signedIn.member, "day.close", asked.office.id);
  if (closedAt) return <Closed {...props} closedAt={closedAt} mayReopen={mayClose} />;
  if (!mayClose) return null;
  const { toCome } = seen;
  return (
    <details class="more" id="close">
      <summary>{words.close}</summary>
      <p class="soft">{words.closeWhat}</p>
      <p class={toCome > 0 ? "told" : "soft"}>{words.toCome(toCome)}</p>
      <form method="post" action={to(props, "close")} data-quiet class="reason-form">
        <label class="tick">
          <input type="checkbox" name="sure" value="1" required />
          {toCome > 0 ? words.sureOf(toCome) : words.sure}
        </label>
        <input type="hidden" name="expected" value={String(toCome)} />
        <button type="submit">{words.closeNow}</button>
      </form>
    </details>
  );
}

/** Taken back within the hour; afterwards the act says no. */
function Closed(props: Props & { closedAt: Temporal.Instant; mayReopen: boolean }) {
  const { asked, words, closedAt, mayReopen } = props;
  return (
    <>
      <p class="told">{words.closed(hourAt(closedAt, asked.office))}</p>
      {mayReopen && (
        <form method="post" action={to(props, "reopen")} data-quiet class="reason-form">
          <p class="soft">{words.reopenWhat}</p>
          <button type="submit">{words.reopen}</button>
        </form>
      )}
    </>
  );
}

export function Doubts(props: Props) {
  const { asked, words, seen } = props;
  const say = phrasesOf(asked.language).words;
  const mayDecide = may(asked.signedIn.member, "doubt.decide", asked.office.id);
  if (seen.doubts.length === 0) return null;
  return (
    <section class="card" id="doubts">
      <h2>{words.doubtTitle}</h2>
      {seen.doubts.map((doubt) => (
        <article key={doubt.id} class="doubt">
          <p>
            <strong>{doubt.name}</strong>{" "}
            <span class="soft">
              {words.opened(hourAt(doubt.openedAt, asked.office))},{" "}
              {doubt.decision ? words.decided[doubt.decision] : words.ends(say.moment(doubt.endsAt, asked.office))}
            </span>
          </p>
          {doubt.facts && <p>{doubt.facts}</p>}
          {!doubt.decision && mayDecide && doubt.openedBy !== asked.signedIn.member.actor && (
            <form method="post" action={to(props, "doubt")} data-quiet class="reason-form">
              <input type="hidden" name="doubt" value={doubt.id} />
              <ReasonField asked={asked} />
              <div class="two">
                <button type="submit" name="decision" value="lifted">
                  {words.lift}
                </button>
                <button type="submit" name="decision" value="upheld" class="quiet">
                  {words.uphold}
                </button>
              </div>
            </form>
          )}
        </article>
      ))}
    </section>
  );
}

/** Demo only: a day full of invented people, and the clock that can be moved through it. */
export function Demo({ asked, now, words }: Props) {
  const at = href("demoDay", { office: asked.office.code }, asked.language);
  return (
    <section class="card demo">
      <h2>{words.demo}</h2>
      <p class="soft">{words.demoWhat}</p>
      <form method="post" action={at} data-quiet>
        <button type="submit" name="do" value="fill">
          {words.demoNow}
        </button>
      </form>
      <h3>
        {words.jump} <span class="soft">{shownTime(now.toZonedDateTimeISO(asked.office.zone).toPlainTime())}</span>
      </h3>
      <form method="post" action={at} class="jumps" data-quiet data-busy={words.clockMoving}>
        {[5, 15, 60].map((minutes) => (
          <button key={minutes} type="submit" name="do" value={`jump ${minutes}`} class="quiet">
            {words.jumpBy(minutes)}
          </button>
        ))}
        <button type="submit" name="do" value="morning" class="quiet">
          {words.nextMorning}
        </button>
      </form>
    </section>
  );
}

export function Links({ asked, words }: Props) {
  const { office } = asked;
  return (
    <nav aria-label={words.links}>
      <ul class="links">
        <li>
          <a href={href("board", { office: office.code }, "id")}>{words.board}</a>
        </li>
        <li>
          <a href={href("kiosk", { office: office.code }, "id")}>{words.kiosk}</a>
        </li>
      </ul>
    </nav>
  );
}
