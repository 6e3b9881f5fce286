import { valueAt } from '../../../core/field-path';
import { operatorSource } from '../../../core/source';
import type { FixStep, Match } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, setInConfig, setInPruner, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc002 = messageCause({
  id: 'IRC002',
  title: 'Operator panics',
  why: 'The Operator panics again after each restart, as long as the Config or the ImagePruner has the value that it cannot process.',
  decides: 'The first lines of the panic in the log: the name of the function shows the reason.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: ['panic: runtime error: invalid memory address or nil pointer dereference', 'Observed a panic'],
  depth: 2.5,
  looksLike: /panic: runtime error|Observed a panic|nil pointer dereference|SIGSEGV/,
  where: { areas: ['operator'], sources: ['container', 'log'] },
  explain: ({ statements }, dump) => {
    const [, where = ''] = /pkg\/([\w/]+)/.exec(statements.map(({ text }) => text).join(' ')) ?? [];
    const { why, fix, ...place } = reasonOf(where, dump);
    return {
      what: `The Operator panics${where === '' ? '' : ` in ${where}`}${why}.`,
      ...place,
      explains: ['sync', 'rollout', 'removal'],
      fix: [
        inRegistry('Read the panic:', 'logs deployment/cluster-image-registry-operator --previous | grep -A30 panic'),
        ...fix,
      ],
    };
  },
});

interface Reason extends Pick<Match, 'object' | 'field'> {
  readonly why: string;
  readonly fix: readonly FixStep[];
}

/** The known reasons, by the package that panics and by what the Config has. */
function reasonOf(where: string, dump: Dump): Reason {
  if (/pruner/i.test(where)) return OF_PRUNER;
  const state = valueAt(dump.config?.manifest, ['spec', 'managementState']);
  if (/storage|finalizer/.test(where) && state === 'Removed') return OF_REMOVAL;
  if (/azure/.test(where) && [undefined, 'azure'].includes(dump.backend)) return OF_NETWORK;
  const field = /storage|finalizer/.test(where) ? 'spec.storage' : 'spec';
  return { why: '', object: THE_CONFIG, field, fix: [UNDO] };
}

const OF_PRUNER: Reason = {
  why: ': the Operator of 4.12 needs spec.suspend of ImagePruner/cluster',
  object: 'ImagePruner/cluster',
  field: 'spec.suspend',
  fix: [setInPruner('Set spec.suspend:', { suspend: false })],
};

/** The Operator removes nothing of storage that is Unmanaged, so it does not come to the line that panics. */
const OF_REMOVAL: Reason = {
  why: ': spec.managementState was set to Removed together with another storage',
  object: THE_CONFIG,
  field: 'spec.storage',
  fix: [
    setInConfig(
      'Set spec.storage.managementState to Unmanaged, so that the Operator removes the registry, but no storage (if the old storage was Managed, it is probably deleted already):',
      { storage: { managementState: 'Unmanaged' } },
    ),
  ],
};

const OF_NETWORK: Reason = {
  why: ', probably because networkAccess.type is Internal and networkAccess.internal is missing or incomplete',
  object: THE_CONFIG,
  field: 'spec.storage.azure.networkAccess.internal',
  fix: [
    commandStep(
      'See whether the status still has the names that the Operator had found:',
      'oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath={.status.storage.azure.networkAccess}',
    ),
    setInConfig(
      'Set the names again, also in Git. If the status has none, take those of the private endpoint in Azure:',
      {
        storage: {
          azure: {
            networkAccess: {
              type: 'Internal',
              internal: { vnetName: 'VNET', subnetName: 'SUBNET', privateEndpointName: 'ENDPOINT' },
            },
          },
        },
      },
    ),
  ],
};

const UNDO = step('Undo the last edit of Config/cluster or ImagePruner/cluster, in Git, too.');
