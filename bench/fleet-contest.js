// One contestant of bench/fleet.ts in a process of its own: plain JavaScript, so that nothing is compiled meanwhile.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [name, lib, inventory, size, out] = process.argv.slice(2);
const names = Array.from({ length: Number(size) }, (_, index) => `cluster-${String(index).padStart(5, '0')}`);

({ fleet, cdk8s, floor })[name]();
// Of the whole process: each contestant loads what it needs.
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));

/** The command. */
function fleet() {
  require(join(lib, 'cli', 'compiling.js'));
  const { run } = require(join(lib, 'cli', 'run.js'));
  const io = { readStandardInput: () => '', out: () => {}, err: (text) => process.stderr.write(text), colours: false };
  if (run(['fleet', inventory, '--out', out], io) !== 0) throw new Error('it could not write every cluster');
}

function cdk8s() {
  const { ApiObject, App, Chart } = require('cdk8s');
  const certificates = readFileSync(join(inventory, '..', 'ca.pem'), 'utf8');
  for (const name of names) {
    const app = new App({ outdir: join(out, name) });
    const chart = new Chart(app, 'image-registry');
    objectsOf(name, certificates).forEach((object, index) => new ApiObject(chart, `object-${index}`, object));
    app.synth();
  }
}

function floor() {
  const { stringify } = require('yaml');
  const certificates = readFileSync(join(inventory, '..', 'ca.pem'), 'utf8');
  for (const name of names) {
    const texts = objectsOf(name, certificates).map((object) => stringify(object, { lineWidth: 0, version: '1.1' }));
    mkdirSync(join(out, name), { recursive: true });
    writeFileSync(join(out, name, 'image-registry.k8s.yaml'), texts.join('---\n'));
  }
}

/** What the fleet makes of a line of the inventory. */
function objectsOf(name, certificates) {
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'image-registry-s3-ca', namespace: 'openshift-config' },
      data: { 'ca-bundle.crt': certificates },
    },
    {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
      spec: {
        data: ['ACCESSKEY', 'SECRETKEY'].map((key) => ({
          remoteRef: {
            conversionStrategy: 'Default',
            decodingStrategy: 'None',
            key: `clusters/${name}/registry`,
            metadataPolicy: 'None',
            property: `REGISTRY_STORAGE_S3_${key}`,
          },
          secretKey: `REGISTRY_STORAGE_S3_${key}`,
        })),
        refreshInterval: '1h0m0s',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        target: {
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          name: 'image-registry-private-configuration-user',
        },
      },
    },
    {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster' },
      spec: {
        defaultRoute: true,
        managementState: 'Managed',
        replicas: 3,
        rolloutStrategy: 'RollingUpdate',
        routes: [{ hostname: `registry.${name}.example.com`, name: 'public' }],
        storage: {
          managementState: 'Unmanaged',
          s3: {
            bucket: `${name}-layers`,
            region: 'us-east-1',
            regionEndpoint: `https://s3.${name}.example.com`,
            trustedCA: { name: 'image-registry-s3-ca' },
          },
        },
      },
    },
    {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'ImagePruner',
      metadata: { name: 'cluster' },
      spec: {
        ignoreInvalidImageReferences: true,
        keepTagRevisions: 5,
        keepYoungerThanDuration: '96h0m0s',
        schedule: '0 3 * * *',
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'image-registry-trusted-ca', namespace: 'openshift-config' },
      data: { [`registry.${name}.example.com..5000`]: certificates },
    },
    {
      apiVersion: 'config.openshift.io/v1',
      kind: 'Image',
      metadata: { name: 'cluster' },
      spec: {
        additionalTrustedCA: { name: 'image-registry-trusted-ca' },
        externalRegistryHostnames: [`registry.${name}.example.com`],
      },
    },
  ];
}
