import { formatFieldPath } from '../../core/field-path';
import { itemsOf } from '../../core/record';
import type { Attempt, Pair } from '../attempt';
import type { ConstructName } from '../code/construct-name';
import type { Decisions } from '../decisions';
import { hostnameOf } from '../inverse/hostname-of';
import { registryValue } from '../inverse/read-others';
import type { Language, Why } from '../language';
import type { CleanObject } from '../objects/clean-object';
import { unwritableFields } from '../objects/unwritable-keys';
import { propsIn } from './inventory-row';

/** @param withArgoCd whether the fleet is delivered by Argo CD */
export function inventoryLanguage(withArgoCd: boolean): Language {
  return {
    delivers: ({ name }) => withArgoCd && name === ARGO_CD,
    takesDefaults: true,
    keepsBytes: true,
    completed,
    cannotWrite,
  };
}

/** The factory of Delivery whose guards a fleet writes. */
export const ARGO_CD = 'argoCd';

/** A fleet gives the registry to the trusted CAs in any case. */
function completed(decisions: Decisions): Decisions {
  const { registry, trust } = decisions;
  if (registry === undefined || trust === undefined || trust['registry'] !== undefined) return decisions;
  const hostnames = itemsOf(registry['routes']?.data).flatMap(hostnameOf);
  return { ...decisions, trust: { ...trust, registry: registryValue(hostnames) } };
}

function cannotWrite({ decisions, pairs }: Attempt): ReadonlyMap<CleanObject, Why> {
  const found = pairs.flatMap((pair): (readonly [CleanObject, Why])[] => {
    const why = whyNot(pair, decisions);
    return why === undefined ? [] : [[pair.object, { why }]];
  });
  return new Map(found);
}

function whyNot({ construct, operations, object }: Pair, decisions: Decisions): string | undefined {
  if (decisions.registry === undefined)
    return 'an inventory lists registries, and the registry of this cluster is not in it';
  if (construct === 'alerts') return 'an inventory cannot describe alerts';
  const [first] = operations;
  if (first !== undefined) return `an inventory has no prop for ${formatFieldPath(first.path)}`;
  const [field] = unwritableFields(object.manifest);
  if (field !== undefined) return `${field.why} (${formatFieldPath(field.path)})`;
  // Storage without an object of its own is a part of the Config.
  const constructs: readonly ConstructName[] = construct === 'registry' ? ['registry', 'storage'] : [construct];
  const [unwritten] = constructs.flatMap((each) => [...(propsIn(decisions, each).unwritten ?? [])]);
  return unwritten === undefined ? undefined : `an inventory cannot write the value of ${unwritten}`;
}
