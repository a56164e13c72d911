import { dropSetAside, listSetAside, retrySetAside } from "../conversation/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `messages list | retry <id...|all> | drop <id...|all>`: messages that failed three times. */
export const messages: Command = async (tools) => {
  const [act, ...ids] = tools.args;
  if (act === "list" && ids.length === 0) return list(tools);
  if (ids.length === 0) return 2;
  const which = ids.length === 1 && ids[0] === "all" ? "all" : ids;
  if (act === "retry") return told(tools, await retrySetAside(tools.tx, which), which, "will be tried again");
  if (act === "drop") return told(tools, await dropSetAside(tools.tx, which, tools.now), which, "dropped");
  return 2;
};

async function list({ tx, print, now }: CommandTools): Promise<0> {
  const waiting = await listSetAside(tx);
  if (waiting.length === 0) print("No message is set aside.");
  else {
    const rows = waiting.map(({ handle, number, kind, fault, setAsideAt, canRetry }) => [
      handle,
      number,
      kind,
      age(now.since(setAsideAt).total("seconds")),
      canRetry ? fault : `${fault} (its text is gone)`,
    ]);
    for (const line of table(["id", "number", "kind", "set aside", "error"], rows)) print(line);
  }
  return 0;
}

function told({ print }: CommandTools, count: number, which: "all" | string[], what: string): 0 | 1 {
  if (count === 0 && which !== "all") print("None of these is set aside: npm run messages -- list.");
  else print(`${count} ${count === 1 ? "message" : "messages"} ${what}.`);
  return count > 0 ? 0 : 1;
}
