import { referenceTo, type Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import type { Change, Edit } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';
import { namesItsStorage } from '../../storage/backend';
import { asRecord, fieldOf } from '../../core/record';
import { ARGO_CD_HOOK, guardsOf, hookAnnotation, SYNC_OPTIONS, syncOptions } from '../../core/tools/argo-cd';
import { FLUX_FORCE, FLUX_PRUNE, FLUX_RECONCILE, FLUX_SSA, isKeptByFlux, hasFluxSetting } from '../../core/tools/flux';
import { HELM_HOOK, HELM_RESOURCE_POLICY, isKeptByHelm } from '../../core/tools/helm';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { isProtected } from './protected-objects';

/** What an object says to the tool that delivers it: guards, and how it is applied. */
export function* objectSettingsChanged({ old, now }: Edit): Iterable<Change> {
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isProtected(after)) continue;
    for (const { name, isSet, on, off, source } of SETTINGS) {
      const [was, is] = [isSet(before), isSet(after)];
      if (was === is) continue;
      const meaning = is ? on(after) : off(after);
      const values = { old: was ? 'set' : 'not set', new: is ? 'set' : 'not set' };
      yield {
        ...meaning,
        subject: referenceTo(after),
        why: `${name} is ${is ? 'set' : 'removed'}`,
        ...values,
        source,
      };
    }
    const isForced = isRecreated(before) && isRecreated(after);
    if (!isForced || paths.every(([part]) => part === 'metadata')) continue;
    yield {
      ...recreated(after),
      subject: referenceTo(after),
      why: 'force or a hook is set, and the object is edited',
      ...{ old: 'exists', new: 'deleted and created again' },
      source: FORCE_SOURCE,
    };
  }
}

/** The annotations that these settings are made of. */
export const READ_ANNOTATIONS: readonly string[] = [
  SYNC_OPTIONS,
  ARGO_CD_HOOK,
  HELM_HOOK,
  HELM_RESOURCE_POLICY,
  FLUX_FORCE,
  FLUX_PRUNE,
  FLUX_RECONCILE,
  FLUX_SSA,
];

type Meaning = Pick<Change, 'level' | 'what'>;

interface Setting {
  readonly name: string;
  readonly isSet: (manifest: Manifest) => boolean;
  readonly on: (manifest: Manifest) => Meaning;
  readonly off: (manifest: Manifest) => Meaning;
  readonly source: string;
}

const ARGO = 'argoproj/argo-cd controller/appcontroller.go shouldBeDeleted';
const FLUX = 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md Controlling the apply behavior of resources';
const FORCE_SOURCE = operatorSource('pkg/operator/finalizer.go', 'finalizeResources');

const SETTINGS: readonly Setting[] = [
  guard('Prune=false', (manifest) => guardsOf(manifest).includes('Prune'), 'Argo CD', 'it is no longer in Git', ARGO),
  guard(
    'Delete=false',
    (manifest) => guardsOf(manifest).includes('Delete'),
    'Argo CD',
    'its Application is deleted',
    ARGO,
  ),
  guard(
    'helm.sh/resource-policy: keep',
    isKeptByHelm,
    'Helm',
    'its release no longer has it or is uninstalled',
    'helm/helm pkg/action/resource_policy.go filterManifestsToKeep',
  ),
  guard('prune: disabled', isKeptByFlux, 'Flux', 'it is no longer in Git', FLUX),
  {
    name: 'Replace=true',
    isSet: (manifest) => syncOptions(manifest).includes('Replace=true'),
    on: replaced,
    off: () => ({ level: 'change', what: 'a sync merges it into the object in the cluster again' }),
    source: 'argoproj/argo-cd docs/user-guide/sync-options.md Replace Resource Instead Of Applying Changes',
  },
  {
    name: 'force or a hook',
    isSet: isRecreated,
    on: recreated,
    off: () => ({ level: 'change', what: 'a sync no longer deletes it to create it again' }),
    source: FORCE_SOURCE,
  },
  {
    name: 'ssa or reconcile of Flux',
    isSet: (manifest) =>
      ['IfNotPresent', 'Ignore'].some((value) => hasFluxSetting(manifest, FLUX_SSA, value)) ||
      hasFluxSetting(manifest, FLUX_RECONCILE, 'disabled'),
    on: () => ({ level: 'change', what: 'Flux no longer applies edits of it' }),
    off: () => ({ level: 'change', what: 'Flux applies edits of it again' }),
    source: FLUX,
  },
];

function guard(name: string, isSet: Setting['isSet'], tool: string, when: string, source: string): Setting {
  return {
    name,
    isSet,
    on: () => ({ level: 'change', what: `${tool} keeps it when ${when}` }),
    off: (manifest) => ({ level: 'disruption', what: `${tool} may delete it when ${when}: ${lossOf(manifest)}` }),
    source,
  };
}

function lossOf(manifest: Manifest): string {
  const loss = lossOnDeletion(manifest);
  if (loss === 'registry') return 'then the registry is deleted, and its storage if that is Managed';
  return loss === 'images' ? 'the images are deleted with it' : 'what reads it continues without it';
}

function replaced(manifest: Manifest): Meaning {
  if (kindOf(manifest) !== 'Config') {
    return { level: 'change', what: 'a sync replaces it as a whole, if the API server allows that' };
  }
  const [named] = configuredBackends(asRecord(fieldOf(manifest['spec'], 'storage')));
  const isNamed = named !== undefined && namesItsStorage(named.backend, named.stanza);
  return isNamed
    ? { level: 'disruption', what: 'a sync drops what the Operator wrote, such as httpSecret: pods are replaced' }
    : {
        level: 'loss',
        what: 'a sync drops the name of the storage that the Operator created: its images are no longer found',
      };
}

function isRecreated(manifest: Manifest): boolean {
  return (
    syncOptions(manifest).includes('Force=true') ||
    hookAnnotation(manifest) !== undefined ||
    hasFluxSetting(manifest, FLUX_FORCE, 'enabled')
  );
}

function recreated(manifest: Manifest): Meaning {
  const what = 'a sync deletes it before it creates it again';
  const loss = lossOnDeletion(manifest);
  if (loss === 'registry') {
    return { level: 'loss', what: `${what}: the finalizer removes the registry, and its storage if that is Managed` };
  }
  return loss === 'images' ? { level: 'loss', what: `${what}: its images go with it` } : { level: 'disruption', what };
}
