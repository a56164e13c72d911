import { openedWords } from "../../keys/index.ts";
import { factChangesOf, national, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { namesOfActors } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { toldOfFacts } from "../../staff-acts/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { CountryForms } from "./country-forms.tsx";
import { OwnForms } from "./facts-forms.tsx";
import { FactsHistory } from "./facts-history.tsx";
import { Ahead, Holding } from "./facts-holding.tsx";
import { FactsPreviewed } from "./facts-preview.tsx";
import type { FactsProps } from "./facts-props.ts";

/** What a press has brought about; nothing: somebody looks. */
type Shown = Partial<Pick<FactsProps, "said" | "typed" | "looked">> & {
  /** So many people were said before; now there are more. */
  more?: number;
};

/** The page, after whatever the press has done. */
export async function drawFacts(tools: StaffTools, was: StaffRequest, { more, ...shown }: Shown) {
  // An act has just changed what the office is.
  const asked = { ...was, office: tools.offices.byId.get(was.office.id) ?? was.office };
  const now = tools.now();
  const { member } = asked.signedIn;
  const props: FactsProps = {
    asked,
    now,
    today: today(asked.office, now),
    words: deskWords[asked.language].facts,
    say: phrasesOf(asked.language).words,
    offices: tools.offices,
    ...(await toldOf(tools, asked)),
    wide: may(member, "facts.country", asked.office.id),
    changes: may(member, "facts.change", asked.office.id),
    said: shown.said,
    typed: shown.typed ?? {},
    looked: shown.looked,
  };
  const { words, looked } = props;
  return (
    <StaffFrame
      asked={asked}
      now={now}
      title={words.title}
      here="facts"
      styles={["calendar.css", "facts.css"]}
      live={false}
    >
      <h1>{words.title}</h1>
      <Said {...props} />
      {looked && more !== undefined && (
        <p class="told warn" role="alert">
          {words.more(more, looked.people)}
        </p>
      )}
      {looked ? <FactsPreviewed {...props} looked={looked} /> : <Whole {...props} />}
    </StaffFrame>
  );
}

function Whole(props: FactsProps) {
  const { words, changes, wide } = props;
  return (
    <>
      <p class="soft">{words.promise}</p>
      <Holding {...props} />
      <Ahead {...props} />
      {changes && (
        <div class="calendar-forms facts-forms">
          <OwnForms {...props} />
          {wide && <CountryForms {...props} />}
        </div>
      )}
      <FactsHistory {...props} />
    </>
  );
}

function Said({ said, words }: FactsProps) {
  if (!said) return null;
  return "good" in said ? (
    <p class="told good" role="status">
      {said.good}
    </p>
  ) : (
    <p class="told warn" role="alert">
      {words.refused[said.no]}
    </p>
  );
}

async function toldOf(tools: StaffTools, { office }: StaffRequest) {
  return tools.database.transaction(async (tx) => {
    const written = await factChangesOf(tx, [national, office.code], 100);
    const opened = (words: string) => openedWords(tools.keys, words);
    const history = written.map((one) => ({
      ...one,
      reason: opened(one.reason),
      back: one.back && { ...one.back, reason: opened(one.back.reason) },
    }));
    const told = await toldOfFacts(
      tx,
      history.map(({ id }) => id),
    );
    const names = await namesOfActors(
      tx,
      tools.keys,
      history.flatMap(({ actor, back }) => (back ? [actor, back.actor] : [actor])),
    );
    return { history, told, names };
  });
}
