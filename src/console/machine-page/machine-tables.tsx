import type { ComponentChildren } from "preact";
import type { NumberState } from "../../outbox/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { ageWords } from "./amounts.ts";
import { type MachineProps, mostShown } from "./machine-props.ts";

const wordsOf = ({ asked }: MachineProps) => deskWords[asked.language].machine;

/** Messages that failed three times: kind and error, never whose they are. */
export function MessageTable(props: MachineProps) {
  const words = wordsOf(props);
  const { aside, now } = props;
  if (aside.length === 0) return <p>{words.noAside}</p>;
  return (
    <>
      <Wide head={[words.number, words.kind, words.age, words.error, words.act]} label={words.aside}>
        {aside.slice(0, mostShown).map(({ handle, number, kind, fault, setAsideAt, canRetry }) => (
          <tr key={handle}>
            <td>{number}</td>
            <td>{kind}</td>
            <td>{ageWords(words.unit, now.since(setAsideAt).total("seconds"))}</td>
            <td>{canRetry ? fault : `${fault} (${words.textGone})`}</td>
            <td>
              {canRetry && <Press {...props} act="retry-message" id={handle} word={words.retry} />}
              <Press {...props} act="drop-message" id={handle} word={words.drop} quiet />
            </td>
          </tr>
        ))}
      </Wide>
      <ForAll {...props} count={aside.length} what="message" />
    </>
  );
}

/** How many letters are owed and since when. */
export function LettersNow(props: MachineProps) {
  const words = wordsOf(props);
  return (
    <Wide head={[words.state, words.count, words.oldest]} label={words.letters}>
      {props.state.letters.map(({ state, count, oldestSeconds }) => (
        <tr key={state}>
          <td>{words.letterStates[state]}</td>
          <td>{count}</td>
          <td>{count > 0 && ageWords(words.unit, oldestSeconds)}</td>
        </tr>
      ))}
    </Wide>
  );
}

/** Letters that failed for good. */
export function LetterTable(props: MachineProps) {
  const words = wordsOf(props);
  const { failed } = props;
  if (failed.length === 0) return <p>{words.noFailed}</p>;
  return (
    <>
      <Wide head={[words.number, words.kind, words.age, words.error, words.act]} label={words.failedLetters}>
        {failed.slice(0, mostShown).map(({ letterId, number, kind, ageSeconds, fault, errorCode, canRetry }) => (
          <tr key={letterId}>
            <td>{number}</td>
            <td>{kind}</td>
            <td>{ageWords(words.unit, ageSeconds)}</td>
            <td>{[fault, errorCode, canRetry ? undefined : `(${words.textGone})`].filter(Boolean).join(" ")}</td>
            <td>
              {canRetry && <Press {...props} act="retry-letter" id={letterId} word={words.retry} />}
              <Press {...props} act="drop-letter" id={letterId} word={words.drop} quiet />
            </td>
          </tr>
        ))}
      </Wide>
      <ForAll {...props} count={failed.length} what="letter" />
    </>
  );
}

/** Numbers of ours that rest or were stopped. */
export function NumberTable(props: MachineProps) {
  const words = wordsOf(props);
  const { state, real } = props;
  if (state.numbers.length === 0) return <p>{words.sends}</p>;
  const aged = (at: Temporal.Instant | null) =>
    ageWords(words.unit, at ? Math.abs(real.since(at).total("seconds")) : 0);
  const stateOf = (number: NumberState) => {
    if (number.stoppedAt) return words.stoppedSince(aged(number.stoppedAt), number.stopCode);
    if (number.troubleSince) return words.troubleSince(aged(number.troubleSince), number.troubleCode);
    if (number.templatesPausedUntil) return words.onlyAnswers(aged(number.templatesPausedUntil));
    return words.rests(aged(number.pausedUntil));
  };
  return (
    <Wide head={[words.number, words.state, words.waiting, words.act]} label={words.numbers}>
      {state.numbers.map((each) => (
        <tr key={each.number}>
          <td>{each.number}</td>
          <td>{stateOf(each)}</td>
          <td>{each.waiting}</td>
          <td>
            <Press {...props} act="resume-number" id={each.number} word={words.resume} />
          </td>
        </tr>
      ))}
    </Wide>
  );
}

/** Bookings of past days without an end, and the act that owes it. */
export function UnendedTable(props: MachineProps) {
  const words = wordsOf(props);
  const { withoutEnd } = props.state;
  if (withoutEnd.length === 0) return <p>{words.noUnended}</p>;
  return (
    <Wide head={[words.office, words.owes, words.count, words.days]} label={words.unended}>
      {withoutEnd.map(({ office, owes, bookings, first, last }) => (
        <tr key={`${office.code} ${owes}`}>
          <td>{office.short}</td>
          <td>{(words.owedBy as Record<string, string>)[owes] ?? owes}</td>
          <td>{bookings}</td>
          <td>{first.equals(last) ? first.toString() : `${first} – ${last}`}</td>
        </tr>
      ))}
    </Wide>
  );
}

/** Timed acts that fail. */
export function ActTable(props: MachineProps) {
  const words = wordsOf(props);
  const { acts, real } = props;
  if (acts.length === 0) return <p>{words.noActs}</p>;
  return (
    <>
      <Wide head={[words.timedAct, words.tries, words.age, words.state, words.error, words.act]} label={words.acts}>
        {acts.slice(0, mostShown).map(({ act, key, tries, fault, failedAt, setAsideAt }) => (
          <tr key={`${act} ${key}`}>
            <td>{`${act} ${key}`.trim()}</td>
            <td>{tries}</td>
            <td>{ageWords(words.unit, real.since(failedAt).total("seconds"))}</td>
            <td>{setAsideAt ? words.setAside : words.triedAgain}</td>
            <td>{fault}</td>
            <td>
              <Press {...props} act="retry-act" id={act} word={words.retry} />
            </td>
          </tr>
        ))}
      </Wide>
      {acts.length > mostShown && <p>{words.more(mostShown)}</p>}
    </>
  );
}

function Wide({ head, label, children }: { head: string[]; label: string; children: ComponentChildren }) {
  return (
    <div class="wide" role="region" aria-label={label} tabindex={0}>
      <table class="machine">
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function ForAll(props: MachineProps & { count: number; what: "message" | "letter" }) {
  const words = wordsOf(props);
  const { count, what } = props;
  return (
    <div class="for-all">
      {count > mostShown && <p>{words.more(mostShown)}</p>}
      {count > 1 && (
        <p>
          <Press {...props} act={`retry-${what}`} id="all" word={words.retryAll} />
          <Press {...props} act={`drop-${what}`} id="all" word={words.dropAll} quiet />
        </p>
      )}
      <p class="hint">{words.dropHint}</p>
    </div>
  );
}

function Press(props: MachineProps & { act: string; id: string; word: string; quiet?: boolean }) {
  const { asked, act, id, word, quiet } = props;
  const query = asked.language === "en" ? "?lang=en" : "";
  return (
    <form method="post" action={`/console/${asked.office.code}/mesin${query}`}>
      <input type="hidden" name="do" value={act} />
      <button type="submit" name="id" value={id} class={quiet ? "quiet" : undefined}>
        {word}
      </button>
    </form>
  );
}
