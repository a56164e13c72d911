import type { LetterLine } from "../../report/index.ts";
import { Fact } from "./fact.tsx";
import { hourOf, type StoryContext } from "./sentences.ts";

/** Each day and hour that was promised, and the numbers of the rule it was promised under. */
export function Promised({ explained, words, say }: StoryContext) {
  const { appointments, rules, office, booking } = explained;
  return (
    <>
      <h3>{words.appointments}</h3>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.appointments}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.hour}</th>
              <th scope="col">{words.come}</th>
              <th scope="col">{words.latest}</th>
              <th scope="col" class="words">
                {words.promisedBy}
              </th>
            </tr>
          </thead>
          <tbody>
            {appointments.map((one, i) => (
              <tr key={`${one.since} ${one.act}`} class={i < appointments.length - 1 ? "over" : undefined}>
                <th scope="row">{say.dayInline(one.day)}</th>
                <td>{say.hour(one.starts)}</td>
                <td>{say.hour(one.come)}</td>
                <td>{say.hour(one.latest)}</td>
                <td class="words">
                  {words.by[one.act]}, {say.moment(one.since, office)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.rules(booking.rulesVersion)}</h3>
      <dl class="facts">
        <Fact name={words.comeBefore}>{words.minutesBefore(rules.comeMinutes)}</Fact>
        <Fact name={words.window}>{words.minutesBefore(rules.arrivalWindowMinutes)}</Fact>
        <Fact name={words.grace}>{words.minutesAfter(rules.graceMinutes)}</Fact>
        <Fact name={words.calls}>{words.callsRule(rules.calls, rules.callMinutes)}</Fact>
        <Fact name={words.validity}>{words.validAfter(rules.callValidMinutes)}</Fact>
      </dl>
    </>
  );
}

const moments = ["accepted", "sent", "delivered", "read"] as const;

/** What was written to the sender about this booking, and how far each letter came. Never its words: they are gone. */
export function Letters(telling: StoryContext) {
  const { explained, words } = telling;
  if (explained.letters.length === 0)
    return (
      <>
        <h3>{words.letters}</h3>
        <p class="soft">{words.noLetters}</p>
      </>
    );
  return (
    <>
      <h3>{words.letters}</h3>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.letters}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.letter}</th>
              <th scope="col">{words.written}</th>
              {moments.map((moment) => (
                <th key={moment} scope="col">
                  {words[moment]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {explained.letters.map((letter) => (
              <Letter key={letter.id} letter={letter} telling={telling} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">{words.realTime}</p>
    </>
  );
}

function Letter({ letter, telling }: { letter: LetterLine; telling: StoryContext }) {
  const { words, say, explained } = telling;
  const { failedAt, droppedAt } = letter;
  const fault = letter.fault ?? "?";
  const at = { accepted: letter.acceptedAt, sent: letter.sentAt, delivered: letter.deliveredAt, read: letter.readAt };
  return (
    <tr>
      <th scope="row">{letterName(letter.kind, words)}</th>
      <td>{say.moment(letter.createdAt, explained.office)}</td>
      {failedAt || droppedAt ? (
        <td colSpan={moments.length}>{failedAt ? words.failed(fault) : words.dropped(fault)}</td>
      ) : (
        moments.map((moment) => <td key={moment}>{momentOf(at[moment], telling)}</td>)
      )}
    </tr>
  );
}

// The chat has many answers; those that promise or take something have a name of their own.
function letterName(kind: string, { kinds, ofParty, answer }: StoryContext["words"]): string {
  const named = (one: string) => (kinds as Record<string, string>)[one];
  const party = kind.endsWith("-party") ? named(kind.slice(0, -"-party".length)) : undefined;
  return named(kind) ?? (party ? ofParty(party) : answer);
}

function momentOf(moment: Temporal.Instant | null, telling: StoryContext) {
  if (!moment) return "";
  const day = moment.toZonedDateTimeISO(telling.explained.office.zone).toPlainDate();
  return `${telling.say.shortDay(day)}, ${hourOf(moment, telling)}`;
}
