import { acknowledgementAnnotations } from '../../core/acknowledgement';
import type { Release } from '../../core/release';
import { literal } from '../../credentials/literal';
import { secretManifest } from '../../credentials/secret-manifest';
import { dropUndefined } from '../../render/drop-undefined';
import { emptyKeys } from '../../credentials/empty-keys';
import { fitErrors } from './credential-fit';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import type { LiteralCredentialsProps } from './storage-credentials-props';

export const LITERAL: CredentialFactory<LiteralCredentialsProps> = {
  source: literal,
  struct: 'LiteralCredentialsProps',
  make,
};

function make(props: LiteralCredentialsProps, release: Release): RenderedCredentials {
  const { backend } = props.storage._plan;
  const values = props.values._entries();
  const padding = emptyKeys(backend, release, Object.keys(values)).map((key) => [key, ''] as const);
  const secret = secretManifest({ ...values, ...Object.fromEntries(padding) });
  const annotations = acknowledgementAnnotations(props.acknowledge);
  return {
    manifests: [dropUndefined({ ...secret, metadata: { ...secret.metadata, annotations } })],
    errors: fitErrors(['values'], props.values, backend, release),
  };
}
