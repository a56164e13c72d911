import { deskWords } from "../../phrasebook/index.ts";
import { type Device, deviceKinds } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { actionOf } from "./person.tsx";

interface DevicesProps {
  asked: StaffRequest;
  devices: readonly (Device & { madeAt: Temporal.Instant })[];
}

/** The browsers that belong to this office, and the one in front of us. */
export function Devices({ asked, devices }: DevicesProps) {
  const words = deskWords[asked.language].people;
  return (
    <section class="card" aria-labelledby="perangkat">
      <h2 id="perangkat">{words.devices}</h2>
      <p class="soft">{words.devicesWhat}</p>
      {devices.length === 0 && <p>{words.noDevices}</p>}
      <ul class="rows">
        {devices.map(({ id, name, kind, madeAt }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> {words.kinds[kind]}, {words.boundSince(dayOf(asked, madeAt))}
            </span>
            <form method="post" action={actionOf(asked, "lepas")}>
              <input type="hidden" name="device" value={id} />
              <button class="quiet" type="submit" aria-label={`${words.unbind}: ${name}`}>
                {words.unbind}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.bind}</summary>
        <form method="post" action={actionOf(asked, "ikat")}>
          <p>{words.bindWhat}</p>
          <label>
            {words.deviceName}
            <input name="name" type="text" autocomplete="off" maxLength={60} required />
          </label>
          <label>
            {words.deviceKind}
            <select name="kind">
              {deviceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{words.bind}</button>
        </form>
      </details>
    </section>
  );
}

/** 7/8/2017, by the office's own calendar. */
export function dayOf({ office }: StaffRequest, moment: Temporal.Instant): string {
  const { day, month, year } = moment.toZonedDateTimeISO(office.zone);
  return `${day}/${month}/${year}`;
}
