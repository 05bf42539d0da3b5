#!/usr/bin/env bash
# What the GitHub Action runs: one check, its files, its summary, its outputs, and the check's own exit code.
set -uo pipefail

out="${DISCREPANCY_OUT:-discrepancy-report}"
read -r -d '' -a paths <<<"${DISCREPANCY_PATHS:-}" || true
if [ "${#paths[@]}" -eq 0 ]; then
  echo "discrepancy: the input paths is empty; name files or folders" >&2
  exit 2
fi

options=(--format "sarif,json,markdown" --out "$out" --quiet)
case "${DISCREPANCY_FAIL_ON:-high}" in
  never) options+=(--exit-zero) ;;
  *) options+=(--fail-on "${DISCREPANCY_FAIL_ON:-high}") ;;
esac
[ -z "${DISCREPANCY_AGAINST:-}" ] || options+=(--against "$DISCREPANCY_AGAINST")
[ -z "${DISCREPANCY_BASELINE:-}" ] || options+=(--baseline "$DISCREPANCY_BASELINE")
[ "${DISCREPANCY_NEW_ONLY:-false}" != true ] || options+=(--new-only)

code=0
discrepancy check "${options[@]}" -- "${paths[@]}" || code=$?

if [ "$code" -le 1 ]; then
  # A step's summary holds a mebibyte at most; a longer one would be refused whole.
  head -c 1000000 "$out/conflicts.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  conflicts=$(python3 -c 'import json, sys; print(len(json.load(open(sys.argv[1], encoding="utf-8"))["findings"]))' \
    "$out/conflicts.json")
  {
    echo "conflicts=$conflicts"
    echo "sarif=$out/conflicts.sarif"
  } >>"${GITHUB_OUTPUT:-/dev/null}"
fi
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
