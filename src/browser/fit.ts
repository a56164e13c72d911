import { Idiomorph } from "idiomorph";

/** What people can type into or choose from. */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

/** What people have typed and not sent yet. */
export const typed = new Set<EventTarget>();

/** Notes from now on what is typed, until its form is sent or reset. */
export function noteTyping(): void {
  document.addEventListener("input", ({ target }) => target && typed.add(target));
  document.addEventListener("reset", ({ target }) => forget(target as HTMLFormElement));
}

/** What stands in this form is not kept any longer when the page is drawn anew. */
export function forget(form: HTMLFormElement): void {
  for (const field of form.elements) typed.delete(field);
}

/** What a form is about: where it goes and what it carries unseen. What was typed about one person never ends up at the next. */
function aboutOf({ form }: { form?: HTMLFormElement | null }): string {
  if (!form) return "";
  const unseen = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
  const hidden = unseen.map(({ name, value }) => `${name}=${value}`);
  return [form.getAttribute("action"), ...hidden.sort()].join("\n");
}

/** What pressing it would do, if it is a button: where it goes, about whom, and as what. */
function actOf(one: Element | null): string {
  return one instanceof HTMLButtonElement && one.form ? [aboutOf(one), one.name, one.value].join("\n") : "";
}

/**
 * Fits new HTML into the old: what is typed, opened and focused stays. `sent`: the form this is the answer to; its own fields and what
 * opens around it are as the answer says.
 */
export function fit(old: Element, fresh: Element, sent?: HTMLFormElement): void {
  for (const field of typed) if (!(field as Element).isConnected) typed.delete(field);
  const about = new Map([...typed].map((field) => [field, aboutOf(field as Field)]));
  const focused = document.activeElement;
  const act = actOf(focused);
  void Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (was, becomes) => {
        if (!(was instanceof Element) || was === old) return true;
        // A camera that runs is not drawn again.
        if (was.hasAttribute("data-keep")) return false;
        const [node, next] = [was as Field, becomes as Field];
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
  if (focused?.id && document.activeElement === document.body) document.getElementById(focused.id)?.focus();
  // A button can become another one under the finger ("done" became "take back"): nobody has read that yet, and Enter must not press it.
  if (document.activeElement === focused && actOf(focused) !== act) (focused as HTMLElement | null)?.blur();
}
