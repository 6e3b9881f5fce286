import { isCalledSecret } from '../../core/called-secret';
import type { FieldPath } from '../../core/field-path';

/** Whether a field of `spec.storage` has the name of a credential, such as s3.secretKey. The Config has no such field. */
export function isCredentialOfStorage(path: FieldPath): boolean {
  const [spec, storage, ...rest] = path;
  return spec === 'spec' && storage === 'storage' && rest.length > 0 && isCalledSecret(String(rest.at(-1)));
}
