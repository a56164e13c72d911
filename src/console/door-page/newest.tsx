import { type DeskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { clockOf } from "./feedback.ts";

interface NewestProps {
  asked: StaffRequest;
  words: DeskWords["door"];
  newest: readonly ArrivalView[];
  now: Temporal.Instant;
}

/** Who came last: initials, hour, and when. Whoever asks "was I recorded?" finds himself here. */
export function Newest({ asked, words, newest, now }: NewestProps) {
  const say = phrasesOf(asked.language).words;
  const time = clockOf(asked.office, asked.language);
  return (
    <section id="terakhir-datang" class="card newest" aria-labelledby="terakhir" data-live-part="">
      <h2 id="terakhir">{words.newest}</h2>
      {newest.length === 0 ? (
        <p class="soft">{words.nobodyYet}</p>
      ) : (
        <table aria-labelledby="terakhir">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.hour}</th>
              <th scope="col">{words.columns.came}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((arrival) => (
              <tr key={arrival.id}>
                <th scope="row">{initials(arrival, words)}</th>
                <td>{arrival.starts ? say.hour(arrival.starts) : "–"}</td>
                <td>
                  {Temporal.Instant.compare(now, arrival.eligibleFrom) < 0 && <span class="tag">{words.early}</span>}{" "}
                  {time(arrival.presentAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

// Here everybody reads over the shoulder: initials, whatever this hand may see elsewhere.
function initials({ people, starts }: ArrivalView, words: DeskWords["door"]): string {
  const [first] = people;
  const short = first?.name
    ?.split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(" ");
  return [short ?? (starts ? "–" : words.noBooking), people.length > 1 && words.more(people.length - 1)]
    .filter(Boolean)
    .join(" ");
}
