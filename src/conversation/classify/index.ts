/** Classifying: what a message probably means, by its words alone. A proposal; what is done about it is decided in decide/. */
export { classify, classifyBy, type Guess, weigh } from "./classify.ts";
export type { Fields } from "./features.ts";
export type { Lexicon } from "./house-words.ts";
export { acts, type IntentName, intents } from "./intents.ts";
export { type Model, modelFile, modelOf, packModel, unpackModel } from "./model.ts";
export { type Row, train } from "./train.ts";
