/** The WhatsApp door: Meta's webhooks turned into our own values, and letters carried to Meta. */
export { whatsappCarrier } from "./graph-client.ts";
export { ownIds } from "./own-ids.ts";
export { type ReadWebhook } from "./read-webhook.ts";
export { whatsappRoutes } from "./whatsapp-routes.ts";
