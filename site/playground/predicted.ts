import { previewsOf, withoutSecrets } from '../../src/engine/previews';
import { inputsOf } from '../../src/engine/check';
import { chosenConfiguration, clusterModeOf, settingsOf, type InputOptions } from '../../src/engine/options';
import { treeOf } from '../../src/engine/texts';
import type { ClusterPreview } from '../../src/report/preview/preview-report';
import type { Files } from './question';

/** What `preview` says of each cluster. What Secrets hold is in none of it. */
export function predicted(files: Files, options: InputOptions): ClusterPreview[] {
  const { clusters } = previewsOf(inputsOf(treeOf(files), options), {
    ...settingsOf(options),
    mode: clusterModeOf(options),
    configuration: chosenConfiguration(options),
    complete: false,
    firstSync: false,
  });
  return clusters.map(withoutSecrets);
}
