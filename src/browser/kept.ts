// What somebody typed before their sign-in ended: put back into its form, where the page has it.

interface Kept {
  action: string;
  fields: [string, string][];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that are new each time a form is drawn. */
const fresh = new Set(["once"]);

/** Fills the one form of this page that was kept; the section above says so instead of showing what was typed. */
export function putBack(): void {
  const section = document.querySelector<HTMLElement>("[data-kept]");
  if (!section) return;
  const kept = JSON.parse(section.dataset["kept"] ?? "{}") as Kept;
  const forms = [...document.querySelectorAll<HTMLFormElement>("main form")].filter((form) => isIt(form, kept));
  const [form] = forms;
  if (!form || forms.length > 1) return;
  const first = fill(form, kept);
  for (const around of document.querySelectorAll("details")) if (around.contains(form)) around.open = true;
  section.querySelector("[data-kept-list]")?.setAttribute("hidden", "");
  section.querySelector("[data-kept-back]")?.removeAttribute("hidden");
  first?.focus();
}

/** It goes to the same place about the same thing, and has a field for everything that was typed. */
function isIt(form: HTMLFormElement, { action, fields }: Kept): boolean {
  const to = new URL(form.getAttribute("action") || location.href, location.href);
  if (form.method !== "post" || to.pathname + to.search !== action) return false;
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
  const same = hidden.every(
    ({ name, value }) => fresh.has(name) || fields.some(([other, sent]) => other === name && sent === value),
  );
  return same && fields.every(([name, value]) => value === "" || form.elements.namedItem(name) !== null);
}

function fill(form: HTMLFormElement, { fields }: Kept): Field | undefined {
  let first: Field | undefined;
  const left = [...fields];
  for (const field of form.elements as unknown as Iterable<Field>) {
    if (!field.matches("input:not([type=hidden]), textarea, select")) continue;
    const tick = field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type);
    const at = left.findIndex(([name, value]) => name === field.name && (!tick || value === field.value));
    if (tick) field.checked = at >= 0;
    else if (at >= 0) field.value = left[at]![1];
    if (at >= 0) left.splice(at, 1);
    if (at >= 0 && !tick) first ??= field;
    // As if it had just been typed: the page is drawn around it.
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return first;
}
