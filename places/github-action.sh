#!/usr/bin/env bash
# What action.yml runs. Its inputs are variables, so that nothing that people write becomes a part of a script.
# Not -u: to the bash of macOS an empty list is an unset variable.
set -eo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

options=()
[ -z "${RELEASE:-}" ] || options+=(--release "$RELEASE")
[ -z "${PLATFORM:-}" ] || options+=(--platform "$PLATFORM")
[ -z "${INVENTORY:-}" ] || options+=(--inventory "$INVENTORY")
[ -z "${FAIL_ON:-}" ] || options+=(--fail-on "$FAIL_ON")
[ "${KUSTOMIZE:-}" != true ] || options+=(--kustomize)
paths=()
while IFS= read -r path; do
  [[ $path =~ ^[[:space:]]*$ ]] && continue
  found=0
  # A path that exists is no pattern. What no file matches is named by the command.
  if [ ! -e "$path" ]; then
    while IFS= read -r match; do
      paths+=("$match")
      found=1
    done < <(compgen -G "$path" || true)
  fi
  [ "$found" = 1 ] || paths+=("$path")
done <<< "$PATHS"

code=0
report=$(mktemp)
trap 'rm -f "$report" "$report.body"' EXIT

comment() {
  local marker="<!-- cdk8s-openshift-image-registry $COMMAND -->" number id comments
  [[ ${GITHUB_REF:-} =~ ^refs/pull/([0-9]+)/ ]] || { echo 'No comment: this is no pull request.'; return; }
  number=${BASH_REMATCH[1]}
  { echo "$marker"; head -c 60000 "$report"; } > "$report.body"
  [ "$(wc -c < "$report")" -le 60000 ] || printf '\n\nThe rest is in the summary of the workflow.\n' >> "$report.body"
  comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
  id=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id")
  id=${id%%$'\n'*}
  if [ -n "$id" ]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$report.body"
  else
    gh api --silent --method POST "$comments" --field "body=@$report.body"
  fi
}

case $COMMAND in
  check)
    if [ -n "${SARIF:-}" ]; then
      # Its exit code is that of the run below.
      "$here/command.sh" check "${options[@]}" --output sarif --no-suppressed -o "$SARIF" "${paths[@]}" || code=$?
      [ "$code" -le 1 ] || exit "$code"
      code=0
    fi
    "$here/command.sh" check "${options[@]}" --output github "${paths[@]}" || code=$?
    ;;
  preview | diff)
    [ "$COMMAND" = preview ] || paths=("$BASE" "${paths[@]}")
    "$here/command.sh" "$COMMAND" "${options[@]}" --output markdown "${paths[@]}" > "$report" || code=$?
    [ "$code" -le 1 ] || exit "$code"
    cat "$report" >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"
    [ "${COMMENT:-true}" != true ] || comment
    ;;
  *)
    echo "found command $COMMAND, expected check, preview or diff" >&2
    code=2
    ;;
esac
exit "$code"
