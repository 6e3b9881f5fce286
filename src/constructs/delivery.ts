import { argoCd } from '../delivery/argo-cd';
import { flux } from '../delivery/flux';
import { kustomize } from '../delivery/kustomize';
import type { DeliveryTool } from '../delivery/tool';

/**
 * How the manifests of a chart reach the cluster. Config, ImagePruner and Image are made by the Operator and written to by
 * it, and deleting the Config deletes Managed storage: each tool gets the guards that it understands.
 */
export class Delivery {
  /**
   * Argo CD, or OpenShift GitOps: annotations with sync options and sync waves.
   *
   * @see `argoproj/argo-cd` docs/user-guide/sync-options.md
   */
  public static argoCd(): Delivery {
    return new Delivery(argoCd);
  }

  /**
   * Flux: annotations for its Kustomization controller.
   *
   * @see `fluxcd/kustomize-controller` docs/spec/v1/kustomizations.md
   */
  public static flux(): Delivery {
    return new Delivery(flux);
  }

  /** A kustomization, with the guards of Argo CD and of Flux, since either may build it. */
  public static kustomize(): Delivery {
    return new Delivery(kustomize);
  }

  /** What the tool is called, such as `Argo CD`. */
  public readonly title: string;

  private constructor(
    /** @internal */
    public readonly _tool: DeliveryTool,
  ) {
    this.title = _tool.title;
  }
}
