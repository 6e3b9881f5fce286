import { messageCause } from '../../forms/message-cause';
import { commandStep, pruneNow, setInPruner } from '../../forms/steps';

export const irc916 = messageCause({
  id: 'IRC916',
  title: 'Pruner does not find the API of DeploymentConfigs',
  why: 'The pruner lists all DeploymentConfigs, because their images are in use. It stops if the API does not exist: the capability DeploymentConfig of the cluster is not enabled. That the APIs of builds are missing does not stop it.',
  decides: 'Whether the cluster has the capability DeploymentConfig.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go Run',
  messages: ['the server could not find the requested resource (get deploymentconfigs.apps.openshift.io)'],
  depth: 2,
  looksLike: /could not find the requested resource \(get deploymentconfigs\.apps\.openshift\.io\)/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'The pruner stops, because the cluster has no API for DeploymentConfigs.',
    object: 'ClusterVersion/version',
    field: 'spec.capabilities',
    fix: [
      commandStep(
        'See which capabilities are enabled:',
        'oc get clusterversion version -o jsonpath={.status.capabilities.enabledCapabilities}',
      ),
      commandStep(
        'If DeploymentConfig is not enabled, see the list of spec.capabilities.additionalEnabledCapabilities, and add DeploymentConfig to it. A capability cannot be disabled later:',
        'oc edit clusterversion version',
      ),
      pruneNow('Run the pruner once by hand. If the run succeeds, the conditions are cleared:'),
      setInPruner('Or stop the pruner. Images that are not used then stay:', { suspend: true }),
    ],
  }),
});
