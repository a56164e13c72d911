import type { FastifyInstance } from "fastify";
import { officesByTrouble, troubles } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import type { CountryFilter } from "./country-props.ts";
import { CountryView } from "./country-view.tsx";

/**
 * `/console/:office/semua`: all offices on one page for the head office and the auditor, those in trouble first. `cari` finds by name, city
 * or province, `keadaan` shows one trouble only; what cannot be read shows all. Whichever office it is opened at, it is of the country.
 */
export function countryPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "country", "country.see", async (asked) => {
    const now = tools.now();
    const all = await tools.database.transaction((tx) => officesByTrouble(tx, tools.offices, now));
    const theirs = all.filter(({ office }) => may(asked.signedIn.member, "country.see", office.id));
    return <CountryView asked={asked} now={now} offices={theirs} filter={filterOf(asked.query)} />;
  });
}

function filterOf({ cari, keadaan }: Readonly<Record<string, string | undefined>>): CountryFilter {
  const trouble = troubles.find((one) => one === keadaan);
  return {
    words: [cari ?? ""].flat().join(" ").slice(0, 60).trim(),
    trouble: trouble ?? (keadaan === "any" ? "any" : undefined),
  };
}
