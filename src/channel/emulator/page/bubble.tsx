import type { ComponentChildren } from "preact";
import type { Content } from "../content.ts";
import { canEdit, canUnsay } from "../say.ts";
import type { Message } from "../talk.sql.ts";
import { formatted } from "./format.tsx";
import { MoreIcon, OneTick, PhoneIcon, PinIcon, TwoTicks, VoiceIcon } from "./icons.tsx";
import type { TalkData } from "./page-data.ts";
import { clockTime } from "./times.ts";
import type { Words } from "./words.ts";

interface BubbleProps {
  message: Message;
  talk: TalkData;
  words: Words;
  /** The hidden fields every form of this talk carries. */
  fields: ComponentChildren;
  now: Temporal.Instant;
  /** Choices the citizen made, by the office's message: `wamid id`. */
  chosen: Set<string>;
}

/** One message: whose it is stands at the side it is on, and in words for who does not see sides. */
export function Bubble({ message, talk, words, fields, chosen, now }: BubbleProps) {
  const { author, content } = message;
  if (content.kind === "refused") return <Note message={message} words={words} />;
  const own = author === "citizen";
  const who = own ? (talk.citizen.name ?? words.forgottenName) : talk.office.name;
  return (
    <li id={`m${message.messageId}`} class={`message ${own ? "own" : "theirs"}`}>
      <div class="bubble">
        <span class="unseen">{who}: </span>
        <Body content={content} message={message} words={words} />
        <Meta message={message} talk={talk} words={words} />
      </div>
      {own && canUnsay(message, now) && <Options message={message} words={words} fields={fields} now={now} />}
      <Choices message={message} fields={fields} chosen={chosen} words={words} />
    </li>
  );
}

function Note({ message, words }: { message: Message; words: Words }) {
  if (message.content.kind !== "refused") return null;
  const { code, times } = message.content;
  return (
    <li id={`m${message.messageId}`} class="note">
      <p>
        <strong>{words.refused(code, times)}</strong>
        {words.codes[code] ?? words.codes.other}
      </p>
    </li>
  );
}

function Body({ content, message, words }: { content: Content; message: Message; words: Words }) {
  switch (content.kind) {
    case "text":
      return <p class="words">{formatted(content.text)}</p>;
    case "template":
      return (
        <>
          <p class="label">{words.template}</p>
          <p class="words">{formatted(content.text)}</p>
        </>
      );
    case "choice":
      return (
        <p class="words picked">
          {content.title}
          {content.description && <span class="soft">{content.description}</span>}
        </p>
      );
    case "photo":
    case "image":
      return <Picture content={content} words={words} />;
    case "buttons":
    case "list":
      return (
        <>
          {content.header && <p class="words head">{content.header}</p>}
          <p class="words">{formatted(content.text)}</p>
          {content.footer && <p class="words soft">{content.footer}</p>}
        </>
      );
    case "location":
    case "voice":
    case "call":
      return <Thing kind={content.kind} words={words} />;
    case "gone":
      return <p class="words gone">{message.deletedAt ? words.deleted : words.gone}</p>;
    case "refused":
      return null;
  }
}

function Picture({ content, words }: { content: Extract<Content, { mediaId: string }>; words: Words }) {
  const alt = content.kind === "photo" ? words.photoAlt : words.pictureAlt;
  return (
    <>
      <a class="picture" href={`/emulator/picture/${content.mediaId}`} target="_blank" rel="noopener">
        <img class={content.kind} src={`/emulator/picture/${content.mediaId}`} alt={alt} loading="lazy" />
      </a>
      {content.caption && <p class="words">{formatted(content.caption)}</p>}
    </>
  );
}

function Thing({ kind, words }: { kind: "location" | "voice" | "call"; words: Words }) {
  const Icon = { location: PinIcon, voice: VoiceIcon, call: PhoneIcon }[kind];
  return (
    <p class="words thing">
      <Icon />
      {words.youSent[kind]}
    </p>
  );
}

function Meta({ message, talk, words }: { message: Message; talk: TalkData; words: Words }) {
  const at = message.sentAt.toZonedDateTimeISO(talk.zone);
  const tick = message.readAt ? "read" : message.deliveredAt ? "delivered" : "sent";
  return (
    <p class="meta">
      {message.editedAt && !message.deletedAt && `${words.edited} · `}
      <time dateTime={message.sentAt.toString({ smallestUnit: "second" })}>{clockTime(at)}</time>
      {message.author === "citizen" && (
        <span class={`tick ${tick}`}>
          {tick === "sent" ? <OneTick /> : <TwoTicks />}
          <span class="unseen">{words.ticks[tick]}</span>
        </span>
      )}
    </p>
  );
}

function Options({ message, words, fields, now }: Omit<BubbleProps, "talk" | "chosen">) {
  const { wamid, content, messageId } = message;
  return (
    <details class="options" id={`o${messageId}`}>
      <summary aria-label={words.options}>
        <MoreIcon />
      </summary>
      <div class="menu">
        {canEdit(message, now) && content.kind === "text" && (
          <form method="post" action="/emulator/edit" data-quiet>
            {fields}
            <input type="hidden" name="wamid" value={wamid} />
            <label for={`e${messageId}`}>{words.edit}</label>
            <textarea id={`e${messageId}`} name="text" rows={2} maxLength={4096}>
              {content.text}
            </textarea>
            <button type="submit">{words.save}</button>
          </form>
        )}
        <form method="post" action="/emulator/unsay" data-quiet>
          {fields}
          <input type="hidden" name="wamid" value={wamid} />
          <button type="submit" class="plain danger">
            {words.remove}
          </button>
        </form>
      </div>
    </details>
  );
}

interface ChoiceProps {
  message: Message;
  words: Words;
  fields: ComponentChildren;
  chosen: Set<string>;
}

/** Buttons stand under the bubble; a list opens. They stay pressable, as on a phone: an old button may be pressed late. */
function Choices({ message, fields, chosen }: ChoiceProps) {
  const { content, wamid, messageId } = message;
  const isChosen = (id: string) => chosen.has(`${wamid} ${id}`);
  const hidden = (
    <>
      {fields}
      <input type="hidden" name="of" value={wamid} />
    </>
  );
  if (content.kind === "buttons") {
    return (
      <form class="choices" method="post" action="/emulator/choose" data-quiet>
        {hidden}
        {content.buttons.map(({ id, title }, at) => (
          <Choice key={id} id={id} anchor={`b${messageId}-${at}`} chosen={isChosen(id)}>
            {title}
          </Choice>
        ))}
      </form>
    );
  }
  if (content.kind !== "list") return null;
  return (
    <details class="choices list" id={`l${messageId}`}>
      <summary>{content.open}</summary>
      <form method="post" action="/emulator/choose" data-quiet>
        {hidden}
        {content.sections.map((section) => (
          <div role="group" aria-label={section.title ?? content.open} key={section.title ?? ""}>
            {section.title && <p class="label">{section.title}</p>}
            {section.rows.map((row) => (
              <Choice key={row.id} id={row.id} anchor={`b${messageId}-${row.id}`} chosen={isChosen(row.id)}>
                <span>{row.title}</span>
                {row.description && <span class="soft">{row.description}</span>}
              </Choice>
            ))}
          </div>
        ))}
      </form>
    </details>
  );
}

function Choice({
  id,
  anchor,
  chosen,
  children,
}: {
  id: string;
  anchor: string;
  chosen: boolean;
  children: ComponentChildren;
}) {
  return (
    <button type="submit" name="id" value={id} id={anchor} class="choice" {...(chosen && { "data-chosen": "" })}>
      {children}
      {chosen && <span class="unseen"> ✓</span>}
    </button>
  );
}
