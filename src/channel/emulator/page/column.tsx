import { Bubble } from "./bubble.tsx";
import { type ColumnProps, Compose, Forgotten, TalkFields } from "./compose.tsx";
import { Head } from "./head.tsx";
import type { PageData, TalkData } from "./page-data.ts";
import { longDay } from "./times.ts";
import { messagesAtFirst, viewUrl } from "./view.ts";
import type { Words } from "./words.ts";

/** A citizen's phone, open at one of our numbers. */
export function Column({ page, talk, at }: ColumnProps) {
  const { words } = page;
  return (
    <section class="phone" aria-labelledby={`who-${talk.key} you-${talk.key}`} id={`column-${talk.key}`}>
      <Head page={page} talk={talk} at={at} />
      <div
        class="scroll"
        tabIndex={0}
        role="log"
        aria-label={words.talkWith(talk.office.name, talk.citizen.name ?? words.forgottenName)}
        lang="id"
      >
        <Log page={page} talk={talk} />
      </div>
      {talk.citizen.forgottenAt ? (
        <Forgotten page={page} talk={talk} at={at} />
      ) : (
        <Compose page={page} talk={talk} at={at} />
      )}
    </section>
  );
}

/** The part of a column that is drawn again when something is said. */
export function Log({ page, talk }: { page: PageData; talk: TalkData }) {
  const { words, view } = page;
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
                now={page.now}
                chosen={chosen}
                fields={<TalkFields talk={talk} page={page} />}
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

function byDay(talk: TalkData) {
  const days = Map.groupBy(talk.messages, (message) =>
    message.sentAt.toZonedDateTimeISO(talk.zone).toPlainDate().toString(),
  );
  return [...days].map(([day, messages]) => [Temporal.PlainDate.from(day), messages] as const);
}

function Empty({ talk, words }: { talk: TalkData; words: Words }) {
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
