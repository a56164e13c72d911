// What the chat page does beyond links and forms: it stays fresh, sends without leaving, and Enter sends.
// Everything works without it too, only less lively.
import { Idiomorph } from "idiomorph";
import { follow } from "./follow.ts";

const room = document.querySelector<HTMLElement>("[data-live]")!;

/** The element that was pressed to send a form, if it carries something. */
type Submitter = HTMLButtonElement | HTMLInputElement;

follow(room.dataset["live"] ?? "", {
  heard(text) {
    for (const [id, html] of Object.entries(JSON.parse(text) as Record<string, string>)) redraw(id, html);
  },
});

function redraw(id: string, html: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  void Idiomorph.morph(part, html, { ignoreActiveValue: true, callbacks: { beforeAttributeUpdated: keepOpen } });
}

// What a person opened stays open.
function keepOpen(name: string): boolean {
  return name !== "open";
}

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const submitter = event.submitter as Submitter | null;
  if (!form.matches("[data-quiet]")) return;
  event.preventDefault();
  if (submitter?.matches("[data-fill]")) return fill(form, submitter.value);
  if (isBlank(form, submitter)) return;
  void send(form, submitter);
});

function boxOf(form: HTMLFormElement): HTMLTextAreaElement {
  return form.elements.namedItem("text") as HTMLTextAreaElement;
}

// The examples go into the box, to be looked at and changed before they are sent.
function fill(form: HTMLFormElement, text: string): void {
  const box = boxOf(form);
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

function isBlank(form: HTMLFormElement, submitter: Submitter | null): boolean {
  return form.matches("[data-compose]") && !submitter?.name && boxOf(form).value.trim() === "";
}

async function send(form: HTMLFormElement, submitter: Submitter | null): Promise<void> {
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>);
  const kept = form.matches("[data-compose]") ? takeText(form, submitter) : "";
  const { busy, reload } = form.dataset;
  for (const open of form.querySelectorAll<HTMLDetailsElement>("details[open]:not(.scope)")) open.open = false;
  const menu = form.closest<HTMLDetailsElement>("details.tool, details.options");
  if (menu && !reload) menu.open = false;
  tell(busy ?? "");
  // Who speaks wants to see the answer: the end of the talk is its place zero.
  form.closest(".phone")?.querySelector(".scroll")!.scrollTo(0, 0);
  const answer = await fetch(form.action, { method: "POST", body, headers: { "x-quiet": "1" } }).catch(() => undefined);
  if (answer?.ok && reload !== undefined) return location.reload();
  if (answer?.ok) return tell("");
  if (kept && boxOf(form).value === "") boxOf(form).value = kept;
  tell((answer?.status === 409 && (await answer.text())) || (room.dataset["notSent"] ?? ""));
}

function takeText(form: HTMLFormElement, submitter: Submitter | null): string {
  const box = boxOf(form);
  // A quick message leaves alone what somebody is writing; only a photo takes it along as its caption.
  if (submitter?.name && submitter.value !== "photo") return "";
  const text = box.value;
  box.value = "";
  box.focus();
  return text;
}

function tell(text: string): void {
  const line = document.getElementById("told")!;
  line.textContent = text;
  line.hidden = text === "";
}

document.addEventListener("keydown", (event) => {
  const { key } = event;
  const target = event.target as Element;
  if (key === "Escape") return closeMenu(target);
  const inBox = target.matches("[data-compose] textarea");
  if (!inBox || key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const { form } = target as HTMLTextAreaElement;
  form?.requestSubmit(form.querySelector<HTMLElement>(".send"));
});

function closeMenu(target: Element): void {
  const open = target.closest<HTMLDetailsElement>("details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary")?.focus();
}

// A menu closes when one presses elsewhere.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>(
    "details.tool[open], details.change[open], details.options[open], details.attach[open]",
  )) {
    if (!open.contains(event.target as Node)) open.open = false;
  }
});
