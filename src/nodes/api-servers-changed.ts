import { isAtLeast, Release } from '../core/release';
import type { Change, Edit } from '../operator/changes/base/change';
import type { Prediction } from '../operator/prediction';
import { asText } from '../core/formats/json-text';
import { withoutEmpty } from '../core/data/without-empty';
import { isSameData } from '../core/data/same-data';
import { IMAGE } from '../operator/objects';
import type { ImageSpec } from '../schema/kinds/image';
import { topologyIn } from './pools';
import { registriesInWords } from './registries-in-words';
import { kubeApiServerSource, openshiftApiServerSource } from './sources';

/** Fields of Image/cluster that stand in the configuration of the API servers, which start anew for them. */
export function* apiServersChanged(edit: Edit): Iterable<Change> {
  const [old, now] = [specOf(edit.before), specOf(edit.after)];
  for (const { field, servers, source, since = Release.V4_12, meaning } of FIELDS) {
    if (isSameData(withoutEmpty(old[field]), withoutEmpty(now[field])) || !isAtLeast(edit.after.state.release, since))
      continue;
    const shared = {
      subject: IMAGE,
      why: `spec.${field} changed`,
      old: inWords(old[field]),
      new: inWords(now[field]),
      source,
    };
    yield { ...shared, ...meaning(old, now) };
    yield { ...shared, ...rollout(servers, topologyIn(edit.now) === 'SingleReplica') };
  }
}

interface ServerField {
  readonly field: 'allowedRegistriesForImport' | 'externalRegistryHostnames' | 'imageStreamImportMode';
  readonly servers: string;
  readonly source: string;
  readonly since?: Release;
  readonly meaning: (old: ImageSpec, now: ImageSpec) => Pick<Change, 'level' | 'what'>;
}

const BOTH = 'kube-apiserver and openshift-apiserver restart';
const OBSERVED = 'pkg/operator/configobservation/images/observe_images.go';

const FIELDS: readonly ServerField[] = [
  {
    field: 'allowedRegistriesForImport',
    servers: BOTH,
    source: kubeApiServerSource(OBSERVED, 'ObserveAllowedRegistriesForImport'),
    meaning: (old, now) => importsFrom(old.allowedRegistriesForImport ?? [], now.allowedRegistriesForImport ?? []),
  },
  {
    field: 'externalRegistryHostnames',
    servers: BOTH,
    source: kubeApiServerSource(OBSERVED, 'ObserveExternalRegistryHostnames'),
    meaning: () => ({ level: 'change', what: 'image streams show other external hosts of the registry' }),
  },
  {
    field: 'imageStreamImportMode',
    servers: 'openshift-apiserver restarts',
    source: openshiftApiServerSource(OBSERVED, 'ObserveImagestreamImportMode'),
    since: Release.V4_18,
    meaning: (_, { imageStreamImportMode: mode = '' }) => ({
      level: 'change',
      what:
        mode === 'PreserveOriginal'
          ? 'from now on, image streams import all architectures of an image'
          : mode === 'Legacy'
            ? 'from now on, image streams import one architecture of an image'
            : 'from now on, image streams import all architectures of an image if the release of the cluster is multi-architecture, and one if not',
    }),
  },
];

type Locations = readonly { readonly domainName?: string }[];

function importsFrom(old: Locations, now: Locations): Pick<Change, 'level' | 'what'> {
  if (now.length === 0) return { level: 'change', what: 'users can import images from every registry again' };
  const text = (each: unknown): string => asText(withoutEmpty(each));
  const [was, is] = [new Set(old.map(text)), new Set(now.map(text))];
  if (old.length === 0 || [...was].some((each) => !is.has(each)))
    return {
      level: 'disruption',
      what: 'users can no longer import images from registries that are not in the list',
    };
  const isLonger = is.size > was.size;
  const more = now.filter((each) => !was.has(text(each))).map(({ domainName = '' }) => domainName);
  return {
    level: 'change',
    what: isLonger
      ? `users can also import images from ${registriesInWords([...new Set(more)])}`
      : 'the same registries are in a different order',
  };
}

function rollout(servers: string, isSingle: boolean): Pick<Change, 'level' | 'what'> {
  return isSingle
    ? { level: 'disruption', what: `${servers}, and the API is not reachable during the restart` }
    : { level: 'change', what: `${servers}, one instance after the other` };
}

function specOf({ state }: Prediction): ImageSpec {
  return state.image?.spec ?? {};
}

function inWords(value: unknown): string {
  if (value === undefined) return 'not set';
  return typeof value === 'string' ? value : asText(value);
}
