import { Release } from '../../src/core/release';
import { readPaths } from '../../src/files/read-paths';
import type { Manifest } from '../../src/core/manifest';
import { comparisonOf } from '../../src/operator/changes/compare';
import { predict } from '../../src/operator/prediction';
import { previewOf } from '../../src/operator/preview';
import { Platform } from '../../src/platforms/platform';
import { diffMarkdown } from '../../src/report/diff/formats/diff-markdown';
import { previewMarkdown } from '../../src/report/preview/formats/preview-markdown';

/** Three folders of dist/ as `preview --output markdown` shows them. */
export function previewExamples(): string {
  const clusters = FOLDERS.map(({ path, platform }) => {
    const prediction = predict({ manifests: manifestsIn(path), release: Release.V5_1, platform });
    return { path, prediction, preview: previewOf(prediction), errors: () => [] };
  });
  return previewMarkdown(clusters).trimEnd();
}

/** A screen that tests keep, without the marks of its colors. */
export function screenExample(read: (path: string) => string): string {
  const screen = read('test/cli/screens/preview-fails.txt')
    .replace(/‹\/?[a-z]*›/g, '')
    .trimEnd();
  return ['```text', screen, '```'].join('\n');
}

/** What an upgrade does to one of them, as `diff --output markdown` shows it. */
export function diffExample(): string {
  const [path, old, now] = ['dist/aws', Release.V4_22, Release.V4_23];
  const manifests = manifestsIn(path);
  const comparison = comparisonOf({ manifests, release: old }, { manifests, release: now });
  return diffMarkdown({ clusters: [{ path: '', releases: [old, now], ...comparison, errors: () => [] }] }).trimEnd();
}

const FOLDERS: readonly { readonly path: string; readonly platform: Platform }[] = [
  { path: 'dist/aws', platform: Platform.AWS },
  { path: 'dist/custom-route-tls', platform: Platform.AWS },
  { path: 'dist/vsphere', platform: Platform.VSPHERE },
];

function manifestsIn(path: string): Manifest[] {
  return readPaths([path], () => '').files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
}
