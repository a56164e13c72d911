/** Who may do what: people, roles, devices, keys and their sign-in. */
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
  roles,
  rolesWithSecondFactor,
} from "./permission.ts";
