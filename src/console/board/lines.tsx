import type { BoardView } from "../../queue/index.ts";
import { Second, useBoardWords } from "./board-words.tsx";
import { type BoardData, Column } from "./parts.tsx";

/** Who has a number and waits, by stream; streams where nobody waits take no room. */
export function Waiting({ view }: BoardData) {
  const words = useBoardWords();
  const streams = view.waiting.filter(({ count }) => count > 0);
  return (
    <section id="waiting" class="waiting" aria-labelledby="h-waiting">
      <h2 id="h-waiting">
        {words.waiting} <Second say={(second) => second.waiting} />
      </h2>
      {streams.length === 0 ? (
        <p class="none">
          {words.nobodyWaits} <Second say={(second) => second.nobodyWaits} />
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <Column word="stream" />
              <Column word="count" />
              <Column word="wait" />
            </tr>
          </thead>
          <tbody>
            {streams.map((stream) => (
              <tr key={stream.stream} id={`stream-${stream.stream}`}>
                <th scope="row">
                  <b>{stream.letter}</b> {stream.streamName}
                  {stream.next.length > 0 && (
                    <span class="next">
                      <span class="unseen">{words.next} </span>
                      {stream.next.join(" ")}
                    </span>
                  )}
                </th>
                <td class="count">{stream.count}</td>
                <td class="wait">
                  <Wait minutes={stream.minutes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Who has no number yet: the end of the code they carry. */
export function Papers({ view: { papers } }: BoardData) {
  const words = useBoardWords();
  const more = papers.count - papers.lastFours.length;
  return (
    <section id="papers" class="papers" aria-labelledby="h-papers">
      <h2 id="h-papers">
        {words.papers} <Second say={(second) => second.papers} />
      </h2>
      {papers.count === 0 ? (
        <p class="none">
          {words.nobodyForPapers} <Second say={(second) => second.nobodyForPapers} />
        </p>
      ) : (
        <>
          <p class="how">
            <b>{words.people(papers.count)}</b> · <Wait minutes={papers.minutes} />
          </p>
          {papers.lastFours.length > 0 && (
            <>
              <p class="how">
                {words.papersHow} <Second say={(second) => second.papersHow} />
              </p>
              <ol>
                {papers.lastFours.map((four, place) => (
                  <li key={`${place} ${four}`}>{four}</li>
                ))}
                {more > 0 && <li class="more">{words.more(more)}</li>}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Wait({ minutes }: { minutes: BoardView["papers"]["minutes"] }) {
  const words = useBoardWords();
  return minutes ? (
    <>
      {words.span(minutes)} <Second say={(second) => second.span(minutes)} />
    </>
  ) : (
    <>
      {words.noSpan} <Second say={(second) => second.noSpan} />
    </>
  );
}
