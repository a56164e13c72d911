import type { SameQuestions, SameTitles } from "../answer.ts";
import type { office as indonesian, officeTitles as indonesianTitles } from "../id/office.ts";
import { at, beneath, isKnown, movesTo, open, said, seatHere, told } from "./values.ts";

/** What these are called on a button. */
export const officeTitles: SameTitles<typeof indonesianTitles> = {
  hours: "Opening hours",
  address: "Office address",
  parking: "Parking, facilities",
  "other-office": "Another office",
  "visa-stay": "Visa, stay permit",
  app: "App or website",
  human: "Talk to an officer",
  complaint: "Complaint",
  trouble: "Any interruption?",
};

export const office: SameQuestions<typeof indonesian> = {
  /** Opening hours, holidays. */
  hours: told("hours"),
  ramadan: told("ramadan"),
  /** Where the office is. */
  address: (asked) => `${
    isKnown(asked)
      ? `The address: ${at(asked)}.`
      : `${asked.office.name}: the full address is not recorded here. Look for that name on a map, or ask its officers.`
  }${beneath(movesTo(asked), said(asked, "gate"))}

${open(asked)}
This number is for messages only, calls are not answered.`,
  /** Parking and facilities. */
  parking: (asked) => `${
    said(asked, "parking") ??
    `Parking, cash machine, prayer room, wifi, food and photocopies at ${asked.office.name} are not recorded here. Who knows: the officers at the door and the information desk.`
  }

To be safe bring the A4 copies from home. Take your phone with you: it shows the booking code. Bags, food, or a wheelchair? Ask the officer at the door.
${open(asked)}`,
  /** Another office: can it, its number, has it room. */
  "other-office": told("other-office"),
  /** Visas, stay permits, foreigners. */
  "visa-stay": told("visa-stay"),
  /** App, website, other channel. */
  app: ({ office }) => `The queue of ${office.name} at this number needs WhatsApp only, no app and no account.

Places booked in another app or website cannot be seen from here, and the other way round. We cannot mend trouble there from this chat; ask at the information desk.
${seatHere}`,
  human: (
    asked,
  ) => `Officers are at the information desk of ${at(asked)}. In this chat no officer answers yet, and calls are not taken.

${open(asked)}
Booking, looking up, moving and cancelling work here at any time: reply MENU.`,
  /** Complains of staff, waiting, unfairness; where to complain. */
  complaint: told("complaint"),
  trouble: (
    asked,
  ) => `Whether ${asked.office.name} is in trouble right now, we do not know from this chat. Who knows: the officers at the office.

Booking here still works. If your day is closed, we tell you in this chat. While the office records a disturbance, no code is lost.
${open(asked)}`,
};
