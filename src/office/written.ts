import type { Page } from "./page.ts";
import type {
  WrittenFloor,
  WrittenHolidays,
  WrittenNumber,
  WrittenOffice,
  WrittenRules,
  WrittenService,
} from "./shape.ts";

/** A pack as it is written, every file beside its page (for the lines of faults). */
export interface Written {
  offices: { page: Page; value: WrittenOffice }[];
  rules: { page: Page; value: WrittenRules[] };
  services: { page: Page; value: WrittenService[] };
  numbers: { page: Page; value: WrittenNumber[] };
  floors: { page: Page; value: WrittenFloor[] };
  holidays: { page: Page; value: WrittenHolidays };
}
