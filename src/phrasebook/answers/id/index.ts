import { booking, bookingTitles } from "./booking.ts";
import { data, dataTitles } from "./data.ts";
import { day, dayTitles } from "./day.ts";
import { kinds, kindsTitles } from "./kinds.ts";
import { money, moneyTitles } from "./money.ts";
import { office, officeTitles } from "./office.ts";
import { papers, papersTitles } from "./papers.ts";
import { talk, talkTitles } from "./talk.ts";
import { visit, visitTitles } from "./visit.ts";

/** Short, true answers to what people ask, by the name of the question. */
export const answers = { ...papers, ...kinds, ...money, ...office, ...visit, ...booking, ...day, ...data, ...talk };

/** Their names on a button, by the same names. */
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
