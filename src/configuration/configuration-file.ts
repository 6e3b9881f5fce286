/** The name of the configuration file. */
export const CONFIGURATION_FILE = '.openshift-image-registry.yaml';
