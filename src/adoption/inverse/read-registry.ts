import { acknowledgements } from '../../core/acknowledgement';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { isSameData } from '../../core/data/same-data';
import { infraPlacement, spreadOf } from '../../render/scheduling';
import { call, dataCode } from '../code/code';
import { PACKAGE, listValue, plainValue, structValue, withoutProp, type Props, type PropValue } from '../code/value';
import type { AppFacts } from '../decisions';
import { readStruct, type Ids } from './read-struct';
import { SPECIAL } from './special-props';

interface RegistryReading {
  readonly config: Manifest;
  readonly objects: readonly Manifest[];
  readonly facts: AppFacts;
  readonly ids: Ids;
}

/** The props of ImageRegistry, but for its storage. */
export function readRegistry({ config, objects, facts, ids }: RegistryReading): Props {
  const spec = config['spec'];
  const props = readStruct('ImageRegistryProps', { root: spec, at: ['spec'], ids, special: SPECIAL });
  const { routes, ...others } = props;
  return {
    ...withReadyPlacement(others, spec, facts),
    ...(routes === undefined ? {} : { routes: withCertificates(routes, spec, objects) }),
    ...acceptedRisks(config),
  };
}

/** What was accepted, by rule id. */
export function acceptedRisks(manifest: Manifest): Props {
  const reasons = acknowledgements(manifest).map(({ id, reason }) => [id, reason] as const);
  return reasons.length === 0 ? {} : { acknowledge: plainValue(Object.fromEntries(reasons)) };
}

const OF_PODS = ['nodeSelector', 'tolerations', 'topologySpreadConstraints'];

/** A ready placement, if the fields are exactly what it makes. */
export function withReadyPlacement(props: Props, spec: unknown, facts: Pick<AppFacts, 'release' | 'platform'>): Props {
  const usual = facts.platform?.zones ?? false;
  for (const zones of [usual, !usual]) {
    const { nodeSelector, tolerations } = infraPlacement(zones);
    const spread = spreadOf(infraPlacement(zones), facts.release, usual);
    const fields = [nodeSelector, tolerations, ...(isRecord(spec) && 'storage' in spec ? [spread] : [])];
    const isSame = fields.every((each, index) => isSameData(fieldOf(spec, OF_PODS[index] ?? ''), each));
    if (!isSame) continue;
    const others = Object.fromEntries(Object.entries(props).filter(([name]) => !OF_PODS.includes(name)));
    const options = zones === usual ? [] : [dataCode({ zones })];
    const value: PropValue = {
      data: infraPlacement(zones === usual ? undefined : zones),
      code: call('RegistryPlacement.infra', ...options),
      uses: [{ name: 'RegistryPlacement', from: PACKAGE }],
      plain: { infra: zones === usual ? {} : { zones } },
      from: ['spec', 'nodeSelector'],
    };
    return { ...others, placement: value };
  }
  return props;
}

/** A Certificate that cert-manager keeps in the Secret of a route belongs to the route. */
function withCertificates(routes: PropValue, spec: unknown, objects: readonly Manifest[]): PropValue {
  const wire = itemsOf(fieldOf(spec, 'routes'));
  const items = (routes.items ?? []).map((props, index) => {
    const certificate = certificateOf(wire[index], objects);
    if (certificate === undefined) return props;
    return { ...withoutProp(props, 'secret'), certificate: structValue(certificate) };
  });
  return { ...routes, ...listValue(items.map(structValue), routes.from) };
}

function certificateOf(route: unknown, objects: readonly Manifest[]): Props | undefined {
  const secretName = fieldOf(route, 'secretName');
  const certificate = objects.find(
    ({ kind, metadata }) =>
      kind === 'Certificate' && metadata.name === secretName && metadata.namespace === REGISTRY_NAMESPACE,
  );
  const spec = certificate?.['spec'];
  const hosts = fieldOf(spec, 'dnsNames');
  if (certificate === undefined || !isSameData(hosts, [fieldOf(route, 'hostname')])) return undefined;
  const names = { 'issuerRef.name': 'issuer', 'issuerRef.kind': 'issuerKind', 'issuerRef.group': 'issuerGroup' };
  const read = readStruct('RouteCertificate', { root: spec, at: ['spec'], names, ids: (id) => id, special: {} });
  const usual: Readonly<Record<string, unknown>> = {
    issuerKind: 'ClusterIssuer',
    issuerGroup: 'cert-manager.io',
    secretName: `${String(fieldOf(route, 'name'))}-tls`,
  };
  const props = Object.fromEntries(Object.entries(read).filter(([name, { data }]) => usual[name] !== data));
  return valueAt(spec, ['issuerRef', 'name']) === undefined ? undefined : props;
}
