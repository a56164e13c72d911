import type { DeskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface ChooseDayProps {
  asked: StaffRequest;
  words: DeskWords["dayList"];
  wanted: string | undefined;
  wrong: boolean;
}

/** Another day, and the way to the printer. None of it is printed. */
export function ChooseDay({ asked, words, wanted, wrong }: ChooseDayProps) {
  return (
    <section class="card not-on-paper">
      <p class="soft">{words.why}</p>
      {wrong && (
        <p class="told warn" role="alert" id="wrong">
          {words.noSuchDay}
        </p>
      )}
      <form method="get" action={href("dayList", { office: asked.office.code }, "id")} class="day-form">
        {asked.language === "en" && <input type="hidden" name="lang" value="en" />}
        <label>
          {words.day}
          <input
            type="date"
            name="hari"
            required
            value={wrong ? undefined : wanted}
            aria-describedby={wrong ? "wrong" : undefined}
          />
        </label>
        <button type="submit" class="quiet">
          {words.other}
        </button>
        {!wrong && (
          <button type="button" data-print="on" data-key="p" hidden>
            {words.print}
          </button>
        )}
      </form>
      <noscript>
        <p class="soft">{words.byHand}</p>
      </noscript>
    </section>
  );
}
