import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { argoCdApplicationSet } from '../../delivery/argo-cd/argo-cd-application';
import { applicationName, commonParts, sourceSpec } from './argo-cd-application-parts';
import type { ArgoCdApplicationSetProps } from './argo-cd-application-set-props';
import { applicationErrors, folderErrors, INVALID, repositoryErrors } from './argo-cd-errors';
import { rolloutOf, rolloutStepErrors } from './argo-cd-rollout';
import { missingError } from '../base/prop-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';

const TYPE = 'ArgoCdApplicationSet';

/**
 * One Application for each cluster, delivered from a folder with the cluster's name. The Applications are as
 * `ArgoCdApplication` makes them; where a cluster leaves, or the whole set is deleted, what they delivered stays.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/applicationset/Application-Deletion.md
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/applicationset/Progressive-Syncs.md
 * @example
 * new ArgoCdApplicationSet(chart, 'applications', {
 *   repository: { repoUrl: 'https://git.example.com/platform.git' },
 *   folder: 'clusters',
 *   generator: ArgoCdGenerator.gitDirectories(),
 * });
 */
export class ArgoCdApplicationSet extends Construct {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props repository, parent folder and which clusters
   */
  public constructor(scope: Construct, id: string, props: ArgoCdApplicationSetProps) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'ArgoCdApplicationSetProps');
    const { repository, folder, generator, rollout } = props as Partial<ArgoCdApplicationSetProps>;
    throwIfAny(this, TYPE, [
      ...applicationErrors(props),
      ...repositoryErrors(['repository'], repository),
      ...folderErrors(['folder'], folder),
      ...(generator === undefined ? [missingError(['generator'], 'an ArgoCdGenerator', INVALID)] : generator._errors()),
      ...rolloutStepErrors(props),
    ]);
    const name = applicationName(props);
    const below = props.folder === '.' ? '' : `${props.folder}/`;
    const manifest = argoCdApplicationSet(
      name,
      {
        applicationName: `${name.name}-${props.generator._normalized}`,
        generator: props.generator._generator(props.repository, below),
        ...(rollout === undefined ? {} : { rollout: rolloutOf(rollout, props.generator._normalized) }),
      },
      {
        ...commonParts(props),
        sources: [sourceSpec(props.repository, below + props.generator._cluster)],
        destination: { name: props.generator._cluster },
      },
    );
    new WireObject(this, 'Resource', manifest);
  }

  /** The ApplicationSet, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}
