#!/usr/bin/env bash
# Runs the command in the version of the package.json beside it, so that a tag of this repository names one version.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$here/../package.json")
exec npx --yes "cdk8s-openshift-image-registry@$version" "$@"
