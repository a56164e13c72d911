// The island of the pages of staff: they follow the day, forms are sent without leaving, keys press buttons, answers are heard.
// Everything works without this file too, only less lively.
/* global Idiomorph, follow, openPlayer */

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

/**
 * Fits new HTML into the old: what is typed, opened and focused stays. `sent`: the form this is the answer to; its own fields and what
 * opens around it are as the answer says.
 */
function fit(old, fresh, sent) {
  for (const field of typed) if (!field.isConnected) typed.delete(field);
  const about = new Map([...typed].map((field) => [field, aboutOf(field)]));
  const focused = document.activeElement;
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
    lost: () => tellLost(body.dataset.lost ?? ""),
    found: () => tellLost(""),
  });
}

function tellLost(text) {
  if (!lost) return;
  lost.textContent = text;
  lost.hidden = text === "";
}

/* Forms ----------------------------------------------------------------------------------------------------------------------------- */

const plain = new WeakSet();
/** What is on its way, so that a second press of the same sends nothing. */
const onTheWay = new Set();
let queue = Promise.resolve();

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented) return;
  const { url, method, data } = readForm(form, submitter);
  if (!form.matches("[data-quiet]") || plain.has(form)) {
    if (method === "POST") sessionStorage.setItem("posted", url.pathname);
    return;
  }
  event.preventDefault();
  const key = `${method} ${url} ${[...data].map(([name, value]) => `${name}=${typeof value === "string" ? value : value.name}`)}`;
  if (onTheWay.has(key)) return;
  onTheWay.add(key);
  sending += 1;
  forget(form);
  // The next scan is typed over the last one, also while that is on its way.
  if (form.contains(document.activeElement)) document.activeElement.select?.();
  form.setAttribute("aria-busy", "true");
  sound()?.warm();
  queue = queue.then(() => send(form, submitter, { url, method, data })).finally(() => sent(key));
});

function readForm(form, submitter) {
  const from = (name) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return {
    url: new URL(from("action") || location.href, location.href),
    method: (from("method") ?? "get").toUpperCase(),
    data: new FormData(form, submitter),
  };
}

async function send(form, submitter, { url, method, data }) {
  const fields = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  if (method === "GET") url.search = String(new URLSearchParams(data));
  const asked = method === "GET" ? {} : { method, body: fields };
  const answer = await fetch(url, { ...asked, headers: { "x-live": "1" } }).catch(() => undefined);
  const page = answer?.headers.get("content-type")?.includes("text/html") && parse(await answer.text());
  sending -= 1;
  answers += 1;
  form.removeAttribute("aria-busy");
  // Without a connection what was typed stays where it is, and the act can be repeated.
  if (!answer) return tellLost(body.dataset.lost ?? "");
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
  const fresh = page && page.getElementById("isi");
  if (!fresh) return sendPlainly(form, submitter);
  show(page, fresh, form, answer, method);
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
  }
  sound()?.say(main.querySelector("[data-sound]")?.dataset.sound);
}

/* Sounds ---------------------------------------------------------------------------------------------------------------------------- */

let player;
/** The player; there is none before somebody pressed something, because browsers want it so. */
function sound() {
  player ??= openPlayer("/assets/suara/kini/");
  return {
    warm() {
      void player.allow();
      for (const name of ["good", "warn", "bad"]) void player.load(name);
    },
    say: (name) => ["good", "warn", "bad"].includes(name) && void player.say([name]),
  };
}

/* Keys ------------------------------------------------------------------------------------------------------------------------------ */

const typing =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])";

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const one = pressedBy(key, target.matches(typing));
  // A focused button or link is itself what Enter and the space bar press.
  const itself = (key === "Enter" || key === " ") && target.closest("button, a[href], summary, input[type=submit]");
  if (!one || itself) return;
  event.preventDefault();
  if (one.matches(typing)) one.focus();
  else one.click();
});

function pressedBy(key, inText) {
  const same = (one) => one.dataset.key.toLowerCase() === key.toLowerCase();
  return [...document.querySelectorAll(inText ? "[data-key][data-key-always]" : "[data-key]")].find(
    (one) => same(one) && !one.disabled && one.checkVisibility(),
  );
}
