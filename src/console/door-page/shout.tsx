import type { ComponentChildren } from "preact";
import type { DoorFeedback } from "./feedback.ts";
import { Icon } from "./icon.tsx";

const sounds = { good: "good", wait: "warn", warn: "warn", bad: "bad", ask: undefined } as const;

/** The answer at arm's length: colour, sign, word, sound, and what to do. `children`: what can be pressed. */
export function Shout({ told, children }: { told: DoorFeedback; children?: ComponentChildren }) {
  return (
    <section
      class={`shout ${told.tone}`}
      id="jawaban"
      aria-labelledby="jawaban-kata"
      data-is={told.is}
      data-sound={sounds[told.tone]}
      data-answer={told.tone}
    >
      <div class="shout-head" role="status">
        <Icon name={told.icon} />
        <div class="shout-said">
          <h2 id="jawaban-kata">{told.word}</h2>
          {told.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      {children}
    </section>
  );
}
