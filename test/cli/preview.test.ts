import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { slashed } from '../../src/files/slashed';
import { runWith } from './checking';

const REGISTRY = `
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  httpSecret: http-hunter2
  proxy: {https: "http://user:proxy-hunter2@proxy.example.com:3128"}
  routes: [{name: public, secretName: tls}]
  storage: {s3: {bucket: layers, region: eu-central-1}}
---
apiVersion: v1
kind: Secret
metadata: {name: tls, namespace: openshift-image-registry}
stringData: {tls.crt: public, tls.key: key-hunter2}
---
apiVersion: v1
kind: Secret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}
stringData: {REGISTRY_STORAGE_S3_ACCESSKEY: id-hunter2, REGISTRY_STORAGE_S3_SECRETKEY: secret-hunter2}
`;

let folder: string;

beforeEach(() => {
  folder = slashed(mkdtempSync(join(tmpdir(), 'preview-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function preview(args: readonly string[], input = REGISTRY) {
  let out = '';
  let err = '';
  const exitCode = run(['preview', ...args], {
    readStandardInput: () => input,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colours: false,
  });
  return { exitCode, out, err };
}

test('text begins with a verdict, why and what to do, and says what a registry is like', () => {
  const { exitCode, out } = preview(['--release', '4.19', '-']);
  expect(exitCode).toBe(0);
  const labels = out.split('\n').map((line) => /^ {2}([a-z]+(?: by)?)|^[<A-Z-]\S+/.exec(line)?.slice(0, 2));
  expect(labels.flatMap((found) => found?.[1] ?? found?.[0] ?? [])).toEqual([
    ...['<stdin>', 'ERRORS:', 'why', 'fix', 'fix', 'fix', 'more', 'cluster', 'runs', 'where', 'storage', 'data'],
    ...['reached by', 'pruner', '--verbose'],
  ]);
  expect(out).toMatch(
    / {2}fix +IR505 found in <stdin>:8, spec\.httpSecret: .*\n(?: +[^\sh].*\n)+ +https:.*\/IR505\.md/,
  );
  expect(out).toContain('OpenShift 4.19 (platform not set; assumed: Amazon Web Services)');
});

test('effects, conditions and assumptions are in the text only with --verbose', () => {
  const [short, long] = [preview(['-']).out, preview(['--verbose', '-']).out];
  expect(short).not.toContain('ServiceAccount/');
  expect(long).toMatch(/\neffects:\n {2}apply +Config\/cluster \(/);
  expect(long).toMatch(/apply +Deployment\/openshift-image-registry\/image-registry \(/);
  expect(long).toMatch(/\nconditions:\n {2}Config\/cluster +Available=True Ready: The registry is ready\n/);
  expect(long).toMatch(/\nassumptions:\n {2}- {2}Infrastructure\/cluster/);
  expect(preview(['--verbose', '--output', 'json', '-']).out).toBe(preview(['--output', 'json', '-']).out);
});

test('text keeps what stands in files from giving commands to the terminal', () => {
  const hostile = REGISTRY.replace('name: public', 'name: "\\e[2Jgone\\nfake line"');
  const { out } = preview(['-'], hostile);
  expect(out).not.toContain('\u001b');
  expect(out).not.toMatch(/^fake line/m);
});

test('JSON of one cluster has the keys of the public interface', () => {
  const { out } = preview(['--output', 'json', '--platform', 'aws-gov', '-']);
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual([
    'release',
    'platform',
    'objects',
    'errors',
    'effects',
    'conditions',
    'assumptions',
    'unknown',
    'rejected',
  ]);
  expect(report.platform).toBe('aws-gov');
  for (const condition of report.conditions as object[]) {
    expect(Object.keys(condition)).toEqual(['on', 'type', 'status', 'reason', 'message']);
  }
});

test('several clusters stand under their paths', () => {
  for (const name of ['a', 'b']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'registry.yaml'), REGISTRY);
  }
  mkdirSync(join(folder, 'unrelated'));
  writeFileSync(join(folder, 'unrelated', 'x.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n');
  const { out } = preview(['--output', 'json', folder]);
  const { clusters } = JSON.parse(out) as { clusters: { path: string; release: string }[] };
  expect(clusters.map(({ path }) => path)).toEqual([`${folder}/a`, `${folder}/b`]);
});

describe('secrets', () => {
  test.each(['text', 'json'])('are hidden in %s', (output) => {
    const { out } = preview(['--output', output, '-']);
    expect(out).not.toContain('hunter2');
  });

  test('are named where they are hidden, and shown when asked for', () => {
    const hidden = preview(['--output', 'json', '-']).out;
    expect(hidden).toContain('"credentials": "<hidden>"');
    expect(hidden).toContain('"key": "<hidden>"');
    expect(hidden).toContain('http://<hidden>@proxy.example.com:3128');
    const shown = preview(['--output', 'json', '--show-secrets', '-']).out;
    for (const word of ['http', 'proxy', 'key', 'id', 'secret']) expect(shown).toContain(`${word}-hunter2`);
  });

  test('in a Config that is bootstrapped or refused stay hidden too', () => {
    const negative = REGISTRY.replace('replicas: 2', 'replicas: -1');
    expect(preview(['--output', 'json', '-'], negative).out).not.toContain('hunter2');
  });
});

test("the Operator's errors are a prediction as well", () => {
  const two = REGISTRY.replace('storage: {', 'storage: {emptyDir: {}, ');
  const { exitCode, out } = preview(['--output', 'json', '-'], two);
  expect(exitCode).toBe(0);
  expect(out).toContain('got 2: [EmptyDir S3]');
});

describe('exit code 2', () => {
  test.each([
    [['--release', '4.11', '-'], 'expected 4.12 to 5.1'],
    [['--platform', 'asw', '-'], 'did you mean aws'],
    [['--output', 'markdown', '--show-secrets', '-'], '--show-secrets cannot be used with --output markdown'],
    [[], 'expected at least one file'],
  ])('for %j', (args, words) => {
    const { exitCode, err, out } = preview(args);
    expect(exitCode).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe('');
  });

  test('for input that cannot be read, and for one that has nothing to do with the registry', () => {
    expect(preview(['-'], 'a: [')).toMatchObject({ exitCode: 2, out: '' });
    expect(preview(['-'], 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n').err).toContain('found no Config');
  });
});

test.each([
  'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: [1, {a: b}]\n',
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: []\n',
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster, annotations: 3}\nspec: {routes: [null, 4, {}], storage: {s3: 1}, managementState: Managed}\n',
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {managementState: Managed, storage: {emptyDir: {}}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: openshift-image-registry, annotations: [openshift.io/sa.scc.x]}\n---\napiVersion: v1\nkind: Node\nmetadata: {name: n, labels: 7}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: [], namespace: 4}\ndata: 5\n',
])('hostile input %# does no harm', (input) => {
  expect(preview(['--output', 'json', '-'], input).exitCode).toBe(0);
});

describe('what the API server rejects', () => {
  const rejected = REGISTRY.replace('replicas: 2', 'replicas: "2"');
  const labels = (out: string) => out.split('\n').flatMap((line) => /^ {2}([a-z]+) {2}/.exec(line)?.[1] ?? []);

  test('is the verdict, with the fix, and nothing is predicted from the rest', () => {
    const { exitCode, out } = preview(['-'], rejected);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^<stdin>\nREJECTED: the API server rejects Config\/cluster, so nothing is predicted\n/);
    expect(out).toMatch(/why +Config\/cluster spec\.replicas: found "2", expected a whole number \(IR101\)\n/);
    expect(out).toMatch(/\n {2}fix +IR101 found in <stdin>:7, spec\.replicas: write 2, without quotes\n/);
    expect(new Set(labels(out))).toEqual(new Set(['why', 'fix', 'more', 'cluster']));
    const markdown = preview(['--output', 'markdown', '-'], rejected).out;
    expect(markdown).toContain('🔴 **REJECTED**: ');
    expect(markdown).not.toMatch(/mermaid|Reports|Runs|effects|assum/);
  });

  test('is shown once: the reason is the first field, and the fixes name the others', () => {
    const { out } = preview(['-'], rejected.replace('replicas: "2"', 'replicas: "2"\n  logLevel: debug'));
    expect(out).toMatch(/why +Config\/cluster \S+: found "[^"]+", expected [^;]+; and 1 more \(IR101\)\n/);
    expect(out.match(/fix +IR101 /g)).toHaveLength(2);
  });

  test('is a list of its own in JSON, with nothing beside it', () => {
    expect(JSON.parse(preview(['--output', 'json', '--platform', 'aws', '-'], rejected).out)).toEqual({
      ...{ release: '5.1', platform: 'aws', objects: [], errors: [], effects: [], conditions: [], unknown: [] },
      assumptions: [expect.objectContaining({ fact: 'Infrastructure/cluster status.platformStatus.type' })],
      rejected: [
        {
          object: 'Config/cluster',
          field: 'spec.replicas',
          why: 'found "2", expected a whole number',
        },
      ],
    });
  });

  test('reaches every level of --fail-on', () => {
    for (const level of ['degraded', 'unknown']) expect(preview(['--fail-on', level, '-'], rejected).exitCode).toBe(1);
    expect(preview(['--fail-on', 'degraded', '-']).exitCode).toBe(0);
  });

  test.each([
    ['ImagePruner/cluster', 'imageregistry.operator.openshift.io/v1', 'cluster}', 'spec: {keepTagRevisions: "3"}'],
    [
      'PersistentVolumeClaim/openshift-image-registry/a',
      'v1',
      'a, namespace: openshift-image-registry}',
      'spec: {accessModes: ReadWriteOnce}',
    ],
    ['ConfigMap/openshift-config/a', 'v1', 'a, namespace: openshift-config}', 'data: {a b: c}'],
  ])('is also %s', (object, apiVersion, metadata, content) => {
    const [kind = ''] = object.split('/');
    const text = `${REGISTRY}---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${metadata}\n${content}\n`;
    expect(preview(['-'], text).out.replaceAll(/\s+/g, ' ')).toContain(
      `REJECTED: the API server rejects ${object}, so`,
    );
  });

  test('beside a Config that deletes the images hides no loss', () => {
    const lost = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Removed, storage: {managementState: Managed, s3: {bucket: layers, region: eu-west-1}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: openshift-config}
data: {a b: c}
`;
    const { exitCode, out } = preview(['--platform', 'aws', '--fail-on', 'degraded', '-'], lost);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^<stdin>\nIMAGES LOST: /);
  });

  test('is no live object: only its manifest beside it', () => {
    const live = rejected.replace('{name: cluster}', '{name: cluster, uid: a}');
    const { exitCode, out } = preview(['--fail-on', 'degraded', '--release', '4.19', '-'], live);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^<stdin>\nERRORS: /);
    expect(out).toMatch(/unknown +Config\/cluster spec\.replicas: it is the live object, and OpenShift 4\.19 does not/);
    expect(labels(out)).not.toContain('runs');
    const [manifest = ''] = rejected.split('---');
    const both = `${live.replace('"2"', '2')}---${manifest}`;
    expect(preview(['--fail-on', 'degraded', '-'], both)).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/^.*\nREJECTED: /) as string,
    });
  });
});

describe('what keeps pods away', () => {
  const registry = (claim: string) => `
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate, storage: {managementState: Unmanaged, pvc: {claim: ${claim}}}}
`;
  const claim = (mode: string, annotations = '{}') => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: images, namespace: openshift-image-registry, annotations: ${annotations}}
spec: {accessModes: [ReadWriteMany], storageClassName: '', volumeName: images, resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: images}
spec: {accessModes: [${mode}], capacity: {storage: 1Gi}, nfs: {server: a, path: /}}
`;
  const answer = (input: string) => {
    const args = ['--release', '4.20', '--platform', 'none', '--fail-on', 'unknown'];
    const { exitCode, out } = preview([...args, '-'], input);
    return [exitCode, ...out.replaceAll(/\s+/g, ' ').split(' ').slice(1, 2), /IR34[45]/.exec(out)?.[0]];
  };

  test('is unknown: the input does not show that it is so in the cluster', () => {
    expect(answer(registry('images') + claim('ReadWriteOnce'))).toEqual([1, 'UNKNOWN:', 'IR345']);
    expect(answer(registry('imagse') + claim('ReadWriteMany'))).toEqual([1, 'UNKNOWN:', 'IR344']);
    const { out } = preview(['--platform', 'none', '-'], registry('images') + claim('ReadWriteOnce'));
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'images spec.accessModes: pods of the registry may not run: found ReadWriteMany, expected only access modes that PersistentVolume/images has (ReadWriteOnce)',
    );
  });

  test.each(['Removed', 'Unmanaged'])('is nothing to a registry that is %s', (state) => {
    const { out } = preview(
      ['--release', '4.20', '--platform', 'none', '-'],
      (registry('images') + claim('ReadWriteOnce')).replace('managementState: Managed', `managementState: ${state}`),
    );
    expect(out).toContain(`because managementState is ${state}`);
    expect(out).not.toContain('may not run');
  });

  test('is not what somebody acknowledges, or what fits', () => {
    const reason = '{acknowledge.cdk8s-openshift-image-registry/IR345: bound by hand}';
    expect(answer(registry('images') + claim('ReadWriteOnce', reason))).toEqual([0, 'READY:', undefined]);
    expect(answer(registry('images') + claim('ReadWriteMany'))).toEqual([0, 'READY:', undefined]);
  });

  test('is not a Secret that the input leaves out: it is assumed', () => {
    const s3 = registry('').replace(
      'pvc: {claim: }',
      's3: {bucket: layers, region: r, regionEndpoint: "https://s3.example.com"}',
    );
    expect(answer(s3)).toEqual([0, 'READY:', undefined]);
  });
});

describe('what is one cluster', () => {
  const parts = {
    'config.yaml':
      'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {managementState: Managed, replicas: 1, storage: {emptyDir: {}}}\n',
    'facts.yaml':
      'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {infrastructureName: x, platformStatus: {type: VSphere}}\n',
  };

  function previewFiles(...args: readonly string[]): { platform?: string; clusters?: { path: string }[] } {
    const folder = mkdtempSync(join(tmpdir(), 'preview-'));
    for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, name), text);
    const paths = args.map((arg) => (arg in parts ? join(folder, arg) : arg === '.' ? folder : arg));
    return JSON.parse(preview(['--output', 'json', ...paths]).out) as ReturnType<typeof previewFiles>;
  }

  test('files that are named together', () => {
    expect(previewFiles('config.yaml', 'facts.yaml')).toMatchObject({ platform: 'vsphere' });
  });

  test('each file, where --cluster says so', () => {
    const { clusters = [] } = previewFiles('--cluster', 'file', '.');
    expect(clusters.map(({ path }) => path.split('/').at(-1))).toEqual(['config.yaml', 'facts.yaml']);
  });
});

test('manifests, Secrets and facts that are named together are one cluster, of which less is assumed', () => {
  const files = {
    'registry.yaml':
      'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {managementState: Managed, replicas: 1, storage: {managementState: Unmanaged, s3: {bucket: layers, region: r}}}\n',
    'secrets.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}\nstringData: {REGISTRY_STORAGE_S3_ACCESSKEY: a, REGISTRY_STORAGE_S3_SECRETKEY: b}\n',
    'facts.yaml':
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: config.openshift.io/v1, kind: Infrastructure, metadata: {name: cluster}, status: {infrastructureName: x, platformStatus: {type: AWS, aws: {region: r}}}}\n- {apiVersion: v1, kind: Node, metadata: {name: one, labels: {kubernetes.io/os: linux, kubernetes.io/hostname: one, node-role.kubernetes.io/worker: "", topology.kubernetes.io/zone: a}}}\n',
  };
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const assumedOf = (names: readonly string[]): string[] => {
    const { out } = preview(['--output', 'json', ...names.map((name) => join(folder, name))]);
    return (JSON.parse(out) as { assumptions: { fact: string }[] }).assumptions.map(({ fact }) => fact);
  };
  const told = [
    'Infrastructure/cluster status.platformStatus.type',
    'Secret/openshift-image-registry/image-registry-private-configuration-user',
    'pods of the registry',
  ];
  const names = Object.keys(files);
  expect(assumedOf(names.slice(0, 1))).toEqual(expect.arrayContaining(told));
  expect(assumedOf(names).filter((fact) => told.includes(fact))).toEqual([]);
});

test('--first-sync tells what the first sync does, without it what the Operator leaves', () => {
  const input = `
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 1, rolloutStrategy: Recreate, storage: {pvc: {}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: image-registry-storage, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
  const deployment = (...more: string[]) =>
    /(apply|never reached) +Deployment/.exec(
      preview(['--verbose', '--platform', 'vsphere', ...more, '-'], input).out,
    )?.[1];
  expect([deployment('--first-sync'), deployment()]).toEqual(['never reached', 'apply']);
});

test('what is not in the input exists, unless --complete says that nothing else does', () => {
  const s3 =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n' +
    'spec: {managementState: Managed, replicas: 1, storage: {managementState: Unmanaged, s3: {bucket: b, region: r}}}\n';
  const facts =
    'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {platformStatus: {type: AWS}}\n';
  const errors = (...args: readonly string[]) =>
    (JSON.parse(preview(['--output', 'json', ...args, '-'], `${s3}---\n${facts}`).out) as { errors: object[] }).errors;
  expect(errors()).toEqual([]);
  expect(errors('--complete')).toContainEqual(
    expect.objectContaining({ error: expect.stringContaining('installer-cloud-credentials') }),
  );
});

test('a storage that the manifest leaves out is missing only on a platform without storage, or with --complete', () => {
  const part =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n' +
    'spec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate}\n';
  const verdict = (...args: readonly string[]) => preview([...args, '-'], part).out.split('\n')[1];
  expect(verdict()).toBe('UNKNOWN: 1 fact is missing, and the answer depends on it');
  expect(verdict('--platform', 'none')).toBe('FAILS: the Operator stops at ClusterRole/system:registry');
  expect(verdict('--complete')).toMatch(/^FAILS: /);
});

test('a ClusterOperator alone predicts nothing, and what it reports is a matter for explain', () => {
  const conditions = [{ type: 'Available', status: 'False', reason: 'NoReplicasAvailable' }];
  const operator = { kind: 'ClusterOperator', metadata: { name: 'image-registry' }, status: { conditions } };
  const manifest = JSON.stringify({ apiVersion: 'config.openshift.io/v1', ...operator });
  const { code, err } = runWith(['preview', '-'], { standardInput: manifest });
  expect([code, err]).toEqual([2, expect.stringMatching(/ClusterOperator\/image-registry Available=False.* explain"/)]);
});

test('what is not rendered is named where there is nothing else', () => {
  writeFileSync(join(folder, 'patch.yaml'), REGISTRY.replace('storage: {', 'storage: {$patch: replace, '));
  const { exitCode, err } = preview([folder]);
  expect(exitCode).toBe(2);
  expect(err).toMatch(/found no Config, .*\n {2}not rendered: .*patch\.yaml: /);
});

test('the whole input together has no name', () => {
  const { out } = preview(['--cluster', 'all', '-']);
  expect(out).toMatch(/^ERRORS: /);
  expect(preview(['--cluster', 'all', '--output', 'markdown', '-']).out).toMatch(/^## Image registry\n/);
});
