import type { Office, Offices } from "../../office/index.ts";
import { deskWords, phrasesOf, refusalSentence } from "../../phrasebook/index.ts";
import type { DayRefusal, DoorAnswer } from "../../queue/index.ts";
import { clockOf } from "./shown.ts";
import { ApiNo, type Language } from "./tools.ts";

/** A no of the day as 409; its code is the refusal's name. */
export function refused(refusal: DayRefusal, office: Office): ApiNo {
  return new ApiNo(409, refusal.refused, (language) =>
    refusalSentence(language, refusal, (moment) => clockOf(moment, office)),
  );
}

/** Why the door gave no arrival, as 409; its code is the answer's name. */
export function turnedAway(answer: Exclude<DoorAnswer, { arrival: unknown }>, office: Office, offices: Offices): ApiNo {
  return new ApiNo(409, answer.is, (language) => sentence(answer, office, offices, language));
}

function sentence(
  answer: Exclude<DoorAnswer, { arrival: unknown }>,
  office: Office,
  offices: Offices,
  language: Language,
): string {
  const say = deskWords[language].api;
  const { words } = phrasesOf(language);
  switch (answer.is) {
    case "late":
      return say.late(clockOf(answer.latest, office), clockOf(answer.came, office));
    case "other-day":
      return say.otherDay(words.day(answer.day), words.hour(answer.starts));
    case "other-office":
      return say.otherOffice(offices.byId.get(answer.office)?.name ?? "");
    case "cancelled":
      return say.cancelled;
    case "not-confirmed":
      return say.notConfirmed;
    case "visited":
      return say.visited;
    case "not-a-code":
      return say.notACode;
    case "unknown":
      return say.unknown;
    case "choose":
      return say.choose;
    case "nobody":
      return say.nobody;
  }
}
