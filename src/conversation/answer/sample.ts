import type { Draft } from "../place.ts";
import type { Speech, Telling } from "./speech.ts";

/** Letter 12, after the day of the example. */
export function sampleOver(telling: Telling, name: string, birth: Temporal.PlainDate): Speech {
  return example(telling, "sample", telling.say.refusal.sampleOver(name, birth));
}

/** The example while its day lies ahead, and somebody has sent it before; nobody learns who. */
export function sampleTaken(telling: Telling, draft: Draft): Speech {
  return { ...example(telling, "sample", telling.say.refusal.sampleTaken), draft };
}

/** The pattern itself: #NAMA#TGLLahir#TglKedatangan. */
export function template({ say }: Telling): Speech {
  return { kind: "template", text: say.refusal.template, options: [step(say)], inText: true, draft: "forget" };
}

function example({ say }: Telling, kind: string, text: string): Speech {
  const real = { means: { do: "real" as const }, line: say.menu.buttons.real };
  return { kind, text, options: [step(say), real], inText: true, offer: { do: "real" } };
}

const step = (say: Telling["say"]) => ({ means: { do: "step-by-step" as const }, line: say.menu.buttons.stepByStep });
