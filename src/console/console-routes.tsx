import type { FastifyPluginAsync } from "fastify";
import { takeForms } from "../http/index.ts";
import type { Staff } from "../staff/index.ts";
import { bookingsPage } from "./bookings-page/bookings-page.tsx";
import { budgetsPage } from "./budgets-page/budgets-page.tsx";
import { calendarPage } from "./calendar-page/calendar-page.tsx";
import { casesPage } from "./cases-page/cases-page.tsx";
import { codePage } from "./code-page/code-page.tsx";
import { counterPage } from "./counter/counter-page.tsx";
import { countryPage } from "./country-page/country-page.tsx";
import { dayListPage } from "./day-list/day-list-page.tsx";
import { demoDayPage } from "./demo-day/demo-day-page.tsx";
import { doorPage } from "./door-page/door-page.tsx";
import { factsPage } from "./facts-page/facts-page.tsx";
import { frontDeskPage } from "./front-desk/front-desk.tsx";
import { languageDoor } from "./language/language-door.ts";
import { machinePage } from "./machine-page/machine-page.tsx";
import { papersPage } from "./papers-page/papers-page.tsx";
import { peopleRoutes } from "./people/people-routes.tsx";
import { rulesPage } from "./rules-page/rules-page.tsx";
import { signInRoutes } from "./sign-in/sign-in-routes.tsx";
import { refuseForeignForms } from "./staff/staff-route.tsx";
import type { StaffTools } from "./staff/tools.ts";
import { supervisorPage } from "./supervisor-page/supervisor-page.tsx";
import { ownTrailPage } from "./trail-page/own-trail-page.tsx";
import { trailPage } from "./trail-page/trail-page.tsx";

/** Everything below `/console`: sign-in, desks, counters, the supervisor's floor. Forms of other sites are refused. */
export function consoleRoutes(tools: StaffTools, staff: Staff): FastifyPluginAsync {
  return async (scope) => {
    refuseForeignForms(scope);
    await takeForms(scope);
    doorPage(scope, tools);
    frontDeskPage(scope, tools);
    bookingsPage(scope, tools);
    papersPage(scope, tools);
    counterPage(scope, tools);
    supervisorPage(scope, tools);
    codePage(scope, tools);
    dayListPage(scope, tools);
    budgetsPage(scope, tools);
    casesPage(scope, tools);
    trailPage(scope, tools);
    ownTrailPage(scope, tools);
    rulesPage(scope, tools);
    calendarPage(scope, tools);
    factsPage(scope, tools);
    countryPage(scope, tools);
    machinePage(scope, tools);
    demoDayPage(scope, tools);
    await scope.register(languageDoor(staff));
    await scope.register(signInRoutes(tools, staff));
    await scope.register(peopleRoutes(tools, staff));
  };
}
