import type { Citizen } from "../citizen.sql.ts";
import { errorInStatus, type GraphError } from "../graph/errors.ts";

/** What one webhook row holds: who it is about as Meta lists contacts, and the message or status itself. */
export interface WebhookValue {
  contact?: Record<string, unknown>;
  /** An element of `messages` or of `statuses`. */
  body: Record<string, unknown>;
}

/** A message of a citizen as it stands in `messages`; `parts` is its type and the node of that name. */
export function messageValue(
  citizen: Citizen,
  onlyUserId: boolean,
  message: { id: string; at: Temporal.Instant; parts: Record<string, unknown> },
): WebhookValue {
  const hidden = onlyUserId || citizen.hidesPhone || !citizen.phone;
  return {
    contact: contactOf(citizen, hidden),
    body: {
      ...(!hidden && { from: waId(citizen) }),
      from_user_id: citizen.userId,
      id: message.id,
      timestamp: seconds(message.at),
      ...message.parts,
    },
  };
}

/** What became of a letter. A failed one has no contact (Meta leaves it out) and says why. */
export function statusValue(
  citizen: Citizen,
  onlyUserId: boolean,
  status: {
    wamid: string;
    status: "sent" | "delivered" | "read" | "failed";
    at: Temporal.Instant;
    callback?: string | null;
    category?: "service" | "utility";
    error?: GraphError;
  },
): WebhookValue {
  const hidden = onlyUserId || citizen.hidesPhone || !citizen.phone;
  const failed = status.status === "failed";
  return {
    ...(!failed && { contact: contactOf(citizen, hidden) }),
    body: {
      id: status.wamid,
      status: status.status,
      timestamp: seconds(status.at),
      ...(!hidden && { recipient_id: waId(citizen) }),
      ...(citizen.userId && !(failed && !hidden) && { recipient_user_id: citizen.userId }),
      ...(status.callback && { biz_opaque_callback_data: status.callback }),
      ...(status.status === "delivered" && { pricing: pricing(status.category ?? "service") }),
      ...(status.error && { errors: [errorInStatus(status.error)] }),
    },
  };
}

/** WhatsApp's own id of a phone: its digits. */
export function waId(citizen: { phone: string | null }): string {
  return (citizen.phone ?? "").replace(/\D/g, "");
}

function contactOf(citizen: Citizen, hidden: boolean) {
  return {
    profile: { name: citizen.name ?? "", ...(hidden && { username: `@warga.${citizen.citizenId}` }) },
    ...(!hidden && { wa_id: waId(citizen) }),
    user_id: citizen.userId,
  };
}

// What Meta bills since October 2026: each delivered letter.
function pricing(category: string) {
  return { billable: true, pricing_model: "PMP", type: "regular", category };
}

function seconds(at: Temporal.Instant): string {
  return String(Math.floor(at.epochMilliseconds / 1000));
}
