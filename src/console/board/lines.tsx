import { deskWords } from "../../phrasebook/index.ts";
import type { BoardView } from "../../queue/index.ts";
import { type BoardData, Column, English } from "./parts.tsx";

const { id, en } = { id: deskWords.id.board, en: deskWords.en.board };

/** Who has a number and waits, by stream; streams where nobody waits take no room. */
export function Waiting({ view }: BoardData) {
  const streams = view.waiting.filter(({ count }) => count > 0);
  return (
    <section id="waiting" class="waiting" aria-labelledby="h-waiting">
      <h2 id="h-waiting">
        {id.waiting} <English>{en.waiting}</English>
      </h2>
      {streams.length === 0 ? (
        <p class="none">
          {id.nobodyWaits} <English>{en.nobodyWaits}</English>
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
                      <span class="unseen">{id.next} </span>
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
  const more = papers.count - papers.lastFours.length;
  return (
    <section id="papers" class="papers" aria-labelledby="h-papers">
      <h2 id="h-papers">
        {id.papers} <English>{en.papers}</English>
      </h2>
      {papers.count === 0 ? (
        <p class="none">
          {id.nobodyForPapers} <English>{en.nobodyForPapers}</English>
        </p>
      ) : (
        <>
          <p class="how">
            <b>{id.people(papers.count)}</b> · <Wait minutes={papers.minutes} />
          </p>
          {papers.lastFours.length > 0 && (
            <>
              <p class="how">
                {id.papersHow} <English>{en.papersHow}</English>
              </p>
              <ol>
                {papers.lastFours.map((four, place) => (
                  <li key={`${place} ${four}`}>{four}</li>
                ))}
                {more > 0 && <li class="more">{id.more(more)}</li>}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Wait({ minutes }: { minutes: BoardView["papers"]["minutes"] }) {
  return minutes ? (
    <>
      {id.span(minutes)} <English>{en.span(minutes)}</English>
    </>
  ) : (
    <>
      {id.noSpan} <English>{en.noSpan}</English>
    </>
  );
}
