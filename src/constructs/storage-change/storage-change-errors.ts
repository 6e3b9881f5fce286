import type { IConstruct } from 'constructs';
import { jsonText } from '../../core/formats/json-text';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { docsPage, operatorSource } from '../../core/source';
import { configuredBackends } from '../../storage';
import type { Stanza } from '../../storage/backend';
import { deliveryOf } from '../base/output-context';
import { unknownMemberErrors } from '../base/prop-errors';
import { ocJobErrors } from '../base/oc-job-errors';
import { ManagementState } from '../registry/registry-enums';
import { StorageType, type StorageChangeProps } from './storage-change-props';

/** Errors that prevent the change; `to` is the storage that the registry is to have. */
export function storageChangeErrors(props: StorageChangeProps, to: Stanza): CompleteDiagnostic[] {
  return [
    ...unknownMemberErrors(['previous'], props.previous, Object.values(StorageType)),
    ...registryErrors(props, to),
    ...ocJobErrors(props),
  ];
}

/**
 * The Job must reach the same cluster as the Config, or it changes the registry of another cluster: applied next to a Policy
 * or a ManifestWork, that of the hub.
 */
export function wayErrors(change: IConstruct, registry: IConstruct, job: Manifest): CompleteDiagnostic[] {
  const [own, wanted] = [deliveryOf(change), deliveryOf(registry)];
  if (wanted === undefined || own?.name === wanted.name) return [];
  // Some tools deliver the Job like any other object.
  if (wanted.wrap === undefined && wanted.mark(job) === job) return [];
  return [
    {
      id: 'IR112',
      path: ['registry'],
      found: `a registry that is delivered by ${wanted.title}, in a chart that is ${own === undefined ? 'not' : `delivered by ${own.title}`}`,
      expected:
        'the same delivery for both; otherwise the Job runs at another time, or on another cluster, such as the hub',
      fix: 'make the StorageChange in the chart of the registry, or in one with the same delivery',
      reference: docsPage('how-to/changing-storage.md'),
    },
  ];
}

/** The rendered storage differs from the Config if the registry was patched afterwards. */
export function storageChangedSince({ node }: IConstruct, rendered: Stanza, now: Stanza): string[] {
  if (jsonText(rendered) === jsonText(now)) return [];
  return [
    formatMessage(`StorageChange ${node.path}`, {
      id: 'IR112',
      path: ['registry'],
      found: 'a registry whose spec.storage was patched after the StorageChange was created',
      expected: 'the storage for which the StorageChange was created',
      fix: 'patch the registry first, and make the StorageChange afterwards',
      reference: docsPage('how-to/changing-storage.md'),
    }),
  ];
}

function registryErrors({ registry, previous }: StorageChangeProps, to: Stanza): CompleteDiagnostic[] {
  const common = { id: 'IR112', reference: operatorSource('pkg/storage/storage.go', 'NewDriver') };
  if (registry.managementState === ManagementState.REMOVED) {
    return [
      {
        ...common,
        path: ['registry'],
        found: 'a registry that is Removed',
        expected:
          'one that is Managed: removed and moved in one edit, the old storage is deleted and the Operator crashes',
        fix: 'move the registry first, and remove it in a later commit',
        reference: operatorSource('pkg/resource/generator.go', 'RemoveResources'),
      },
    ];
  }
  const backends = configuredBackends(to);
  const [only] = backends;
  if (only === undefined || backends.length > 1) {
    const found = only === undefined ? 'a registry without storage' : 'a registry with several storage types';
    return [
      {
        ...common,
        path: ['registry'],
        found,
        expected: 'one with the new storage',
        fix: 'set storage of the ImageRegistry',
      },
    ];
  }
  if (!Object.hasOwn(to, previous)) return [];
  return [
    {
      ...common,
      path: ['previous'],
      found: `${previous}, the new storage type of the registry`,
      expected: 'the type before the change; otherwise the Job would remove what the Config sets',
      fix: 'name the type that the cluster has now, or remove the StorageChange',
    },
  ];
}
