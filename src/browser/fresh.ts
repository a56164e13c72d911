import { Idiomorph } from "idiomorph";
import { fit, typed } from "./fit.ts";
import { follow } from "./follow.ts";

/** The part of a page of staff that is drawn anew. */
export const main = document.getElementById("isi")!;
const { body } = document;
const lost = document.getElementById("lost");

/** This page is the answer to a form: only a change at the office draws it again. */
let isAnswer = sessionStorage.getItem("posted") === location.pathname;
sessionStorage.removeItem("posted");
let looking: Promise<void> | undefined;
let lookAgain = false;
/** Forms on their way; a page that was asked for before one of them was answered is older than its answer. */
let sending = 0;
let answers = 0;
let missed = false;
/** The page does not hear of changes: only their coming back ends that. */
let cutOff = false;
let minute: number | undefined;

/** A form goes its way: what is looked at meanwhile is older than its answer. */
export function formLeft(): void {
  sending += 1;
}

/** The form has its answer, or there will be none. */
export function formAnswered(): void {
  sending -= 1;
  answers += 1;
}

/** When the last form on its way has been dealt with: whatever was too old meanwhile is looked at again. */
export function lookAtMissed(): void {
  if (missed && sending === 0) void look(true);
}

/** The page shows the answer to a form: only a change at the office draws over it. Or it does not any more. */
export function standsForAnswer(yes: boolean): void {
  isAnswer = yes;
}

/** At most one look at a time; whatever is wanted meanwhile is one more. `whole`: also over an answer that stands there. */
export function look(whole: boolean): Promise<void> {
  if (whole) isAnswer = false;
  lookAgain = true;
  looking ??= lookOn().finally(() => {
    looking = undefined;
  });
  return looking;
}

async function lookOn(): Promise<void> {
  while (lookAgain) {
    lookAgain = false;
    missed = false;
    await lookOnce();
  }
}

async function lookOnce(): Promise<void> {
  const before = answers;
  const answer = await fetch(location.href, { headers: { "x-live": "1" }, cache: "no-store" }).catch(() => undefined);
  if (!answer || answer.status >= 500) return lookSoon();
  if (!answer.ok) return;
  if (!cutOff) tellLost("");
  if (leadsElsewhere(answer)) {
    await keepTyped();
    return location.assign(answer.url);
  }
  const page = parse(await answer.text());
  if (sending > 0 || answers !== before) {
    missed = true;
    return;
  }
  const fresh = page.getElementById("isi");
  if (!fresh) return;
  if (isAnswer || main.firstElementChild?.matches("[data-live-hold]")) fitParts(page);
  else fit(main, fresh);
  fitClock(page);
  waitForMinute();
}

/** The sign-in has ended and the page goes: what was typed last and not sent is kept for whoever comes back. Nothing is done by it. */
async function keepTyped(): Promise<void> {
  const form = [...typed].map((field) => (field as HTMLInputElement).form).findLast((one) => one?.isConnected);
  if (form?.method !== "post") return;
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const to = form.getAttribute("action") || location.href;
  await fetch(to, { method: "POST", body, headers: { "x-keep": "1" }, redirect: "manual" }).catch(() => undefined);
}

/** Looks again in three seconds: the server was away. */
export function lookSoon(): void {
  setTimeout(() => void look(false), 3_000);
}

/** An answer from another page than this one (a session ended, an act leads on). */
export function leadsElsewhere(answer: Response): boolean {
  return answer.redirected && new URL(answer.url).pathname !== location.pathname;
}

export function parse(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html");
}

function fitParts(page: Document): void {
  for (const part of main.querySelectorAll("[data-live-part][id]")) {
    const fresh = page.getElementById(part.id);
    if (fresh) fit(part, fresh);
  }
}

/** What stands outside of the main part and goes with the time: the clock, and the alarm of an office that nobody has opened. */
export function fitClock(page: Document): void {
  for (const id of ["clock", "alarm"]) {
    const [fresh, shown] = [page.getElementById(id), document.getElementById(id)];
    if (shown && fresh) void Idiomorph.morph(shown, fresh);
  }
  // What was kept has been sent.
  if (!page.querySelector("[data-kept]")) document.querySelector("[data-kept]")?.remove();
}

// What only time changes (the clock, "since 12 minutes") is looked at when the office's next minute begins; not by all screens at once.
function waitForMinute(): void {
  clearTimeout(minute);
  const clock = document.getElementById("clock");
  const drawn = Date.parse(clock instanceof HTMLTimeElement ? clock.dateTime : "");
  if (!body.dataset["live"] || Number.isNaN(drawn)) return;
  const wait = 60_000 - (drawn % 60_000) + Math.random() * 2_000;
  minute = setTimeout(() => document.hidden || void look(false), wait);
}

/** From now on the page is drawn again whenever what it shows has changed. */
export function stayFresh(): void {
  if (!body.dataset["live"]) return;
  waitForMinute();
  follow(`/live?watch=${encodeURIComponent(body.dataset["live"])}`, {
    heard: () => void look(true),
    opened: () => look(false),
    lost() {
      cutOff = true;
      tellLost();
    },
    found() {
      cutOff = false;
      tellLost("");
    },
  });
}

/** Says that the page may be old; "" takes it back. */
export function tellLost(text = body.dataset["lost"] ?? ""): void {
  if (!lost) return;
  lost.textContent = text;
  lost.hidden = text === "";
}
