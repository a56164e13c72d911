import { type OurNumber, offices } from "../office/index.ts";
import { type NumberState, numberStates, resumeNumber } from "../outbox/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `numbers list | resume <phone_number_id>`: numbers of ours that send nothing, and letting them send again. */
export const numbers: Command = async (tools) => {
  const [act, id, ...more] = tools.args;
  if (act === "list" && id === undefined) return list(tools);
  if (act !== "resume" || id === undefined || more.length > 0) return 2;
  const resumed = await resumeNumber(tools.tx, id);
  tools.print(resumed ? `Number ${id} sends again.` : `Number ${id} was neither stopped nor resting.`);
  return resumed ? 0 : 1;
};

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
  const { stoppedAt, stopCode, pausedUntil, waiting } = state;
  const word = stoppedAt
    ? `stopped since ${age(real.since(stoppedAt).total("seconds"))}${stopCode === null ? "" : `, error ${stopCode}`}`
    : `rests for ${age(pausedUntil?.since(real).total("seconds") ?? 0)}`;
  return [phoneNumberId, phone, name, word, String(waiting)];
}
