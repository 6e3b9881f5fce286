import { same } from '../operator/go/same';
import { isOfManagedKind } from '../schema/kinds/kinds';
import type { SourceObject } from '../yaml/source-object';
import { adoptObjects, whyKept, type AdoptedCluster, type Adopting } from './adopt-objects';
import { unwrapped, type Unwrapped } from './delivery/unwrapped';
import { cleanObjects } from './objects/clean-object';

/** The app that makes the objects of one cluster. */
export function adoptCluster(sources: readonly SourceObject[], adopting: Adopting): AdoptedCluster {
  const within = unwrapped(sources, adopting.chart);
  const wrapped = within && adoptWrapped(sources, within, adopting);
  return wrapped ?? adoptObjects(sources, adopting);
}

/** The app that makes the objects in another one; undefined if its delivery would wrap them otherwise. */
function adoptWrapped(
  sources: readonly SourceObject[],
  { delivery, carrier, objects }: Unwrapped,
  adopting: Adopting,
): AdoptedCluster | undefined {
  if (!adopting.language.delivers(delivery.tool)) return undefined;
  const { final, ...adopted } = adoptObjects(objects, { ...adopting, delivery });
  const { dropped, differences, kept } = adopted;
  if (dropped.length > 0 || differences.length > 0 || kept.some(({ isApart }) => isApart)) return undefined;
  const manifests = [...final, ...kept.map(({ object }) => object.manifest)];
  const chart = { name: adopting.chart };
  const errors = delivery.tool.errors?.(manifests, chart) ?? [];
  const wrapped = delivery.tool.wrap?.(manifests, chart) ?? [];
  if (errors.length > 0 || !same(wrapped, [carrier.manifest])) return undefined;
  const around = sources.filter((each) => each !== carrier);
  const beside = cleanObjects(around, adopting.facts.release);
  // One chart makes one registry.
  if (beside.objects.some(({ manifest }) => isOfManagedKind(manifest))) return undefined;
  const others = beside.objects.map((object) => ({ object, why: whyKept(object), isApart: true }));
  return { ...adopted, kept: [...kept, ...others], dropped: beside.dropped };
}
