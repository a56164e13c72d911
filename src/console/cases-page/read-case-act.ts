import type { AskOf } from "../../staff-acts/index.ts";

type CaseActName = "decide-case" | "object-to-case" | "answer-case";

/** A form of the page of cases as one act; the ask's own rules are the act's to check. */
export type CaseAct = { [N in CaseActName]: { act: N; ask: AskOf<N> } }[CaseActName];

/** Undefined: no such act, or a choice that is none. A number that is none names no case. */
export function readCaseAct(form: Readonly<Record<string, string>>): CaseAct | undefined {
  const { choice, reason = "" } = form;
  const caseNo = numberOf(form["case"]);
  switch (form["do"] ?? "") {
    case "decide-case":
      return choice === "caution" || choice === "nothing"
        ? { act: "decide-case", ask: { caseNo, decision: choice, reason } }
        : undefined;
    case "object-to-case":
      return { act: "object-to-case", ask: { caseNo, reason } };
    case "answer-case":
      return choice === "stays" || choice === "lifted"
        ? { act: "answer-case", ask: { caseNo, answer: choice, reason } }
        : undefined;
    default:
      return undefined;
  }
}

/** Cases are numbered from 1; 0 is nobody's. */
function numberOf(typed = ""): number {
  return /^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : 0;
}
