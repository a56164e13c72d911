import type { SameQuestions } from "../answer.ts";
import type { answers as indonesian } from "../id/index.ts";
import { booking, bookingTitles } from "./booking.ts";
import { data, dataTitles } from "./data.ts";
import { day, dayTitles } from "./day.ts";
import { kinds, kindsTitles } from "./kinds.ts";
import { money, moneyTitles } from "./money.ts";
import { office, officeTitles } from "./office.ts";
import { papers, papersTitles } from "./papers.ts";
import { talk, talkTitles } from "./talk.ts";
import { visit, visitTitles } from "./visit.ts";

/** The answers of id/, each in English under the same name. */
export const answers: SameQuestions<typeof indonesian> = {
  ...papers,
  ...kinds,
  ...money,
  ...office,
  ...visit,
  ...booking,
  ...day,
  ...data,
  ...talk,
};

/** Their names on a button, in English. */
export const titles = {
  ...bookingTitles,
  ...dataTitles,
  ...dayTitles,
  ...kindsTitles,
  ...moneyTitles,
  ...officeTitles,
  ...papersTitles,
  ...talkTitles,
  ...visitTitles,
};
