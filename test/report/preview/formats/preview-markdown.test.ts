import { Release } from '../../../../src/core/release';
import type { Manifest } from '../../../../src/core/manifest';
import { predict } from '../../../../src/operator/prediction';
import { previewOf } from '../../../../src/operator/preview';
import { code, prose, markdownTable } from '../../../../src/report/markdown/markdown';
import { previewMarkdown } from '../../../../src/report/preview/formats/preview-markdown';
import { config, facts, secret } from '../../../operator/clusters';
import { finding } from '../../reports';

const USER = secret('image-registry-private-configuration-user', {
  REGISTRY_STORAGE_S3_ACCESSKEY: 'id-hunter2',
  REGISTRY_STORAGE_S3_SECRETKEY: 'key-hunter2',
});
const S3 = { storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } };

function markdown(...manifests: readonly Manifest[]): string {
  const prediction = predict({
    manifests,
    release: Release.V5_1,
    complete: manifests.some(({ kind }) => kind === 'Infrastructure'),
  });
  return previewMarkdown([{ path: 'clusters/prod', prediction, preview: previewOf(prediction), errors: () => [] }]);
}

test('says what runs, where, on which storage, who reaches it and who deletes the data', () => {
  const text = markdown(config({ ...S3, replicas: 3, routes: [{ name: 'public', hostname: 'r.example.com' }] }), USER);
  expect(text).toContain('## Image registry of `clusters/prod`\n\n🟢 **READY**: ');
  expect(text).toContain('- **Runs:** 3 pods, rollout strategy RollingUpdate\n');
  expect(text).toContain(
    '- **Where:** nodes with `kubernetes.io/os=linux`, spread over `kubernetes.io/hostname`, `node-role.kubernetes.io/worker`, `topology.kubernetes.io/zone`\n',
  );
  expect(text).toContain('- **Storage:** `S3/layers`\n');
  expect(text).toContain(
    '- **Data:** the Operator never deletes the storage: spec.storage.managementState is Unmanaged\n',
  );
  expect(text).toContain('- **Reached by:** pods and nodes of the cluster, Route `public` at `r.example.com`\n');
  expect(text).toContain(
    'keeps 3 revisions of each tag and images younger than 60m; also deletes layers from the storage\n',
  );
});

test('tells what the Operator complains about, and where it stops', () => {
  const bad = markdown(...facts('None'), config({ ...S3, routes: [{ name: 'public', secretName: 'gone' }] }), USER);
  expect(bad).toContain('🔴 **FAILS**: the Operator stops at `Route/openshift-image-registry/public`.\n\n- **Why:** ');
  expect(bad).toContain('| Config/cluster | Progressing=True Error |');
  expect(markdown(config(S3), USER)).toContain('no problems expected');
});

test('folds effects and assumptions', () => {
  const text = markdown(config(S3), USER);
  expect(text.match(/<details>\n<summary>/g)).toHaveLength(2);
  expect(text).toContain('| `Proxy/cluster` | `no proxy` | not in the input |');
  expect(text).toMatch(/<summary>\d+ assumptions \(not stated in your files\)<\/summary>/);
});

test('a registry that is Removed runs nowhere, and who owns the data decides about it', () => {
  const removed = markdown(config({ ...S3, managementState: 'Removed' }));
  expect(removed).toContain('- **Runs:** no pods, because managementState is Removed\n');
  const managed = { storage: { managementState: 'Managed', s3: { bucket: 'layers' } } };
  const lost = markdown(config({ ...managed, managementState: 'Removed' }));
  expect(lost).toContain('| **delete** | `Storage/S3/layers` |');
  expect(lost).toContain(
    '🔴 **IMAGES LOST**: the Operator deletes `Storage/S3/layers` and every image in it.\n\n- **Why:** ',
  );
  expect(removed).toContain('⚪ **REMOVED**: ');
});

test('a comment holds 65536 characters, and what does not fit is counted', () => {
  const prediction = predict({ manifests: [config(S3), USER], release: Release.V5_1 });
  const preview = previewOf(prediction);
  const many = (count: number) =>
    previewMarkdown(
      Array.from({ length: count }, (_, index) => ({
        path: `c${index}`,
        prediction,
        // Otherwise all of them would be equal, and one section.
        preview: { ...preview, unknown: [{ object: `Config/c${index}`, why: 'unknown' }] },
        errors: () => [],
      })),
    );
  expect(many(300).length).toBeLessThan(65_536);
  const shown = many(300).split('## Image registry of').length - 1;
  expect(many(300)).toContain(`\n\n${300 - shown} more sections do not fit into a comment`);
  expect(many(shown)).not.toContain('do not fit');
  expect(many(shown + 1)).toContain('\n\n1 more section does not fit');
  const named = [...many(300).matchAll(/`(c\d+)`/g)].map(([, name]) => name);
  expect(new Set(named).size).toBe(300);
  expect(many(300)).toContain(`all of them.\n\n- **UNKNOWN:** \`c${shown}\`, `);
});

test('of one cluster that is too much for a comment the lines that fit are kept, and their fold is closed', () => {
  const prediction = predict({ manifests: [config(S3), USER], release: Release.V5_1 });
  const assumptions = Array.from({ length: 90 }, (_, index) => ({
    fact: `f${index}`,
    value: 'v'.repeat(800),
    from: 'x',
  }));
  const preview = { ...previewOf(prediction), assumptions };
  const text = previewMarkdown([{ path: '', prediction, preview, errors: () => [] }]);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\n\n<\/details>\n\n\d+ lines do not fit into a comment\.\n$/);
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
});

test('several clusters are counted first, the worst is told first, and equal ones are told once', () => {
  const cluster = (path: string, ...manifests: readonly Manifest[]) => {
    const prediction = predict({ manifests, release: Release.V5_1 });
    return { path, prediction, preview: previewOf(prediction), errors: () => [] };
  };
  const lost = config({
    ...S3,
    managementState: 'Removed',
    storage: { managementState: 'Managed', s3: { bucket: 'b' } },
  });
  const clusters = [cluster('a', config(S3), USER), cluster('b', lost), cluster('c', config(S3), USER)];
  const text = previewMarkdown(clusters);
  expect(text).toMatch(/^\*\*3 clusters: 1 IMAGES LOST, 2 READY\*\*\n/);
  expect(text.split('\n').filter((line) => line.startsWith('## '))).toEqual([
    '## Image registry of `b`',
    '## Image registry of 2 clusters with the same answer: `a`, `c`',
  ]);
});

test('errors of rules are told with what to do and where, and lead to their page', () => {
  const prediction = predict({ manifests: [config(S3), USER], release: Release.V5_1 });
  const errors = () => [1, 2, 3, 4, 5].map((at) => finding({ line: at, fix: `fix ${Math.max(at, 2)}` }));
  const text = previewMarkdown([{ path: '', prediction, preview: previewOf(prediction), errors }]);
  expect(text).toContain('🔴 **ERRORS**: check finds 5 errors in the files.');
  expect(text).toContain(
    '- **Fix:** [IR203](https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR203.md) found in `a/b.yaml:1`, `spec.replicas` and 1 more place: fix 2\n',
  );
  expect(text).toContain('- 1 more error: run `check`\n');
});

test('a table has a hundred rows, and says how many more there would be', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [String(index), 'x']);
  expect(markdownTable(['a', 'b'], rows(100))).toHaveLength(102);
  expect(markdownTable(['a', 'b'], rows(103)).slice(-2).map(String)).toEqual(['| 99 | x |', '| and 3 more |  |']);
});

test('no secret is in it, wherever it stands', () => {
  const proxy = { proxy: { https: 'user:proxy-hunter2@proxy:3128' } };
  const text = markdown(config({ ...S3, ...proxy, httpSecret: 'http-hunter2' }), USER);
  expect(text).not.toContain('hunter2');
  const url = { storage: { swift: { authURL: 'https://u:hunter2@keys example/', container: 'c' } } };
  expect(markdown(config(url))).not.toContain('hunter2');
});

test.each([
  ['plain', '`plain`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['', '(empty)'],
  ['https://u:hunter2@host', '`https://<hidden>@host`'],
  ['@org/team #1 <b>', '`@org/team #1 <b>`'],
  ['a\nb', '`a\\u000ab`'],
])('%j in a code span', (text, expected) => {
  expect(String(code(text))).toBe(expected);
});

test.each([
  ['<script>', '&lt;script&gt;'],
  ['**x** _y_ [z](w)', '\\*\\*x\\*\\* \\_y\\_ \\[z\\](w)'],
  ['@org', '@<!-- -->org'],
  ['#12', '\\#<!-- -->12'],
  ['https://evil.example', 'https:<!-- -->//evil.example'],
  ['www.evil.example', 'www.<!-- -->evil.example'],
  ['a | b\nc', 'a &#124; b\\\\u000ac'],
])('%j in a sentence means nothing to Markdown', (text, expected) => {
  expect(String(prose(text))).toBe(expected);
});

test('a pipe does not end a cell', () => {
  const cells = [
    [code('x|y'), 'x\\|y'],
    [code('x\\|<i>'), ''],
  ];
  expect(markdownTable(['a', 'b'], cells).map(String).slice(2)).toEqual([
    '| <code>x&#124;y</code> | x\\\\&#124;y |',
    '| <code>x&#92;&#124;&lt;i&gt;</code> |  |',
  ]);
});
