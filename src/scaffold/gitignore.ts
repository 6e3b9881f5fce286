/** `dist/` is not in it: GitOps tools read the manifests from Git. */
export const GITIGNORE = {
  ts: 'node_modules/\n*.js\n',
  js: 'node_modules/\n',
};
