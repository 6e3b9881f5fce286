import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { NEWEST_RELEASE, type Release } from '../../core/release';
import { hideSecrets } from '../../operator/hide-secrets';
import { predict } from '../../operator/prediction';
import { previewOf, withoutPrediction, type PreviewedEffect } from '../../operator/preview';
import { rejectionsIn } from '../../operator/unknown/refused';
import type { Platform } from '../../platforms/platform';
import { optionsOfChart, existingObjects } from '../base/chart-judgement';
import { throwIfUnknownOptions } from '../base/known-options';
import { throwIfMisshapen } from '../base/throw-errors';

/** Which Operator is asked, and where. */
export interface RegistryPreviewOptions {
  /**
   * The release whose Operator is asked.
   *
   * @default - that of the chart; without any, the newest
   */
  readonly release?: Release;

  /**
   * Where the cluster runs.
   *
   * @default - the platform of the chart; if it has none, the one that Infrastructure or the storage implies
   */
  readonly platform?: Platform;
}

/** What the Operator will do with the objects of a chart. No value of a secret is in it. */
export interface RegistryPreview {
  /** The release whose Operator was asked. */
  readonly release: Release;
  /** The release as a string, such as `4.20`: in Python, Java, Go and C#, enums lose their values. */
  readonly releaseName: string;
  /** Where the cluster runs, or is taken to run. */
  readonly platform: Platform;
  /** The platform as a string, such as `bare-metal`. */
  readonly platformName: string;
  /** What each generator of the Operator makes, as manifests, whether or not a sync gets there. */
  readonly objects: any[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- how jsii spells a manifest
  /** What generators fail with. */
  readonly errors: PreviewError[];
  /** What a sync does, in the Operator's order: the first error keeps it from whatever comes behind. */
  readonly effects: PreviewEffect[];
  /** What the Operator then reports. */
  readonly conditions: PreviewCondition[];
  /** Facts that were assumed because they are not in the chart. */
  readonly assumptions: PreviewAssumption[];
  /** What the API server rejects. If there is any, the lists of objects, errors, effects and conditions are empty. */
  readonly rejected: PreviewRejection[];
}

/** An error of one generator. */
export interface PreviewError {
  /** `storage`, `decode`, `Config`, `Route`, or kind and name of what it was to make. */
  readonly of: string;
  /** The Operator's words. */
  readonly error: string;
}

/** What happens to an object. */
export enum EffectAction {
  /** Created, or changed where it differs. */
  APPLY = 'apply',
  /** Deleted. */
  DELETE = 'delete',
  /** Left as it is. */
  KEEP = 'keep',
  /** An error stops the sync before. */
  NEVER_REACHED = 'never reached',
}

/** What a sync does to one object. */
export interface PreviewEffect {
  /** `Deployment/openshift-image-registry/image-registry`. Storage outside of the cluster is `Storage/S3/<bucket>`. */
  readonly object: string;
  /** What happens to it. */
  readonly action: EffectAction;
  /** The action as a string, such as `never reached`. */
  readonly actionName: string;
  /** Why. */
  readonly because: string;
}

/** A condition as the Operator reports it. */
export interface PreviewCondition {
  /** `Config/cluster`, `ImagePruner/cluster` or `ClusterOperator/image-registry`. */
  readonly on: string;
  /** Type, such as `Available`. */
  readonly type: string;
  /** `True`, `False` or `Unknown`. */
  readonly status: string;
  /** Reason, one word. Empty where there is none. */
  readonly reason: string;
  /** Message. Empty where there is none. */
  readonly message: string;
}

/** Something that had to be assumed. */
export interface PreviewAssumption {
  /** What is not in the chart, such as `Proxy/cluster`. */
  readonly fact: string;
  /** What it was taken to be. */
  readonly value: string;
  /** Why: what it was taken from. */
  readonly source: string;
}

/** A field for which the API server rejects an object, so that nothing of the object reaches the Operator. */
export interface PreviewRejection {
  /** Kind and name of the object, such as `Config/cluster`. */
  readonly object: string;
  /** The field, such as `spec.replicas`. */
  readonly field: string;
  /** What is found and what is expected. */
  readonly why: string;
}

/** Previews the current chart of a construct of this type. */
export function previewOfChart(construct: Construct, type: string, options: RegistryPreviewOptions): RegistryPreview {
  throwIfMisshapen(construct, `preview() of ${type}`, options, 'RegistryPreviewOptions');
  throwIfUnknownOptions(construct, type, given(options));
  const chart = Chart.of(construct);
  const { release = NEWEST_RELEASE, platform } = { ...optionsOfChart(chart), ...given(options) };
  const manifests = existingObjects(chart);
  const predicted = previewOf(predict({ manifests, release, platform }));
  const refused = rejectionsIn(manifests, release, () => true).rejected;
  const { objects, errors, effects, conditions, assumptions, rejected, ...asked } = hideSecrets(
    refused.length === 0 ? predicted : { ...withoutPrediction(predicted), rejected: refused },
  );
  return {
    ...asked,
    releaseName: asked.release,
    platformName: asked.platform,
    objects: [...objects],
    errors: [...errors],
    effects: effects.map(previewEffect),
    conditions: conditions.map(({ on, type, status, reason, message }) => ({ on, type, status, reason, message })),
    assumptions: assumptions.map(({ fact, value, from }) => ({ fact, value, source: from })),
    rejected: rejected.map(({ object, field = '', why }) => ({ object, field, why })),
  };
}

function previewEffect({ object, action, because }: PreviewedEffect): PreviewEffect {
  return { object, action: ACTIONS[action], actionName: action, because };
}

const ACTIONS: Readonly<Record<PreviewedEffect['action'], EffectAction>> = {
  apply: EffectAction.APPLY,
  delete: EffectAction.DELETE,
  keep: EffectAction.KEEP,
  'never reached': EffectAction.NEVER_REACHED,
};

function given({ release, platform }: RegistryPreviewOptions): RegistryPreviewOptions {
  return { ...(release === undefined ? {} : { release }), ...(platform === undefined ? {} : { platform }) };
}
