import type { ArrivalView, VisitorView } from "../../queue/index.ts";
import { hourAt, shownTime } from "../staff/when.ts";
import { at, type DeskProps, stageName } from "./desk-props.ts";
import { PersonList } from "./person-list.tsx";
import { isKnown } from "./ticks.ts";

type Props = DeskProps & { mine: ArrivalView };

/** Who is at the desk: each person's list with ticks, and one key for "complete". */
export function AtDesk(props: Props) {
  const { asked, mine, words } = props;
  const people = mine.people.filter((person) => person.outcome !== "not-owner");
  const party = people.length > 1;
  const again = mine.secondVisit && !people.some(isKnown);
  return (
    <>
      <p class="soft who-line">
        {words.lastFour(mine.lastFour)} · {words.hour(mine.starts && shownTime(mine.starts))} ·{" "}
        {words.present(hourAt(mine.presentAt, asked.office))}
        {party && ` · ${words.people(people.length)}`}
      </p>
      {(again || mine.priority || mine.help) && (
        <ul class="marks">
          {again && <li class="tag strong">{words.again}</li>}
          {mine.priority && <li class="tag">{words.priority}</li>}
          {mine.help && <li class="tag strong">{words.help[mine.help]}</li>}
        </ul>
      )}
      <form method="post" action={at(props, "check")} data-quiet class="check">
        <input type="hidden" name="arrival" value={mine.id} />
        <div class="press-form first">
          <button
            type="submit"
            name="how"
            value="complete"
            data-key="Enter"
            data-focus
            disabled={people.some((person) => person.doubt)}
          >
            <span>{completeLabel(people, props)}</span>
            <kbd aria-hidden="true">↵</kbd>
          </button>
        </div>
        {people.map((person) => (
          <PersonList key={person.id} asked={asked} now={props.now} words={words} person={person} />
        ))}
        <p class="soft">{words.asTickedWhat}</p>
        <div class="presses small">
          <How value="ticked" label={words.asTicked} hotkey="1" />
          <How value="today" label={words.today} hotkey="2" />
          {party && <How value="together" label={words.together} hotkey="3" />}
          <How value="other-desk" label={words.otherDesk} hotkey="4" />
        </div>
      </form>
      <Otherwise {...props} />
    </>
  );
}

/** Where all of them go on in one stage, the key says which. */
function completeLabel(people: readonly VisitorView[], { asked, now, words }: Props): string {
  const [stage, ...others] = new Set(people.map(({ goesOn }) => goesOn));
  if (stage !== undefined && others.length === 0) return words.giveFor(stageName(stage, asked, now));
  return people.length > 1 ? words.complete : words.completeOne;
}

function How({ value, label, hotkey }: { value: string; label: string; hotkey: string }) {
  return (
    <div class="press-form">
      <button type="submit" name="how" value={value} class="quiet" data-key={hotkey}>
        <span>{label}</span>
        <kbd aria-hidden="true">{hotkey}</kbd>
      </button>
    </div>
  );
}

/** What else may be the matter: not here, not the owner, doubtful. */
function Otherwise(props: Props) {
  const { mine, words } = props;
  return (
    <>
      <div class="presses small">
        <form method="post" action={at(props, "not-here")} data-quiet class="press-form">
          <input type="hidden" name="arrival" value={mine.id} />
          <button type="submit" class="quiet" data-key="8">
            <span>{words.notHere}</span>
            <kbd aria-hidden="true">8</kbd>
          </button>
        </form>
        <form method="post" action={at(props, "put-back")} data-quiet class="press-form">
          <input type="hidden" name="arrival" value={mine.id} />
          <button type="submit" class="quiet" data-key="9">
            <span>{words.backToLine}</span>
            <kbd aria-hidden="true">9</kbd>
          </button>
        </form>
      </div>
      <details class="more" id="not-owner">
        <summary>{words.notOwner}</summary>
        <p class="soft">{words.notOwnerWhat}</p>
        <form method="post" action={at(props, "not-owner")} data-quiet class="reason-form">
          <input type="hidden" name="arrival" value={mine.id} />
          <WhichPerson {...props} />
          <button type="submit" class="quiet">
            {words.notOwner}
          </button>
        </form>
      </details>
      <details class="more" id="doubt">
        <summary>{words.doubtTitle}</summary>
        <p class="soft">{words.doubtWhat}</p>
        <form method="post" action={at(props, "doubt")} data-quiet class="reason-form">
          <input type="hidden" name="arrival" value={mine.id} />
          <WhichPerson {...props} />
          <label>
            {words.facts}
            <textarea name="facts" rows={3} maxLength={1000} required />
          </label>
          <button type="submit" class="quiet">
            {words.doubtSend}
          </button>
        </form>
      </details>
    </>
  );
}

function WhichPerson({ mine, words }: Props) {
  const people = mine.people.filter((person) => person.outcome !== "not-owner");
  if (people.length === 1) return <input type="hidden" name="visitor" value={people[0]?.id} />;
  return (
    <label>
      {words.who}
      <select name="visitor">
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name ?? words.noName}
          </option>
        ))}
      </select>
    </label>
  );
}
