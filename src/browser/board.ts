// What a board does beyond being drawn: it stays fresh, says new calls one after another, and says when it may be old.
import { Idiomorph } from "idiomorph";
import { follow } from "./follow.ts";
import { type ClipHeard, openPlayer } from "./player.ts";

/** What the server sends: domain time, what the page was drawn with, and its parts by their id. */
interface News {
  now: string;
  page: string;
  parts: Record<string, string>;
}

/** The words of a call as they stand in its row. */
interface Words {
  number: string;
  counter: string;
  since: string;
}

interface Call extends Words {
  id: string;
  clips: string;
  came: number;
  /** Nobody had allowed sound when it came. */
  silent: boolean;
}

const { body } = document;
const lost = document.getElementById("lost")!;
const silent = document.getElementById("silent")!;
/** Domain time, as the server said it last. */
let told = { now: Date.parse(body.dataset["now"] ?? ""), at: performance.now() };
/** After a load or a lost connection: what was called a while ago is not called out again. */
let behind = true;

// What this screen has said, also before it was loaded again: more than the calls of one day.
const said = new Set(JSON.parse(sessionStorage.getItem("said") ?? "[]") as string[]);
const queued = new Set<string>();
const line: Call[] = [];
let speaking = false;

const player = openPlayer(body.dataset["clips"] ?? "", soundChanged);

/** The server's own drawing of whom it is about, and the call that is being said. */
let latest = document.getElementById("latest")!.outerHTML;
let spoken: Call | undefined;

function hear(text: string): void {
  const { now, page, parts } = JSON.parse(text) as News;
  if (page !== body.dataset["page"]) return location.reload();
  told = { now: Date.parse(now), at: performance.now() };
  const { latest: newest = latest, ...others } = parts;
  latest = newest;
  for (const [id, html] of Object.entries(others)) {
    const part = document.getElementById(id);
    if (part) void Idiomorph.morph(part, html);
  }
  showLatest();
  lineUp();
}

/** Large stands the newest call; while the voice has another one in its turn, that one: eye and ear are told the same. */
function showLatest(): void {
  const part = new DOMParser().parseFromString(latest, "text/html").getElementById("latest")!;
  const summons = part.querySelector(".summons");
  if (spoken && summons && summons.id !== `now-${spoken.id}`) {
    summons.id = `now-${spoken.id}`;
    summons.className = "summons open";
    for (const name of ["number", "counter"] as const) {
      summons.querySelector(`.${name} b`)!.textContent = spoken[name];
      summons.querySelector(`.${name}`)!.classList.toggle("long", spoken[name].length > 4);
    }
    summons.querySelector(".since")!.textContent = spoken.since;
  }
  void Idiomorph.morph(document.getElementById("latest")!, part);
}

/** New calls that somebody is still on the way for, the oldest first. */
function lineUp(): void {
  for (const row of [...document.querySelectorAll<HTMLElement>("[data-call][data-open]")].reverse()) {
    const { call: id = "", at = "", clips = "" } = row.dataset;
    if (said.has(id) || queued.has(id)) continue;
    queued.add(id);
    if (behind && ageOf(at) > 30) remember(id);
    else line.push({ id, clips, ...wordsOf(row), came: performance.now(), silent: !player.allowed() });
  }
  behind = false;
  void speak();
}

function wordsOf(row: HTMLElement): Words {
  const [number = "", counter = "", since = ""] = [...row.children].map((cell) => cell.textContent);
  return { number, counter, since };
}

/** Is somebody still on the way? Of many calls at once the first have left the list of the newest before their turn: their counter tells. */
function isOpen({ id, number, counter }: Call): boolean {
  const row = document.querySelector(`[data-call="${id}"]`);
  if (row) return row.hasAttribute("data-open");
  return document.getElementById(`counter-${counter}`)?.querySelector("b")?.textContent === number;
}

/** Seconds. */
function ageOf(at: string): number {
  return (told.now + performance.now() - told.at - Date.parse(at)) / 1000;
}

function remember(id: string): void {
  said.add(id);
  sessionStorage.setItem("said", JSON.stringify([...said].slice(-2000)));
}

async function speak(): Promise<void> {
  if (speaking || !player.allowed()) return;
  speaking = true;
  for (let next = line.shift(); next; next = line.shift()) {
    remember(next.id);
    // Whoever has come meanwhile is not called any more; nor is what waited long for somebody to allow sound.
    const old = next.silent && performance.now() - next.came > 30_000;
    if (!isOpen(next) || old) continue;
    spoken = next;
    showLatest();
    await player.say(next.clips.split(" "), next.id);
  }
  spoken = undefined;
  showLatest();
  speaking = false;
}

function soundChanged(): void {
  silent.hidden = player.allowed();
  void speak();
}

// Browsers want a person's hand once; any press will do.
for (const press of ["pointerdown", "keydown"]) {
  document.addEventListener(press, () => player.allowed() || void player.allow());
}

// What is heard, for whoever cannot listen (a test).
document.addEventListener("clip", (event) => {
  const { name } = (event as CustomEvent<ClipHeard>).detail;
  const heard = [...(body.dataset["said"]?.split(" ") ?? []), name];
  body.dataset["said"] = heard.slice(-200).join(" ");
});

// Here before the first call, so that it waits for nothing.
for (const name of ["chime", "nomor-antrean", "silakan-ke-loket", ...Array.from("0123456789")]) void player.load(name);

lineUp();
// A browser that is allowed to play without a hand says so a moment after the start.
setTimeout(soundChanged, 300);

follow(`/live?watch=${encodeURIComponent(body.dataset["live"] ?? "")}`, {
  heard: hear,
  hidden: true,
  lost() {
    behind = true;
    const time = document.getElementById("clock")?.dataset["time"] ?? "";
    lost.textContent = (body.dataset["lost"] ?? "").replace("{}", time);
    lost.hidden = false;
    body.classList.add("alone");
  },
  found() {
    lost.hidden = true;
    body.classList.remove("alone");
  },
});
