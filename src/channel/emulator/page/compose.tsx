import type { ComponentChildren } from "preact";
import { PhoneIcon, PhotoIcon, PinIcon, PlusIcon, SendIcon, VoiceIcon } from "./icons.tsx";
import type { PageData, TalkData } from "./page-data.ts";
import { viewUrl } from "./view.ts";
import type { Words } from "./words.ts";

/** A column: which talk, and the how-manieth from the left. */
export interface ColumnProps {
  page: PageData;
  talk: TalkData;
  at: number;
}

/** The box, quick messages above it, and what is no text behind the plus. */
export function Compose({ page, talk, at }: ColumnProps) {
  const { words, view } = page;
  return (
    <form class="compose" method="post" action="/emulator/say" id={`form-${talk.key}`} data-quiet data-compose>
      <TalkFields talk={talk} page={page} />
      <Chips talk={talk} words={words} />
      <div class="line">
        <details class="attach" id={`attach-${talk.key}`}>
          <summary aria-label={words.attach}>
            <PlusIcon />
          </summary>
          <div class="menu">
            <Thing kind="photo" icon={<PhotoIcon />} label={words.photo} />
            <Thing kind="location" icon={<PinIcon />} label={words.location} />
            <Thing kind="voice" icon={<VoiceIcon />} label={words.voice} />
            <Thing kind="call" icon={<PhoneIcon />} label={words.call} />
          </div>
        </details>
        <label class="unseen" for={`say-${talk.key}`}>
          {words.message}
        </label>
        <textarea
          id={`say-${talk.key}`}
          name="text"
          rows={1}
          maxLength={4096}
          placeholder={words.placeholder}
          title={words.enterSends}
          autoFocus={at === Math.min(view.at, view.talks.length - 1)}
          autocomplete="off"
          enterkeyhint="send"
          value={at === Math.min(view.at, view.talks.length - 1) ? view.text : ""}
        />
        <button type="submit" class="send" aria-label={words.send} title={words.send}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}

/** Messages at one press. The examples only fill the box, so that people see and change what they send. */
export function Chips({ talk, words }: { talk: TalkData; words: Words }) {
  const [own, ...published] = talk.samples.map((sample) => (
    <button
      key={sample}
      type="submit"
      name="chip"
      value={sample}
      class="chip sample"
      data-fill
      title={words.sampleFills}
    >
      {sample}
    </button>
  ));
  return (
    <div class="chips" id={`chips-${talk.key}`} role="group" aria-label={words.quick}>
      {own}
      {["cek", "#batal", "menu"].map((word) => (
        <button key={word} type="submit" name="chip" value={word} class="chip">
          {word}
        </button>
      ))}
      {published}
    </div>
  );
}

function Thing({ kind, icon, label }: { kind: string; icon: ComponentChildren; label: string }) {
  return (
    <button type="submit" name="kind" value={kind} class="plain">
      {icon}
      {label}
    </button>
  );
}

/** Stands where the box stood once somebody was forgotten, also on pages that are open. */
export function Forgotten({ page, talk, at }: ColumnProps) {
  const { words, view } = page;
  return (
    <form class="compose forgotten" method="post" action="/emulator/open" id={`form-${talk.key}`}>
      <Back page={page} />
      <p>{words.forgotten}</p>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="number" value={view.talks[at]?.number} />
      <input type="hidden" name="citizen" value="new" />
      <button type="submit">{words.becomeNew}</button>
    </form>
  );
}

/** What every form of a talk carries. */
export function TalkFields({ talk, page }: { talk: TalkData; page: PageData }) {
  return (
    <>
      <input type="hidden" name="talk" value={talk.key} />
      <Back page={page} />
    </>
  );
}

/** Where a form leads back to. */
export function Back({ page }: { page: PageData }) {
  return <input type="hidden" name="back" value={viewUrl({ ...page.view, note: undefined })} />;
}
