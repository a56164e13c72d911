import { deskWords } from "../../phrasebook/index.ts";
import { may, type Permission } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { Away } from "./away.tsx";
import { BookForm } from "./book-form.tsx";
import { FoundCards } from "./found.tsx";
import type { FrontProps } from "./front-props.ts";
import { HandwrittenForm } from "./handwritten-form.tsx";
import { ListForm } from "./list-form.tsx";
import { WalkInForm } from "./walk-in-form.tsx";

export function FrontView(props: FrontProps) {
  const { asked, now, outcome } = props;
  const words = deskWords[asked.language].frontDesk;
  const can = (permission: Permission) => may(asked.signedIn.member, permission, asked.office.id);
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="front" styles={["front-desk.css"]}>
      {/* Forms are being filled in here; only the list of numbers follows the day. */}
      <h1 class="unseen" data-live-hold="">
        {words.title}
      </h1>
      {outcome.told && (
        <p class={`told ${outcome.told.tone}`} role="status" data-sound={outcome.told.tone}>
          {outcome.told.text}
        </p>
      )}
      <div class="front">
        <div class="front-part">
          <FindForm asked={asked} />
          {outcome.found && <FoundCards {...props} found={outcome.found} />}
          {can("line.help") && <Away {...props} />}
          {can("line.help") && <HandwrittenForm {...props} />}
        </div>
        {(can("desk.book") || can("desk.walk-in")) && (
          <div class="front-part">
            {can("desk.book") && <BookForm {...props} />}
            {can("desk.book") && <ListForm {...props} />}
            {can("desk.walk-in") && <WalkInForm {...props} />}
          </div>
        )}
      </div>
    </StaffFrame>
  );
}

function FindForm({ asked }: { asked: StaffRequest }) {
  const words = deskWords[asked.language].frontDesk;
  return (
    <section class="card">
      <form method="post" class="find" data-quiet="" autocomplete="off">
        <input type="hidden" name="do" value="find" />
        <label for="cari">{words.findBox}</label>
        <div class="find-row">
          <input
            id="cari"
            name="what"
            type="text"
            autofocus
            data-focus=""
            data-key="Escape"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={40}
            aria-describedby="cari-cara"
          />
          <button type="submit">{words.find}</button>
        </div>
        <p id="cari-cara" class="soft">
          {words.findHint}
        </p>
      </form>
    </section>
  );
}
