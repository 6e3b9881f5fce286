/** What else the kustomization.yaml contains. Paths begin at its folder. */
export interface KustomizeDeliveryProps {
  /** More resources, such as folders with a kustomization.yaml of their own. @default - the files of the charts alone */
  readonly resources?: string[];

  /** Generators, such as KSOPS: files, or their YAML itself. @default - none */
  readonly generators?: string[];
}
