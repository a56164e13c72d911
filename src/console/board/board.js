// What a board does beyond being drawn: it stays fresh, says new calls one after another, and says when it may be old.
/* global Idiomorph, follow, openPlayer */

const { body } = document;
const lost = document.getElementById("lost");
const silent = document.getElementById("silent");
/** Domain time, as the server said it last. */
let told = { now: Date.parse(body.dataset.now), at: performance.now() };
/** After a load or a lost connection: what was called a while ago is not called out again. */
let behind = true;

// What this screen has said, also before it was loaded again: more than the calls of one day.
const said = new Set(JSON.parse(sessionStorage.getItem("said") ?? "[]"));
const queued = new Set();
const line = [];
let speaking = false;

const player = openPlayer(body.dataset.clips, soundChanged);

function hear(text) {
  const { now, page, parts } = JSON.parse(text);
  if (page !== body.dataset.page) return location.reload();
  told = { now: Date.parse(now), at: performance.now() };
  for (const [id, html] of Object.entries(parts)) {
    const part = document.getElementById(id);
    if (part) Idiomorph.morph(part, html);
  }
  lineUp();
}

/** New calls that somebody is still on the way for, the oldest first. */
function lineUp() {
  for (const { dataset } of [...document.querySelectorAll("[data-call][data-open]")].reverse()) {
    const { call: id, at } = dataset;
    if (said.has(id) || queued.has(id)) continue;
    queued.add(id);
    if (behind && ageOf(at) > 30) remember(id);
    else line.push({ id, since: performance.now(), silent: !player.allowed() });
  }
  behind = false;
  void speak();
}

function ageOf(at) {
  return (told.now + performance.now() - told.at - Date.parse(at)) / 1000;
}

function remember(id) {
  said.add(id);
  sessionStorage.setItem("said", JSON.stringify([...said].slice(-2000)));
}

async function speak() {
  if (speaking || !player.allowed()) return;
  speaking = true;
  for (let next = line.shift(); next; next = line.shift()) {
    remember(next.id);
    // Whoever has come meanwhile is not called any more; nor is what waited long for somebody to allow sound.
    const call = document.querySelector(`[data-call="${next.id}"][data-open]`);
    const old = next.silent && performance.now() - next.since > 30_000;
    if (call && !old) await player.say(call.dataset.clips.split(" "), next.id);
  }
  speaking = false;
}

function soundChanged() {
  silent.hidden = player.allowed();
  void speak();
}

// Browsers want a person's hand once; any press will do.
for (const press of ["pointerdown", "keydown"]) {
  document.addEventListener(press, () => player.allowed() || void player.allow());
}

// What is heard, for whoever cannot listen (a test).
document.addEventListener("clip", ({ detail }) => {
  const heard = [...(body.dataset.said?.split(" ") ?? []), detail.name];
  body.dataset.said = heard.slice(-200).join(" ");
});

// Here before the first call, so that it waits for nothing.
for (const name of ["chime", "nomor-antrean", "silakan-ke-loket", ..."0123456789".split("")]) void player.load(name);

lineUp();
// A browser that is allowed to play without a hand says so a moment after the start.
setTimeout(soundChanged, 300);

follow(`/live?watch=${encodeURIComponent(body.dataset.live)}`, {
  heard: hear,
  hidden: true,
  lost() {
    behind = true;
    const time = document.getElementById("clock")?.dataset.time ?? "";
    lost.textContent = body.dataset.lost.replace("{}", time);
    lost.hidden = false;
    body.classList.add("alone");
  },
  found() {
    lost.hidden = true;
    body.classList.remove("alone");
  },
});
