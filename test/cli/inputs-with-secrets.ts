import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET = 'Zq7Xw9Kv2Lm4Tb8R';
const CODED = Buffer.from(SECRET).toString('base64');
/** The three ways in which base64 writes it, whatever stands before it. */
const SHIFTED = [0, 1, 2].map((before) =>
  Buffer.from(`${'-'.repeat(before)}${SECRET}`)
    .toString('base64')
    .slice(4, 20),
);

const KEY_BODY = 'MC4CAQAwBQYDK2VwBCIEIJx9wQ2vLk7Rt5Yb3Hn8Ds6Fg1Ma4Pc0Ve';
const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----\n${KEY_BODY}\n-----END PRIVATE KEY-----\n`;
const CODED_KEY = Buffer.from(PRIVATE_KEY).toString('base64');
const AWS_ID = 'AKIAQZ7XW9KV2LM4TB8R';
const AWS_KEY = 'qD3/Jw7sPz1nYx5Ue9Oi+Lk2Hf6Gr8Bv4Ct0McWa';

/** What must never be seen. */
export const MARKERS: readonly string[] = [
  ...[SECRET, CODED.replace(/=+$/, ''), ...SHIFTED, encodeURIComponent(AWS_KEY)],
  ...[KEY_BODY, CODED_KEY.slice(44, -44), AWS_ID, AWS_KEY, Buffer.from(AWS_KEY).toString('base64').slice(0, -2)],
];

const config = (spec: string, metadata = ''): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
${metadata}spec:
  managementState: Managed
  replicas: 2
${indented(spec)}`;

const image = (name: string): string => `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec:
  additionalTrustedCA: {name: ${name}}
`;

const secret = (fields: string, name = 'image-registry-private-configuration-user'): string => `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: openshift-image-registry
${fields}
`;

const map = (name: string, data: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: openshift-config}
data:
${indented(data)}`;

const S3 = 'storage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n';
const TLS = config(`${S3}routes:\n- name: public\n  hostname: registry.example.com\n  secretName: registry-tls\n`);
const CA = readFileSync(join(__dirname, '..', 'certificates', 'ca.pem'), 'utf8');

/** Inputs that hold secrets where they belong and where they do not, in manifests that are right and wrong. */
export const SECRETS_IN_INPUTS: Readonly<Record<string, string>> = {
  'credentials in stringData': together(
    secret(`stringData:\n  REGISTRY_STORAGE_S3_ACCESSKEY: ${AWS_ID}\n  REGISTRY_STORAGE_S3_SECRETKEY: ${AWS_KEY}`),
    config(S3),
  ),
  'credentials in data': together(
    secret(`data:\n  REGISTRY_STORAGE_S3_ACCESSKEY: ${CODED}\n  REGISTRY_STORAGE_S3_SECRETKEY: ${CODED}`),
    config(S3),
  ),
  'credentials under wrong keys': together(
    secret(`stringData:\n  accessKey: ${SECRET}\n  b/c: ${AWS_KEY}`),
    config(S3),
  ),
  'credentials of every store': together(
    ...['s3', 'gcs', 'swift', 'azure', 'ibmcos', 'oss'].map((store) =>
      config(`storage:\n  managementState: Unmanaged\n  ${store}: {}\n`),
    ),
    secret(
      [
        'stringData:',
        ...['S3_ACCESSKEY', 'S3_SECRETKEY', 'GCS_KEYFILE', 'SWIFT_PASSWORD', 'AZURE_ACCOUNTKEY', 'SWIFT_USERNAME'].map(
          (key) => `  REGISTRY_STORAGE_${key}: ${SECRET}`,
        ),
      ].join('\n'),
    ),
  ),
  'credentials of Google that are broken JSON': together(
    secret(`stringData:\n  REGISTRY_STORAGE_GCS_KEYFILE: '{"private_key": "${SECRET}", ${SECRET}'`),
    config('storage:\n  managementState: Unmanaged\n  gcs: {bucket: layers, projectID: p, region: r}\n'),
  ),
  'a clouds.yaml': together(
    secret(
      `stringData:\n  clouds.yaml: |\n    clouds: {openstack: {auth: {password: ${SECRET}}\n`,
      'installer-cloud-credentials',
    ),
    config('storage:\n  managementState: Unmanaged\n  swift: {container: layers}\n'),
  ),
  'plain text where base64 belongs': secret(`data:\n  REGISTRY_STORAGE_S3_ACCESSKEY: ${AWS_KEY}?\n`),
  'a list where a text belongs': secret(`data:\n  a: [${SECRET}]\nstringData:\n  b: {${SECRET}: ${SECRET}}`),
  'a list where a map belongs': secret(`data: [${CODED}]\nstringData: ${SECRET}`),
  'a number where a text belongs': secret(`stringData:\n  a: 7\n  b: true\n  c: ${SECRET}`),
  'unknown fields in a Secret': secret(`password: ${SECRET}\nspec: {token: ${CODED}}\nvalue: [${AWS_KEY}]`),
  'a Secret of a wrong version': secret(`stringData: {a: ${SECRET}}`).replace('apiVersion: v1', 'apiVersion: v2'),
  'a Secret without a name': `apiVersion: v1\nkind: Secret\nmetadata: {}\nstringData: {password: ${SECRET}}\n`,
  'a Secret of a type whose keys it lacks': secret(`type: kubernetes.io/tls\nstringData: {key: ${SECRET}}`),
  'a Secret that is a live object': secret(`data: {a: ${CODED}}`).replace(
    'metadata:\n',
    `metadata:\n  uid: 0b7d1d4e\n  resourceVersion: "5"\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Secret","stringData":{"a":"${SECRET}"}}\n`,
  ),
  'a SecretList': `apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: a}\n  data: {x: ${SECRET}}\n- ${SECRET}\n`,
  'a key of a route': together(
    secret(`stringData:\n  tls.crt: ${JSON.stringify(CA)}\n  tls.key: ${JSON.stringify(PRIVATE_KEY)}`, 'registry-tls'),
    TLS,
  ),
  'a key of a route in base64': together(
    secret(`data:\n  tls.crt: ${CODED_KEY}\n  tls.key: ${CODED_KEY}`, 'registry-tls'),
    TLS,
  ),
  'a key of a Route': `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: a, namespace: openshift-image-registry}\nspec:\n  host: registry.example.com\n  tls: {termination: reencrypt, key: ${JSON.stringify(PRIVATE_KEY)}, certificate: ${SECRET}}\n---\n${TLS}`,
  'a private key among CAs': together(
    map(
      'registry-cas',
      `registry.example.com: ${JSON.stringify(PRIVATE_KEY)}\nb..5000: ${JSON.stringify(CA + PRIVATE_KEY)}`,
    ),
    image('registry-cas'),
  ),
  'a private key for the CA of a store': together(
    map('s3-ca', `ca-bundle.crt: ${JSON.stringify(PRIVATE_KEY + CA)}`),
    config(`${S3}    regionEndpoint: https://s3.example.com\n    trustedCA: {name: s3-ca}\n`),
  ),
  'a password among CAs': together(
    map('registry-cas', `registry.example.com: ${AWS_KEY}\nx: [${SECRET}]`),
    image('registry-cas'),
  ),
  httpSecret: config(`${S3}httpSecret: ${SECRET}\n`),
  'httpSecret of a wrong type': config(`${S3}httpSecret: [${SECRET}, {${SECRET}: ${AWS_KEY}}]\n`),
  'credentials as fields of the storage': config(
    `${S3}    accessKey: ${AWS_ID}\n    secretKey: ${AWS_KEY}\n    accesskey: {value: ${SECRET}}\n`,
  ),
  'credentials as fields of the spec': config(
    `${S3}password: ${SECRET}\nenv: [{name: AWS_SECRET_ACCESS_KEY, value: ${AWS_KEY}}]\n`,
  ),
  'credentials in fields that have another meaning': config(
    `storage:\n  managementState: Unmanaged\n  s3: {bucket: ${AWS_KEY}, region: ${AWS_ID}, keyID: ${AWS_KEY}}\n`,
  ),
  'credentials in URLs': config(
    `${S3}    regionEndpoint: https://user:${SECRET}@s3.example.com\nproxy:\n  http: http://user:${SECRET}@proxy.example.com:x\n  https: //${SECRET}@proxy\n`,
  ),
  'credentials in broken URLs': config(
    `${S3}    regionEndpoint: ftp://user:${SECRET}@s3.example.com/a?b#c\nproxy: {http: "user:${SECRET}@proxy"}\n`,
  ),
  'credentials in a URL of Keystone': config(
    `storage:\n  managementState: Unmanaged\n  swift: {container: layers, authURL: "https://user:${SECRET}@keystone.example.com"}\n`,
  ),
  'credentials as keys': config(
    `${S3}nodeSelector: {"https://user:${SECRET}@h/": a}\n"https://user:${SECRET}@h/": 1\n`,
    `  labels: {"https://user:${SECRET}@h/": a}\n`,
  ),
  'credentials as keys of an inventory': `"https://user:${SECRET}@h/": 1\nclusters:\n- cluster: a\n  platform: aws\n  "https://user:${SECRET}@h/": 1\n  overrides: {nodeSelector: {"https://user:${SECRET}@h/": a}}\n`,
  'credentials in annotations and labels': config(
    S3,
    `  annotations: {aws-secret: "${AWS_KEY}", b: [${SECRET}], "a/x/y": a}\n  labels: {key: "${AWS_KEY}"}\n`,
  ),
  'credentials in what was applied before': config(
    S3,
    `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"spec":{"httpSecret":"${SECRET}"}}'\n`,
  ),
  'credentials in unsupported overrides': config(
    `${S3}unsupportedConfigOverrides: {deployment: {annotations: {a: "${AWS_KEY}"}}}\n`,
  ),
  'credentials in status': `${config(S3)}status: {storage: {s3: {secretKey: ${AWS_KEY}}}, httpSecret: ${SECRET}}\n`,
  'an ExternalSecret with a template': `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}\nspec:\n  target: {template: {data: {REGISTRY_STORAGE_S3_SECRETKEY: ${AWS_KEY}}}}\n`,
  'a Secret in a ManifestWork': `apiVersion: work.open-cluster-management.io/v1\nkind: ManifestWork\nmetadata: {name: a, namespace: b}\nspec:\n  workload:\n    manifests:\n    - {apiVersion: v1, kind: Secret, metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}, stringData: {a: ${SECRET}}}\n`,
  'a Secret in a Policy': `apiVersion: policy.open-cluster-management.io/v1\nkind: Policy\nmetadata: {name: a, namespace: b}\nspec:\n  policy-templates:\n  - objectDefinition:\n      apiVersion: policy.open-cluster-management.io/v1\n      kind: ConfigurationPolicy\n      metadata: {name: c}\n      spec:\n        object-templates:\n        - complianceType: mustonlyhave\n          objectDefinition: {apiVersion: v1, kind: Secret, metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}, stringData: {REGISTRY_STORAGE_S3_ACCESSKEY: ${SECRET}}}\n`,
  'a workload with a password': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: openshift-image-registry}\nspec: {template: {spec: {containers: [{name: a, env: [{name: P, value: ${SECRET}}]}]}}}\n`,
  'YAML that breaks behind a secret': secret(`stringData:\n  a: ${SECRET}: ${AWS_KEY}\n`),
  'YAML that breaks in a secret': secret(`stringData:\n  a: "${SECRET}\\q ${AWS_KEY}\n`),
  'YAML with a secret in wrong columns': secret(`stringData:\n  a: b\n ${SECRET}\n${AWS_KEY}`),
  'YAML with a secret as a tag': secret(`stringData:\n  a: !${SECRET} b\n  c: !<${AWS_KEY}> d`),
  'YAML with a secret as an alias': secret(`stringData:\n  a: *${SECRET}\n`),
  'YAML with a secret as a directive': `%${SECRET} ${AWS_KEY}\n---\n${secret('stringData: {}')}`,
  'YAML with a secret twice': secret(`stringData:\n  a: ${SECRET}\n  a: ${AWS_KEY}\n`),
  'YAML with a secret that is no key': secret(`stringData:\n  ? [${SECRET}]\n  : a\n`),
  'YAML with a secret in a block of the wrong depth': secret(`stringData:\n  a: |2x${SECRET}\n    ${AWS_KEY}\n`),
  'YAML with a secret beside a control character': secret(`stringData:\n  a: "${SECRET}\u0001${AWS_KEY}"`),
  'JSON that breaks behind a secret': `{"kind": "Secret", "apiVersion": "v1", "stringData": {"a": "${SECRET}" "${AWS_KEY}"}}`,
  'a template with a secret': secret(`stringData:\n  a: {{ .Values.x | default "${SECRET}" }}\n`),
  'no YAML but a key': PRIVATE_KEY,
  'no YAML but a file of credentials': `[default]\naws_access_key_id = ${AWS_ID}\naws_secret_access_key = ${AWS_KEY}\n`,
};

function together(...texts: readonly string[]): string {
  return texts.join('---\n');
}

function indented(text: string): string {
  return `${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
}
