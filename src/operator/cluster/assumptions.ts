/** Something that the input does not tell and the prediction needs. */
export interface Assumption {
  /** Such as `Infrastructure/cluster status.platformStatus.type`. */
  readonly fact: string;
  readonly value: string;
  /** Why this value: the profile of a platform, the field that names the object, what a fresh cluster has. */
  readonly from: string;
}

/** Collects each assumption once, in the order in which they were needed. */
export class AssumptionLog {
  private readonly byFact = new Map<string, Assumption>();

  public note(fact: string, value: string, from: string): void {
    if (!this.byFact.has(fact)) this.byFact.set(fact, { fact, value, from });
  }

  public list(): readonly Assumption[] {
    return [...this.byFact.values()];
  }
}
