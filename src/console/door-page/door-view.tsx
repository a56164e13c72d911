import { randomUUID } from "node:crypto";
import { deskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { Qr } from "../paper/qr.tsx";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { Answer } from "./answer.tsx";
import { Camera } from "./camera-place.tsx";
import type { DoorOutcome } from "./door-outcome.ts";
import { Newest } from "./newest.tsx";
import { Shout } from "./shout.tsx";
import { StampForm } from "./stamp-form.tsx";

interface DoorViewProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  outcome: DoorOutcome;
  newest: ArrivalView[];
  chat: string | undefined;
}

/** The page of the door: what was said, the box, and beside them who came last and the way without a code. */
export function DoorView({ asked, now, outcome, newest, chat }: DoorViewProps) {
  const words = deskWords[asked.language].door;
  const can = (permission: "door.count" | "door.stamp") => may(asked.signedIn.member, permission, asked.office.id);
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="door" styles={["door.css"]} scripts={["camera.js"]}>
      {/* An answer stays until the next scan, whatever else happens in the office; only the list follows the day. */}
      <div class="door" data-live-hold="">
        <h1 class="unseen">{words.title}</h1>
        <div class="door-main">
          <Box asked={asked} outcome={outcome} />
          <Said asked={asked} outcome={outcome} />
          <Overtaken words={words} />
        </div>
        <div class="door-side">
          {can("door.count") && <NoCode words={words} chat={chat} />}
          <Newest words={words} asked={asked} newest={newest} now={now} />
          {can("door.stamp") && <StampForm words={words} asked={asked} now={now} />}
        </div>
      </div>
    </StaffFrame>
  );
}

function Box({ asked, outcome: { answer, told } }: { asked: StaffRequest; outcome: DoorOutcome }) {
  const words = deskWords[asked.language].door;
  const found = answer?.is === "choose" ? answer.found.map(({ booking }) => booking).join(" ") : undefined;
  return (
    <section class="card box">
      <form method="post" data-quiet="" data-resend="" data-box="" autocomplete="off">
        {found && <input type="hidden" name="found" value={found} />}
        <label for="kotak">{words.box}</label>
        <div class="box-row">
          <input
            id="kotak"
            name="typed"
            type="text"
            autofocus
            data-focus=""
            data-catch=""
            data-key="Escape"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="go"
            maxlength={200}
            aria-describedby={told ? "jawaban-kata kotak-cara" : "kotak-cara"}
          />
          <button type="submit">{words.check}</button>
        </div>
        <p id="kotak-cara" class="soft">
          {words.boxHint}
        </p>
      </form>
      <p id="belum-tercatat" class="told bad unsent" role="alert" hidden data-keep="" data-unsent={words.unsent} />
      <Camera words={words.camera} />
    </section>
  );
}

function Said({ asked, outcome: { told, answer, typed = "" } }: { asked: StaffRequest; outcome: DoorOutcome }) {
  if (!told) return null;
  if (!answer) return <Shout told={told} />;
  const mayBook = may(asked.signedIn.member, "desk.book", asked.office.id);
  const words = deskWords[asked.language].door;
  return (
    <Answer
      asked={asked}
      words={words}
      answer={answer}
      told={told}
      typed={typed}
      mayBook={mayBook}
      once={randomUUID()}
    />
  );
}

/** Filled by unsent.js: answers that a quick next scan took the place of. */
function Overtaken({ words }: { words: (typeof deskWords)["id"]["door"] }) {
  return (
    <section id="tadi" class="card overtaken" aria-labelledby="tadi-kata" hidden data-keep="" data-overtaken="">
      <h2 id="tadi-kata">{words.overtaken}</h2>
      <ul />
    </section>
  );
}

function NoCode({ words, chat }: { words: (typeof deskWords)["id"]["door"]; chat: string | undefined }) {
  return (
    <section class="card no-code" aria-labelledby="tanpa-kode">
      <form method="post" data-quiet="">
        <input type="hidden" name="do" value="no-code" />
        <button id="tanpa-kode" type="submit" class="quiet" data-key="F2" data-key-always="">
          {words.noCode} <kbd>F2</kbd>
        </button>
      </form>
      {chat && (
        <div class="chat-qr">
          <Qr text={chat} label={words.chatQr} />
          <p class="soft">{words.chatHint}</p>
        </div>
      )}
    </section>
  );
}
