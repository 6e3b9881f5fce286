import { Construct } from 'constructs';
import { acknowledgementAnnotations } from '../core/acknowledgement';
import { toGoDuration } from '../core/cdk8s-units';
import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import type { Release } from '../core/release';
import { externalSecretManifest } from '../credentials/external-secret';
import { literalManifest } from '../credentials/literal';
import { compact } from '../model/compact';
import { declareExisting, enrol } from './chart-judgement';
import { emptyKeys, fitProblems, needProblems } from './credential-fit';
import { referenceProblems, remoteReferences } from './credential-references';
import { acknowledgeProp, problemsIn, refuse, type PropProblem } from './refusal';
import {
  SecretStoreKind,
  type ExternalSecretCredentialsProps,
  type LiteralCredentialsProps,
  type StorageCredentialsProps,
} from './storage-credentials-props';
import { storageChartProblems } from './same-chart';
import { WireObject } from './wire-object';

/**
 * The user's credentials for the storage: Secret `image-registry-private-configuration-user` with exactly the keys that
 * the storage needs. Where it exists the Operator reads it and ignores the cluster's own credentials.
 *
 * @see `openshift/cluster-image-registry-operator` pkg/storage/util/util.go GetValueFromSecret
 */
export class StorageCredentials extends Construct {
  /** The Secret exists, or somebody else makes it. Nothing is rendered. */
  public static existing(scope: Construct, id: string, props: StorageCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, (release) => {
      const { backend } = props.storage._plan;
      const [set] = backend.credentialSets(release);
      const keys = [...(set?.keys ?? []), ...backend.paddingKeys(release)];
      return { existing: literalManifest(Object.fromEntries(keys.map((key) => [key, '']))), problems: [] };
    });
  }

  /** An ExternalSecret (`external-secrets.io/v1`) that copies the values from a store. */
  public static externalSecret(
    scope: Construct,
    id: string,
    props: ExternalSecretCredentialsProps,
  ): StorageCredentials {
    return new StorageCredentials(scope, id, props, (release) => {
      const { backend } = props.storage._plan;
      const references = remoteReferences(props, backend, release);
      return {
        manifest: externalSecretManifest({
          store: { name: props.secretStore, kind: props.secretStoreKind ?? SecretStoreKind.CLUSTER_SECRET_STORE },
          references,
          emptyKeys: emptyKeys(backend, release, Object.keys(references)),
          refreshInterval: props.refreshInterval === undefined ? '1h0m0s' : toGoDuration(props.refreshInterval),
        }),
        problems: [
          ...referenceProblems(props),
          ...fitProblems('properties', props.properties, backend, release),
          ...fitProblems('remoteKeys', props.remoteKeys, backend, release),
        ],
      };
    });
  }

  /** A Secret whose values stand in Git, for everybody to read who can read the repository. Needs a reason. */
  public static literal(scope: Construct, id: string, props: LiteralCredentialsProps): StorageCredentials {
    return new StorageCredentials(scope, id, props, (release) => {
      const { backend } = props.storage._plan;
      const values = props.values._entries();
      const padding = emptyKeys(backend, release, Object.keys(values)).map((key) => [key, ''] as const);
      const secret = literalManifest({ ...values, ...Object.fromEntries(padding) });
      const annotations = acknowledgementAnnotations(props.acknowledge);
      return {
        manifest: compact({ ...secret, metadata: { ...secret.metadata, annotations } }),
        problems: fitProblems('values', props.values, backend, release),
      };
    });
  }

  /** Name of the Secret. */
  public readonly secretName = USER_SECRET_NAME;

  /** Namespace of the Secret. */
  public readonly secretNamespace = REGISTRY_NAMESPACE;

  private constructor(scope: Construct, id: string, props: StorageCredentialsProps, make: MakeSecret) {
    super(scope, id);
    const facts = enrol(this, props);
    const { manifest, existing, problems } = make(facts.release);
    refuse(this, 'StorageCredentials', [
      ...storageChartProblems(this, props.storage),
      ...needProblems(props.storage._plan.backend, facts.release),
      ...problems,
      ...(manifest === undefined ? [] : problemsIn([manifest], facts, propOf)),
    ]);
    if (existing !== undefined) declareExisting(this, existing);
    if (manifest !== undefined) props.storage._namedBy(new WireObject(this, 'Resource', manifest));
  }
}

type MakeSecret = (release: Release) => MadeSecret;

interface MadeSecret {
  /**
   * What is rendered.
   * @default - nothing
   */
  readonly manifest?: Manifest;
  /**
   * A Secret that is there already, as far as its keys are known.
   * @default - none
   */
  readonly existing?: Manifest;
  /** What is wrong with the props. */
  readonly problems: readonly PropProblem[];
}

/** Values that nobody said a reason for are a mistake of the prop that would say it. */
function propOf(path: FieldPath): string | undefined {
  return path.length === 0 ? 'acknowledge' : acknowledgeProp(path);
}
