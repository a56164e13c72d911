import type { CalendarWish } from "../../office/index.ts";
import type { CalendarDone, CalendarNo } from "../../staff-acts/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";

/** The act that a wish is: of the own office, or of the country, a province or another office. */
export async function performChange(
  { acts }: StaffTools,
  { by }: StaffRequest,
  wish: CalendarWish,
  reason: string,
  wide: boolean,
): Promise<CalendarDone | CalendarNo> {
  switch (wish.change) {
    case "closed":
      return acts.perform(wide ? "add-holiday" : "plan-closure", { ...wish, reason }, by);
    case "opened":
      return acts.perform(wide ? "remove-holiday" : "remove-closure", { ...wish, reason }, by);
    case "special-day":
      return acts.perform("set-special-day", { ...wish, reason }, by);
    case "hours":
      return acts.perform("change-hours", { ...wish, reason }, by);
    case "decreed-year":
      return acts.perform("decree-year", { ...wish, reason }, by);
    case "take-back":
      return acts.perform(wide ? "withdraw-country-change" : "withdraw-change", { id: wish.id, reason }, by);
    case "yearly":
      // Only an import brings these.
      return { refused: "nothing-changed" };
  }
}
