/** The program, as it is called. */
export const PROGRAM = 'cdk8s-openshift-image-registry';
