import { clusterOptions } from './cluster-options';
import type { Project } from './project';

/**
 * A workflow of GitHub. On a pull request it compares the manifests with those of the branch that it goes to; the name of
 * that branch passes through the environment, because it could be a piece of shell.
 */
export function workflow(project: Project): string {
  const diff = `npx ${project.library.name} diff${clusterOptions(project)} --output markdown --fail-on loss`;
  return `name: image registry
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  manifests:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v7
        with:
          node-version: 22
          cache: npm
      - run: npm ci
      - run: npm test -- --ci
      - run: npm run synth
      - name: dist/ is what the app writes
        run: test -z "$(git status --porcelain -- dist)"
      - name: What the change does to the cluster
        if: github.event_name == 'pull_request'
        env:
          BASE: \${{ github.base_ref }}
        run: |
          git worktree add ../base "origin/$BASE"
          if [ -n "$(git -C ../base ls-files 'dist/*.yaml')" ]; then
            ${diff} ../base/dist dist >> "$GITHUB_STEP_SUMMARY"
          else
            echo "Nothing was compared: $BASE has no manifests in dist/. Compare dist/ with the cluster before you merge." >> "$GITHUB_STEP_SUMMARY"
          fi
`;
}
