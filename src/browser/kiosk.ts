// The script of the kiosk: keys that type at once, answers without a way back to them, and a start that comes again by itself.
// Everything works without it too.
import { openPlayer, type Player } from "./player.ts";
import { afterKey } from "./printed-code.ts";
import { isFreshVisit } from "./visit.ts";

const idle = 20_000;
/** Fingers slip and screens see ghosts: no key counts twice so soon, and none is held. */
const apart = 140;

const { body } = document;
const start = body.dataset["start"] ?? "";
const box = () => document.querySelector<HTMLInputElement>("form[data-box] input[name=typed]");
/** When the last key was touched, in milliseconds since the page began; a first touch counts however early it comes. */
let lastKey = Number.NEGATIVE_INFINITY;
let busy = false;
/** The start as it came with the page: what is shown when nobody touches and the server is away. */
const home = document.querySelector("#isi[data-home]")?.cloneNode(true) as HTMLElement | undefined;

document.addEventListener("contextmenu", (event) => event.preventDefault());
document.addEventListener("dragstart", (event) => event.preventDefault());

/* Keys ------------------------------------------------------------------------------------------------------------------------------ */

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const key = target.closest<HTMLButtonElement>("button[name=key]");
  if (key) {
    event.preventDefault();
    if (event.timeStamp - lastKey >= apart) type(key.value);
    lastKey = event.timeStamp;
    return;
  }
  const link = target.closest<HTMLAnchorElement>(`a[href^="${start}"]`);
  if (!link) return;
  event.preventDefault();
  void turnTo(link.href, { cache: "no-store" });
});

function type(key: string): void {
  const field = box();
  if (!field) return;
  field.value = afterKey(field.value, key);
  field.focus();
}

// A scanner types wherever the focus is; what it types belongs into the box.
document.addEventListener("keydown", ({ key, target }) => {
  if (key.length === 1 && target !== box()) box()?.focus();
});

/* Answers --------------------------------------------------------------------------------------------------------------------------- */

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = new FormData(form, event.submitter) as unknown as Record<string, string>;
  void turnTo(form.action, { method: "POST", body: new URLSearchParams(data) });
});

/** Asks and shows the answer; says whether there was one. One at a time: what is pressed meanwhile is not sent, rather than sent unseen. */
async function turnTo(url: string, asking: RequestInit): Promise<boolean> {
  if (busy) return true;
  busy = true;
  // A line that swallows everything must not keep what the last one typed on the screen.
  const answer = await fetch(url, { ...asking, signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const text = await answer?.text().catch(() => undefined);
  const page = text ? new DOMParser().parseFromString(text, "text/html") : undefined;
  busy = false;
  const fresh = page?.getElementById("isi");
  const shown = page && fresh && answer && answer.status < 500;
  tellAway(!shown);
  if (!shown) return false;
  show(page, fresh);
  return true;
}

function show(page: Document, fresh: HTMLElement): void {
  keepCamera(fresh);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  for (const part of ["header", "#isi"]) document.querySelector(part)!.replaceWith(page.querySelector(part)!);
  window.scrollTo(0, 0);
  settle();
  say(document.querySelector<HTMLElement>("[data-sound]")?.dataset["sound"]);
}

// The camera goes on looking while answers come and go.
let camera: HTMLElement | undefined;
function keepCamera(fresh: HTMLElement): void {
  camera = document.querySelector<HTMLElement>("[data-camera]:has(video)") ?? camera;
  if (camera && !camera.querySelector("video")) camera = undefined;
  const place = fresh.querySelector<HTMLElement>("[data-camera]");
  if (place) place.hidden = false;
  if (camera) place?.replaceWith(camera);
}

function settle(): void {
  document.querySelector<HTMLElement>("[data-focus]")?.focus();
  for (const video of document.querySelectorAll("video")) void video.play();
  if (document.querySelector("[data-print=now]")) void document.fonts.ready.then(() => window.print());
  wait();
}

function tellAway(away: boolean): void {
  const line = document.getElementById("putus")!;
  line.textContent = away ? (body.dataset["away"] ?? "") : "";
  line.hidden = !away;
}

/* Back to the start ----------------------------------------------------------------------------------------------------------------- */

let timer: number | undefined;
function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(goBack, idle);
}

function goBack(): void {
  const atStart = document.querySelector("#isi[data-home]") && box()?.value === "" && location.href.endsWith(start);
  if (!atStart || document.documentElement.lang !== body.dataset["language"]) void goHome();
  wait();
}

// Whoever comes next sees nothing of the last one, also while the server is away.
async function goHome(): Promise<void> {
  if ((await turnTo(start, { cache: "no-store" })) || !home) return;
  const fresh = home.cloneNode(true) as HTMLElement;
  keepCamera(fresh);
  document.getElementById("isi")!.replaceWith(fresh);
}

for (const touch of ["pointerdown", "keydown", "input"]) document.addEventListener(touch, wait);

/* Sounds ---------------------------------------------------------------------------------------------------------------------------- */

let player: Player | undefined;
document.addEventListener("pointerdown", () => ready());
document.addEventListener("keydown", () => ready());

function ready(): void {
  if (player) return;
  player = openPlayer("/assets/suara/kini/");
  void player.allow();
  for (const name of ["good", "warn", "bad"]) void player.load(name);
}

function say(name: string | undefined): void {
  if (player && name) void player.say([name]);
}

if (isFreshVisit()) settle();
else wait();
