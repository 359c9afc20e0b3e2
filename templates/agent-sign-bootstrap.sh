#!/bin/sh
# The provider's side as a Lambda function (runtime provided.al2023, which has sh and curl): hands each event of Amazon
# API Gateway to `fleetctl agent sign` and its answer back. Put into the function's zip file, beside each other: this
# file as `bootstrap` (mode 0755), the program `fleetctl`, the CA's certificate `ca.crt`, the public key `signing.pub`,
# and where there are any `chain.pem` (the certificates above the CA) and `agent.json` (the agents' configuration).
#
# Environment variables of the function:
#   AGENT_AUDIENCE      the name of this provider in tokens
#   AGENT_CA_KEY        where the CA's key is: awskms:KEY (the role needs kms:Sign and kms:GetPublicKey)
#   AGENT_FLAGS         further flags of `agent sign`, separated by spaces, for example --register --policy agent
#   FLEETCTL_STATE_DIR  a folder on EFS, where used tokens are remembered
set -u
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime"
code=${LAMBDA_TASK_ROOT:-/var/task}
work=$(mktemp -d "${TMPDIR:-/tmp}/agent-sign.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 143' TERM

# Says that something failed: where to, what, and AWS's kind of error. What the program wrote is in the log, and no part
# of it goes to API Gateway.
fail() {
  printf '{"errorMessage":"%s","errorType":"%s","stackTrace":[]}' "$2" "$3" >"$work/error"
  curl -sS -o /dev/null -X POST -H "Lambda-Runtime-Function-Error-Type: $3" -H 'Content-Type: application/json' \
    --data-binary "@$work/error" "$api/$1"
}

if [ -z "${AGENT_AUDIENCE:-}" ] || [ -z "${AGENT_CA_KEY:-}" ] || [ -z "${FLEETCTL_STATE_DIR:-}" ]; then
  fail init/error 'AGENT_AUDIENCE, AGENT_CA_KEY and FLEETCTL_STATE_DIR must be set' Runtime.NotConfigured
  exit 1
fi
set -- --ca "$code/ca.crt" --ca-key "$AGENT_CA_KEY" --verify-key "$code/signing.pub" --audience "$AGENT_AUDIENCE"
[ ! -e "$code/chain.pem" ] || set -- "$@" --ca-chain "$code/chain.pem"
[ ! -e "$code/agent.json" ] || set -- "$@" --config-file "$code/agent.json"

while :; do
  # No time limit: Lambda lets the call wait while the function is frozen.
  if ! curl -sS -f -D "$work/head" -o "$work/event" "$api/invocation/next"; then
    exit 1
  fi
  id=$(tr -d '\r' <"$work/head" | sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: *//p')
  # shellcheck disable=SC2086 # Flags are words.
  "$code/fleetctl" agent sign -o json "$@" ${AGENT_FLAGS:-} "$work/event" >"$work/answer"
  status=$?
  if [ "$status" -eq 0 ]; then
    curl -sS -o /dev/null -X POST -H 'Content-Type: application/json' --data-binary "@$work/answer" \
      "$api/invocation/$id/response"
  else
    fail "invocation/$id/error" "fleetctl agent sign ended with $status; the log says why" Runtime.SignFailed
  fi
done
