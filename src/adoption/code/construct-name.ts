/** The constructs of an app, by the ids that a fleet gives them too. */
export type ConstructName = 'registry' | 'storage' | 'credentials' | 'pruner' | 'trust' | 'alerts' | 'ksops';
