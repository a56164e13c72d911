/** The HTTP server under all doors: how long a request may take, how many may come, and under which names we answer. */
export { takeForms } from "./forms.ts";
export { openHttpServer } from "./open-http-server.ts";
export { trustedProxies } from "./proxies.ts";
export { transportSecurity } from "./transport-security.ts";
