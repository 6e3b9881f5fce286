import { adopt, type Adoption, type AdoptionInput } from '../adoption/adopt';
import { adoptInventory } from '../adoption/adopt-inventory';
import type { AdoptionLanguage } from '../adoption/adoption-language';
import type { Configuration } from '../configuration/configuration';
import { referenceTo, type Manifest } from '../core/manifest';
import { printable } from '../core/printable';
import type { ClusterMode } from '../inputs/cluster-modes';
import { clustersIn } from '../inputs/clusters';
import type { Inputs } from '../inputs/inputs';
import { changedByKustomize } from './patches/changed-by-kustomize';
import { settingsOfCluster, type AskedSettings, type ClusterSettings } from '../check/cluster-settings';
import { bringsRegistry } from '../rules/embedded/embedded-objects';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import type { SourceObject } from '../yaml/source-object';
import { nothingAdoptable, nothingCreatable } from './nothing-found';
import { throwForTooManyClusters } from './too-many-clusters';
import { UnusableInput } from '../inputs/unusable-input';
import { withoutTemplatesAlone } from '../inputs/templates-alone';
import { throwIfUnreadable } from './unreadable-input';

/** How an app is made of objects. */
interface AdoptionSettings extends AskedSettings {
  readonly mode: ClusterMode;
  readonly language: AdoptionLanguage;
  readonly configuration: Configuration | undefined;
  readonly now: Date;
}

interface Adopted {
  readonly adoption: Adoption;
  readonly settings: readonly ClusterSettings[];
  /** The clusters without an object of the registry, such as the folders of other applications: they are left out. */
  readonly others: readonly string[];
}

/** The app that makes the objects of the inputs. Throws `UnusableInput` where there is nothing that an app could make. */
export function adoptionOf(
  inputs: Inputs,
  { mode, language, configuration, now, ...asked }: AdoptionSettings,
): Adopted {
  const { files } = withoutTemplatesAlone(inputs);
  throwIfUnreadable(files);
  throwForTooManyClusters(files);
  const found = clustersIn(files, mode).filter(({ objects }) => objects.length > 0);
  const concerned = new Set(found.filter(({ objects }) => objects.some(({ manifest }) => isOfRegistry(manifest))));
  if (concerned.size === 0) throw nothingAdoptable(inputs);
  const clusters = [...concerned].map((cluster) => ({
    cluster,
    settings: settingsOfCluster(cluster.objects, asked, configuration),
  }));
  const whyChanged = changedByKustomize(inputs);
  const asAdopted = (objects: readonly SourceObject[]): Pick<AdoptionInput, 'objects' | 'leftOut'> => {
    const reasons = objects.map((object) => ({ object, why: whyChanged(object) }));
    return {
      objects: reasons.flatMap(({ object, why }) => (why === undefined ? [object] : [])),
      leftOut: reasons.flatMap(({ object: { manifest }, why }) =>
        why === undefined ? [] : [{ object: referenceTo(manifest), path: [], why }],
      ),
    };
  };
  const adoption = (language === 'inventory' ? adoptInventory : adopt)(
    clusters.map(({ cluster: { path, objects }, settings: { platform, choice } }) => ({
      name: path,
      ...asAdopted(objects),
      platform,
      release: choice.from === 'default' ? undefined : choice.release,
    })),
    { now, texts: new Map(files.map(({ file, text }) => [file, text])) },
  );
  if (adoption.clusters.every(({ sources, kept }) => sources.length + kept.length === 0))
    throw nothingCreatable(adoption);
  if (adoption.fleet !== undefined) throwIfOnNoPlatform(adoption);
  return {
    adoption,
    settings: clusters.map(({ settings }) => settings),
    others: found.filter((cluster) => !concerned.has(cluster)).map(({ path }) => path),
  };
}

/** Whether an object is one of the registry, or brings one to a cluster. */
function isOfRegistry(manifest: Manifest): boolean {
  return concernsRegistry(manifest) || bringsRegistry(manifest);
}

/** An inventory names the platform of every cluster. */
function throwIfOnNoPlatform({ clusters }: Adoption): void {
  const found = clusters.filter(
    ({ decisions: { registry, facts } }) => registry !== undefined && facts.platform === undefined,
  );
  if (found.length === 0) return;
  const names = found.map(({ name }) => printable(name)).join(', ');
  throw new UnusableInput(
    `found no platform for ${names}, expected it in the Infrastructure object, in the configuration, or as --platform`,
  );
}
