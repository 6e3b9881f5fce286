import { kindOf } from '../../../schema/kinds/kinds';
import { heldObjects } from '../../../schema/kinds/held-objects';
import type { Carrier } from './carrier';

/** Any kind of which nobody here knows how it brings objects to a cluster: those of the registry in it are not judged. */
export const unknownCarrier: Carrier = {
  load(outer) {
    if (kindOf(outer) !== undefined) return [];
    const fields = Object.entries(outer).filter(([field]) => !OWN_FIELDS.includes(field));
    return fields
      .flatMap(([field, value]) => heldObjects(value, [field]))
      .map(({ path, object }) => ({
        path,
        why: `it is not known how ${outer.kind} deploys ${object}; check its output`,
      }));
  },
};

/** Fields that speak of the object itself, not of what it brings. */
const OWN_FIELDS = ['apiVersion', 'kind', 'metadata', 'status'];
