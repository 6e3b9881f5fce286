/** What cdk8s-cli writes for validations is no manifest. */
const METADATA = 'dist/construct-metadata.json\n';

/** `dist/` is not in it: GitOps tools read the manifests from Git. */
export const GITIGNORE = {
  ts: `node_modules/\n*.js\n${METADATA}`,
  js: `node_modules/\n${METADATA}`,
};
