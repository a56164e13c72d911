import type { Desk } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { AtDesk } from "./at-desk.tsx";
import { Away, Early, Line } from "./line-lists.tsx";
import type { Told } from "./papers-page.tsx";
import { Result } from "./result.tsx";

export interface DeskProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  desk: Desk;
  seen: {
    line: ArrivalView[];
    early: ArrivalView[];
    away: ArrivalView[];
    mine: ArrivalView | undefined;
    last: ArrivalView | undefined;
  };
  words: DeskWords["papers"];
  told: Told;
}

/** Where a form of this desk goes. */
export function at({ asked, desk }: Pick<DeskProps, "asked" | "desk">, act: string): string {
  return `/console/${asked.office.code}/berkas/${desk.code}/${act}${asked.language === "en" ? "?lang=en" : ""}`;
}

/** One document desk: who is here with the list, what became of the last one, and the line. */
export function PapersDesk(props: DeskProps) {
  const { desk, seen, words, told } = props;
  return (
    <div class="counter">
      <section class="card hand" id="hand">
        <h1>{desk.name}</h1>
        {told.refused && (
          <p class="told warn" role="alert" data-sound="warn">
            {told.refused}
          </p>
        )}
        <Result {...props} />
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
      </section>
      <div class="beside">
        <Line {...props} />
        {seen.away.length > 0 && <Away {...props} />}
        {seen.early.length > 0 && <Early {...props} />}
      </div>
    </div>
  );
}
