import { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { propsOf } from '../../core/props/struct-props';
import { ir504 } from '../../rules/credentials/ir504-secret-in-git';
import { declareExisting, registerForValidation } from '../base/chart-judgement';
import { missingPropErrors } from '../base/prop-errors';
import { needErrors } from './credential-fit';
import { toolErrors, type CredentialFactory, type RenderedCredentials } from './credential-making';
import { EncryptedManifest } from './encrypted-manifest';
import { acknowledgeProp, ruleErrors } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
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
 * @see `openshift/cluster-image-registry-operator` pkg/storage/util/util.go GetValueFromSecret
 */
export class StorageCredentials extends Construct {
  /** The Secret exists, or somebody else makes it. Nothing is rendered. */
  public static existing(scope: Construct, id: string, props: StorageCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, EXISTING);
  }

  /** An ExternalSecret (`external-secrets.io/v1`) that copies the values from a store. */
  public static externalSecret(
    scope: Construct,
    id: string,
    props: ExternalSecretCredentialsProps,
  ): StorageCredentials {
    return new StorageCredentials(scope, id, props, EXTERNAL_SECRET);
  }

  /** A Secret whose values are stored in Git. Everybody who can read the repository can read them. Needs a reason. */
  public static literal(scope: Construct, id: string, props: LiteralCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, LITERAL);
  }

  /** A SealedSecret (`bitnami.com/v1alpha1`): the values are stored in Git, encrypted for the controller of one cluster. */
  public static sealedSecret(scope: Construct, id: string, props: SealedSecretCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, SEALED_SECRET);
  }

  /**
   * A Secret that SOPS encrypted, checked and written to a separate file next to that of the chart. Flux decrypts it, or
   * KSOPS where Kustomize builds: see KsopsGenerator.
   */
  public static sops(scope: Construct, id: string, props: SopsCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, SOPS);
  }

  /** A Secret with placeholders, which the Vault Plugin of Argo CD fills in. */
  public static vaultPlugin(scope: Construct, id: string, props: VaultPluginCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, VAULT_PLUGIN);
  }

  /** The keys of the bucket that `RegistryStorage.bucketClaim` claims, copied in the cluster, without a human. */
  public static bucketClaim(scope: Construct, id: string, props: BucketClaimCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, BUCKET_CLAIM);
  }

  /** Name of the Secret. */
  public readonly secretName = USER_SECRET_NAME;

  /** Namespace of the Secret. */
  public readonly secretNamespace = REGISTRY_NAMESPACE;

  /** Name of the file in the output folder, for encrypted credentials; undefined for all others. */
  public readonly encryptedFile?: string;

  private constructor(scope: Construct, id: string, props: StorageCredentialsProps, factory: CredentialFactory<never>) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, factory.struct);
    throwIfAny(this, TYPE, missingErrors(props, factory.struct));
    const facts = registerForValidation(this, props);
    const { manifests = [], existing, encrypted, errors } = factory.make(props as never, facts.release, this);
    throwIfAny(this, TYPE, [
      ...storageChartErrors(this, props.storage),
      ...needErrors(props.storage._plan.backend, facts.release),
      ...toolErrors(this, factory.source),
      ...errors,
      // An error in a prop is not reported a second time for the rendered manifests.
      ...(errors.length > 0 ? [] : ruleErrors(() => manifests, facts, propOf)),
    ]);
    if (existing !== undefined) declareExisting(this, existing);
    if (encrypted !== undefined) this.encryptedFile = new EncryptedManifest(this, encrypted).fileName;
    this.write(manifests, props.storage);
  }

  /** The last manifest creates the Secret, and patches of the construct apply to it. */
  private write(manifests: NonNullable<RenderedCredentials['manifests']>, storage: RegistryStorage): void {
    for (const manifest of manifests) {
      const id = manifest === manifests.at(-1) ? 'Resource' : manifest.kind;
      storage._namedBy(new WireObject(this, id, manifest));
    }
  }
}

/** Required props that are missing. */
function missingErrors(props: object | undefined, struct: string): CompleteDiagnostic[] {
  const given = { ...props } as Readonly<Record<string, unknown>>;
  const required = Object.entries(propsOf(struct)).filter(([, { needed }]) => needed === true);
  return missingPropErrors(Object.fromEntries(required.map(([prop]) => [prop, given[prop]])), {
    fix: 'give it; look at the variable that it comes from',
  });
}

/** Secret values in Git without a reason are reported on `acknowledge`, the prop that takes the reason. */
function propOf(path: FieldPath, _manifest: Manifest, ruleId: string): FieldPath | undefined {
  if (ruleId === ir504.id) return ['acknowledge'];
  return ['data', 'stringData'].includes(String(path[0])) ? ['values'] : acknowledgeProp(path);
}
