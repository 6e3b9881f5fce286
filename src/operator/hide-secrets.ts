import { isCalledSecret } from '../core/called-secret';
import { HIDDEN, withoutCredentials, withoutCredentialsIn } from '../core/without-credentials';
import { isRecord } from '../core/record';
import type { Preview } from './preview';

/** A preview that is safe to print: without the values of Secrets, private keys of Routes and passwords in URLs. */
export function hideSecrets(preview: Preview): Preview {
  const objects = preview.objects.map((object) => hidden(object, object.kind === 'Secret') as typeof object);
  return withoutCredentialsIn({ ...preview, objects });
}

/** The printable value of an environment variable. */
export function shownVariable(name: string, value: string): string {
  if (isCalledSecret(name)) return HIDDEN;
  // Go also accepts a proxy URL without a scheme.
  return PROXY_VARIABLES.includes(name)
    ? value.replace(/^(\w+:\/\/)?[^]*@/, `$1${HIDDEN}@`)
    : withoutCredentials(value);
}

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY'];
function hidden(value: unknown, inSecret: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => hidden(item, inSecret));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (inSecret && ['data', 'stringData'].includes(key)) return [key, allHidden(each)];
      if (isSecret(key, each, value)) return [key, HIDDEN];
      if (key === 'value' && typeof each === 'string') return [key, shownVariable(String(value.name), each)];
      return [key, hidden(each, inSecret)];
    }),
  );
}

function isSecret(key: string, value: unknown, parent: Readonly<Record<string, unknown>>): boolean {
  if (typeof value === 'string' && isCalledSecret(key)) return true;
  // A field `key` is a private key only in the TLS settings of a Route.
  return key === 'key' && parent.termination !== undefined;
}

function allHidden(data: unknown): unknown {
  return isRecord(data) ? Object.fromEntries(Object.keys(data).map((key) => [key, HIDDEN])) : data;
}
