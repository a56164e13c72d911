import { inLanguage } from "../../office/index.ts";
import { consentVersion, type privacy as indonesian } from "../id/privacy.ts";
import { commands } from "./commands.ts";

export const privacy: typeof indonesian = {
  about: (personDays, journalYears, { privacyLaw }) => `Your data in this queue:

- What we keep: name, date of birth, WhatsApp number, time of the booking.
- What for: to prepare your place at the immigration office, nothing else.
- What we tell you in this chat: only what concerns your visit, such as reminders, missing papers, a lost hour, or an office in trouble. Stop: ${commands.stop}.
- What we do not keep: photos, locations, ID numbers. The text of messages is deleted when it is answered.
- How long: name and date of birth until ${personDays} days after the visit, the WhatsApp number until ${personDays} days after the visit and your last message. Records of events without names are kept ${journalYears} years as proof of an honest queue.
- Who sees it: officers of that office. Messages travel through WhatsApp (Meta).

See data: ${commands.status}. Correct: ${commands.change}. Erase: write ${commands.erase}.
Basis: public service (${inLanguage(privacyLaw, "en")}) and the protection of personal data. Version of this text: ${consentVersion}.`,
  sureToErase: (bookings) => `If we erase your data, these bookings are cancelled too:
${bookings.map((line) => `- ${line}`).join("\n")}

Erase? Reply *${commands.eraseSure}*.`,
  erased: (cancelled) => `We have erased your data${cancelled ? `, ${cancelled} booking(s) cancelled` : ""}.

Only records of events without name and number stay, as required to prove an honest queue.
To book again some day, just write.`,
};
