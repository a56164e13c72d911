import { hoursOn } from "../../../office/index.ts";
import { words } from "../../en/words.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { visit as indonesian, visitTitles as indonesianTitles } from "../id/visit.ts";
import { rulesNow, told } from "./values.ts";

/** What these are called on a button. */
export const visitTitles: SameTitles<typeof indonesianTitles> = {
  "what-happens": "Steps at the office",
  clothes: "What to wear",
  "how-long": "How long it takes",
  "when-arrive": "When to arrive",
  "walk-in": "Without a booking",
  elderly: "Elderly people",
  disabled: "Disabled or ill",
  "pregnant-baby": "Pregnant or baby",
  "must-come": "Who must come",
  "proxy-apply": "Apply for somebody",
  "proxy-collect": "Collect for somebody",
  "collection-ready": "Is it ready?",
  "collection-how": "How to collect it",
};

export const visit: SameQuestions<typeof indonesian> = {
  /** Steps, interview, what to show. */
  "what-happens": told("what-happens"),
  /** What to wear for the photo. */
  clothes: told("clothes"),
  /** How long the visit takes. */
  "how-long": told("how-long"),
  /** How early or late to come. */
  "when-arrive": (asked) => {
    const { comeMinutes, graceMinutes, arrivalWindowMinutes } = rulesNow(asked);
    return `Come ${comeMinutes} minutes before the hour in your booking letter. The last moment: ${
      graceMinutes > 0 ? `${graceMinutes} minutes after that hour` : "that hour itself"
    }; after it the code is lost, without penalty.

More than ${arrivalWindowMinutes} minutes before, you are not called yet, so there is no need to come at dawn. Doors open ${words.hourThere(hoursOn(asked.office, asked.day).doorsOpen, asked.office)}.
Your hour: reply CHECK.`;
  },
  /** Without a booking. */
  "walk-in": told("walk-in"),
  /** Old applicants. */
  elderly: told("elderly"),
  /** Disabled, deaf, sick. */
  disabled: told("disabled"),
  /** Pregnant, nursing, small children: must they queue. */
  "pregnant-baby": told("pregnant-baby"),
  /** Who must or may come along. */
  "must-come": told("must-come"),
  /** May somebody else go to the office for the applicant. */
  "proxy-apply": told("proxy-apply"),
  /** May somebody else fetch the finished passport. */
  "proxy-collect": told("proxy-collect"),
  /** Is it finished, how many days. */
  "collection-ready": told("collection-ready"),
  /** How, where, until when to fetch it. */
  "collection-how": told("collection-how"),
  "application-number": told("application-number"),
};
