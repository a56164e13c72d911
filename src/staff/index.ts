/** Who may do what: people, roles, devices, keys and their sign-in. */

export type { Browser } from "./better-auth.ts";
export { carryOverFactors } from "./carry-over-factors.ts";
export { chooseLanguage } from "./choose-language.ts";
export { type Asking, languageInBrowser } from "./cookies.ts";
export { type DemoAccount, demoAccounts, demoPin, signInDemo } from "./demo.ts";
export { peopleAtDesks } from "./desks.sql.ts";
export { bindDevice, deviceKinds, devicesOf, revokeDevice } from "./devices.ts";
export { endAllSessions } from "./end-all-sessions.sql.ts";
export { isFirstToken, makeFirstAdministrator, shortestPassword } from "./first-administrator.ts";
export { readNetworks } from "./key-network.ts";
export {
  type ApiKey,
  keyDays,
  keysOf,
  makeKey,
  makeOfficeKey,
  readKeyDays,
  revokeKey,
  revokeOfficeKey,
} from "./keys.ts";
export { boundDevice, type Device } from "./machines.ts";
export {
  addStaff,
  changeRoles,
  endStaff,
  isYours,
  type Managing,
  type NewSecrets,
  resetPassword,
  resetPin,
  resetSecondFactor,
  rolesToGive,
  type StaffRefusal,
} from "./manage.ts";
export { staffMember } from "./member.ts";
export { openStaff, type Staff } from "./open-staff.ts";
export { changeOwnPassword, changeOwnPin } from "./own-account.ts";
export { type Colleague, colleaguesOf } from "./people.sql.ts";
export {
  type KeyRight,
  keyRights,
  type Member,
  may,
  type Permission,
  permissions,
  permissionsOfRight,
  permissionsOfRole,
  type Role,
} from "./permission.ts";
export { lockMinutes, type PinPerson, peopleWithPin, signInWithPin } from "./pin.ts";
export { hashSecret } from "./secret-hash.ts";
export {
  beginSecondFactor,
  confirmSecondFactor,
  type NewSecondFactor,
  type SignInAnswer,
  signInWithCode,
  signInWithPassword,
} from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
export { forgetOldSignIns } from "./sweep.sql.ts";
export { type Recognised, secondFactorPath } from "./who.ts";
export { chooseDesk, type Workplace, workplacesFor } from "./workplaces.ts";
export { writeStaff } from "./write-staff.sql.ts";
