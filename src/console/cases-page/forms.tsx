import { caseDays } from "../../booking/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import type { CasesProps } from "./cases-props.ts";

/** Caution or nothing, with a reason. */
export function DecisionForm({ asked, words, caseNo }: CasesProps & { caseNo: number }) {
  return (
    <form
      method="post"
      action={casesPath({ asked })}
      class="case-form"
      aria-label={`${words.number(caseNo)}: ${words.decide}`}
    >
      <input type="hidden" name="case" value={caseNo} />
      <fieldset>
        <legend>{words.decide}</legend>
        <Choice value="caution" label={words.caution(caseDays.caution)} />
        <Choice value="nothing" label={words.nothing} />
      </fieldset>
      <p class="soft">{words.whoIsTold}</p>
      <ReasonField asked={asked} />
      <button type="submit" name="do" value="decide-case">
        {words.save}
      </button>
    </form>
  );
}

/** Whether an objection is right; for somebody else than who decided. */
export function AnswerForm(props: CasesProps & { caseNo: number; decidedBy: string | null }) {
  const { asked, words, caseNo, decidedBy } = props;
  if (decidedBy === asked.by.member.actor) return <p class="told">{words.secondPerson}</p>;
  return (
    <form
      method="post"
      action={casesPath({ asked })}
      class="case-form"
      aria-label={`${words.number(caseNo)}: ${words.answerTitle}`}
    >
      <input type="hidden" name="case" value={caseNo} />
      <fieldset>
        <legend>{words.answerTitle}</legend>
        <Choice value="lifted" label={words.lifted} />
        <Choice value="stays" label={words.stays} />
      </fieldset>
      <ReasonField asked={asked} />
      <button type="submit" name="do" value="answer-case">
        {words.answer}
      </button>
    </form>
  );
}

/** Somebody who was cautioned came to this office, with the number of the case. */
export function ObjectionForm({ asked, words }: CasesProps) {
  return (
    <section class="card" aria-labelledby="object">
      <h2 id="object">{words.objectTitle}</h2>
      <p class="soft">{words.objectHint}</p>
      <form method="post" action={casesPath({ asked })} class="case-form">
        <label>
          <span>{words.caseNo}</span>
          <input name="case" class="short" inputMode="numeric" required maxLength={9} autocomplete="off" />
        </label>
        <ReasonField asked={asked} />
        <button type="submit" name="do" value="object-to-case">
          {words.object}
        </button>
      </form>
    </section>
  );
}

function Choice({ value, label }: { value: string; label: string }) {
  return (
    <label class="choice">
      <input type="radio" name="choice" value={value} required /> {label}
    </label>
  );
}

function casesPath({ asked: { office, language } }: Pick<CasesProps, "asked">): string {
  return href("cases", { office: office.code }, language);
}
