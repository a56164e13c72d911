import { dropLetters, listFailedLetters, retryLetters } from "../outbox/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `letters list | retry <id...|all> | drop <id...|all>`: letters that failed for good. */
export const letters: Command = async (tools) => {
  const [act, ...ids] = tools.args;
  if (act === "list" && ids.length === 0) return list(tools);
  if (ids.length === 0) return 2;
  const which = ids.length === 1 && ids[0] === "all" ? await allFailed(tools) : ids.filter((id) => uuid.test(id));
  if (act === "retry") return told(tools, await retryLetters(tools.tx, which), "will be sent again");
  if (act === "drop") return told(tools, await dropLetters(tools.tx, which, tools.real), "dropped");
  return 2;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function allFailed({ tx }: CommandTools): Promise<string[]> {
  return (await listFailedLetters(tx, 100_000)).map(({ letterId }) => letterId);
}

async function list({ tx, print }: CommandTools): Promise<0> {
  const failed = await listFailedLetters(tx);
  if (failed.length === 0) print("No letter has failed.");
  else {
    const rows = failed.map(({ letterId, number, kind, ageSeconds, fault, errorCode, canRetry }) => [
      letterId,
      number,
      kind,
      age(ageSeconds),
      `${fault ?? "unknown"}${errorCode === null ? "" : ` ${errorCode}`}${canRetry ? "" : " (its text is gone)"}`,
    ]);
    for (const line of table(["id", "number", "kind", "written", "error"], rows)) print(line);
  }
  return 0;
}

function told({ print }: CommandTools, count: number, what: string): 0 | 1 {
  print(`${count} ${count === 1 ? "letter" : "letters"} ${what}.`);
  return count > 0 ? 0 : 1;
}
