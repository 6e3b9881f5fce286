type Reasons = Readonly<Record<string, string>>;

/** Of the objects of a construct, those of these kinds are what a rule speaks of. Every other rule speaks of the main object. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    IR301: ['ConfigMap'],
    IR302: ['ConfigMap'],
    IR310: ['PersistentVolumeClaim'],
    IR317: ['Config', 'PersistentVolumeClaim'],
    IR330: ['ConfigMap'],
    IR336: ['ConfigMap'],
    IR337: ['Config', 'PersistentVolumeClaim'],
    IR507: ['Config', 'PersistentVolumeClaim'],
    IR510: ['ConfigMap'],
    IR512: ['Config', 'PersistentVolumeClaim', 'ObjectBucketClaim'],
    IR513: ['Config', 'PersistentVolumeClaim'],
    IR514: ['Config', 'PersistentVolumeClaim'],
  }),
);

/** The reasons for what rules find in an object of this kind that a construct writes beside its main object. */
export function reasonsOfCompanion(kind: string, reasons: Reasons): Reasons {
  return Object.fromEntries(Object.entries(reasons).filter(([id]) => KINDS.get(id)?.includes(kind) === true));
}

/** The reasons for the main object: all of them, without those that are about its companions alone. */
export function reasonsOfMain(kind: string, reasons: Reasons, companions: readonly string[]): Reasons {
  const isElsewhere = (kinds: readonly string[]): boolean =>
    !kinds.includes(kind) && kinds.some((each) => companions.includes(each));
  return Object.fromEntries(Object.entries(reasons).filter(([id]) => !isElsewhere(KINDS.get(id) ?? [])));
}
