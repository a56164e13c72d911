import { deskWords } from "../../phrasebook/index.ts";
import { ageWords, percentFull } from "./amounts.ts";
import type { MachineProps } from "./machine-props.ts";

const slowSeconds = 30;
const lateSeconds = 120;
/** Shorter trouble than this is a hiccup that the next try mends. */
const troubleSeconds = 60;
const fullPercent = 85;
const oldBackupHours = 36;

/** What needs a look, the worst first: the same borders as the alerts in docs/operating.md. */
export function worriesOf({ asked, real, state, acts, place }: MachineProps): string[] {
  const { worries: say, unit } = deskWords[asked.language].machine;
  const age = (seconds: number) => ageWords(unit, seconds);
  const stopped = state.numbers.filter(({ stoppedAt }) => stoppedAt).length;
  const troubled = state.numbers.flatMap(({ troubleSince }) => troubleSince ?? []);
  const longest = Math.max(0, ...troubled.map((since) => real.since(since).total("seconds")));
  const onlyAnswer = state.numbers.filter(({ templatesPausedUntil }) => templatesPausedUntil).length;
  const open = state.letters.find((letters) => letters.state === "failed")?.count ?? 0;
  const unended = state.withoutEnd.reduce((sum, { bookings }) => sum + bookings, 0);
  const backupAge = place?.backup && real.since(Temporal.Instant.from(place.backup.madeAt)).total("seconds");
  const full = place?.disk ? percentFull(place.disk) : 0;
  return [
    state.servers === 0 && say.noServer,
    state.senders === 0 && say.noSender,
    state.messages.oldestSeconds > slowSeconds && say.slow(age(state.messages.oldestSeconds)),
    state.lateSeconds > lateSeconds && say.late(age(state.lateSeconds)),
    stopped > 0 && say.stopped(stopped),
    longest > troubleSeconds && say.trouble(troubled.length, age(longest)),
    onlyAnswer > 0 && say.templatesPaused(onlyAnswer),
    state.messages.setAside > 0 && say.aside(state.messages.setAside),
    open > 0 && say.failed(open),
    acts.length > 0 && say.acts(acts.length),
    unended > 0 && say.unended(unended),
    full >= fullPercent && say.disk(full),
    place?.disk && !place.backup && say.noBackup,
    backupAge !== undefined && backupAge > oldBackupHours * 3_600 && say.oldBackup(age(backupAge)),
  ].filter((one) => typeof one === "string");
}
