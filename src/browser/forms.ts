import { fit, forget, typed } from "./fit.ts";
import {
  fitClock,
  formAnswered,
  formLeft,
  leadsElsewhere,
  lookAtMissed,
  lookSoon,
  main,
  parse,
  standsForAnswer,
  tellLost,
} from "./fresh.ts";
import { openOvertaken } from "./overtaken.ts";
import { sayAnswer, warmSounds } from "./sounds.ts";
import { twoPresses } from "./two-presses.ts";
import { askOnce, askUntilAnswered, openUnsent } from "./unsent.ts";

/** What a form says, read before it leaves. */
interface Sending {
  form: HTMLFormElement;
  submitter: HTMLElement | null;
  url: URL;
  method: string;
  data: FormData;
  /** What the guard calls it. */
  name: string;
  answered(): void;
}

/** Forms that are sent as a browser does it: their answer was no page of ours. */
const plain = new WeakSet<HTMLFormElement>();
/** What is on its way, so that a second press of the same sends nothing. */
const onTheWay = new Set<string>();
let queue = Promise.resolve();
const unsent = openUnsent(() => sayAnswer("warn"));
const overtaken = openOvertaken();
/** Buttons that take their time [data-settle]. */
const isTooSoon = twoPresses();

/** From now on forms with [data-quiet] are sent without leaving the page. */
export function sendQuietly(): void {
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const form = event.target as HTMLFormElement;
    const { submitter } = event;
    const { url, method, data } = readForm(form, submitter);
    if (!form.matches("[data-quiet]") || plain.has(form)) {
      if (method === "POST") sessionStorage.setItem("posted", url.pathname);
      return;
    }
    event.preventDefault();
    if (form.matches("[data-settle]") && isTooSoon(submitter?.dataset["key"] ?? "", performance.now())) return;
    const key = `${method} ${url} ${[...data].map(([name, value]) => `${name}=${typeof value === "string" ? value : value.name}`)}`;
    // The next scan is typed over the last one, also while that is on its way.
    if (form.contains(document.activeElement)) select(document.activeElement);
    if (onTheWay.has(key)) return;
    onTheWay.add(key);
    formLeft();
    forget(form);
    form.setAttribute("aria-busy", "true");
    warmSounds();
    const name = nameOf(data, submitter);
    const answered = form.matches("[data-resend]") ? unsent.add(name) : () => {};
    const one: Sending = { form, submitter, url, method, data, name, answered };
    queue = queue.then(() => send(one)).finally(() => sent(key));
  });
}

/** What the guard calls it: what was scanned, or who was chosen. */
function nameOf(data: FormData, submitter: HTMLElement | null): string {
  const typedIn = data.get("typed");
  const name = typeof typedIn === "string" ? typedIn : submitter?.querySelector("b")?.textContent;
  return (name ?? "").slice(0, 24);
}

function readForm(form: HTMLFormElement, submitter: HTMLElement | null) {
  const from = (name: string) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return {
    url: new URL(from("action") || location.href, location.href),
    method: (from("method") ?? "get").toUpperCase(),
    data: new FormData(form, submitter),
  };
}

async function send({ form, submitter, url, method, data, name, answered }: Sending): Promise<void> {
  // The files of a form without enctype are sent by their names, as a browser does it.
  const encoded = () => new URLSearchParams(data as unknown as Record<string, string>);
  if (method === "GET") url.search = String(encoded());
  const body = form.enctype === "multipart/form-data" ? data : encoded();
  const asking = { ...(method === "GET" ? {} : { method, body }), headers: { "x-live": "1" } };
  const answer = await (form.matches("[data-resend]") ? askUntilAnswered(url, asking, tellLost) : askOnce(url, asking));
  answered();
  const isPage = answer?.headers.get("content-type")?.includes("text/html");
  const page = answer && isPage ? parse(await answer.text()) : undefined;
  formAnswered();
  form.removeAttribute("aria-busy");
  // Without a connection what was typed stays where it is, and the act can be repeated.
  if (!answer) return notSent();
  if (leadsElsewhere(answer)) return location.assign(answer.url);
  const fresh = page?.getElementById("isi");
  if (!page || !fresh) return sendPlainly(form, submitter);
  overtaken.before(name);
  show(page, fresh, { form, answer, method });
}

function notSent(): void {
  tellLost();
  lookSoon();
}

function sent(key: string): void {
  onTheWay.delete(key);
  lookAtMissed();
}

function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  plain.add(form);
  const ours = submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement;
  form.requestSubmit(ours && submitter.form === form ? submitter : undefined);
}

function show(
  page: Document,
  fresh: HTMLElement,
  { form, answer, method }: { form: HTMLFormElement; answer: Response; method: string },
): void {
  standsForAnswer(method === "POST" && !answer.redirected);
  if (answer.redirected || method === "GET") history.replaceState(null, "", answer.url);
  if (page.title) document.title = page.title;
  // Somebody who is typing again already is not taken away from it.
  const busy = document.activeElement !== null && typed.has(document.activeElement);
  fit(main, fresh, form);
  fitClock(page);
  tellLost("");
  const next = main.querySelector<HTMLElement>("[data-focus]");
  if (next && !busy) {
    next.focus();
    select(next);
    // What cannot be pressed now takes no focus; then nothing has it, and not a button that came to stand where it was (Undo).
    if (document.activeElement !== next) (document.activeElement as HTMLElement | null)?.blur();
  }
  sayAnswer(main.querySelector<HTMLElement>("[data-sound]")?.dataset["sound"]);
}

function select(one: Element | null): void {
  if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) one.select();
}
