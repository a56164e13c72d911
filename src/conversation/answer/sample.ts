import type { Reply, ReplyContext } from "./reply.ts";

/** Letter 12, after the day of the example. */
export function sampleOver(context: ReplyContext, name: string, birth: Temporal.PlainDate): Reply {
  return example(context, "sample", context.say.refusal.sampleOver(name, birth));
}

/** The pattern itself: #NAMA#TGLLahir#TglKedatangan. */
export function template({ say }: ReplyContext): Reply {
  return { kind: "template", text: say.refusal.template, options: [step(say)], inText: true, draft: "forget" };
}

function example({ say }: ReplyContext, kind: string, text: string): Reply {
  const real = { means: { do: "real" as const }, line: say.menu.buttons.real };
  return { kind, text, options: [step(say), real], inText: true, offer: { do: "real" } };
}

const step = (say: ReplyContext["say"]) => ({
  means: { do: "step-by-step" as const },
  line: say.menu.buttons.stepByStep,
});
