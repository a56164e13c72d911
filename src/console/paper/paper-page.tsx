import type { ComponentChildren } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface PaperPageProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  title: string;
  children: ComponentChildren;
}

/** A page that is printed as soon as it is there: only the paper goes to the printer. */
export function PaperPage({ asked, now, title, children }: PaperPageProps) {
  const words = deskWords[asked.language].paper;
  return (
    <StaffFrame
      asked={asked}
      now={now}
      title={title}
      here="front"
      styles={["paper.css"]}
      scripts={["print.js"]}
      live={false}
    >
      <h1 class="not-on-paper">{title}</h1>
      <div class="paper-presses not-on-paper">
        <button type="button" data-print="now" data-key="p" hidden>
          {words.print}
        </button>
        <a
          class="press quiet"
          href={href("frontDesk", { office: asked.office.code }, asked.language)}
          data-key="Escape"
        >
          {words.back}
        </a>
        <noscript>
          <p class="soft">{words.byHand}</p>
        </noscript>
      </div>
      {children}
    </StaffFrame>
  );
}
