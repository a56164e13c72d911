import { sql, type Tx } from "../../database/index.ts";
import { insertPack } from "../store-pack.sql.ts";
import type { ImportStep } from "./import-plan.ts";

/** Writes a step of an import; those of the calendar and of what an office says are changes, and are made there. */
export async function writeStep(tx: Tx, step: Exclude<ImportStep, { step: "calendar" | "fact" }>): Promise<void> {
  switch (step.step) {
    case "country":
      await sql("importCountry")`
        insert into country (content) values (${JSON.stringify(step.country)}::jsonb)
        on conflict (one) do update set content = excluded.content`.execute(tx);
      return;
    case "office":
      return insertPack(tx, { ...nothing, offices: [step.office] });
    case "number":
      return insertPack(tx, { ...nothing, numbers: [step.number] });
    case "number-offices":
      return addNumberOffices(tx, step);
    case "texts":
      await sql("importTexts")`
        update office set content = ${JSON.stringify(step.content)}::jsonb where office_id = ${step.office}`.execute(
        tx,
      );
      return;
    case "service":
      await sql("importService")`
        insert into service (office_id, code, content)
        values (${step.office}, ${step.service.code}, ${JSON.stringify(step.service.content)}::jsonb)
        on conflict (office_id, code) do update set content = excluded.content`.execute(tx);
      return;
    case "floor":
      await sql("importFloor")`
        insert into floor (office_id, version, first_day, content)
        values (${step.office}, ${step.version.version}, ${step.version.firstDay}::text::date, ${JSON.stringify(step.version.content)}::jsonb)`.execute(
        tx,
      );
      return;
    case "rules":
      await sql("importRules")`
        insert into rules (office_id, version, first_day, content)
        values (${step.office}, ${step.version.version}, ${step.version.firstDay}::text::date, ${JSON.stringify(step.version.content)}::jsonb)`.execute(
        tx,
      );
  }
}

const nothing = {
  name: "",
  offices: [],
  numbers: [],
  holidays: [],
  yearlyHolidays: [],
  decreedYears: [],
  facts: [],
  announced: [],
};

async function addNumberOffices(
  tx: Tx,
  { number, offices, from }: Extract<ImportStep, { step: "number-offices" }>,
): Promise<void> {
  await sql("importNumberOffices")`
    insert into number_office (phone_number_id, office_id, preference)
    select ${number}, o.office, ${from} - 1 + o.place
      from unnest(${offices}::smallint[]) with ordinality as o (office, place)`.execute(tx);
}
