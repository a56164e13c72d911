import type { Topic } from "../decide/intent.ts";

/** Which question an answer answers, by the name of its meaning; undefined: none. */
export function subjectOf(topic: Topic): string | undefined {
  switch (topic.on) {
    case "fact":
      return topic.fact;
    case "papers":
      return ofList[topic.service ?? ""] ?? "papers";
    case "late":
    case "privacy":
    case "other-office":
      return topic.on;
    default:
      return undefined;
  }
}

const ofList: Readonly<Record<string, string>> = {
  new: "papers-new",
  renewal: "papers-renew",
  "renewal-before-2009": "papers-renew",
  child: "papers-child",
};
