import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { isClusterScoped } from '../../core/cluster-scope';
import { sorted } from '../../core/formats/json-text';
import { apiGroup, type Manifest } from '../../core/manifest';
import { quotedWhenWritten } from '../../yaml/write/quoted-texts';
import { deliveryOf } from './output-context';
import { oncePerSynth } from './once-per-synth';

/**
 * An object as it is written to YAML. It takes wire names and gives them back, so JSON patches use wire names too and
 * no field is lost that cdk8s does not know.
 */
export class WireObject extends ApiObject {
  private readonly render = oncePerSynth(this, () => this.rendered());

  /** @param finish gives what is written for the object as its patches have made it */
  public constructor(
    scope: Construct,
    id: string,
    manifest: Manifest,
    private readonly finish: (patched: Manifest) => Manifest = (patched) => patched,
  ) {
    super(scope, id, manifest);
  }

  /** Renders the object. Keys stand in the order of the alphabet, also those that patches added. */
  public override toJson(): unknown {
    return this.render();
  }

  private rendered(): unknown {
    const own = this.finish(super.toJson() as Manifest);
    const { apiVersion, kind, metadata, ...rest } = deliveryOf(this)?.mark(own) ?? own;
    const { namespace, ...others } = metadata;
    // A chart's namespace must not reach objects that have none.
    const kept = namespace === undefined || isClusterScoped(apiGroup(this.apiVersion), this.kind) ? others : metadata;
    return quotedWhenWritten({ apiVersion, kind, metadata: sorted(kept), ...(sorted(rest) as object) });
  }
}

/** What `toJson()` of any ApiObject gives. */
export function plainJson(object: ApiObject): Manifest {
  return object.toJson() as Manifest;
}
