import type { WrittenCountry, WrittenFacts } from "./country-shape.ts";
import type { PackFile } from "./pack-file.ts";
import type {
  WrittenFloor,
  WrittenHolidays,
  WrittenNumber,
  WrittenOffice,
  WrittenRules,
  WrittenService,
} from "./shape.ts";
import type { WrittenFact } from "./shape-facts.ts";

/** A pack as it is written, every file beside its page (for the lines of faults). */
export interface Written {
  country: { page: PackFile; value: WrittenCountry };
  /** False: the pack is from before there were countries, and `country` is ours. */
  ownCountry: boolean;
  facts: { page: PackFile; value: WrittenFacts };
  offices: { page: PackFile; value: WrittenOffice }[];
  rules: { page: PackFile; value: WrittenRules[] };
  services: { page: PackFile; value: WrittenService[] };
  numbers: { page: PackFile; value: WrittenNumber[] };
  floors: { page: PackFile; value: WrittenFloor[] };
  /** Undefined: the pack announces nothing. */
  announced: { page: PackFile; value: WrittenFact[] } | undefined;
  holidays: { page: PackFile; value: WrittenHolidays };
}
