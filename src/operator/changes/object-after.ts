import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import type { Effect } from '../effects/effect';
import type { Outlook } from '../prediction';

/** What the Operator does to an object; undefined where it does not look after it. */
export function fateOf({ sync, others }: Outlook, object: string): Effect | undefined {
  return [...sync.effects, ...others.effects].find((effect) => effect.object === object);
}

/** An object as the Operator leaves it; undefined where the sync does not get there. */
export function made(outlook: Outlook, object: string): Manifest | undefined {
  if (fateOf(outlook, object)?.action !== 'apply') return undefined;
  return outlook.generated.objects.find((each) => describeObject(referenceTo(each)) === object);
}

/** Whether the registry is there for users, as far as the Operator sees to it. */
export function isManaged({ spec, sync }: Outlook): boolean {
  return spec.managementState === 'Managed' && sync.deployed;
}
