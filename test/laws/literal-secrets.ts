/** What gives a secret away, told without a line of the library: it must not be the judge of its own output. */

export interface Suspicion {
  /** Keys and indexes from the root of the document. */
  readonly path: string;
  readonly why: string;
}

/** Every place in a document that holds a secret for all to read. */
export function literalSecretsIn(document: unknown): Suspicion[] {
  return visit(document, '', '', false);
}

function visit(value: unknown, path: string, key: string, acknowledged: boolean): Suspicion[] {
  if (typeof value === 'string') return acknowledged ? [] : suspicionsOf(value, path, key);
  if (typeof value !== 'object' || value === null) return [];
  const known = acknowledged || isAcknowledged(value);
  const readable = isSecret(value) && !known ? readableValues(value, path) : [];
  const below = Object.entries(value).flatMap(([step, each]) => visit(each, `${path}/${step}`, step, known));
  return [...readable, ...below];
}

function isSecret(value: object): boolean {
  return 'kind' in value && value.kind === 'Secret' && 'apiVersion' in value && value.apiVersion === 'v1';
}

function isAcknowledged(value: object): boolean {
  const { metadata } = value as { readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> } };
  return (metadata?.annotations?.['acknowledge.cdk8s-openshift-image-registry/IR504'] ?? '') !== '';
}

/** A Secret may hold what somebody else replaces: SOPS, the Vault Plugin or RHACM. */
function readableValues(secret: object, path: string): Suspicion[] {
  const { data, stringData } = secret as Readonly<Record<string, object | undefined>>;
  return Object.entries({ ...data, ...stringData })
    .filter(([, value]) => value !== '' && !/^(ENC\[.*\]|<[^<>]+>|\{\{.*\}\})$/.test(String(value)))
    .map(([key]) => ({ path: `${path}/${key}`, why: 'a readable value in a Secret' }));
}

const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----|AGE-SECRET-KEY-1/, 'a private key'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an access key of AWS'],
  [/"private_key"\s*:/, 'a key file of Google Cloud'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36}|hvs\.[A-Za-z0-9_-]{20,}|xox[abp]-[A-Za-z0-9-]{10,})\b/, 'a token'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./, 'a JSON Web Token'],
  [/\/\/[^\s/:@]+:[^\s/@]+@/, 'user and password in a URL'],
];

const KEY_OF_A_SECRET = /(?:password|passwd|accesskey|secretkey|apikey|keyfile|accountkey|tokenid|credentialsecret)$/i;

function suspicionsOf(text: string, path: string, key: string): Suspicion[] {
  if (isEncrypted(text, path)) return [];
  const plain = [text, decoded(text)].join('\n');
  const looks = LOOKS.filter(([look]) => look.test(plain)).map(([, why]) => ({ path, why }));
  const isNamed = KEY_OF_A_SECRET.test(key.replace(/[-_]/g, '')) && !/^(ENC\[|<|\{\{|[A-Z][A-Z0-9_]+$|$)/.test(text);
  return [
    ...looks,
    ...(isNamed ? [{ path, why: 'a value under the name of a secret' }] : []),
    ...(text.split(/[\s"'`=,;:<>(){}[\]]+/).some(isRandom) ? [{ path, why: 'a text without a pattern' }] : []),
  ];
}

/** Where ciphertexts stand, by the formats of SOPS and of Sealed Secrets; certificates are for everybody. */
function isEncrypted(text: string, path: string): boolean {
  const isCiphertext = /\/spec\/encryptedData\/[^/]+$/.test(path) && Buffer.from(text, 'base64').length > 2 + 256 + 16;
  const isOfSops = /^ENC\[AES256_GCM,data:[^,]+,iv:[^,]+,tag:[^,]+,type:str\]$/.test(text.trim());
  const isOfAge = /\/sops\/age\/\d+\/(enc|recipient)$/.test(path) && !text.includes('SECRET');
  const withoutCertificates = text.replace(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g, '').trim();
  return isCiphertext || isOfSops || isOfAge || (withoutCertificates === '' && text !== '');
}

function decoded(text: string): string {
  return /^[A-Za-z0-9+/]{16,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}

/** Twenty characters and more of all sorts, mostly different ones: neither a word, a path nor a number of a commit. */
function isRandom(word: string): boolean {
  if (word.length < 20 || !/[a-z]/.test(word) || !/[A-Z]/.test(word) || !/\d/.test(word)) return false;
  if (/^[\da-f]+$/i.test(word) || /[./_-][a-z]+[./_-]/i.test(word)) return false;
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / word.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0) > 4;
}
