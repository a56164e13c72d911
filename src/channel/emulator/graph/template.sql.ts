import { sql, type Tx } from "../../../database/index.ts";
import type { EmulatorTemplate } from "../options.ts";

/** Approves a template, or its new words. */
export async function registerTemplate(
  tx: Tx,
  { name, language, body }: EmulatorTemplate,
  places: number,
): Promise<void> {
  await sql("registerTemplate")`
    insert into emulator.template (name, language, body, parameters) values (${name}, ${language}, ${body}, ${places})
    on conflict (name, language) do update set body = excluded.body, parameters = excluded.parameters`.execute(tx);
}

export async function findTemplate(tx: Tx, name: string, language: string): Promise<EmulatorTemplate | undefined> {
  const { rows } = await sql("findTemplate")`
    select name, language, body from emulator.template where name = ${name} and language = ${language}`.execute(tx);
  return rows[0];
}

export async function allTemplates(tx: Tx): Promise<EmulatorTemplate[]> {
  const { rows } = await sql("allTemplates")`
    select name, language, body from emulator.template order by name, language`.execute(tx);
  return rows;
}
