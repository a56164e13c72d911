import type { SameQuestions, SameTitles } from "../answer.ts";
import type { data as indonesian, dataTitles as indonesianTitles } from "../id/data.ts";
import { rulesNow, told } from "./values.ts";

/** What these are called on a button. */
export const dataTitles: SameTitles<typeof indonesianTitles> = {
  privacy: "My personal data",
  "why-data": "Why you ask data",
  "about-other": "Somebody else's data",
  "send-docs": "Send papers",
};

export const data: SameQuestions<typeof indonesian> = {
  /** What becomes of my data, who sees it, is it safe. */
  privacy: (asked) => {
    const { personDays, journalYears } = rulesNow(asked);
    return `Your data are used for this queue only: name, date of birth, WhatsApp number, booked hour. Seen by: officers of that office; messages travel through WhatsApp (Meta).

Erased: the text of a message when it is answered; name, date of birth and number ${personDays} days after visit and last message; records without names after ${journalYears} years.
Your rights: see CHECK, correct CHANGE, no more messages STOP, erase: write "erase my data". In full: PRIVACY.`;
  },
  /** Why birth date, name, number are asked. */
  "why-data": told("why-data"),
  /** Wants data of somebody else. */
  "about-other":
    () => `Data and codes of other people we cannot tell, nor whether there is a booking or a travel ban. A code is sent only to the number that booked.

To see, move or cancel it: only from the number that booked, with CHECK, MOVE or CANCEL.`,
  /** Sends or wants to send papers, photos, ID numbers, voice. */
  "send-docs":
    () => `Documents, photos and ID numbers need not be sent here and are not kept. Bring originals and A4 copies to the visit.

To book, writing is enough: name as on the ID card, date of birth and the day. We cannot listen to voice messages yet.`,
};
