import { booking } from "./booking.ts";
import { data } from "./data.ts";
import { day } from "./day.ts";
import { kinds } from "./kinds.ts";
import { money } from "./money.ts";
import { office } from "./office.ts";
import { papers } from "./papers.ts";
import { talk } from "./talk.ts";
import { visit } from "./visit.ts";

/** Short, true answers to what people ask, by the name of the question. */
export const answers = { ...papers, ...kinds, ...money, ...office, ...visit, ...booking, ...day, ...data, ...talk };
