import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, pruneNow, step } from '../../forms/steps';
import { fieldOf } from '../../../core/record';

export const irc906 = messageCause({
  id: 'IRC906',
  title: 'Pruner does not reach the registry',
  why: 'The pruner deletes blobs through the registry, but the registry does not answer. The registry does not run, or a NetworkPolicy blocks the connection. While the Service of the registry exists, the Operator runs the pruner with --prune-registry.',
  decides: 'Whether the registry runs, and whether a NetworkPolicy of the namespace blocks the pruner.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected --prune-registry'),
  messages: ['failed to ping registry', 'no route to host', 'i/o timeout', 'connection refused', 'no such host'],
  depth: 1.5,
  looksLike:
    /failed to ping registry|image-registry\.openshift-image-registry\.svc[^;]*(?:refused|timeout|no such host|no route to host|context deadline|503|EOF)|communicating with registry/,
  where: { areas: ['pruner'], but: /x509|unauthorized/ },
  explain: ({ certainty }, dump) => ({
    // Whatever keeps the registry from running keeps the pruner from it, too.
    certainty: dump.symptoms.some(({ areas }) => areas.includes('rollout')) ? 'possible' : certainty,
    what: 'The pruner does not reach the registry.',
    object: 'ImagePruner/cluster',
    field: 'status.conditions',
    fix: [
      inRegistry(
        'See whether the registry runs, and which NetworkPolicies there are:',
        'get pods -l docker-registry=default; oc -n openshift-image-registry get networkpolicy',
      ),
      ...(fieldOf(dump.config?.manifest['spec'], 'managementState') === 'Unmanaged'
        ? [
            inRegistry(
              'The registry is Unmanaged. If you stopped it deliberately, delete its Service: then the pruner does not ask the registry:',
              'delete service/image-registry',
            ),
          ]
        : []),
      step(
        'If the registry does not run, first correct the other causes that are listed here. If a NetworkPolicy of your own blocks the pruner or port 5000 of the registry, correct this policy.',
      ),
      pruneNow('Then run the pruner once by hand:'),
    ],
  }),
});
