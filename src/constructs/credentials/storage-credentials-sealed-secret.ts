import type { CompleteDiagnostic } from '../../core/diagnostic';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import type { Release } from '../../core/release';
import { isCiphertext } from '../../credentials/ciphertext';
import { sealedSecret, sealedSecretManifest } from '../../credentials/sealed-secret';
import { emptyKeys } from '../../credentials/empty-keys';
import { fitErrors } from './credential-fit';
import type { CredentialFactory, RenderedCredentials } from './credential-making';
import type { SealedSecretCredentialsProps } from './storage-credentials-sealed-secret-props';

export const SEALED_SECRET: CredentialFactory<SealedSecretCredentialsProps> = {
  source: sealedSecret,
  struct: 'SealedSecretCredentialsProps',
  make,
};

function make(props: SealedSecretCredentialsProps, release: Release): RenderedCredentials {
  const { backend } = props.storage._plan;
  const ciphertexts = props.ciphertexts._entries();
  return {
    manifests: [sealedSecretManifest(ciphertexts, emptyKeys(backend, release, Object.keys(ciphertexts)))],
    errors: [...fitErrors(['ciphertexts'], props.ciphertexts, backend, release), ...readableErrors(ciphertexts)],
  };
}

/** Never shows the text: if it is not ciphertext, it may be the secret. */
function readableErrors(ciphertexts: Readonly<Record<string, string>>): CompleteDiagnostic[] {
  const readable = Object.keys(ciphertexts).filter((key) => !isCiphertext(ciphertexts[key]));
  if (readable.length === 0) return [];
  return [
    {
      id: 'IR504',
      path: ['ciphertexts'],
      found: `a text for ${readable.join(' and for ')} that kubeseal did not write`,
      expected: 'the output of kubeseal --raw in one line: base64 that usually begins with Ag',
      fix: `encrypt the value with kubeseal --raw --name ${USER_SECRET_NAME} --namespace ${REGISTRY_NAMESPACE} --from-file=/dev/stdin`,
      reference: 'bitnami-labs/sealed-secrets pkg/crypto/crypto.go HybridEncrypt',
    },
  ];
}
