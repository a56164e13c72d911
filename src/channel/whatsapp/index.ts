/** The WhatsApp door: Meta's webhooks turned into our own values, and letters carried to Meta. */
export { checkContent, limits } from "./check-content.ts";
export type { Counted } from "./counted.ts";
export { type GraphSettings, whatsappCarrier } from "./graph-client.ts";
export { type ReadWebhook, readWebhook } from "./read-webhook.ts";
export { type WhatsAppDoor, whatsappDoor } from "./route.ts";
export { sign } from "./signature.ts";
export { verdictOfCode } from "./verdict.ts";
