import { type BadDay, badAnswers, goodDay } from "../bad-day.sql.ts";
import { Back } from "./compose.tsx";
import { ClockIcon, CloudIcon, PeopleIcon } from "./icons.tsx";
import type { PageData } from "./page-data.ts";
import { clockTime, longDay, nextMorning, shortDay } from "./times.ts";
import { mostColumns } from "./view.ts";
import type { Words } from "./words.ts";

/** The room's clock, drawn again each minute. */
export function Clock({ page }: { page: PageData }) {
  const { words, now, zone, view } = page;
  const there = now.toZonedDateTimeISO(zone);
  return (
    <p class="clock" id="clock">
      <span class="unseen">{words.clockNow(page.zoneName)}: </span>
      <time dateTime={now.toString({ smallestUnit: "minute" })}>
        <span class="day-of-clock">{longDay(there.toPlainDate(), view.language)}</span>{" "}
        <strong>{clockTime(there)}</strong> {page.zoneName}
      </time>
    </p>
  );
}

/** Ways to move it. Their moments depend on now, so they are drawn again with it. */
export function ClockButtons({ page }: { page: PageData }) {
  const { words, now, zone, visit, view } = page;
  const there = visit?.toZonedDateTimeISO(zone);
  return (
    <div class="jumps" id="jumps">
      <button type="submit" name="to" value="hour">
        {words.plusHour}
      </button>
      <button type="submit" name="to" value={nextMorning(now, zone).toString()}>
        {words.nextMorning}
      </button>
      {there && (
        <button type="submit" name="to" value={there.toInstant().toString()} class="strong">
          {words.toVisit(shortDay(there.toPlainDate(), view.language), clockTime(there))}
        </button>
      )}
    </div>
  );
}

export function ClockTool({ page }: { page: PageData }) {
  const { words, now, zone } = page;
  const least = now.toZonedDateTimeISO(zone).toPlainDateTime().add({ minutes: 1 });
  return (
    <details class="tool" id="clock-tool">
      <summary>
        <ClockIcon />
        <span>{words.clock}</span>
      </summary>
      <form class="menu" method="post" action="/emulator/jump" data-quiet data-busy={words.clockMoving}>
        <Back page={page} />
        <input type="hidden" name="zone" value={zone} />
        <ClockButtons page={page} />
        <div class="pair">
          <label for="moment">{words.chooseMoment}</label>
          <input
            id="moment"
            type="datetime-local"
            name="moment"
            min={minute(least)}
            value={minute(least.add({ days: 1 }).with({ hour: 8, minute: 0 }))}
          />
          <button type="submit" name="to" value="moment">
            {words.moveClock}
          </button>
        </div>
        <p class="soft">{words.clockOnlyForward}</p>
      </form>
    </details>
  );
}

/** Says whether anything is wrong at Meta today. */
export function BadBadge({ page }: { page: PageData }) {
  const on = page.badDays.some((day) => isBad(day));
  return (
    <span class="badge" id="bad-badge" hidden={!on}>
      {page.words.badOn}
    </span>
  );
}

export function BadDayTool({ page }: { page: PageData }) {
  const { words, numbers, view } = page;
  const shown = numbers.filter((one) => view.talks.some((talk) => talk.number === one.number));
  return (
    <details class="tool" id="bad-tool">
      <summary>
        <CloudIcon />
        <span>{words.badTitle}</span>
        <BadBadge page={page} />
      </summary>
      <div class="menu wide">
        <p class="soft">{words.badIntro}</p>
        <BadDayForm page={page} scope="*" title={words.allNumbers} open />
        {shown.map((one) => (
          <BadDayForm
            key={one.number}
            page={page}
            scope={one.number}
            title={`${one.offices[0]?.name ?? ""} ${one.phone}`}
          />
        ))}
        <form method="post" action="/emulator/bad-day" data-quiet data-reload>
          <Back page={page} />
          <button type="submit" name="reset" value="all" class="plain">
            {words.reset}
          </button>
        </form>
      </div>
    </details>
  );
}

function BadDayForm({
  page,
  scope,
  title,
  open = false,
}: {
  page: PageData;
  scope: string;
  title: string;
  open?: boolean;
}) {
  const { words } = page;
  const row = page.badDays.find((one) => one.scope === scope);
  const day = row ?? goodDay;
  return (
    <details class="scope" open={open || row !== undefined} id={`bad-${scope === "*" ? "all" : scope}`}>
      <summary>{title}</summary>
      <form method="post" action="/emulator/bad-day" data-quiet data-reload>
        <Back page={page} />
        <input type="hidden" name="scope" value={scope} />
        <WebhookSwitches day={day} scope={scope} words={words} />
        <AnswerSwitches day={day} scope={scope} words={words} />
        {scope !== "*" && <p class="soft">{words.ownRow}</p>}
        <button type="submit">{words.apply}</button>
      </form>
    </details>
  );
}

interface SwitchProps {
  day: BadDay;
  scope: string;
  words: Words;
}

function WebhookSwitches({ day, scope, words }: SwitchProps) {
  const copies = `copies-${scope === "*" ? "all" : scope}`;
  return (
    <>
      <label for={copies}>{words.copies}</label>
      <select id={copies} name="copies">
        {[1, 2, 3, 5].map((n) => (
          <option key={n} value={n} selected={day.copies === n}>
            {words.copiesTimes(n)}
          </option>
        ))}
      </select>
      <Check name="otherOrder" on={day.otherOrder} label={words.otherOrder} />
      <Check name="acrossNumbers" on={day.acrossNumbers} label={words.acrossNumbers} />
      <Check name="onlyUserId" on={day.onlyUserId} label={words.onlyUserId} />
    </>
  );
}

function AnswerSwitches({ day, scope, words }: SwitchProps) {
  const [answer, times] = ["answer", "times"].map((name) => `${name}-${scope === "*" ? "all" : scope}`);
  return (
    <>
      <label for={answer}>{words.answer}</label>
      <select id={answer} name="answer">
        {["", ...badAnswers].map((one) => (
          <option key={one} value={one} selected={(day.answer ?? "") === one}>
            {words.answers[one]}
          </option>
        ))}
      </select>
      <label for={times}>{words.howOften}</label>
      <select id={times} name="times">
        {day.answersLeft !== null && (
          <option value={day.answersLeft} selected>
            {words.left(day.answersLeft)}
          </option>
        )}
        {[1, 3, 10].map((n) => (
          <option key={n} value={n}>
            {words.howOftenNext(n)}
          </option>
        ))}
        <option value="" selected={day.answer !== null && day.answersLeft === null}>
          {words.untilOff}
        </option>
      </select>
      <Check name="later" on={day.later} label={words.later} />
    </>
  );
}

function Check({ name, on, label }: { name: string; on: boolean; label: string }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="on" checked={on} />
      {label}
    </label>
  );
}

export function AddCitizen({ page }: { page: PageData }) {
  const { view, words } = page;
  if (view.talks.length >= mostColumns) return null;
  return (
    <form class="tool" method="post" action="/emulator/open">
      <Back page={page} />
      <input type="hidden" name="at" value={view.talks.length} />
      <input type="hidden" name="number" value={view.talks.at(-1)?.number} />
      <button type="submit" name="citizen" value="new" class="quiet">
        <PeopleIcon />
        <span>{words.addCitizen}</span>
      </button>
    </form>
  );
}

function minute(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: "minute" });
}

function isBad(day: BadDay): boolean {
  const marks = ["copies", "otherOrder", "acrossNumbers", "onlyUserId", "answer", "later"] as const;
  return marks.some((mark) => day[mark] !== goodDay[mark]);
}
