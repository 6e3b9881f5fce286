import { base64Bytes } from '../../core/bytes/base64';
import { utf8Text } from '../../core/bytes/utf8';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { holdsPrivateKey } from '../../core/pem/pem-blocks';
import { checkCertificatePem } from '../../core/pem/pem';

/** Whether a key of a Secret in a manifest has only certificates: they are public. */
export function hasOnlyCertificates(manifest: Manifest, key: string): boolean {
  return valuesOf(manifest, key).length > 0 && besideCertificates(manifest, key) === undefined;
}

/** What a text of a key has that is not a certificate. Never shows it. */
export function besideCertificates(manifest: Manifest, key: string): string | undefined {
  return valuesOf(manifest, key)
    .map(faultOf)
    .find((fault) => fault !== undefined);
}

/** A value that was to be encrypted is left out: it is wrong there, whatever it is. */
function valuesOf(manifest: Manifest, key: string): string[] {
  const encoded = valueAt(manifest, ['data', key]);
  return [
    valueAt(manifest, ['stringData', key]),
    valueAt(manifest, ['spec', 'template', 'data', key]),
    typeof encoded === 'string' ? utf8Text(base64Bytes(encoded)) : undefined,
  ].filter((value) => typeof value === 'string');
}

function faultOf(text: string): string | undefined {
  if (holdsPrivateKey(text)) return 'a private key (not shown)';
  if (checkCertificatePem(text) !== undefined) return 'a text that is not a certificate in PEM (not shown)';
  // Bundles have comments.
  const beside = text.replaceAll(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g, '').split('\n');
  return beside.every((line) => line.trim() === '' || line.startsWith('#'))
    ? undefined
    : 'text beside certificates (not shown)';
}
