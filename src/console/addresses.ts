import type { PageLanguage } from "../phrasebook/index.ts";
import { providerReturnPath, secondFactorPath } from "../staff/index.ts";

/** Every address of a page or form, as the routes are registered. Forms and links are made of the same by `href`. */
export const routes = {
  home: "/",
  language: "/bahasa",
  office: "/kantor/:office",
  draws: "/kantor/:office/undian",
  drawFile: "/kantor/:office/undian/:file",
  board: "/board/:office",
  boardRoom: "/board/:office/:room",
  kiosk: "/kiosk/:office",
  api: "/api/v1",
  apiDocument: "/api/v1/openapi.json",

  console: "/console",
  chooseDesk: "/console/meja",
  signIn: "/console/masuk",
  signInPin: "/console/masuk/pin",
  signInCode: "/console/masuk/kode",
  signInDemo: "/console/masuk/contoh",
  provider: "/console/masuk/instansi",
  providerBack: providerReturnPath,
  signOut: "/console/keluar",
  providerSignOut: "/console/keluar/instansi",
  firstAdministrator: "/console/mulai/:token",
  secondFactor: secondFactorPath,
  secondFactorCode: `${secondFactorPath}/kode`,
  account: "/console/akun",
  accountPassword: "/console/akun/sandi",
  accountPin: "/console/akun/pin",
  accountPasskey: "/console/akun/kunci-sandi",
  accountPasskeyEnd: "/console/akun/kunci-sandi/hapus",
  passkeyOpen: "/console/masuk/kunci-sandi",
  accountEnd: "/console/akun/akhiri",
  accountRead: "/console/akun/dibaca",
  accountStop: "/console/akun/tolak",
  resume: "/console/lanjut",
  ownSecret: "/console/sandi-baru",
  keptDrop: "/console/tulisan/buang",

  door: "/console/:office/pintu",
  frontDesk: "/console/:office/depan",
  bookings: "/console/:office/pesanan",
  papers: "/console/:office/berkas",
  papersDesk: "/console/:office/berkas/:desk",
  papersAct: "/console/:office/berkas/:desk/:act",
  counters: "/console/:office/loket",
  counter: "/console/:office/loket/:counter",
  counterAct: "/console/:office/loket/:counter/:act",
  supervisor: "/console/:office/lantai",
  supervisorAct: "/console/:office/lantai/:act",
  codes: "/console/:office/kode",
  dayList: "/console/:office/daftar",
  budgets: "/console/:office/batas",
  rules: "/console/:office/aturan",
  calendar: "/console/:office/kalender",
  facts: "/console/:office/keterangan",
  cases: "/console/:office/kasus",
  trail: "/console/:office/jejak",
  ownTrail: "/console/:office/jejak/saya",
  demoDay: "/console/:office/contoh",
  machine: "/console/:office/mesin",
  country: "/console/:office/semua",
  people: "/console/:office/petugas",
  peopleAct: "/console/:office/petugas/:act",
} as const;

export type RouteName = keyof typeof routes;

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What stands in the place of `:office` and the like. */
export type RouteParams<Name extends RouteName> = Record<NamesIn<(typeof routes)[Name]>, string>;

/** The routes of pages and forms below an office. */
export type OfficeRoute = {
  [Name in RouteName]: (typeof routes)[Name] extends `/console/:office/${string}` ? Name : never;
}[RouteName];

/**
 * The address of a page or form. In English it says so: whoever follows it reads on in English, also where the browser
 * keeps no cookie and where it is handed on. `query`: what is undefined is left out.
 */
export function href<Name extends RouteName>(
  name: Name,
  params: RouteParams<Name>,
  language: PageLanguage,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = params as Readonly<Record<string, string>>;
  const path = routes[name].replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(given[param] ?? ""));
  const all = { ...query, ...(language === "en" && { lang: "en" }) };
  const asked = new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => !!pair[1]));
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Addresses of buttons and of ways through: no page stands there. */
const buttons: ReadonlySet<RouteName> = new Set<RouteName>([
  "language",
  "drawFile",
  "chooseDesk",
  "signInPin",
  "signInDemo",
  "provider",
  "providerBack",
  "signOut",
  "keptDrop",
  "providerSignOut",
  "secondFactorCode",
  "accountPassword",
  "accountPin",
  "accountPasskey",
  "accountPasskeyEnd",
  "passkeyOpen",
  "accountEnd",
  "accountRead",
  "accountStop",
  "papersAct",
  "counterAct",
  "supervisorAct",
  "peopleAct",
]);

const patterns = Object.entries(routes).map(([name, path]) => ({
  isPage: !buttons.has(name as RouteName),
  pattern: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`),
  /** `/console/masuk/contoh` is that, and not the page of an office called "masuk". */
  exact: !path.includes(":"),
}));

function isPage(path: string): boolean {
  const fitting = patterns.filter(({ pattern }) => pattern.test(path));
  return path === "/emulator" || (fitting.find(({ exact }) => exact) ?? fitting[0])?.isPage === true;
}

/** The nearest page at or above a path of ours: of `/console/bogor/loket/2/explain`, which is a button's, `/console/bogor/loket/2`. */
export function nearestPage(path: string): string {
  if (path === "" || path === "/") return "/";
  if (isPage(path)) return path;
  return nearestPage(path.slice(0, path.lastIndexOf("/")));
}
