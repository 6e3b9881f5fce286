import { unknownOfConfig } from '../../operator/unknown/unknown-in-prediction';
import { isPlatformAssumed } from './preview-headline';
import type { ClusterPreview } from './preview-report';

interface Missing {
  /** What the input needs; begins the sentence that the command ends. */
  readonly what: string;
  readonly command: string;
}

/** What makes the Config known, or the fields that the input leaves to the live one. */
export function whatToAdd({ prediction, preview }: ClusterPreview): Missing | undefined {
  if (prediction === undefined || unknownOfConfig(prediction).length === 0) return undefined;
  const platform = isPlatformAssumed(preview) ? 'set --platform, and ' : '';
  return {
    what: `${platform}give the live Config to this command as one more input; this prints it:`,
    command: 'oc get -o yaml configs.imageregistry.operator.openshift.io/cluster',
  };
}
