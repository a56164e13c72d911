// What the chat page does beyond links and forms: it stays fresh, sends without leaving, and Enter sends.
// Everything works without this file too, only less lively.
/* global Idiomorph, follow */

const room = document.querySelector("[data-live]");

follow(room.dataset.live, {
  heard(text) {
    for (const [id, html] of Object.entries(JSON.parse(text))) redraw(id, html);
  },
});

function redraw(id, html) {
  const part = document.getElementById(id);
  if (!part) return;
  Idiomorph.morph(part, html, { ignoreActiveValue: true, callbacks: { beforeAttributeUpdated: keepOpen } });
}

// What a person opened stays open.
function keepOpen(name) {
  return name !== "open";
}

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!form.matches("[data-quiet]")) return;
  event.preventDefault();
  if (submitter?.matches("[data-fill]")) return fill(form, submitter.value);
  if (isBlank(form, submitter)) return;
  void send(form, submitter);
});

// The examples go into the box, to be looked at and changed before they are sent.
function fill(form, text) {
  const box = form.elements.text;
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

function isBlank(form, submitter) {
  return form.matches("[data-compose]") && !submitter?.name && form.elements.text.value.trim() === "";
}

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  const kept = form.matches("[data-compose]") ? takeText(form, submitter) : "";
  const { busy } = form.dataset;
  for (const open of form.querySelectorAll("details[open]:not(.scope)")) open.open = false;
  const menu = form.closest("details.tool, details.options");
  if (menu && !form.dataset.reload) menu.open = false;
  tell(busy ?? "");
  // Who speaks wants to see the answer: the end of the talk is its place zero.
  form.closest(".phone")?.querySelector(".scroll").scrollTo(0, 0);
  const answer = await fetch(form.action, { method: "POST", body, headers: { "x-quiet": "1" } }).catch(() => undefined);
  if (answer?.ok && form.dataset.reload !== undefined) return location.reload();
  if (answer?.ok) return tell("");
  if (kept && form.elements.text.value === "") form.elements.text.value = kept;
  tell((answer?.status === 409 && (await answer.text())) || room.dataset.notSent);
}

function takeText(form, submitter) {
  const box = form.elements.text;
  // A quick message leaves alone what somebody is writing; only a photo takes it along as its caption.
  if (submitter?.name && submitter.value !== "photo") return "";
  const text = box.value;
  box.value = "";
  box.focus();
  return text;
}

function tell(text) {
  const line = document.getElementById("told");
  line.textContent = text;
  line.hidden = text === "";
}

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key === "Escape") return closeMenu(target);
  const inBox = target.matches("[data-compose] textarea");
  if (!inBox || key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  target.form.requestSubmit(target.form.querySelector(".send"));
});

function closeMenu(target) {
  const open = target.closest("details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
}

// A menu closes when one presses elsewhere.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(
    "details.tool[open], details.change[open], details.options[open], details.attach[open]",
  )) {
    if (!open.contains(event.target)) open.open = false;
  }
});
