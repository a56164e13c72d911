import type { Topic } from "../decide/intent.ts";

/** Which question an answer answers, by the name of its meaning; undefined: none. */
export function subjectOf(topic: Topic): string | undefined {
  if (topic.on === "fact") return topic.fact;
  if (topic.on === "papers") return ofList[topic.service ?? ""] ?? "papers";
  return topic.on === "late" || topic.on === "privacy" || topic.on === "other-office" ? topic.on : undefined;
}

const ofList: Readonly<Record<string, string>> = {
  new: "papers-new",
  renewal: "papers-renew",
  "renewal-before-2009": "papers-renew",
  child: "papers-child",
};
