// The island of the kiosk: keys that type at once, answers without a way back to them, and a start that comes again by itself.
// Everything works without this file too.
/* global openPlayer */

const idle = 20_000;
/** Fingers slip and screens see ghosts: no key counts twice so soon, and none is held. */
const apart = 140;

const { body } = document;
const { start } = body.dataset;
const box = () => document.querySelector("form[data-box] input[name=typed]");
let lastKey = 0;
let busy = false;
/** The start as it came with the page: what is shown when nobody touches and the server is away. */
const home = document.querySelector("#isi[data-home]")?.cloneNode(true);

document.addEventListener("contextmenu", (event) => event.preventDefault());
document.addEventListener("dragstart", (event) => event.preventDefault());

/* Keys ------------------------------------------------------------------------------------------------------------------------------ */

document.addEventListener("click", (event) => {
  const key = event.target.closest("button[name=key]");
  if (key) {
    event.preventDefault();
    if (event.timeStamp - lastKey >= apart) type(key.value);
    lastKey = event.timeStamp;
    return;
  }
  const link = event.target.closest(`a[href^="${start}"]`);
  if (!link) return;
  event.preventDefault();
  void turnTo(link.href, { cache: "no-store" });
});

function type(key) {
  const field = box();
  if (!field) return;
  const { value } = field;
  if (key === "clear") field.value = "";
  else if (key === "erase") field.value = value.slice(0, -1);
  else if (value.replace(/-/g, "").length < 8) field.value = grouped(value + key);
  field.focus();
}

// As it is printed: four letters, a hyphen, four letters.
function grouped(text) {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}

// A scanner types wherever the focus is; what it types belongs into the box.
document.addEventListener("keydown", ({ key, target }) => {
  if (key.length === 1 && target !== box()) box()?.focus();
});

/* Answers --------------------------------------------------------------------------------------------------------------------------- */

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const data = new URLSearchParams(new FormData(form, submitter));
  void turnTo(form.action, { method: "POST", body: data });
});

/** Asks and shows the answer; says whether there was one. One at a time: what is pressed meanwhile is not sent, rather than sent unseen. */
async function turnTo(url, asking) {
  if (busy) return true;
  busy = true;
  // A line that swallows everything must not keep what the last one typed on the screen.
  const answer = await fetch(url, { ...asking, signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const text = await answer?.text().catch(() => undefined);
  const page = text && new DOMParser().parseFromString(text, "text/html");
  busy = false;
  const fresh = page && page.getElementById("isi");
  tellAway(!fresh || answer.status >= 500);
  if (!fresh || answer.status >= 500) return false;
  show(page, fresh);
  return true;
}

function show(page, fresh) {
  keepCamera(fresh);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  for (const part of ["header", "#isi"]) document.querySelector(part).replaceWith(page.querySelector(part));
  window.scrollTo(0, 0);
  settle();
  say(document.querySelector("[data-sound]")?.dataset.sound);
}

// The camera goes on looking while answers come and go.
let camera;
function keepCamera(fresh) {
  camera = document.querySelector("[data-camera]:has(video)") ?? camera;
  if (camera && !camera.querySelector("video")) camera = undefined;
  const place = fresh.querySelector("[data-camera]");
  if (place) place.hidden = false;
  if (camera) place?.replaceWith(camera);
}

function settle() {
  document.querySelector("[data-focus]")?.focus();
  for (const video of document.querySelectorAll("video")) void video.play();
  if (document.querySelector("[data-print=now]")) void document.fonts.ready.then(() => window.print());
  wait();
}

function tellAway(away) {
  const line = document.getElementById("putus");
  line.textContent = away ? body.dataset.away : "";
  line.hidden = !away;
}

/* Back to the start ----------------------------------------------------------------------------------------------------------------- */

let timer;
function wait() {
  clearTimeout(timer);
  timer = setTimeout(goBack, idle);
}

function goBack() {
  const atStart = document.querySelector("#isi[data-home]") && box()?.value === "" && location.href.endsWith(start);
  if (!atStart || document.documentElement.lang !== "id") void goHome();
  wait();
}

// Whoever comes next sees nothing of the last one, also while the server is away.
async function goHome() {
  if ((await turnTo(start, { cache: "no-store" })) || !home) return;
  const fresh = home.cloneNode(true);
  keepCamera(fresh);
  document.getElementById("isi").replaceWith(fresh);
}

for (const touch of ["pointerdown", "keydown", "input"]) document.addEventListener(touch, wait);

/* Sounds ---------------------------------------------------------------------------------------------------------------------------- */

let player;
document.addEventListener("pointerdown", () => ready());
document.addEventListener("keydown", () => ready());

function ready() {
  if (player) return;
  player = openPlayer("/assets/suara/kini/");
  void player.allow();
  for (const name of ["good", "warn", "bad"]) void player.load(name);
}

function say(name) {
  if (player && name) void player.say([name]);
}

const [visit] = performance.getEntriesByType("navigation");
if (visit?.type === "navigate") settle();
else wait();
