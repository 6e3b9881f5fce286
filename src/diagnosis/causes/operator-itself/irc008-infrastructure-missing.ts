import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';

export const irc008 = messageCause({
  id: 'IRC008',
  title: 'Infrastructure of the cluster cannot be read',
  why: 'The Operator chooses the storage of the registry by Infrastructure/cluster, but cannot read this object.',
  decides: 'Whether infrastructures.config.openshift.io/cluster exists.',
  source: operatorSource('pkg/storage/storage.go', 'GetPlatformStorage'),
  messages: [
    'unable to get storage configuration from cluster install config',
    'infrastructure.config.openshift.io "cluster" not found',
    'unable to get platform storage',
  ],
  depth: 1.5,
  looksLike:
    /infrastructures?\.config\.openshift\.io "cluster" not found|unable to get (?:storage configuration from cluster install config|platform storage)|failed to get cluster infrastructure info|unable to get infrastructure (?:object|resource)/,
  explain: () => ({
    what: 'The Operator cannot read the platform of the cluster.',
    object: 'Infrastructure/cluster',
    field: 'status.platformStatus',
    fix: [
      commandStep('See Infrastructure/cluster:', 'oc get infrastructure cluster -o yaml'),
      step('If it does not exist, restore it from a backup, with its status: only the installer creates it.'),
      inRegistry(
        'If it exists, read the error in the log of the Operator. On OpenStack, Keystone or Swift may not answer:',
        'logs deployment/cluster-image-registry-operator --tail=200',
      ),
    ],
  }),
});
