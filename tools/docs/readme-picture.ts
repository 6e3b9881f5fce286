import { Release } from '../../src/core/release';
import { predict } from '../../src/operator/prediction';
import { Platform } from '../../src/platforms/platform';
import { previewPicture } from '../../src/report/preview/preview-picture';
import { readYaml } from '../../src/yaml/read-yaml';

/** The picture that `preview` draws of the YAML in the README. */
export function readmePicture(readme: string): string {
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? [];
  const manifests = readYaml('README.md', yaml).objects.map(({ manifest }) => manifest);
  const prediction = predict({ manifests, release: Release.V4_20, platform: Platform.VSPHERE });
  return previewPicture(prediction).join('\n').trim();
}
