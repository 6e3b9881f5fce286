import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucketClaimCronJob } from '../../src/credentials/bucket-claim-cron-job';
import { bucketClaimExternalSecret } from '../../src/credentials/bucket-claim-external-secret';
import { BUCKET_CLAIM_SCRIPT } from '../../src/credentials/bucket-claim-script';
import { onPosix } from '../posix';

const CRON_JOB = bucketClaimCronJob({ claim: 'layers', image: 'cli', namespace: 'openshift-config' });

describe('the script of the CronJob', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oc-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs it with an `oc` that answers `get` so, and notes what it is asked to apply. */
  function run(answer: string, status = 0) {
    const applied = join(folder, 'applied');
    const calls = join(folder, 'calls');
    rmSync(applied, { force: true });
    rmSync(calls, { force: true });
    const oc = `#!/bin/sh\necho "$*" >>'${calls}'\nif [ "$1" = get ]; then printf '${answer}'; exit ${status}; fi\ncat >'${applied}'\n`;
    writeFileSync(join(folder, 'oc'), oc);
    chmodSync(join(folder, 'oc'), 0o755);
    const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const result = spawnSync('/bin/sh', ['-c', BUCKET_CLAIM_SCRIPT, 'copy', 'layers'], { env, encoding: 'utf8' });
    const read = (file: string): string | undefined => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    };
    return { ...result, applied: read(applied), calls: read(calls)?.trim().split('\n') };
  }

  onPosix('copies the keys of the claim under the names that the registry reads', () => {
    const { status, applied, calls } = run('QUtJQQ== c2VjcmV0Lw==');
    expect(status).toBe(0);
    expect(JSON.parse(applied!)).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
      data: { REGISTRY_STORAGE_S3_ACCESSKEY: 'QUtJQQ==', REGISTRY_STORAGE_S3_SECRETKEY: 'c2VjcmV0Lw==' },
    });
    expect(calls).toEqual([
      'get secret layers --namespace openshift-image-registry --output jsonpath={.data.AWS_ACCESS_KEY_ID} {.data.AWS_SECRET_ACCESS_KEY}',
      'apply --server-side --force-conflicts --field-manager image-registry-bucket-keys --filename -',
    ]);
  });

  onPosix.each([
    ['there is no Secret yet', '', 1],
    ['the Secret has no keys', ' ', 0],
    ['the Secret has one key only', 'QUtJQQ== ', 0],
    ['the Secret has the other key only', ' c2VjcmV0', 0],
    ['one word comes, which could be either key', 'c2VjcmV0', 0],
  ])('fails and writes nothing where %s', (_what, answer, status) => {
    const result = run(answer, status);
    expect(result.status).not.toBe(0);
    expect(result.applied).toBeUndefined();
    expect(result.stdout + result.stderr).not.toContain('c2VjcmV0');
  });
});

/** Every right as `verb secret`, and anything that is no right to a Secret of a name. */
function rightsIn(manifests: readonly object[]): string[] {
  const rules = manifests.flatMap((manifest) => ('rules' in manifest ? (manifest.rules as object[]) : []));
  return rules.flatMap((rule) => {
    const { apiGroups, resources, resourceNames, verbs } = rule as Record<string, string[]>;
    expect([apiGroups, resources, resourceNames?.length]).toEqual([[''], ['secrets'], 1]);
    return verbs!.map((verb) => `${verb} ${resourceNames![0]}`);
  });
}

test('the CronJob has the right to the two Secrets, and to nothing else', () => {
  expect(rightsIn(CRON_JOB)).toEqual([
    'get layers',
    'create image-registry-private-configuration-user',
    'get image-registry-private-configuration-user',
    'patch image-registry-private-configuration-user',
  ]);
  expect(CRON_JOB.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Role', 'RoleBinding', 'CronJob']);
});

test('the store of the External Secrets Operator may read the Secret of the claim, and nothing else', () => {
  const manifests = bucketClaimExternalSecret('layers');
  expect(rightsIn(manifests)).toEqual(['get layers']);
  const kinds = ['ServiceAccount', 'Role', 'RoleBinding', 'SecretStore', 'ExternalSecret'];
  expect(manifests.map(({ kind }) => kind)).toEqual(kinds);
});

test('the binding is of the role and the account that are rendered with it', () => {
  for (const manifests of [CRON_JOB, bucketClaimExternalSecret('layers')]) {
    const [account, role, binding] = manifests;
    expect(binding).toMatchObject({
      metadata: { namespace: role!.metadata.namespace },
      roleRef: { kind: 'Role', name: role!.metadata.name },
      subjects: [{ kind: 'ServiceAccount', ...nameOf(account!.metadata) }],
    });
  }
});

function nameOf({ name, namespace }: { readonly name: string; readonly namespace?: string }): object {
  return { name, namespace };
}

test('the pod needs no privilege and has a deadline', () => {
  const { spec } = CRON_JOB.at(-1) as unknown as { spec: any };
  const job = spec.jobTemplate.spec;
  const pod = job.template.spec;
  expect(pod.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(pod.containers[0].securityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
  });
  expect(job.activeDeadlineSeconds).toBeLessThan(300);
  expect(pod.serviceAccountName).toBe(CRON_JOB[0]!.metadata.name);
});
