import { hoursOn } from "../../../office/index.ts";
import { words } from "../../en/words.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { visit as indonesian, visitTitles as indonesianTitles } from "../id/visit.ts";
import { at, desk, open, rulesNow } from "./values.ts";

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
  "what-happens": (asked) => `The steps at ${asked.office.name}:
1. Door: show the booking code (QR), on the phone is enough
2. Document desk: papers checked, form filled in (hard to write? say so), queue number
3. Photo (taken there, bring none), fingerprints and a short interview about your journey
4. Payment with a code from the officer
5. Home; the passport is collected some days later

Bring originals and A4 copies: reply PAPERS.`,
  /** What to wear for the photo. */
  clothes:
    () => `Wear tidy clothes with a collar, not white. A hijab stays on, with the face clearly visible; choose a colour other than white.

The photo is taken at the office, so you need not bring one. You may be asked to take off glasses. Decent shoes and trousers or skirt, please.`,
  /** How long the visit takes. */
  "how-long": (
    asked,
  ) => `A visit with a booking usually takes 1 to 2 hours, from the door to the end of the interview; longer on busy days. The passport is usually ready 3 to 4 working days after interview and payment.

We cannot promise the hour. If the break comes, you wait until the counters open again. ${open(asked)}`,
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
  "walk-in": (asked) => `Coming without a booking is only for:
- the priority lane: age 60 and over, disabled, ill, pregnant, nursing, children under 5
- lost or damaged passports
- collecting a finished passport

All others need a booking, it is free: write name, date of birth and the day here. Cannot use WhatsApp? The front desk can book for you. ${open(asked)}`,
  /** Old applicants. */
  elderly: (
    asked,
  ) => `People of 60 and over may come directly in the morning to the priority lane, without a booking. A companion may come along, the documents are the same.

${at(asked)}. ${open(asked)}
Priority places are limited each day. A fixed hour is better? You can still book, free; the family may book it.`,
  /** Disabled, deaf, sick. */
  disabled: (
    asked,
  ) => `Disabled and ill people may come directly in the morning to the priority lane, without a booking, with a companion.

Deaf: show this message at the door; numbers stand on the screen and you are called by a sign. Need a wheelchair or to be fetched from your seat? Say so at the door.
Too ill to come: whether an officer can come to the house is not recorded here, the family asks at ${desk(asked)}.`,
  /** Pregnant, nursing, small children: must they queue. */
  "pregnant-baby": (
    asked,
  ) => `Pregnant or nursing mothers and children under 5 use the priority lane: come directly in the morning, without a booking, a companion may come along. Places are limited each day.

${at(asked)}. ${open(asked)}
A fixed hour is better? You can still book, free. Documents for babies and children: reply CHILD.`,
  /** Who must or may come along. */
  "must-come":
    () => `Only the applicant has to come, because of photo, fingerprints and interview. A child under 17, a baby too, comes with father and mother. One cannot come? A power of attorney with duty stamp.

Only a grandparent or a nanny comes along? Ask an officer first.
Companions of old, disabled and pregnant people may come in. Others: the officer at the door decides.`,
  /** May somebody else go to the office for the applicant. */
  "proxy-apply":
    () => `The applicant has to come in person, nobody else can, because of photo, fingerprints and interview. The code cannot be used by somebody else either.

What somebody else may do: book the place. Write name and date of birth of the person who will come.
Collecting a finished passport has other rules.`,
  /** May somebody else fetch the finished passport. */
  "proxy-collect": (
    asked,
  ) => `A finished passport may be collected by somebody else with a power of attorney with duty stamp. Bring also the receipt, the collector's own KTP (ID card) and a copy of the owner's; family: a copy of the KK (family card).

The rules may differ, so ask first at ${desk(asked)}. Collecting needs no booking.`,
  /** Is it finished, how many days. */
  "collection-ready": (
    asked,
  ) => `A passport is usually ready 3 to 4 working days after photo, interview and payment; an electronic one may take up to 10. Longer when systems fail.

Whether yours is ready cannot be seen from this chat: ask at the collection counter of ${asked.office.name} with your receipt. ${open(asked)}`,
  /** How, where, until when to fetch it. */
  "collection-how": (
    asked,
  ) => `Collect it at the collection counter of ${at(asked)}, without a booking. Bring the receipt or proof of payment and your KTP (ID card).

Collect it within 30 days of issue; after that the system cancels it without notice.
Somebody else collects it? With a stamped letter of authority; ask first.
Hours of that counter, and whether it can be sent by post: ask at the interview.`,
  "application-number":
    () => `We do not need that long number. If it is an ID number (NIK), please do not send it: the queue needs only name and date of birth, and we do not keep the number.

If it is the number of a passport application, ask for its status at the collection counter.`,
};
