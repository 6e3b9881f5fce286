import { REGISTRY_NAMESPACE } from '../../core/names';

/** A value that the prediction needs and the input does not contain. */
export interface Assumption {
  /** Such as `Infrastructure/cluster status.platformStatus.type`. */
  readonly fact: string;
  readonly value: string;
  /** Why this value: the profile of a platform, the field that names the object, the default of a new cluster. */
  readonly from: string;
}

/** The fact that the platform is. */
export const PLATFORM_FACT = 'Infrastructure/cluster status.platformStatus.type';

/** The fact that there is no Config. */
export const CONFIG_FACT = 'Config/cluster';

/** The fact that the registry has a Service. */
export const SERVICE_FACT = 'Service/openshift-image-registry/image-registry';

/** The fact whether nodes have a label. */
export function nodeLabelFact(label: string): string {
  return `Node label ${label}`;
}

/** The fact that a claim of the registry has a volume. */
export function claimPhaseFact(claim: string): string {
  return `PersistentVolumeClaim/${REGISTRY_NAMESPACE}/${claim} status.phase`;
}

/** The fact that the storage takes the credentials in a Secret. */
export function s3CredentialsFact(secret: string): string {
  return `Secret/${REGISTRY_NAMESPACE}/${secret} credentials of S3`;
}

export const ABSENT_LABEL = 'absent';

/** Where a platform comes from that nothing shows. */
export const NOT_IN_INPUT = 'not in the input';

/** Where a platform comes from that was named on the command line. */
export const NAMED_PLATFORM = '--platform';

/** Whether there is no Config only because the input has none. */
export function isConfigAssumed(assumptions: readonly Assumption[]): boolean {
  return assumptions.some(({ fact }) => fact === CONFIG_FACT);
}

/** Where the platform of a cluster comes from. Undefined if the input shows it. */
export function platformSource(assumptions: readonly Assumption[]): string | undefined {
  return assumptions.find(({ fact }) => fact === PLATFORM_FACT)?.from;
}

/** Whether neither the command line nor the input says anything of the platform. */
export function isPlatformUnknown(assumptions: readonly Assumption[]): boolean {
  return platformSource(assumptions) === NOT_IN_INPUT;
}

/** Whether the input shows the platform, or the command line names it. */
export function isPlatformKnown(assumptions: readonly Assumption[]): boolean {
  return [undefined, NAMED_PLATFORM].includes(platformSource(assumptions));
}

/** Collects each assumption once, in order of first use. */
export class AssumptionLog {
  private readonly byFact = new Map<string, Assumption>();

  public note(fact: string, value: string, from: string): void {
    if (!this.byFact.has(fact)) this.byFact.set(fact, { fact, value, from });
  }

  public list(): readonly Assumption[] {
    return [...this.byFact.values()];
  }
}
