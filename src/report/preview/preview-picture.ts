import { countOf } from '../../core/formats/count-of';
import { caKeyOfHost } from '../../core/formats/registry-host';
import { fieldOf } from '../../core/record';
import { textMap } from '../../operator/cluster/object-data';
import { OWN_HOSTS } from '../../operator/cluster/registry-hostname';
import { isApplied } from '../../operator/effects/effect';
import type { Subject } from '../../operator/effects/subject';
import { DEPLOYMENT, ours, SERVICE } from '../../operator/objects';
import type { Prediction } from '../../operator/prediction';
import { hostInWords, requestedRoutes } from '../../operator/registry/route';
import { constraintsOf, topologyKeyOf } from '../../operator/placement/spread-constraints';
import { HOST_KEY, WORKER_KEY, ZONE_KEY } from '../../operator/registry/topology-spread';
import type { Markdown } from '../markdown/markdown';
import { flowchart, label } from '../markdown/mermaid';
import { assumedLabel } from './left-to-live';
import { prunerInWords, prunes } from './pruner-in-words';
import { storageLabel } from './storage-in-words';

/** Routes, the Service, pods by zone and their storage, plus the pruner and the trusted CAs. */
export function previewPicture(prediction: Prediction): Markdown[] {
  const { sync, generated } = prediction;
  const has = (subject: Subject): boolean => isApplied(sync.effects, subject);
  const [hasPods, hasService] = [has(DEPLOYMENT), has(SERVICE)];
  const routes = requestedRoutes(prediction.spec).filter(({ name = '' }) => has(ours('Route', name)));
  const assumed = assumedLabel(prediction, 'managementState');
  const pods = hasPods
    ? podLines(prediction, assumed)
    : { lines: [`pods[${label('no pods', ...assumed)}]`], group: 'pods' };
  return flowchart([
    ...routes.flatMap((route, index) => [
      `route${index}([${label(`Route ${route.name ?? ''}`, hostInWords(route))}])`,
      ...(hasService ? [`route${index} --> service`] : []),
    ]),
    ...(hasService ? [`service[${label('Service image-registry', 'port 5000')}]`, `service --> ${pods.group}`] : []),
    ...pods.lines,
    `storage[(${label(...storageLabel(prediction))})]`,
    ...(hasPods ? [`${pods.group} --> storage`] : []),
    `pruner>${label('CronJob image-pruner', prunerInWords(prediction))}]`,
    ...(prunes(prediction) && (hasService || hasPods)
      ? [`pruner -. prunes .-> ${hasService ? 'service' : pods.group}`]
      : []),
    `trust{{${label('trusted CAs', trustInWords(generated.objects))}}}`,
    ...(hasPods ? [`trust -. is mounted by .-> ${pods.group}`] : []),
  ]);
}

/** More pods than this are shown as a number. */
const MOST_PODS = 6;

interface Pods {
  readonly lines: readonly string[];
  readonly group: string;
}

function podLines({ placement, spec: { replicas = 0 }, generated }: Prediction, assumed: readonly string[]): Pods {
  const zones = placement?.nodes.map(({ labels }) => labels[ZONE_KEY]) ?? zonesSoFar(replicas, generated.objects);
  const running = placement?.placed ?? replicas;
  const shown = Math.min(running, MOST_PODS);
  const byZone = new Map<string, string[]>();
  for (let index = 0; index < shown; index++) {
    const zone = zones[index] ?? '';
    byZone.set(zone, [...(byZone.get(zone) ?? []), `pod${index}[${label(`pod ${index + 1}`)}]`]);
  }
  const rest = [
    ...(running > shown ? [`more[${label(`and ${running - shown} more`)}]`] : []),
    ...(replicas > running ? [`stuck[${label(`${replicas - running} cannot run`)}]`] : []),
    ...(replicas === 0 ? [`none[${label('no pods')}]`] : []),
  ];
  const inside = [...byZone].flatMap(([zone, pods], index) =>
    zone === '' ? pods : [`subgraph zone${index} [${label(`zone ${zone}`)}]`, ...pods, 'end'],
  );
  const heading = label(title(generated.objects), ...assumed);
  return { lines: [`subgraph pods [${heading}]`, ...inside, ...rest, 'end'], group: 'pods' };
}

/** If there are no more pods than the usual three zones, each pod is drawn in a zone of its own. */
function zonesSoFar(replicas: number, objects: Prediction['generated']['objects']): readonly (string | undefined)[] {
  const isZoned = spreadKeys(objects).includes(ZONE_KEY);
  return isZoned && replicas > 1 && replicas <= A_ZONE_EACH.length ? A_ZONE_EACH : [];
}

const A_ZONE_EACH = ['one', 'two', 'three'];

function title(objects: Prediction['generated']['objects']): string {
  // All nodes with the role have the same value of its label, so it spreads nothing.
  const domains = spreadKeys(objects).flatMap((key) => (key === WORKER_KEY ? [] : [DOMAINS[key] ?? key]));
  return domains.length === 0 ? 'pods' : `pods, spread over ${domains.join(' and ')}`;
}

const DOMAINS: Readonly<Record<string, string>> = { [HOST_KEY]: 'nodes', [ZONE_KEY]: 'zones' };

function spreadKeys(objects: Prediction['generated']['objects']): string[] {
  return constraintsOf(objects.find(({ kind }) => kind === 'Deployment')).map(topologyKeyOf);
}

/** The registry has a service CA for each name of its Service. */
const OWN_KEYS: ReadonlySet<string> = new Set(OWN_HOSTS.map(caKeyOfHost));

function trustInWords(objects: Prediction['generated']['objects']): string {
  const map = objects.find(({ metadata: { name } }) => name === 'image-registry-certificates');
  const keys = Object.keys({ ...textMap(fieldOf(map, 'data')), ...textMap(fieldOf(map, 'binaryData')) });
  const others = keys.filter((key) => !OWN_KEYS.has(key)).length;
  const trusted = [
    ...(others < keys.length ? ['the host of the registry'] : []),
    ...(others > 0 ? [countOf(others, 'other host')] : []),
  ];
  return trusted.length === 0 ? 'of the cluster only' : `for ${trusted.join(' and ')}`;
}
