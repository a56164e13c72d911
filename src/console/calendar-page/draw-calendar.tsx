import { openedWords } from "../../keys/index.ts";
import { changesOf, national, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { namesOfActors } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { fittedOf } from "../../staff-acts/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { Ahead } from "./ahead.tsx";
import { CalendarHistory } from "./calendar-history.tsx";
import { CalendarPreviewed } from "./calendar-preview.tsx";
import { type CalendarProps, provincesOf } from "./calendar-props.ts";
import { Said } from "./calendar-said.tsx";
import { ClosureForm, WideForms } from "./closed-forms.tsx";
import { HoursForm, SpecialDayForm } from "./hours-forms.tsx";

/** What a press has brought about; nothing: somebody looks. */
type Shown = Partial<Pick<CalendarProps, "said" | "typed" | "looked">> & {
  /** So many people were said before; now there are more. */
  more?: number;
};

/** The page, after whatever the press has done to the calendar. */
export async function drawCalendar(tools: StaffTools, was: StaffRequest, { more, ...shown }: Shown) {
  // An act has just changed what the office is.
  const asked = { ...was, office: tools.offices.byId.get(was.office.id) ?? was.office };
  const now = tools.now();
  const rights = rightsOf(asked);
  const props: CalendarProps = {
    asked,
    now,
    today: today(asked.office, now),
    words: deskWords[asked.language].calendar,
    say: phrasesOf(asked.language).words,
    offices: tools.offices,
    ...(await toldOf(tools, asked, rights.wide)),
    ...rights,
    said: shown.said,
    typed: shown.typed ?? {},
    looked: shown.looked,
  };
  const { words, looked } = props;
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="calendar" styles={["calendar.css"]} live={false}>
      <h1>{words.title}</h1>
      <Said {...props} />
      {looked && more !== undefined && (
        <p class="told warn" role="alert">
          {words.more(more, looked.people)}
        </p>
      )}
      {looked ? <CalendarPreviewed {...props} looked={looked} /> : <Whole {...props} />}
    </StaffFrame>
  );
}

function Whole(props: CalendarProps) {
  const { words, changes, wide } = props;
  return (
    <>
      <p class="soft">
        {words.promise} {words.today}
      </p>
      <Ahead {...props} />
      {changes && (
        <div class="calendar-forms">
          <ClosureForm {...props} />
          <SpecialDayForm {...props} />
          {wide && <WideForms {...props} />}
          <HoursForm {...props} />
        </div>
      )}
      <CalendarHistory {...props} />
    </>
  );
}

async function toldOf(tools: StaffTools, { office }: StaffRequest, wide: boolean) {
  const provinces = wide ? provincesOf(tools.offices) : [office.province];
  return tools.database.transaction(async (tx) => {
    const written = await changesOf(tx, [national, ...provinces, office.code], 100);
    const history = written.map((one) => ({ ...one, reason: openedWords(tools.keys, one.reason) }));
    const fitted = await fittedOf(
      tx,
      history.map(({ id }) => id),
    );
    const names = await namesOfActors(
      tx,
      history.map(({ actor }) => actor),
    );
    return { history, fitted, names };
  });
}

/** Who may do what here, for the page. */
function rightsOf({ signedIn: { member }, office }: StaffRequest): { wide: boolean; changes: boolean } {
  return {
    wide: may(member, "calendar.country", office.id),
    changes: may(member, "calendar.change", office.id),
  };
}
