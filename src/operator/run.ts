import { acts } from "./acts.ts";
import { apiKey } from "./api-key.ts";
import type { Afterwards, Command } from "./command.ts";
import { explain } from "./explain.ts";
import { journal } from "./journal.ts";
import { keys, sealRows } from "./keys.ts";
import { letters } from "./letters.ts";
import { messages } from "./messages.ts";
import { numbers } from "./numbers.ts";
import { offices } from "./offices.ts";

/** What an operator can say after `npm run`. */
export const commands: Readonly<Record<string, { run: Command; usage: string; afterwards?: Afterwards }>> = {
  messages: { run: messages, usage: "npm run messages -- list | retry <id...> | retry all | drop <id...> | drop all" },
  letters: { run: letters, usage: "npm run letters -- list | retry <id...> | retry all | drop <id...> | drop all" },
  numbers: { run: numbers, usage: "npm run numbers -- list | resume <number>" },
  offices: { run: offices, usage: "npm run offices -- check | diff | apply <folder of a pack>" },
  acts: { run: acts, usage: "npm run acts -- list | owed | retry <name> | retry all" },
  "api-key": {
    run: apiKey,
    usage: "npm run api-key -- <office|all> <right>... [--label text] | all all | revoke <key id> | list",
  },
  journal: { run: journal, usage: "npm run journal -- verify [--heads file] | heads" },
  keys: { run: keys, usage: "npm run keys -- seal | renew [--end-tokens]", afterwards: sealRows },
  explain: { run: explain, usage: 'npm run explain -- <booking code> | "<message>"' },
};
