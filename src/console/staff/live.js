// The island of the pages of staff: they follow the day, forms are sent without leaving, keys press buttons, answers are heard.
// Everything works without this file too, only less lively.
/* global Idiomorph, askOnce, askUntilAnswered, follow, openOvertaken, openPlayer, openUnsent */

const { body } = document;
const main = document.getElementById("isi");
const lost = document.getElementById("lost");

/* What people have typed and not sent yet ----------------------------------------------------------------------------------------- */

const typed = new Set();
document.addEventListener("input", ({ target }) => typed.add(target));
document.addEventListener("reset", ({ target }) => forget(target));

function forget(form) {
  for (const field of form.elements) typed.delete(field);
}

/** What a form is about: where it goes and what it carries unseen. What was typed about one person never ends up at the next. */
function aboutOf({ form }) {
  if (!form) return "";
  const hidden = [...form.querySelectorAll("input[type=hidden]")].map(({ name, value }) => `${name}=${value}`);
  return [form.getAttribute("action"), ...hidden.sort()].join("\n");
}

/** What pressing it would do, if it is a button: where it goes, about whom, and as what. */
function actOf(one) {
  return one?.form && one.matches("button") ? [aboutOf(one), one.name, one.value].join("\n") : "";
}

/**
 * Fits new HTML into the old: what is typed, opened and focused stays. `sent`: the form this is the answer to; its own fields and what
 * opens around it are as the answer says.
 */
function fit(old, fresh, sent) {
  for (const field of typed) if (!field.isConnected) typed.delete(field);
  const about = new Map([...typed].map((field) => [field, aboutOf(field)]));
  const focused = document.activeElement;
  const act = actOf(focused);
  Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (node, next) => {
        if (node.nodeType !== Node.ELEMENT_NODE || node === old) return true;
        // A camera that runs is not drawn again.
        if (node.hasAttribute("data-keep")) return false;
        return !(
          about.has(node) &&
          node.name === next.name &&
          node.type === next.type &&
          about.get(node) === aboutOf(next)
        );
      },
      beforeAttributeUpdated: (name, node) =>
        name !== "open" || !node.matches("details, dialog") || (sent !== undefined && node.contains(sent)),
    },
  });
  if (focused?.id && document.activeElement === body) document.getElementById(focused.id)?.focus();
  // A button can become another one under the finger ("done" became "take back"): nobody has read that yet, and Enter must not press it.
  if (document.activeElement === focused && actOf(focused) !== act) focused.blur();
}

function parse(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

/* Fresh ----------------------------------------------------------------------------------------------------------------------------- */

/** This page is the answer to a form: only a change at the office draws it again. */
let isAnswer = sessionStorage.getItem("posted") === location.pathname;
sessionStorage.removeItem("posted");
let looking;
let lookAgain = false;
/** Forms on their way; a page that was asked for before one of them was answered is older than its answer. */
let sending = 0;
let answers = 0;
let missed = false;
/** The page does not hear of changes: only their coming back ends that. */
let cutOff = false;

/** At most one look at a time; whatever is wanted meanwhile is one more. `whole`: also over an answer that stands there. */
function look(whole) {
  if (whole) isAnswer = false;
  lookAgain = true;
  looking ??= lookOn().finally(() => {
    looking = undefined;
  });
  return looking;
}

async function lookOn() {
  while (lookAgain) {
    lookAgain = false;
    missed = false;
    await lookOnce();
  }
}

async function lookOnce() {
  const before = answers;
  const answer = await fetch(location.href, { headers: { "x-live": "1" }, cache: "no-store" }).catch(() => undefined);
  if (!answer || answer.status >= 500) return void setTimeout(() => look(false), 3_000);
  if (!answer.ok) return;
  if (!cutOff) tellLost("");
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
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

function fitParts(page) {
  for (const part of main.querySelectorAll("[data-live-part][id]")) {
    const fresh = page.getElementById(part.id);
    if (fresh) fit(part, fresh);
  }
}

function fitClock(page) {
  const fresh = page.getElementById("clock");
  const clock = document.getElementById("clock");
  if (clock && fresh) Idiomorph.morph(clock, fresh);
}

// What only time changes (the clock, "since 12 minutes") is looked at when the office's next minute begins; not by all screens at once.
let minute;
function waitForMinute() {
  clearTimeout(minute);
  const drawn = Date.parse(document.getElementById("clock")?.dateTime ?? "");
  if (!body.dataset.live || Number.isNaN(drawn)) return;
  minute = setTimeout(() => document.hidden || void look(false), 60_000 - (drawn % 60_000) + Math.random() * 2_000);
}

if (body.dataset.live) {
  waitForMinute();
  follow(`/live?watch=${encodeURIComponent(body.dataset.live)}`, {
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

function tellLost(text = body.dataset.lost ?? "") {
  if (!lost) return;
  lost.textContent = text;
  lost.hidden = text === "";
}

/* Forms ----------------------------------------------------------------------------------------------------------------------------- */

const plain = new WeakSet();
/** What is on its way, so that a second press of the same sends nothing. */
const onTheWay = new Set();
let queue = Promise.resolve();
const unsent = openUnsent(() => sound()?.say("warn"));
const overtaken = openOvertaken();
/** Which button of those that take their time [data-settle] was pressed last, by its key, and when. */
let settled = { key: "", at: -Infinity };

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented) return;
  const { url, method, data } = readForm(form, submitter);
  if (!form.matches("[data-quiet]") || plain.has(form)) {
    if (method === "POST") sessionStorage.setItem("posted", url.pathname);
    return;
  }
  event.preventDefault();
  if (form.matches("[data-settle]") && isTooSoon(submitter?.dataset.key ?? "")) return;
  const key = `${method} ${url} ${[...data].map(([name, value]) => `${name}=${typeof value === "string" ? value : value.name}`)}`;
  // The next scan is typed over the last one, also while that is on its way.
  if (form.contains(document.activeElement)) document.activeElement.select?.();
  if (onTheWay.has(key)) return;
  onTheWay.add(key);
  sending += 1;
  forget(form);
  form.setAttribute("aria-busy", "true");
  sound()?.warm();
  const name = nameOf(data, submitter);
  const answered = form.matches("[data-resend]") ? unsent.add(name) : () => {};
  queue = queue.then(() => send(form, submitter, { url, method, data, name, answered })).finally(() => sent(key));
});

// Two presses of one finger: the first has drawn another button under the same key and the same mouse, and nobody has read that yet.
function isTooSoon(key) {
  const now = performance.now();
  if (key === settled.key && now - settled.at < 400) return true;
  settled = { key, at: now };
  return false;
}

/** What the guard calls it: what was scanned, or who was chosen. */
function nameOf(data, submitter) {
  return `${data.get("typed") ?? submitter?.querySelector("b")?.textContent ?? ""}`.slice(0, 24);
}

function readForm(form, submitter) {
  const from = (name) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return {
    url: new URL(from("action") || location.href, location.href),
    method: (from("method") ?? "get").toUpperCase(),
    data: new FormData(form, submitter),
  };
}

async function send(form, submitter, { url, method, data, name, answered }) {
  const fields = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  if (method === "GET") url.search = String(new URLSearchParams(data));
  const asked = method === "GET" ? {} : { method, body: fields };
  const asking = { ...asked, headers: { "x-live": "1" } };
  const answer = await (form.matches("[data-resend]") ? askUntilAnswered(url, asking, tellLost) : askOnce(url, asking));
  answered();
  const page = answer?.headers.get("content-type")?.includes("text/html") && parse(await answer.text());
  sending -= 1;
  answers += 1;
  form.removeAttribute("aria-busy");
  // Without a connection what was typed stays where it is, and the act can be repeated.
  if (!answer) return notSent();
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
  const fresh = page && page.getElementById("isi");
  if (!fresh) return sendPlainly(form, submitter);
  overtaken.before(name);
  show(page, fresh, form, answer, method);
}

function notSent() {
  tellLost();
  setTimeout(() => look(false), 3_000);
}

function sent(key) {
  onTheWay.delete(key);
  if (missed && sending === 0) void look(true);
}

function sendPlainly(form, submitter) {
  plain.add(form);
  form.requestSubmit(submitter?.form === form ? submitter : undefined);
}

function show(page, fresh, form, answer, method) {
  isAnswer = method === "POST" && !answer.redirected;
  if (answer.redirected || method === "GET") history.replaceState(null, "", answer.url);
  if (page.title) document.title = page.title;
  // Somebody who is typing again already is not taken away from it.
  const busy = typed.has(document.activeElement);
  fit(main, fresh, form);
  fitClock(page);
  tellLost("");
  const next = main.querySelector("[data-focus]");
  if (next && !busy) {
    next.focus();
    next.select?.();
    // What cannot be pressed now takes no focus; then nothing has it, and not a button that came to stand where it was (Undo).
    if (document.activeElement !== next) document.activeElement.blur();
  }
  sound()?.say(main.querySelector("[data-sound]")?.dataset.sound);
}

/* Sounds ---------------------------------------------------------------------------------------------------------------------------- */

let player;
/** One after another: of two scans within a moment both are heard. */
let heard = Promise.resolve();
/** The player; there is none before somebody pressed something, because browsers want it so. */
function sound() {
  player ??= openPlayer("/assets/suara/kini/");
  return {
    warm() {
      void player.allow();
      for (const name of ["good", "warn", "bad"]) void player.load(name);
    },
    say(name) {
      if (["good", "warn", "bad"].includes(name)) heard = heard.then(() => player.say([name]));
    },
  };
}

/* Keys ------------------------------------------------------------------------------------------------------------------------------ */

const typing =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])";

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (target === body && caught(key)) return;
  const one = pressedBy(key, target.matches(typing));
  // A focused button or link is itself what Enter and the space bar press.
  const itself = (key === "Enter" || key === " ") && target.closest("button, a[href], summary, input[type=submit]");
  if (!one || itself) return;
  event.preventDefault();
  if (one.matches(typing)) one.focus();
  else one.click();
});

/** A scanner types wherever the focus is. After a click beside the box its letters still go there [data-catch], and press no button. */
function caught(key) {
  const box = /^[\p{L}\p{N}]$/u.test(key) && document.querySelector("[data-catch]");
  if (box) box.focus();
  return Boolean(box);
}

function pressedBy(key, inText) {
  const same = (one) => one.dataset.key.toLowerCase() === key.toLowerCase();
  return [...document.querySelectorAll(inText ? "[data-key][data-key-always]" : "[data-key]")].find(
    (one) => same(one) && !one.disabled && one.checkVisibility(),
  );
}
