import { stateOf } from "../../report/index.ts";
import { Fact } from "./fact.tsx";
import { Calls, Timeline } from "./happened.tsx";
import { HeldUp } from "./held-up.tsx";
import { Letters, Promised } from "./promised.tsx";
import type { StoryContext } from "./sentences.ts";

/** One code, kept apart: what we promised, what happened, what held us up. */
export function History(props: StoryContext & { code: string }) {
  const { explained, words, code } = props;
  return (
    <article class="history">
      <header class="card">
        <h1>{words.historyOf(code)}</h1>
        <InShort {...props} />
      </header>
      <section class="card" id="promised">
        <h2>{words.promised}</h2>
        <Promised {...props} />
        <Letters {...props} />
      </section>
      <section class="card" id="happened">
        <h2>{words.happened}</h2>
        <Timeline {...props} />
        {explained.calls.length > 0 && <Calls {...props} />}
      </section>
      <section class="card" id="held-up">
        <h2>{words.held}</h2>
        <HeldUp {...props} />
      </section>
    </article>
  );
}

function InShort({ explained, words, say }: StoryContext) {
  const { office, booking } = explained;
  const state = words.states[stateOf(booking)];
  const { pools, sources } = words;
  const marks = marksOf(booking, words);
  return (
    <>
      <p>
        {office.name}, {say.visit({ office, day: booking.day, starts: booking.starts })}
      </p>
      <dl class="facts">
        <Fact name={words.state}>
          <strong>{state}</strong>
        </Fact>
        <Fact name={words.seat}>{(pools as Record<string, string>)[booking.pool]}</Fact>
        <Fact name={words.source}>{(sources as Record<string, string>)[booking.source]}</Fact>
        <Fact name={words.person}>
          {booking.erasedAt ? words.personErased(say.moment(booking.erasedAt, office)) : words.personKept}
        </Fact>
        {marks.length > 0 && <Fact name={words.marks}>{marks.join(" ")}</Fact>}
      </dl>
    </>
  );
}

/** What the desk was asked to compare with the ID card, and why. */
function marksOf(
  { compare, birthUnknown, birthCorrected }: StoryContext["explained"]["booking"],
  { mark }: StoryContext["words"],
) {
  return [compare && mark.compare, birthUnknown && mark.birthUnknown, birthCorrected && mark.birthCorrected].filter(
    (one) => typeof one === "string",
  );
}
