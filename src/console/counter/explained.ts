import type { DeskWords } from "../../phrasebook/index.ts";
import type { OrderExplained } from "../../queue/index.ts";

/** Why one number is before another, in a sentence. */
export function explained(
  { first, because }: OrderExplained,
  { because: words }: DeskWords["counter"],
  time: (moment: Temporal.Instant) => string,
): string {
  switch (because.rule) {
    case "put-back":
      return words["put-back"](first, time(because.at));
    case "rank":
      return words.rank(first, because.first, because.second);
    case "hour":
      return words.hour(first, time(because.first), time(because.second));
    case "presence":
      return words.presence(first, time(because.first), time(because.second));
    case "number":
      return words.number(first);
    case "different-lines":
      return words["different-lines"]();
  }
}
