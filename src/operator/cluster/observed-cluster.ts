import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import type { CoreKind } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import type { BackendField } from '../../storage/backend';
import { ABSENT_LABEL, nodeLabelFact, SERVICE_FACT, type Assumption, type AssumptionLog } from './assumptions';
import { bringsSecret, broughtSecret } from './brought-secret';
import type { ClusterState, ClusterStep, ConfigMapData, TextMap } from './cluster-state';
import { configMapData, secretData, textMap } from './object-data';
import type { IsClosed } from './is-closed';
import { CONFIG_GROUP, type ObjectIndex } from './object-index';
import { HOSTNAME_FACT, REGISTRY_HOSTNAME } from './registry-hostname';
import { anyHasLabel } from './node-labels';
import { runningRegistry } from './running-registry';

const NOT_GIVEN = 'not in the input';

type Read = Pick<
  ClusterState,
  'config' | 'leftToLive' | 'filledLater' | 'pruner' | 'moves' | 'image' | 'infrastructure'
>;
type Known = Pick<ClusterState, 'release' | 'undecodable' | 'earlierAnnotations'>;

interface ObservedParts extends Read, Known {
  readonly profile: PlatformProfile;
  readonly index: ObjectIndex;
  /** Objects that are known to be deleted. */
  readonly removed: readonly Manifest[];
  /** The same by their names. */
  readonly deleted: ObjectIndex;
  /** Whether an object of this kind that the input does not contain does not exist; otherwise it is assumed. */
  readonly isClosed: IsClosed;
  readonly log: AssumptionLog;
}

/** A cluster built from the given objects; values of missing objects are assumed. */
export class ObservedCluster implements ClusterState {
  public readonly release: Release;
  public readonly platform: Platform;
  public readonly config: ClusterState['config'];
  public readonly leftToLive: ClusterState['leftToLive'];
  public readonly filledLater: ClusterState['filledLater'];
  public readonly pruner: ClusterState['pruner'];
  public readonly moves: ClusterState['moves'];
  public readonly image: ClusterState['image'];
  public readonly infrastructure: ClusterState['infrastructure'];
  public readonly undecodable: ClusterState['undecodable'];
  public readonly earlierAnnotations: TextMap;

  public constructor(private readonly parts: ObservedParts) {
    ({
      release: this.release,
      config: this.config,
      leftToLive: this.leftToLive,
      filledLater: this.filledLater,
      pruner: this.pruner,
      moves: this.moves,
      image: this.image,
      infrastructure: this.infrastructure,
      undecodable: this.undecodable,
      earlierAnnotations: this.earlierAnnotations,
    } = parts);
    this.platform = parts.profile.id;
  }

  public provides(field: BackendField): boolean {
    return Object.hasOwn(this.parts.profile.bootstrap(this.release).storage, field);
  }

  public proxy(field: 'httpProxy' | 'httpsProxy' | 'noProxy'): string {
    const { index, isClosed, log } = this.parts;
    const proxy = index.find(CONFIG_GROUP, 'Proxy', SINGLETON_NAME);
    if (proxy === undefined && !isClosed(CONFIG_GROUP, 'Proxy')) log.note('Proxy/cluster', 'no proxy', NOT_GIVEN);
    const value = valueAt(proxy, [proxy?.status === undefined ? 'spec' : 'status', field]);
    return typeof value === 'string' ? value : '';
  }

  public anyNodeHas(label: string): boolean {
    const { index, isClosed, log, profile } = this.parts;
    const known = anyHasLabel(index.all('', 'Node'), label) ?? (isClosed('', 'Node') ? false : undefined);
    if (known !== undefined) return known;
    log.note(nodeLabelFact(label), profile.zones ? 'present' : ABSENT_LABEL, `profile of platform ${profile.id}`);
    return profile.zones;
  }

  public namespaceAnnotation(name: string, assumed: string): string | undefined {
    const { index, isClosed, log } = this.parts;
    const namespace = index.find('', 'Namespace', REGISTRY_NAMESPACE);
    const found = textMap(namespace?.metadata.annotations)[name];
    if (found !== undefined || (namespace && isLive(namespace)) || isClosed('', 'Namespace')) return found;
    log.note(`Namespace/${REGISTRY_NAMESPACE} annotation ${name}`, assumed, NOT_GIVEN);
    return assumed;
  }

  public hasService(): boolean {
    const { isClosed, log } = this.parts;
    if (this.object('', 'Service', 'image-registry', REGISTRY_NAMESPACE) !== undefined) return true;
    if (isClosed('', 'Service', REGISTRY_NAMESPACE)) return false;
    const exists = this.config?.spec?.managementState !== 'Removed' && runningRegistry(this) === 'yes';
    const from = exists ? 'a registry runs, and the Operator creates its Service first' : 'the Operator creates it';
    log.note(SERVICE_FACT, exists ? 'exists' : 'absent', `${NOT_GIVEN}; ${from}`);
    return exists;
  }

  /** If the Image has no status, the hostname is set exactly if the Service exists. */
  public registryHostname(): string | undefined {
    const { isClosed, log } = this.parts;
    const known = this.image?.status?.internalRegistryHostname;
    if (known !== undefined || isClosed(CONFIG_GROUP, 'Image')) return this.image && (known ?? '');
    const assumed = this.hasService() ? REGISTRY_HOSTNAME : '';
    const from = assumed === '' ? `${NOT_GIVEN}; the Operator sets it while the Service exists` : NOT_GIVEN;
    log.note(HOSTNAME_FACT, assumed === '' ? 'empty' : assumed, from);
    return assumed;
  }

  public secret(namespace: string, name: string, assumed?: TextMap): TextMap | undefined {
    const { index, log } = this.parts;
    const found = this.object('', 'Secret', name, namespace);
    const data = found && secretData(validateObject('Secret', found, this.release).valid);
    const brought = data ?? broughtSecret(index, namespace, name, assumed, log);
    return this.foundOrAssumed('Secret', namespace, name, brought, assumed);
  }

  public configMap(namespace: string, name: string, assumed?: TextMap): ConfigMapData | undefined {
    const found = this.parts.index.find('', 'ConfigMap', name, namespace);
    const data = found && configMapData(validateObject('ConfigMap', found, this.release).valid);
    return this.foundOrAssumed('ConfigMap', namespace, name, data, assumed && { data: assumed, binaryData: {} });
  }

  public claim(name: string): ReturnType<ClusterState['claim']> {
    const found = this.parts.index.find('', 'PersistentVolumeClaim', name, REGISTRY_NAMESPACE);
    const claim = found && {
      accessModes: validateObject('PersistentVolumeClaim', found, this.release).valid.spec?.accessModes ?? [],
      annotations: textMap(found.metadata.annotations),
    };
    const assumed = { accessModes: ['ReadWriteMany'], annotations: {} };
    return this.foundOrAssumed('PersistentVolumeClaim', REGISTRY_NAMESPACE, name, claim, assumed);
  }

  public tlsProfile(): unknown {
    const { index, isClosed, log } = this.parts;
    const server = index.find(CONFIG_GROUP, 'APIServer', SINGLETON_NAME);
    if (server === undefined && !isClosed(CONFIG_GROUP, 'APIServer'))
      log.note('APIServer/cluster spec.tlsSecurityProfile', 'Intermediate', NOT_GIVEN);
    return valueAt(server, ['spec', 'tlsSecurityProfile']) ?? undefined;
  }

  public lacks(kind: string, namespace: string, name: string, group = ''): boolean {
    const { index, isClosed, deleted } = this.parts;
    const [isHere, isDeleted] = [index, deleted].map((each) => each.find(group, kind, name, namespace) !== undefined);
    if (isHere || !(isDeleted || isClosed(group, kind, namespace))) return false;
    return kind !== 'Secret' || index.first((each) => bringsSecret([each], namespace, name)) === undefined;
  }

  public after({ created, isRemoved, ...known }: ClusterStep): ClusterState {
    return new ObservedCluster({ ...this.parts, ...known, index: this.parts.index.changed(isRemoved, created) });
  }

  public object(group: string, kind: string, name: string, namespace?: string): Manifest | undefined {
    return this.parts.index.find(group, kind, name, namespace);
  }

  public objects(group: string, kind: string): readonly Manifest[] {
    return this.parts.index.all(group, kind);
  }

  public hasRead(manifest: Manifest): boolean {
    return this.parts.index.hasRead(manifest);
  }

  public assume(fact: string, value: string, from: string): void {
    this.parts.log.note(fact, value, from);
  }

  public assumptions(): readonly Assumption[] {
    return this.parts.log.list();
  }

  private foundOrAssumed<T>(
    kind: CoreKind,
    namespace: string,
    name: string,
    found: T | undefined,
    assumed: T | undefined,
  ): T | undefined {
    const { isClosed, removed, deleted, log } = this.parts;
    if (found !== undefined || isClosed('', kind, namespace)) return found;
    const isLost =
      deleted.find('', kind, name, namespace) !== undefined ||
      (kind === 'Secret' && bringsSecret(removed, namespace, name));
    if (isLost) return undefined;
    log.note(`${kind}/${namespace}/${name}`, assumed === undefined ? 'absent' : 'exists', NOT_GIVEN);
    return assumed;
  }
}
