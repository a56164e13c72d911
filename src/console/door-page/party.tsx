import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";

/** Who came together, with a tick for those who did not come: to be put right within the moment. */
export function Party({ words, arrival }: { words: DeskWords["door"]; arrival: ArrivalView }) {
  const booked = arrival.people.filter((person) => person.booking !== undefined);
  if (booked.length < 2 || arrival.state !== "waiting") return null;
  return (
    <form class="party" method="post" data-quiet="">
      <input type="hidden" name="do" value="party" />
      <fieldset>
        <legend>{words.party(booked.length)}</legend>
        {booked.map((person, i) => (
          <label key={person.id} class="tick">
            <input type="checkbox" name="absent" value={person.booking} />
            <span>
              <b>{person.name ?? words.who(i + 1)}</b> {words.absent}
            </span>
            <input type="hidden" name="member" value={person.booking} />
          </label>
        ))}
      </fieldset>
      <button type="submit" class="quiet">
        {words.correct}
      </button>
    </form>
  );
}
