import { valueAt } from '../../core/field-path';
import { checkRegistryHost, hostOfCaKey } from '../../core/formats/registry-host';
import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE } from '../../core/names';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { alertsManifest } from '../../render/alerts';
import { objectCode } from '../code/code';
import { plainValue, type Props, type PropValue, memberCode } from '../code/value';
import type { AppFacts } from '../decisions';
import { isCertificates, pemFile, type PemFiles } from './pem-files';
import { acceptedRisks, withReadyPlacement } from './read-registry';
import { readStruct, type Ids } from './read-struct';
import { SPECIAL } from './special-props';

export function readPruner(pruner: Manifest, facts: AppFacts, ids: Ids, hasRegistry: boolean): Props {
  const spec = pruner['spec'];
  const props = readStruct('RegistryPrunerProps', { root: spec, at: ['spec'], ids, special: SPECIAL });
  return {
    ...(hasRegistry ? { registry: registryValue([]) } : {}),
    ...withReadyPlacement(props, spec, facts),
    ...acceptedRisks(pruner),
  };
}

/** The registry, as a prop of another construct. An inventory always means it. */
export function registryValue(routeHostnames: readonly string[]): PropValue {
  return { data: { routeHostnames }, code: 'registry', uses: [], plain: undefined };
}

interface TrustReading {
  readonly image: Manifest;
  readonly objects: readonly Manifest[];
  readonly pems: PemFiles;
  readonly ids: Ids;
  /** The hosts of the routes of the registry, if the app has one. */
  readonly routeHostnames: readonly string[];
}

export function readTrust({ image, objects, pems, ids, routeHostnames }: TrustReading): Props {
  const read = readStruct('TrustedCABundleProps', { root: image['spec'], at: ['spec'], ids, special: SPECIAL });
  return {
    ...certificateProps(image, objects, pems),
    ...withHostnames(read, routeHostnames),
    ...acceptedRisks(image),
  };
}

/** Hosts that the routes name are named by the registry. */
function withHostnames(props: Props, routeHostnames: readonly string[]): Props {
  const { externalRegistryHostnames: hosts, ...others } = props;
  const names = itemsOf(hosts?.data);
  if (hosts === undefined || routeHostnames.length === 0) return props;
  if (!routeHostnames.every((host, index) => names[index] === host)) return props;
  const rest = names.slice(routeHostnames.length);
  return {
    registry: registryValue(routeHostnames),
    ...others,
    ...(rest.length === 0 ? {} : { externalRegistryHostnames: { ...plainValue(rest), from: hosts.from ?? [] } }),
  };
}

/** The ConfigMap that an Image names, if all of it can be certificates of registries. */
function trustedMapOf(image: Manifest, objects: readonly Manifest[]): Manifest | undefined {
  const name = valueAt(image, ['spec', 'additionalTrustedCA', 'name']);
  return objects.find(
    ({ kind, metadata, ...map }) =>
      kind === 'ConfigMap' &&
      metadata.name === name &&
      metadata.namespace === CONFIG_NAMESPACE &&
      isRecord(map['data']) &&
      Object.keys(map['data']).length > 0 &&
      Object.entries(map['data']).every(
        ([key, text]) =>
          checkRegistryHost(hostOfCaKey(key)) === undefined && typeof text === 'string' && isCertificates(text),
      ),
  );
}

function certificateProps(image: Manifest, objects: readonly Manifest[], pems: PemFiles): Props {
  const map = trustedMapOf(image, objects);
  if (map === undefined) return {};
  const entries = Object.entries(map['data'] as Readonly<Record<string, string>>).map(([key, text]) => {
    const host = hostOfCaKey(key);
    return { key: host, ...pemFile(host.replace(':', '-'), text, pems), from: ['data', key] };
  });
  return {
    certificates: {
      data: Object.fromEntries(entries.map(({ key, data }) => [key, data])),
      code: objectCode(entries),
      uses: entries.flatMap(({ uses }) => uses),
      plain: Object.fromEntries(entries.map(({ key, plain }) => [key, plain])),
    },
    configMapName: plainValue(map.metadata.name),
  };
}

const ALERTS = {
  ephemeralStorage: 'ImageRegistryEphemeralStorage',
  registryRemoved: 'ImageRegistryRemoved',
  prunerSuspended: 'ImagePrunerSuspended',
  prunerFailing: 'ImagePrunerFailing',
};

/** The props of RegistryAlerts; undefined if the rules are others than those that it makes. */
export function readAlerts(rule: Manifest): Props | undefined {
  const rules = itemsOf(valueAt(rule, ['spec', 'groups', 0, 'rules']));
  const names = rules.map((each) => fieldOf(each, 'alert'));
  const severity = valueAt(rules[0], ['labels', 'severity']);
  const runbook = valueAt(rules[0], ['annotations', 'runbook_url']);
  const severityCode = memberCode('AlertSeverity', severity);
  const { name, namespace, labels } = rule.metadata;
  if (severityCode === undefined) return undefined;
  const props: Props = {
    ...Object.fromEntries(
      Object.entries(ALERTS).map(([prop, alert]) => [prop, plainValue(names.includes(alert))] as const),
    ),
    severity: { ...plainValue(severity), ...severityCode },
    ...(typeof runbook === 'string' ? { runbookUrl: plainValue(runbook) } : {}),
    name: plainValue(name),
    ...(namespace === undefined ? {} : { namespace: plainValue(namespace) }),
    ...(labels === undefined ? {} : { labels: plainValue(labels) }),
  };
  const data = Object.fromEntries(Object.entries(props).map(([prop, value]) => [prop, value.data]));
  const rendered = valueAt(alertsManifest(data), ['spec', 'groups', 0, 'rules']);
  return itemsOf(rendered).length === rules.length && rules.length > 0 ? props : undefined;
}
