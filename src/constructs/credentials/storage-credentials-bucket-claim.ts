import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { bucketClaim } from '../../credentials/bucket-claim';
import { bucketClaimCronJob } from '../../credentials/bucket-claim-cron-job';
import { bucketClaimExternalSecret } from '../../credentials/bucket-claim-external-secret';
import { bucketClaimTemplate } from '../../credentials/bucket-claim-policy';
import { cliImage } from '../../delivery/cli-image';
import { copierErrors } from './credential-copier';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import { ocJobErrors } from '../base/oc-job-errors';
import { BucketKeysCopier, type BucketClaimCredentialsProps } from './storage-credentials-bucket-claim-props';

export const BUCKET_CLAIM: CredentialFactory<BucketClaimCredentialsProps> = {
  source: bucketClaim,
  struct: 'BucketClaimCredentialsProps',
  make,
};

function make(props: BucketClaimCredentialsProps, release: Release, construct: Construct): RenderedCredentials {
  const claim = claimOf(props.storage);
  const errors = [...claimErrors(claim), ...copierErrors(props, construct), ...ocJobErrors(props)];
  return { errors, ...(claim === undefined ? {} : { manifests: manifestsFor(claim, props, release) }) };
}

function claimOf(storage: Construct): string | undefined {
  const objects = storage.node.children.filter((child): child is ApiObject => ApiObject.isApiObject(child));
  return objects.find(({ kind }) => kind === 'ObjectBucketClaim')?.name;
}

function manifestsFor(claim: string, props: BucketClaimCredentialsProps, release: Release): readonly Manifest[] {
  switch (props.copier) {
    case BucketKeysCopier.EXTERNAL_SECRETS:
      return bucketClaimExternalSecret(claim);
    case BucketKeysCopier.POLICY_TEMPLATE:
      return [bucketClaimTemplate(claim)];
    default: {
      const { image = cliImage(release), namespace = 'openshift-config' } = props;
      return bucketClaimCronJob({ claim, image, namespace });
    }
  }
}

function claimErrors(claim: string | undefined): CompleteDiagnostic[] {
  if (claim !== undefined) return [];
  return [
    {
      id: 'IR112',
      path: ['storage'],
      found: 'a storage without an ObjectBucketClaim',
      expected: 'RegistryStorage.bucketClaim',
      fix: 'use another factory of StorageCredentials, or create the storage with an ObjectBucketClaim',
      reference: 'kube-object-storage/lib-bucket-provisioner pkg/apis/objectbucket.io/v1alpha1 ObjectBucketClaim',
    },
  ];
}
