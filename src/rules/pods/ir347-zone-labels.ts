import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { kubernetesSource } from '../../core/source';
import { requiresLabel } from '../../operator/placement/spread-constraints';
import { ZONE_KEY } from '../../operator/registry/topology-spread';
import { Platform } from '../../platforms/platform';
import type { Cluster } from '../engine/cluster';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_RUNNING } from '../engine/silent-states';
import { isInfrastructure, isNode, isWholeNode, labelsNodes } from '../facts/cluster-objects';

export const ir347: Rule = {
  id: 'IR347',
  severity: Severity.WARNING,
  title: 'Pods spread over zones on nodes without zone labels',
  why: 'With whenUnsatisfiable: DoNotSchedule the scheduler rejects every node that lacks the label of the topologyKey. On platforms without zones, nodes have the label topology.kubernetes.io/zone only if failure domains are configured or somebody adds the label. Without it, no pod of the registry runs.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/podtopologyspread/filtering.go', 'Filter'),
  scope: 'cluster',
  silentIn: NOT_RUNNING,
  dependsOnPlatform: ({ zones }) => zones,
  acknowledgeable: true,
  examples: {
    line: 8,
    failing: exampleWith(ZONE_KEY),
    passing: exampleWith('kubernetes.io/hostname'),
    platform: Platform.VSPHERE,
  },
  *check(cluster) {
    const without = nodesWithoutZones(cluster);
    if (without === undefined) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const [index, constraint] of itemsOf(valid.spec?.topologySpreadConstraints).entries()) {
        if (!requiresLabel(constraint, ZONE_KEY)) continue;
        yield {
          manifest,
          path: ['spec', 'topologySpreadConstraints', index, 'topologyKey'],
          found: `${ZONE_KEY} with DoNotSchedule, but ${without}`,
          expected: 'a label that every selected node has',
          fix: `set whenUnsatisfiable of this constraint to ScheduleAnyway, or topologyKey to kubernetes.io/hostname; otherwise no pod runs on a node without the label. If all these nodes have ${ZONE_KEY}, acknowledge IR347`,
        };
      }
    }
  },
};

/** What is known about the nodes, if none has the label: from the nodes themselves, or else from the platform. */
function nodesWithoutZones({ manifests, existing = [], platform }: Cluster): string | undefined {
  const all = [...manifests, ...existing];
  if (all.some((each) => isNode(each) && valueAt(each, ['metadata', 'labels', ZONE_KEY]) !== undefined))
    return undefined;
  if (all.some(isWholeNode)) return 'no node in the input has this label';
  if (platform === undefined || platform.zones) return undefined;
  return all.some((each) => labelsNodes(each, ZONE_KEY) || hasZones(each))
    ? undefined
    : `nodes on ${platform.title} lack this label by default`;
}

/** Whether failure domains are configured. Nodes get the zone of theirs as the label. */
function hasZones(manifest: Manifest): boolean {
  const platforms = isInfrastructure(manifest) ? asRecord(valueAt(manifest, ['spec', 'platformSpec'])) : {};
  return Object.values(platforms).some((each) =>
    itemsOf(fieldOf(each, 'failureDomains')).some((domain) => typeof fieldOf(domain, 'zone') === 'string'),
  );
}

function exampleWith(topologyKey: string): string {
  return configYaml(
    `replicas: 2\ntopologySpreadConstraints:\n- topologyKey: ${topologyKey}\n  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default`,
  );
}
