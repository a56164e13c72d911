import type { FastifyPluginAsync } from "fastify";
import type { Staff } from "../../staff/index.ts";
import { noteAccountLanguage } from "../language/language.ts";
import { refuseForeignForms } from "../staff/staff-route.tsx";
import { accountRoutes } from "./account.tsx";
import { chooseRoutes } from "./choose.tsx";
import { firstRoutes } from "./first.tsx";
import { firstStepRoutes } from "./first-steps.tsx";
import { passkeyRoutes } from "./passkey.tsx";
import { passwordRoutes } from "./password.tsx";
import { pinRoutes } from "./pin.tsx";
import { providerRoutes } from "./provider.tsx";
import { secondFactorRoutes } from "./second-factor.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console` and what stands before any office: sign-in and out, second factor, the first administrator, one's own account. */
export function signInRoutes(tools: SignInServices["tools"], staff: Staff): FastifyPluginAsync {
  const door: SignInServices = { tools, staff: { ...staff, who: noting(staff) } };
  return async (scope) => {
    refuseForeignForms(scope);
    passwordRoutes(scope, door);
    providerRoutes(scope, door);
    pinRoutes(scope, door);
    passkeyRoutes(scope, door);
    firstStepRoutes(scope, door);
    secondFactorRoutes(scope, door);
    firstRoutes(scope, door);
    chooseRoutes(scope, door);
    accountRoutes(scope, door);
  };
}

/** Whoever is recognised reads in the language of their account. */
function noting(staff: Staff): Staff["who"] {
  return async (request) => {
    const somebody = await staff.who(request);
    noteAccountLanguage(request, somebody?.language);
    return somebody;
  };
}
