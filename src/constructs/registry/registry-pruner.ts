import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { FieldPath } from '../../core/field-path';
import { prunerManifest } from '../../render/pruner';
import { registerForValidation } from '../base/chart-judgement';
import { acknowledgeProp, ruleErrors, sameName } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { ManagementState } from './registry-enums';
import type { RegistryPrunerProps } from './registry-pruner-props';
import { schedulingErrors, withPlacement } from './scheduling';
import { WireObject } from '../base/wire-object';

const TYPE = 'RegistryPruner';

/**
 * The pruner of images: `imagepruners.imageregistry.operator.openshift.io/cluster`. Its Job also runs where the registry
 * is Removed, and then prunes metadata only.
 *
 * @see https://github.com/openshift/api/blob/master/imageregistry/v1/types_imagepruner.go
 * @example
 * const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });
 * const registry = new ImageRegistry(chart, 'registry');
 * new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });
 */
export class RegistryPruner extends Construct {
  /**
   * Whether layers in the registry are pruned as well as metadata, as documented: true for a registry that is Managed.
   * The Operator itself asks whether the registry's Service exists: after a change from Managed to Unmanaged it does, and
   * layers are pruned still. Undefined where no registry is given.
   */
  public readonly prunesRegistry?: boolean;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props schedule, what is kept, and placement of the Job
   */
  public constructor(scope: Construct, id: string, props: RegistryPrunerProps = {}) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'RegistryPrunerProps');
    const facts = registerForValidation(this, TYPE, props);
    const manifest = prunerManifest(withPlacement(props), facts.release);
    throwIfAny(this, TYPE, [
      ...schedulingErrors(props),
      ...ruleErrors(
        () => [manifest],
        facts,
        (path) => propOf(path, props),
      ),
    ]);
    new WireObject(this, 'Resource', manifest);
    if (props.registry !== undefined) this.prunesRegistry = props.registry.managementState === ManagementState.MANAGED;
  }

  /** The ImagePruner, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}

function propOf(path: FieldPath, props: RegistryPrunerProps): FieldPath | undefined {
  if (path[0] === 'metadata') return acknowledgeProp(path);
  if (path[1] === 'keepYoungerThanDuration') return ['keepYoungerThan'];
  return path[1] === 'nodeSelector' && props.placement !== undefined ? ['placement'] : sameName(path);
}
