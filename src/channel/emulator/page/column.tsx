import type { ComponentChildren } from "preact";
import { Bubble } from "./bubble.tsx";
import { CloseIcon, PhoneIcon, PhotoIcon, PinIcon, PlusIcon, SendIcon, VoiceIcon } from "./icons.tsx";
import type { PageScene, TalkScene } from "./scene.ts";
import { longDay } from "./times.ts";
import { messagesAtFirst, viewUrl } from "./view.ts";
import type { Words } from "./words.ts";

interface ColumnProps {
  scene: PageScene;
  talk: TalkScene;
  at: number;
}

/** A citizen's phone, open at one of our numbers. */
export function Column({ scene, talk, at }: ColumnProps) {
  const { words } = scene;
  return (
    <section class="phone" aria-labelledby={`who-${talk.key} you-${talk.key}`} id={`column-${talk.key}`}>
      <Head scene={scene} talk={talk} at={at} />
      <div
        class="scroll"
        tabIndex={0}
        role="log"
        aria-label={words.talkWith(talk.office.name, talk.citizen.name ?? words.forgottenName)}
        lang="id"
      >
        <Log scene={scene} talk={talk} />
      </div>
      {talk.citizen.forgottenAt ? (
        <Forgotten scene={scene} talk={talk} at={at} />
      ) : (
        <Compose scene={scene} talk={talk} at={at} />
      )}
    </section>
  );
}

/** The part of a column that is drawn again when something is said. */
export function Log({ scene, talk }: { scene: PageScene; talk: TalkScene }) {
  const { words, view } = scene;
  const chosen = new Set(
    talk.messages.flatMap(({ content }) => (content.kind === "choice" ? [`${content.of} ${content.id}`] : [])),
  );
  return (
    <div class="talk" id={`talk-${talk.key}`}>
      {talk.messages.length === 0 && <Empty talk={talk} words={words} />}
      {talk.more && (
        <a class="earlier" href={viewUrl({ ...view, shown: view.shown + messagesAtFirst })}>
          {words.earlier}
        </a>
      )}
      {byDay(talk).map(([day, messages]) => (
        <div key={String(day)} id={`d-${talk.key}-${day}`}>
          <h3 class="day">
            <span>{longDay(day, view.language)}</span>
          </h3>
          <ol class="messages">
            {messages.map((message) => (
              <Bubble
                key={message.messageId}
                message={message}
                talk={talk}
                words={words}
                now={scene.now}
                chosen={chosen}
                fields={<TalkFields talk={talk} scene={scene} />}
              />
            ))}
          </ol>
        </div>
      ))}
      {talk.typing && (
        <p class="typing" id={`typing-${talk.key}`}>
          <span class="unseen">
            {talk.office.name} {words.typing}
          </span>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </p>
      )}
    </div>
  );
}

function byDay(talk: TalkScene) {
  const days = Map.groupBy(talk.messages, (message) =>
    message.sentAt.toZonedDateTimeISO(talk.zone).toPlainDate().toString(),
  );
  return [...days].map(([day, messages]) => [Temporal.PlainDate.from(day), messages] as const);
}

function Empty({ talk, words }: { talk: TalkScene; words: Words }) {
  return (
    <div class="empty" id={`empty-${talk.key}`} lang={words.otherLanguage === "English" ? "id" : "en"}>
      <h3>{words.emptyTitle}</h3>
      <p>{words.emptyText}</p>
      <button
        type="submit"
        form={`form-${talk.key}`}
        name="chip"
        value={talk.samples[0]}
        class="chip sample"
        data-fill
        title={words.sampleFills}
      >
        {talk.samples[0]}
      </button>
      <p class="soft">{words.emptyAlso}</p>
    </div>
  );
}

function Head({ scene, talk, at }: ColumnProps) {
  const { words, view } = scene;
  const others = view.talks.filter((_, place) => place !== at);
  return (
    <header class="head">
      <span class="avatar" aria-hidden="true">
        {initials(talk.office.name)}
      </span>
      <div class="who">
        <h2 id={`who-${talk.key}`}>{talk.office.name}</h2>
        <p>
          <span class="nowrap">{talk.phone}</span>
          {talk.office.code && (
            <a class="nowrap" href={`/kantor/${talk.office.code}`}>
              {words.seats}
            </a>
          )}
        </p>
        <You talk={talk} words={words} />
      </div>
      <Change scene={scene} talk={talk} at={at} />
      {others.length > 0 && (
        <a class="square" href={viewUrl({ ...view, talks: others, at: 0 })} aria-label={words.close}>
          <CloseIcon />
        </a>
      )}
    </header>
  );
}

/** Who one is in this column. */
export function You({ talk, words }: { talk: TalkScene; words: Words }) {
  return (
    <p class="you" id={`you-${talk.key}`}>
      {words.as(talk.citizen.name ?? words.forgottenName)}
    </p>
  );
}

function Change({ scene, talk, at }: ColumnProps) {
  const { words, numbers } = scene;
  const people = scene.people.some((one) => one.citizenId === talk.citizenId)
    ? scene.people
    : [talk.citizen, ...scene.people];
  return (
    <details class="change" id={`change-${talk.key}`}>
      <summary>{words.changeTalk}</summary>
      <form class="menu" method="post" action="/emulator/open">
        <Back scene={scene} />
        <input type="hidden" name="at" value={at} />
        <label for={`number-${at}`}>{words.office}</label>
        <select id={`number-${at}`} name="number">
          {numbers.map((one) => (
            <option key={one.number} value={one.number} selected={one.number === talk.number}>
              {one.offices.map((office) => office.name).join(", ")} · {one.phone}
            </option>
          ))}
        </select>
        <label for={`citizen-${at}`}>{words.citizen}</label>
        <select id={`citizen-${at}`} name="citizen">
          {people.map((one) => (
            <option key={one.citizenId} value={one.citizenId} selected={one.citizenId === talk.citizenId}>
              {one.name ?? words.forgottenName} {one.hidesPhone ? `(${words.hidden})` : (one.phone ?? "")}
            </option>
          ))}
          <option value="new">{words.newCitizen}</option>
          <option value="new-hidden">{words.newHidden}</option>
        </select>
        <button type="submit">{words.open}</button>
      </form>
    </details>
  );
}

/** Stands where the box stood once somebody was forgotten, also on pages that are open. */
export function Forgotten({ scene, talk, at }: ColumnProps) {
  const { words, view } = scene;
  return (
    <form class="compose forgotten" method="post" action="/emulator/open" id={`form-${talk.key}`}>
      <Back scene={scene} />
      <p>{words.forgotten}</p>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="number" value={view.talks[at]?.number} />
      <input type="hidden" name="citizen" value="new" />
      <button type="submit">{words.becomeNew}</button>
    </form>
  );
}

function Compose({ scene, talk, at }: ColumnProps) {
  const { words, view } = scene;
  return (
    <form class="compose" method="post" action="/emulator/say" id={`form-${talk.key}`} data-quiet data-compose>
      <TalkFields talk={talk} scene={scene} />
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
        />
        <button type="submit" class="send" aria-label={words.send} title={words.send}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}

/** Messages at one press. The examples only fill the box, so that people see and change what they send. */
export function Chips({ talk, words }: { talk: TalkScene; words: Words }) {
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

function TalkFields({ talk, scene }: { talk: TalkScene; scene: PageScene }) {
  return (
    <>
      <input type="hidden" name="talk" value={talk.key} />
      <Back scene={scene} />
    </>
  );
}

/** Where a form leads back to. */
export function Back({ scene }: { scene: PageScene }) {
  return <input type="hidden" name="back" value={viewUrl({ ...scene.view, note: undefined })} />;
}

function initials(name: string): string {
  const words = name.replace(/^Kantor Imigrasi (Kelas \w+ )?(Khusus )?/i, "").split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}
