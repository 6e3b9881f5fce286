import type { Manifest } from '../../core/manifest';
import {
  ARGO_CD_HOOK,
  guardsOf,
  guardOption,
  hookAnnotation,
  SYNC_OPTIONS,
  syncOptions,
} from '../../core/tools/argo-cd';
import { KEPT_BY_ARGO_CD } from '../../core/tools/keepers';
import { deletesItsObjects, prunesItsObjects } from '../../rules/delivery/argo-cd-deletions';
import { argoCdApplications, type ApplicationObject } from '../../rules/facts/argo-cd-applications';
import { isConfig } from '../../schema/kinds/kinds';
import { writtenBackends } from '../../storage';
import { namesItsStorage } from '../../storage/backend';
import { CASCADING, guardSetting, PRUNING, type Meaning, type ToolReading } from '../tool-reading';

const DELETION = 'argoproj/argo-cd controller/appcontroller.go shouldBeDeleted';
const DOCS = 'argoproj/argo-cd docs/user-guide/sync-options.md';
const REPLACING = `${DOCS} Replace Resource Instead Of Applying Changes`;

export const argoCdReading: ToolReading = {
  annotations: [SYNC_OPTIONS, ARGO_CD_HOOK],
  ofObjects: [
    guardSetting({
      guard: 'Prune=false',
      isSet: (manifest) => guardsOf(manifest).includes('Prune'),
      writtenOn: (manifest) => guardOption(syncOptions(manifest), 'Prune'),
      tool: 'Argo CD',
      when: 'its manifest is no longer in Git',
      source: DELETION,
    }),
    guardSetting({
      guard: 'Delete=false',
      isSet: (manifest) => guardsOf(manifest).includes('Delete'),
      writtenOn: (manifest) => guardOption(syncOptions(manifest), 'Delete'),
      tool: 'Argo CD',
      when: 'its Application is deleted',
      source: DELETION,
    }),
    {
      name: 'Replace=true',
      isSet: (manifest) => syncOptions(manifest).includes('Replace=true'),
      on: replaced,
      off: () => ({ level: 'change', what: 'a sync merges the manifest into the object in the cluster again' }),
      source: REPLACING,
    },
  ],
  ofTool: [
    {
      name: 'prune of its syncPolicy',
      valueIn: (tool) => applicationOf(tool, prunesItsObjects),
      level: 'disruption',
      ...PRUNING,
      source: DELETION,
      areGuarded: (brought) => brought.every((each) => guardsOf(each).includes('Prune')),
    },
    {
      name: 'its finalizer resources-finalizer.argocd.argoproj.io',
      valueIn: (tool) => applicationOf(tool, deletesItsObjects),
      level: 'disruption',
      ...CASCADING,
      source: DELETION,
      areGuarded: (brought) => brought.every((each) => guardsOf(each).includes('Delete')),
    },
    {
      name: 'Replace=true',
      valueIn: (tool) => applicationOf(tool, (each) => each.syncOptions.includes('Replace=true')),
      level: 'loss',
      on: 'a sync replaces every object: this drops what the Operator wrote into the Config; without the name of the storage, the registry no longer finds its images',
      off: 'a sync merges its objects into those of the cluster again',
      source: REPLACING,
    },
  ],
  keeper: {
    ...KEPT_BY_ARGO_CD,
    source: `${DOCS} No Prune Resources`,
  },
  recreates: (manifest) => syncOptions(manifest).includes('Force=true') || hookAnnotation(manifest) !== undefined,
};

function applicationOf(tool: Manifest, holds: (application: ApplicationObject) => boolean): boolean | undefined {
  const [application] = argoCdApplications({ manifests: [tool] });
  return application && holds(application);
}

function replaced(manifest: Manifest): Meaning {
  if (!isConfig(manifest)) {
    return { level: 'change', what: 'a sync replaces the object as a whole, if the API server allows that' };
  }
  const [named] = writtenBackends(manifest);
  const isNamed = named !== undefined && namesItsStorage(named.backend, named.stanza);
  return isNamed
    ? {
        level: 'disruption',
        what: 'a sync replaces the Config, which drops what the Operator wrote, such as spec.httpSecret: all pods are replaced',
      }
    : {
        level: 'loss',
        what: 'a sync replaces the Config, which drops the name of the storage that the Operator created: the registry no longer finds its images',
      };
}
