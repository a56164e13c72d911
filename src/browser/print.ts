// Prints the paper of this page once, when it is new; a page that is only loaded again does not print again by itself.
import { isFreshVisit } from "./visit.ts";

for (const press of document.querySelectorAll<HTMLElement>("[data-print]")) {
  press.hidden = false;
  press.addEventListener("click", () => window.print());
}
if (document.querySelector("[data-print=now]") && isFreshVisit()) {
  // The fonts first, or the number would be drawn in another one.
  void document.fonts.ready.then(() => window.print());
}
