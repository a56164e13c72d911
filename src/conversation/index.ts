/** The dialogue: what people said, what they mean, what we answer. Knows no channel. */

export { phoneDigest } from "./addresses.ts";
export {
  acts,
  classify,
  classifyBy,
  type Fields,
  type Guess,
  type IntentName,
  intents,
  type Lexicon,
  type Model,
  modelFile,
  modelOf,
  packModel,
  type Row,
  train,
  unpackModel,
} from "./classify/index.ts";
export { drawLetterTimedActs } from "./day/draw-letters.ts";
export { offerTimedActs } from "./day/offer-letters.ts";
export { reminderTimedAct } from "./day/remind.ts";
export { writeDayLetters, writeFarewell } from "./day/write-day-letters.ts";
export { answer, type DialogueState, interpret, readDialogueState } from "./dialogue.ts";
export { explainMessage } from "./explain-message.ts";
export { retentionTimedActs } from "./forget.ts";
export { holdInbox } from "./hold-inbox.sql.ts";
export { type Inbox, openInbox } from "./inbox.ts";
export type { IncomingMessage, Said, Sender, SenderMoved } from "./incoming-message.ts";
export { type MessageWorkers, startMessageWorkers } from "./message-worker.ts";
export { moveSender } from "./move-sender.ts";
export { renewAddresses } from "./renew-addresses.ts";
export { dropSetAside, listSetAside, retrySetAside, type SetAsideMessage } from "./retry-set-aside.sql.ts";
export { sealSenders } from "./seal-senders.ts";
export { openedDialogue } from "./stored-dialogue.ts";
