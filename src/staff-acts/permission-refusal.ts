import type { Permission } from "../staff/index.ts";

/** Thrown where a member may not do what was asked; the door answers 403 and changes nothing. */
export class PermissionRefusal extends Error {
  readonly permission: Permission;
  constructor(permission: Permission) {
    super(`the permission ${permission} is missing`);
    this.permission = permission;
  }
}
