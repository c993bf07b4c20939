/** How packs speak of the parts of a document: by role, or by a group that stands for several. */
import type { Anatomy } from '../document/anatomy.ts';
import type { Role } from '../document/types.ts';

/** The roles that a name stands for: those of a group, or the role itself. */
export const rolesIn = (anatomy: Anatomy, name: string): ReadonlySet<Role> =>
  anatomy.groups.get(name) ?? new Set([name]);

/** Every name that a pack may use. */
export const roleNames = (anatomy: Anatomy): ReadonlySet<string> =>
  new Set([...anatomy.parts.keys(), ...anatomy.groups.keys()]);

/** A heading under which a text plays the role, or one of the group's roles. */
export function headingFor(anatomy: Anatomy, name: string): string {
  const role = [...rolesIn(anatomy, name)].find((each) => anatomy.parts.get(each)?.scaffold) ?? name;
  const part = anatomy.parts.get(role);
  return part?.scaffold?.heading ?? part?.title ?? name;
}
