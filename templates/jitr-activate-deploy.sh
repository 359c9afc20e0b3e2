#!/bin/sh
# Deploys jitr_activate.py as a Lambda function, with its role, into one account, in the Region of your AWS credentials:
#   sh deploy.sh [ACCOUNT]
# The account is that of `provisioning jitr-rule --out --account`, or is given here; credentials of another one are
# refused before anything is changed. Can be run again: what is there is brought up to date. Needs the AWS CLI and
# Python 3.
set -eu
cd "$(dirname "$0")"
function='{function=fleetctl-jitr}'
role="$function"
rule='{rule=fleetctl_jitr}'
partition='{partition=aws}'
written='{account=}'
account="${1:-$written}"
case "$account" in
  '') echo "Into which account? sh deploy.sh ACCOUNT" >&2; exit 2 ;;
  *[!0-9]*) echo "'$account' is not the id of an account." >&2; exit 2 ;;
esac
if [ -n "$written" ] && [ "$account" != "$written" ]; then
  echo "This folder was written for account $written, not for $account." >&2
  exit 2
fi
own=$(aws sts get-caller-identity --query Account --output text)
if [ "$own" != "$account" ]; then
  echo "The AWS credentials are of account $own, not of $account. Nothing was changed." >&2
  exit 1
fi
region=$(aws configure get region || true)
region="${AWS_REGION:-${AWS_DEFAULT_REGION:-$region}}"
variables='{"Variables":{"CA_IDS":"{ca_ids}","POLICY_NAME":"{policy}","ALLOW_TABLE":"{allow_table=}","THING_TYPE":"{thing_type=}"}}'

if ! aws iam get-role --role-name "$role" >/dev/null 2>&1; then
  aws iam create-role --role-name "$role" --assume-role-policy-document file://trust.json >/dev/null
  aws iam wait role-exists --role-name "$role"
fi
aws iam put-role-policy --role-name "$role" --policy-name activate --policy-document file://policy.json
if [ -f table-policy.json ]; then
  aws iam put-role-policy --role-name "$role" --policy-name allow-list --policy-document file://table-policy.json
elif aws iam get-role-policy --role-name "$role" --policy-name allow-list >/dev/null 2>&1; then
  # It had an allow list before.
  aws iam delete-role-policy --role-name "$role" --policy-name allow-list
fi
aws iam attach-role-policy --role-name "$role" \
  --policy-arn "arn:$partition:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"

rm -f jitr_activate.zip
python3 -m zipfile -c jitr_activate.zip jitr_activate.py
if aws lambda get-function --function-name "$function" >/dev/null 2>&1; then
  aws lambda update-function-code --function-name "$function" --zip-file fileb://jitr_activate.zip >/dev/null
  aws lambda wait function-updated-v2 --function-name "$function"
  aws lambda update-function-configuration --function-name "$function" --environment "$variables" >/dev/null
else
  # Lambda refuses a new role until it is known everywhere, which takes some seconds.
  tries=0
  until aws lambda create-function --function-name "$function" --runtime python3.12 --handler jitr_activate.handler \
    --role "arn:$partition:iam::$account:role/$role" --timeout 30 --memory-size 256 --environment "$variables" \
    --zip-file fileb://jitr_activate.zip >/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 6 ] || exit 1
    sleep 5
  done
fi

# The rule of this name, and no other, may call the function.
if ! aws lambda get-policy --function-name "$function" --query Policy --output text 2>/dev/null | grep -q "\"$rule\""; then
  aws lambda add-permission --function-name "$function" --statement-id "$rule" --action lambda:InvokeFunction \
    --principal iot.amazonaws.com --source-account "$account" \
    --source-arn "arn:$partition:iot:$region:$account:rule/$rule" >/dev/null
fi
echo "Deployed $function. The rule that calls it:"
echo "fleetctl provisioning jitr-rule --name $rule --function $function {ca_flags} --account $account --region $region"
