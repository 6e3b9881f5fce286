import { inputsOf } from '../../../src/engine/check';
import { inputSettingsOf, type InputOptions } from '../../../src/engine/options';
import { previewsOf, withoutSecrets } from '../../../src/engine/previews';
import { treeOf } from '../../../src/engine/texts';
import type { ClusterPreview } from '../../../src/report/preview/preview-report';
import type { Files } from '../question';

/** What `preview` says of each cluster. What Secrets hold is in none of it. */
export function predicted(files: Files, options: InputOptions): ClusterPreview[] {
  const settings = { ...inputSettingsOf(options), complete: false, firstSync: false };
  return previewsOf(inputsOf(treeOf(files), options), settings).clusters.map(withoutSecrets);
}
