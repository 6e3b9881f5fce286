import { isFields } from '../schema/fields';
import type { Preview } from '../operator/preview';

export const HIDDEN = '<hidden>';

/** A prediction that may be shown to anybody: without the values of Secrets, keys of routes and passwords in URLs. */
export function hideSecrets(preview: Preview): Preview {
  const objects = preview.objects.map((object) => hidden(object, object.kind === 'Secret') as typeof object);
  return withoutPasswords({ ...preview, objects }) as Preview;
}

const SECRET_FIELDS = ['httpSecret'];
const SECRET_VARIABLES = [
  'REGISTRY_HTTP_SECRET',
  'REGISTRY_STORAGE_OSS_ACCESSKEYID',
  'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET',
];

function hidden(value: unknown, inSecret: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => hidden(item, inSecret));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (inSecret && ['data', 'stringData'].includes(key)) return [key, allHidden(each)];
      if (isSecret(key, value)) return [key, HIDDEN];
      return [key, hidden(each, inSecret)];
    }),
  );
}

function isSecret(key: string, parent: Readonly<Record<string, unknown>>): boolean {
  if (SECRET_FIELDS.includes(key)) return true;
  // `key` is a private key only in the TLS settings of a Route.
  if (key === 'key') return parent.termination !== undefined;
  return key === 'value' && SECRET_VARIABLES.includes(String(parent.name));
}

function allHidden(data: unknown): unknown {
  return isFields(data) ? Object.fromEntries(Object.keys(data).map((key) => [key, HIDDEN])) : data;
}

/** Proxies and endpoints may be written with user and password. */
function withoutPasswords(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(:\/\/)[^/?#\s"]*@/g, `$1${HIDDEN}@`);
  if (Array.isArray(value)) return value.map(withoutPasswords);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPasswords(each)]));
}
