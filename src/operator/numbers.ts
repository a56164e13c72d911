import { type OurNumber, offices } from "../office/index.ts";
import { type NumberState, numberStates, resumeNumbers } from "../outbox/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `numbers list | resume <phone_number_id | all>`: numbers of ours that send nothing, and letting them send again. */
export const numbers: Command = async (tools) => {
  const [act, id, ...more] = tools.args;
  if (act === "list" && id === undefined) return list(tools);
  if (act !== "resume" || id === undefined || more.length > 0) return 2;
  const resumed = await resumeNumbers(tools.tx, id === "all" ? null : id);
  tools.print(said(id, resumed));
  return resumed > 0 ? 0 : 1;
};

function said(id: string, resumed: number): string {
  if (id !== "all") return resumed > 0 ? `Number ${id} sends again.` : `Number ${id} was neither stopped nor resting.`;
  if (resumed === 0) return "No number was stopped or resting.";
  return resumed === 1 ? "1 number sends again." : `${resumed} numbers send again.`;
}

async function list({ tx, print, real }: CommandTools): Promise<0> {
  const ours = [...(await offices(tx)).numbers.values()];
  const states = new Map((await numberStates(tx, real)).map((state) => [state.number, state]));
  const rows = ours.map((number) => rowOf(number, states.get(number.phoneNumberId), real));
  for (const line of table(["number", "phone", "name", "state", "letters waiting"], rows)) print(line);
  return 0;
}

function rowOf(
  { phoneNumberId, phone, name }: OurNumber,
  state: NumberState | undefined,
  real: Temporal.Instant,
): string[] {
  if (!state) return [phoneNumberId, phone, name, "sends", ""];
  return [phoneNumberId, phone, name, wordOf(state, real), String(state.waiting)];
}

function wordOf(state: NumberState, real: Temporal.Instant): string {
  const { stoppedAt, stopCode, troubleSince, troubleCode, pausedUntil, templatesPausedUntil } = state;
  const since = (moment: Temporal.Instant) => age(real.since(moment).total("seconds"));
  const ahead = (moment: Temporal.Instant | null) => age(moment?.since(real).total("seconds") ?? 0);
  const error = (code: number | null) => (code === null ? "" : `, error ${code}`);
  if (stoppedAt) return `stopped since ${since(stoppedAt)}${error(stopCode)}`;
  if (troubleSince) return `channel in trouble since ${since(troubleSince)}${error(troubleCode)}`;
  if (templatesPausedUntil) return `only answers for ${ahead(templatesPausedUntil)}`;
  return `rests for ${ahead(pausedUntil)}`;
}
