import { AtDesk } from "./at-desk.tsx";
import { at, type DeskProps } from "./desk-props.ts";
import { Away, Early, Line } from "./line-lists.tsx";
import { Result } from "./result.tsx";

/** One document desk: who is here with the list, what became of the last one, and the line. */
export function PapersDesk(props: DeskProps) {
  const { desk, seen, words, told } = props;
  return (
    // What became of the last one stays to be read; the desk and the lists go on following the day.
    <div class="counter" data-live-hold={told.checked || told.refused ? "" : undefined}>
      <section class="card hand" id="hand">
        <h1>{desk.name}</h1>
        {told.refused && (
          <p class="told warn" role="alert" data-sound="warn">
            {told.refused}
          </p>
        )}
        <Result {...props} />
        <div id="hand-now" class="hand-now" data-live-part="">
          {seen.mine ? (
            <AtDesk {...props} mine={seen.mine} />
          ) : (
            <>
              <p class="nobody">{words.nobody}</p>
              <div class="presses">
                <form method="post" action={at(props, "next")} data-quiet class="press-form">
                  <button type="submit" data-key="Enter" data-focus disabled={seen.line.length === 0}>
                    <span>
                      {words.next}
                      <small>{words.waiting(seen.line.length)}</small>
                    </span>
                    <kbd aria-hidden="true">↵</kbd>
                  </button>
                </form>
              </div>
            </>
          )}
        </div>
      </section>
      <div class="beside" id="beside" data-live-part="">
        {seen.away.length > 0 && <Away {...props} />}
        <Line {...props} />
        {seen.early.length > 0 && <Early {...props} />}
      </div>
    </div>
  );
}
