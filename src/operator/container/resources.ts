import type { ResourcesSpec } from '../../schema/kinds/config';
import { isRecord } from '../../core/record';
import { goQuantity } from '../go/go-quantity';
import { omitEmptyFields } from '../go/omit-empty-fields';

/** The resources of the user, even if empty, or else the Operator's defaults. */
export function resourcesOf(resources: ResourcesSpec | undefined): Readonly<Record<string, unknown>> {
  if (resources === undefined) return { requests: { cpu: '100m', memory: '256Mi' } };
  const { claims, limits = {}, requests = {} } = resources;
  return omitEmptyFields({ claims: claims?.map(omitText), limits: canonical(limits), requests: canonical(requests) });
}

function canonical(quantities: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(quantities).map(([name, value]) => [name, goQuantity(value)]));
}

/** Go omits an empty `request` of a claim. */
function omitText(claim: unknown): unknown {
  return isRecord(claim) && claim.request === '' ? { name: claim.name } : claim;
}
