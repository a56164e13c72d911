import type { WrittenFact } from "../../office/index.ts";
import { isOwnFact } from "../../staff-acts/index.ts";
import { factSaid } from "./fact-said.ts";
import { factsPath } from "./facts-forms.tsx";
import type { FactsProps } from "./facts-props.ts";

/** The way back of a change, for who may go it: looked at first, like any other change. */
export function TakeBack({ change, ...props }: FactsProps & { change: WrittenFact }) {
  const { asked, words, say, changes, wide } = props;
  const mine = isOwnFact(change, asked.office.code) ? changes : wide;
  if (change.back || !mine) return null;
  const what = `${factSaid(change, props)}, ${say.dayInline(Temporal.PlainDate.from(change.firstDay))}`;
  return (
    <form method="post" action={factsPath(props)}>
      <input type="hidden" name="what" value="take-back" />
      <input type="hidden" name="id" value={change.id} />
      <button type="submit" name="do" value="look" class="quiet" aria-label={words.takeBackOf(what)}>
        {words.takeBack}
      </button>
    </form>
  );
}
