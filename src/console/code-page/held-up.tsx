import type { DisturbanceLine, DoubtLine } from "../../report/index.ts";
import { hourOf, reasonOf, type StoryContext, whoOf } from "./sentences.ts";

/** What was not the person's doing: disturbances of the office on the days of this booking, and doubts that made it wait. */
export function HeldUp(telling: StoryContext) {
  const { explained, words } = telling;
  return (
    <>
      {explained.disturbances.length === 0 ? <p class="soft">{words.noTrouble}</p> : <Disturbances {...telling} />}
      {explained.doubts.length > 0 && (
        <>
          <h3>{words.doubts}</h3>
          {explained.doubts.map((doubt) => (
            <Doubt key={doubt.openedAt.toString()} doubt={doubt} telling={telling} />
          ))}
        </>
      )}
    </>
  );
}

function Disturbances(telling: StoryContext) {
  const { explained, words } = telling;
  return (
    <>
      <h3>{words.disturbances}</h3>
      <p>{words.amnesty}</p>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.disturbances}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.until}</th>
              <th scope="col" class="words">
                {words.kind}
              </th>
              <th scope="col" class="words">
                {words.who}
              </th>
            </tr>
          </thead>
          <tbody>
            {explained.disturbances.map((one) => (
              <Disturbance key={one.began.toString()} one={one} telling={telling} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Disturbance({ one, telling }: { one: DisturbanceLine; telling: StoryContext }) {
  const { say, explained } = telling;
  return (
    <tr>
      <th scope="row">{say.moment(one.began, explained.office)}</th>
      <td>{untilOf(one, telling)}</td>
      <td class="words">{[reasonOf(one.kind, telling), one.reason && `“${one.reason}”`].filter(Boolean).join(": ")}</td>
      <td class="words">{whoOf(one.actor, telling)}</td>
    </tr>
  );
}

function untilOf({ ended, withdrawnAt }: DisturbanceLine, telling: StoryContext): string {
  if (withdrawnAt) return telling.words.withdrawn(hourOf(withdrawnAt, telling));
  return ended ? hourOf(ended, telling) : telling.words.goesOn;
}

function Doubt({ doubt, telling }: { doubt: DoubtLine; telling: StoryContext }) {
  const { words, say, explained } = telling;
  const at = (moment: Temporal.Instant) => say.moment(moment, explained.office);
  return (
    <div class="doubt">
      <p>{words.doubt(at(doubt.openedAt), whoOf(doubt.openedBy, telling))}</p>
      <p>{outcomeOf(doubt, telling)}</p>
      {doubt.facts === undefined && <p class="soft">{words.factsHidden}</p>}
      {doubt.facts && (
        <p>
          {words.facts}: {doubt.facts}
        </p>
      )}
    </div>
  );
}

function outcomeOf({ decision, decidedAt, decidedBy, endedAt, endsAt }: DoubtLine, telling: StoryContext): string {
  const { words, say, explained } = telling;
  const at = (moment: Temporal.Instant) => say.moment(moment, explained.office);
  if (decision && decidedAt) return words.decided[decision](at(decidedAt), whoOf(decidedBy ?? "", telling));
  return endedAt ? words.doubtEnded(at(endedAt)) : words.doubtOpen(at(endsAt));
}
