import type { Phrases } from "../../phrasebook/index.ts";
import type { DialogueContext } from "../dialogue-context.ts";

/** What we are asking now, in other words than before; undefined: nothing, or it was asked again already, and the menu helps more. */
export function openQuestion({ say, dialogue }: { say: Phrases; dialogue: DialogueContext }): string | undefined {
  const { asked, draft, last, list } = dialogue.state;
  if (!asked || last === "asked-again") return undefined;
  const { ask } = say;
  const open = draft?.people.find(({ birth }) => !birth)?.name ?? ask.nobody;
  switch (asked.ask) {
    case "name":
      return ask.name;
    case "birth":
      return ask.birthAgain(open);
    case "office":
      return ask.officeAgain;
    case "day":
    case "move-day":
      return list?.numbered ? ask.dayOrNumberAgain : ask.dayAgain;
    case "correction":
      return say.change.whatIsWrong;
    case "rename":
      return undefined;
  }
}
