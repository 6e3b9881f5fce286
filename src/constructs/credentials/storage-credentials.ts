import { Construct } from 'constructs';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { declareExisting, registerForValidation } from '../base/chart-judgement';
import { needErrors } from './credential-fit';
import { toolErrors, type CredentialFactory, type RenderedCredentials } from './credential-making';
import { credentialProp, missingCredentialProps } from './credential-props';
import { EncryptedManifest } from './encrypted-manifest';
import { ruleErrors } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen, throwIfNoFactory } from '../base/throw-errors';
import type { RegistryStorage } from '../storage/registry-storage';
import { storageChartErrors } from '../base/same-chart';
import { BUCKET_CLAIM } from './storage-credentials-bucket-claim';
import type { BucketClaimCredentialsProps } from './storage-credentials-bucket-claim-props';
import { EXISTING } from './storage-credentials-existing';
import { EXTERNAL_SECRET } from './storage-credentials-external-secret';
import { LITERAL } from './storage-credentials-literal';
import type {
  ExternalSecretCredentialsProps,
  LiteralCredentialsProps,
  StorageCredentialsProps,
} from './storage-credentials-props';
import { SEALED_SECRET } from './storage-credentials-sealed-secret';
import type { SealedSecretCredentialsProps } from './storage-credentials-sealed-secret-props';
import { SOPS } from './storage-credentials-sops';
import type { SopsCredentialsProps } from './storage-credentials-sops-props';
import { VAULT_PLUGIN } from './storage-credentials-vault-plugin';
import type { VaultPluginCredentialsProps } from './storage-credentials-vault-plugin-props';
import { WireObject } from '../base/wire-object';

const TYPE = 'StorageCredentials';

/**
 * The user's credentials for the storage: Secret `image-registry-private-configuration-user` with exactly the keys that
 * the storage needs. Where it exists the Operator reads it and ignores the cluster's own credentials.
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/util/util.go
 * @example
 * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
 * StorageCredentials.externalSecret(chart, 'credentials', {
 *   storage,
 *   secretStore: 'vault',
 *   remoteKey: 'openshift/image-registry',
 * });
 */
export class StorageCredentials extends Construct {
  /**
   * The Secret exists, or somebody else makes it. Nothing is rendered.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage whose credentials they are
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.existing(chart, 'credentials', { storage });
   */
  public static existing(scope: Construct, id: string, props: StorageCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, EXISTING);
  }

  /**
   * An ExternalSecret (`external-secrets.io/v1`) that copies the values from a store.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage, and where the values are in the store
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.externalSecret(chart, 'credentials', {
   *   storage,
   *   secretStore: 'vault',
   *   remoteKey: 'openshift/image-registry',
   * });
   */
  public static externalSecret(
    scope: Construct,
    id: string,
    props: ExternalSecretCredentialsProps,
  ): StorageCredentials {
    return new StorageCredentials(scope, id, props, EXTERNAL_SECRET);
  }

  /**
   * A Secret whose values are stored in Git. Everybody who can read the repository can read them. Needs a reason.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage, the values, and why they may be in Git
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.literal(chart, 'credentials', {
   *   storage,
   *   values: BackendCredentials.s3({ accessKey: 'lab-user', secretKey: 'lab-password' }),
   *   acknowledge: { IR504: 'a lab without anything worth stealing' },
   * });
   */
  public static literal(scope: Construct, id: string, props: LiteralCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, LITERAL);
  }

  /**
   * A SealedSecret (`bitnami.com/v1alpha1`): the values are stored in Git, encrypted for the controller of one cluster.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage, and what kubeseal printed
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.sealedSecret(chart, 'credentials', {
   *   storage,
   *   ciphertexts: BackendCredentials.s3({ accessKey: 'AgBeVlor…', secretKey: 'AgDhz2dQ…' }),
   * });
   */
  public static sealedSecret(scope: Construct, id: string, props: SealedSecretCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, SEALED_SECRET);
  }

  /**
   * A Secret that SOPS encrypted, checked and written to a separate file next to that of the chart. Flux decrypts it, or
   * KSOPS where Kustomize builds: see KsopsGenerator.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage, and the encrypted file
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.sops(chart, 'credentials', { storage, file: 'secrets/image-registry.enc.yaml' });
   */
  public static sops(scope: Construct, id: string, props: SopsCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, SOPS);
  }

  /**
   * A Secret with placeholders, which the Vault Plugin of Argo CD fills in.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the storage, and the path of the values in the store
   * @example
   * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
   * StorageCredentials.vaultPlugin(chart, 'credentials', { storage, path: 'kv/data/prod/image-registry' });
   */
  public static vaultPlugin(scope: Construct, id: string, props: VaultPluginCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, VAULT_PLUGIN);
  }

  /**
   * The keys of the bucket that `RegistryStorage.bucketClaim` claims, copied in the cluster, without a human.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the bucket claim, and what copies its keys
   * @example
   * const storage = RegistryStorage.bucketClaim(chart, 'storage', {
   *   bucketName: 'registry-layers',
   *   storageClassName: BucketStorageClass.CEPH_RGW,
   *   endpointHost: 'ocs-storagecluster-cephobjectstore-openshift-storage.apps.cluster.example.com',
   * });
   * StorageCredentials.bucketClaim(chart, 'credentials', { storage });
   */
  public static bucketClaim(scope: Construct, id: string, props: BucketClaimCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, BUCKET_CLAIM);
  }

  /** Name of the Secret. */
  public readonly secretName = USER_SECRET_NAME;

  /** Namespace of the Secret. */
  public readonly secretNamespace = REGISTRY_NAMESPACE;

  /** Name of the file in the output folder, for encrypted credentials. Undefined for all others. */
  public readonly encryptedFile?: string;

  private constructor(scope: Construct, id: string, props: StorageCredentialsProps, factory: CredentialFactory<never>) {
    super(scope, id);
    throwIfNoFactory(`${TYPE} ${id}`, typeof factory === 'object', `${TYPE}.externalSecret(scope, id, props)`);
    throwIfMisshapen(this, TYPE, props, factory.struct);
    throwIfAny(this, TYPE, missingCredentialProps(props, factory.struct));
    const facts = registerForValidation(this, TYPE, props);
    const { manifests = [], existing, encrypted, errors } = factory.make(props as never, facts.release, this);
    throwIfAny(this, TYPE, [
      ...storageChartErrors(this, props.storage),
      ...needErrors(props.storage._plan.backend, facts.release),
      ...toolErrors(this, factory.source),
      ...errors,
      // An error in a prop is not reported a second time for the rendered manifests.
      ...(errors.length > 0 ? [] : ruleErrors(() => manifests, facts, credentialProp)),
    ]);
    if (existing !== undefined) declareExisting(this, existing);
    if (encrypted !== undefined) this.encryptedFile = new EncryptedManifest(this, encrypted).fileName;
    this.write(manifests, props.storage);
  }

  /** The last manifest creates the Secret, and patches of the construct apply to it. */
  private write(manifests: NonNullable<RenderedCredentials['manifests']>, storage: RegistryStorage): void {
    for (const manifest of manifests) {
      const id = manifest === manifests.at(-1) ? 'Resource' : manifest.kind;
      storage._order.namedBy(new WireObject(this, id, manifest));
    }
  }
}
