import type { DeskWords } from "../../phrasebook/index.ts";
import { phrasesOf } from "../../phrasebook/index.ts";
import type { DoorAnswer } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { DoorFeedback } from "./feedback.ts";
import { Party } from "./party.tsx";
import { Shout } from "./shout.tsx";
import { Typed } from "./typed.tsx";

interface AnswerProps {
  asked: StaffRequest;
  words: DeskWords["door"];
  answer: DoorAnswer;
  told: DoorFeedback;
  typed: string;
  mayBook: boolean;
  /** Where other hours are booked, a key against a second press in hand. */
  once: string;
}

/** What the door says, and what can be pressed after it. */
export function Answer(props: AnswerProps) {
  return (
    <Shout told={props.told}>
      <Pressed {...props} />
    </Shout>
  );
}

function Pressed({ asked, words, answer, typed, mayBook, once }: AnswerProps) {
  switch (answer.is) {
    case "recorded":
    case "again":
      return (
        <>
          <Who arrival={answer.arrival} language={asked.language} words={words} />
          <Party words={words} arrival={answer.arrival} />
        </>
      );
    case "late":
      return mayBook ? <Hours asked={asked} words={words} late={answer} once={once} /> : null;
    case "choose":
      return <Choose asked={asked} words={words} found={answer.found} />;
    case "not-a-code":
    case "unknown":
      return <Typed typed={typed} words={words} />;
    case "other-day":
    case "other-office":
    case "cancelled":
    case "not-confirmed":
    case "visited":
    case "nobody":
      return null;
  }
}

type Arrived = Extract<DoorAnswer, { is: "recorded" }>["arrival"];

function Who({ arrival, language, words }: { arrival: Arrived; language: "id" | "en"; words: DeskWords["door"] }) {
  const names = arrival.people.map(({ name }) => name).filter((name) => name !== undefined);
  const starts = arrival.starts && words.hour(phrasesOf(language).words.hour(arrival.starts));
  const said = [names.join(", "), starts ?? words.noBooking, arrival.lastFour && words.lastFour(arrival.lastFour)];
  return <p class="shout-who">{said.filter(Boolean).join(" · ")}</p>;
}

/** Today's hours first, as buttons; each answers with the printed slip. */
function Hours({
  asked,
  words,
  late,
  once,
}: {
  asked: StaffRequest;
  words: DeskWords["door"];
  late: Extract<DoorAnswer, { is: "late" }>;
  once: string;
}) {
  if (late.hoursToday.length === 0) return null;
  const say = phrasesOf(asked.language).words;
  return (
    <form
      class="choices"
      method="post"
      action={href("frontDesk", { office: asked.office.code }, asked.language)}
      aria-label={words.hours}
    >
      <input type="hidden" name="do" value="book" />
      <input type="hidden" name="after" value={late.booking} />
      {/* Their code was scanned a moment ago. */}
      <input type="hidden" name="present" value="yes" />
      <input type="hidden" name="once" value={once} />
      {late.hoursToday.slice(0, 8).map(({ starts, left }) => (
        <button key={String(starts)} type="submit" name="hour" value={starts.toString({ smallestUnit: "minute" })}>
          {words.seats(say.hour(starts), left)}
        </button>
      ))}
    </form>
  );
}

function Choose({
  asked,
  words,
  found,
}: {
  asked: StaffRequest;
  words: DeskWords["door"];
  found: Extract<DoorAnswer, { is: "choose" }>["found"];
}) {
  const say = phrasesOf(asked.language).words;
  return (
    <form class="choices wide" method="post" data-quiet="" data-resend="">
      {found.map((one, i) => (
        // Of whom only some words were typed, the press types the whole name that is seen here.
        <button
          key={`${one.name} ${one.lastFour}`}
          type="submit"
          name={one.booking ? "booking" : "typed"}
          value={one.booking ?? one.name}
          data-key={`${i + 1}`}
        >
          <b>{one.name}</b>
          <span>{words.hour(say.hour(one.starts))}</span>
          <span>{words.lastFour(one.lastFour)}</span>
          {one.recorded && <span>{words.recordedBefore}</span>}
        </button>
      ))}
    </form>
  );
}
