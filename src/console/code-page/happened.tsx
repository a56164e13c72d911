import type { CallLine, JournalLine } from "../../report/index.ts";
import { minutesBetween } from "../staff/when.ts";
import { hourOf, moreOf, reasonOf, type StoryContext, sentenceOf, whereOf, whoOf } from "./sentences.ts";

/** Every act in its order, a day at a time: when, what in one sentence, who and where, and why. Who read it stands apart, below. */
export function Timeline(telling: StoryContext) {
  const { explained, words } = telling;
  const isReading = ({ act }: JournalLine) => act === "evidence-read";
  const lines = explained.journal.filter((line) => !isReading(line));
  const readings = explained.journal.filter(isReading);
  return (
    <>
      {lines.length === 0 && <p class="soft">{words.nothing}</p>}
      <Days lines={lines} telling={telling} />
      {readings.length > 0 && (
        <details class="more">
          <summary>{words.readings(readings.length)}</summary>
          <Days lines={readings} telling={telling} />
        </details>
      )}
    </>
  );
}

function Days({ lines, telling }: { lines: readonly JournalLine[]; telling: StoryContext }) {
  const { explained, say } = telling;
  const dayOf = ({ happenedAt }: JournalLine) =>
    happenedAt.toZonedDateTimeISO(explained.office.zone).toPlainDate().toString();
  return (
    <>
      {[...Map.groupBy(lines, dayOf)].map(([day, theirs]) => (
        <section key={day} class="timeline-day">
          <h3>{say.day(Temporal.PlainDate.from(day))}</h3>
          <ol class="timeline">
            {theirs.map((line, i) => (
              <Line key={`${i} ${line.act}`} line={line} telling={telling} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Line({ line, telling }: { line: JournalLine; telling: StoryContext }) {
  const reason = reasonOf(line.reason, telling);
  const where = whereOf(line, telling);
  // Whoever was entered later happened before: paper, and scans under a stamp.
  const late = minutesBetween(line.happenedAt, line.recordedAt) > 0;
  return (
    <li>
      <time datetime={line.happenedAt.toString()}>{hourOf(line.happenedAt, telling)}</time>
      <div>
        <p>
          {sentenceOf(line, telling)}
          {reason && !line.others && <span class="because"> {reason}.</span>}
        </p>
        {moreOf(line, telling).map((more) => (
          <p key={more}>{more}</p>
        ))}
        <p class="soft">
          {[whoOf(line.actor, telling), where, late && telling.words.recorded(hourOf(line.recordedAt, telling))]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </li>
  );
}

/** Every summons: how long they waited, walked and were served. */
export function Calls(telling: StoryContext) {
  const { explained, words } = telling;
  return (
    <>
      <h3>{words.callsTitle}</h3>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.callsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.waited}</th>
              <th scope="col">{words.calledAt}</th>
              <th scope="col">{words.way}</th>
              <th scope="col">{words.handled}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col" class="words">
                {words.who}
              </th>
            </tr>
          </thead>
          <tbody>
            {explained.calls.map((call) => (
              <Call key={call.calledAt.toString()} call={call} telling={telling} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Call({ call, telling }: { call: CallLine; telling: StoryContext }) {
  const { words } = telling;
  const { reachedAt, endedAt, calledAt } = call;
  return (
    <tr>
      <th scope="row" class="number">
        {call.number}
      </th>
      <td>{call.counter}</td>
      <td>{words.minutes(minutesBetween(call.waitedSince, calledAt))}</td>
      <td>{hourOf(calledAt, telling)}</td>
      <td>{reachedAt && words.minutes(minutesBetween(calledAt, reachedAt))}</td>
      <td>{reachedAt && endedAt && words.minutes(minutesBetween(reachedAt, endedAt))}</td>
      <td>{call.outcome ? (words.outcomes as Record<string, string>)[call.outcome] : words.callOpen}</td>
      <td class="words">{whoOf(call.actor, telling)}</td>
    </tr>
  );
}
