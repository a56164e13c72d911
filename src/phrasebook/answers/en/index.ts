import type { SameQuestions } from "../answer.ts";
import type { answers as indonesian } from "../id/index.ts";
import { booking } from "./booking.ts";
import { data } from "./data.ts";
import { day } from "./day.ts";
import { kinds } from "./kinds.ts";
import { money } from "./money.ts";
import { office } from "./office.ts";
import { papers } from "./papers.ts";
import { talk } from "./talk.ts";
import { visit } from "./visit.ts";

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
