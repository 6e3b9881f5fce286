import { Release } from '../../src/core/release';
import { readPaths } from '../../src/files/read-paths';
import type { Manifest } from '../../src/core/manifest';
import { comparisonOf } from '../../src/operator/changes/compare';
import { predict } from '../../src/operator/prediction';
import { previewOf } from '../../src/operator/preview';
import { Platform } from '../../src/platforms/platform';
import { diffMarkdown } from '../../src/report/diff/formats/diff-markdown';
import { previewMarkdown } from '../../src/report/preview/formats/preview-markdown';

/** A folder of dist/ as `preview --output markdown` shows it. */
export function previewExample(): string {
  const path = 'dist/vsphere';
  const prediction = predict({ manifests: manifestsIn(path), release: Release.V5_1, platform: Platform.VSPHERE });
  return previewMarkdown([{ path, prediction, preview: previewOf(prediction), errors: () => [] }]).trimEnd();
}

/** A screen that tests keep, without the marks of its colors. */
export function screenExample(read: (path: string) => string): string {
  const screen = read('test/cli/screens/preview-fails.txt')
    .replace(/‹\/?[a-z]*›/g, '')
    .trimEnd();
  return ['```text', screen, '```'].join('\n');
}

/** What an upgrade does to another one, as `diff --output markdown` shows it. */
export function diffExample(): string {
  const [path, old, now] = ['dist/aws', Release.V4_22, Release.V4_23];
  const manifests = manifestsIn(path);
  const comparison = comparisonOf({ manifests, release: old }, { manifests, release: now });
  return diffMarkdown({ clusters: [{ path: '', releases: [old, now], ...comparison, errors: () => [] }] }).trimEnd();
}

function manifestsIn(path: string): Manifest[] {
  return readPaths([path], () => '').files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
}
