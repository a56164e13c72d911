import { servicesOn } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** What one comes for; the document desk may still set it. */
export function ServiceField({ asked, day, chosen }: { asked: StaffRequest; day: Temporal.PlainDate; chosen: string }) {
  const words = deskWords[asked.language].frontDesk;
  return (
    <label>
      {words.service}
      <select name="service">
        <option value="">{words.unknownService}</option>
        {servicesOn(asked.office, day).map(({ code, name }) => (
          <option key={code} value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
