import type { Floor, Office, Offices } from "../../office/index.ts";
import { deskWords, phrasesOf, refusalSentence } from "../../phrasebook/index.ts";
import type { ActRefusal, DoorAnswer } from "../../queue/index.ts";
import { placesOf } from "./place-named.ts";
import { clockOf, hourText } from "./shown.ts";
import { ApiRefusal, type Language } from "./tools.ts";

/** A refused act as 409, or 429 where its hand has used up a budget; its code is the refusal's name. */
export function actRefusal(refusal: ActRefusal, office: Office, floor: Floor): ApiRefusal {
  const [status, more] = refusal.refused === "too-many" ? [429, { retryAfter: refusal.seconds }] : [409, {}];
  const say = (language: Language) => {
    const { noCounter, noDesk } = deskWords[language].api;
    // An officer chooses from a list; a program is told what stands on it.
    if (refusal.refused === "no-such-counter") return noCounter(placesOf(floor, "counter"));
    if (refusal.refused === "no-such-desk") return noDesk(placesOf(floor, "desk"));
    return refusalSentence(language, refusal, (moment) => clockOf(moment, office));
  };
  return new ApiRefusal(status, refusal.refused, say, more);
}

/** Why the door gave no arrival, as 409; its code is the answer's name. */
export function doorRefusal(
  answer: Exclude<DoorAnswer, { arrival: unknown }>,
  office: Office,
  offices: Offices,
): ApiRefusal {
  return new ApiRefusal(409, answer.is, (language) => sentence(answer, office, offices, language), goOnWith(answer));
}

/** The door's page shows buttons: one of several to choose, or today's remaining hours. */
function goOnWith(answer: Exclude<DoorAnswer, { arrival: unknown }>): object {
  if (answer.is === "late")
    return { booking: answer.booking, hours: answer.hoursToday.map(({ starts }) => hourText(starts)) };
  if (answer.is !== "choose") return {};
  return {
    choices: answer.found.flatMap(({ booking, name, starts, lastFour, recorded }) =>
      booking ? [{ booking, initials: name, hour: hourText(starts), lastFour, recorded }] : [],
    ),
  };
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
