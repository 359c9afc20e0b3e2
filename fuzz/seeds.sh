#!/usr/bin/env bash
# Writes a first corpus for each target into fuzz/corpus: material made by the openssl command, so that the fuzzer
# starts from inputs that are read to their end.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p corpus/{csv,pem,der,csr}
for kind in "EC -pkeyopt ec_paramgen_curve:P-256" "EC -pkeyopt ec_paramgen_curve:P-384" "RSA -pkeyopt rsa_keygen_bits:2048"; do
    name=$(tr -dc 'A-Za-z0-9' <<<"$kind")
    # shellcheck disable=SC2086
    openssl genpkey -quiet -algorithm $kind -out "$work/key.pem"
    openssl req -x509 -new -key "$work/key.pem" -subj "/DC=a/DC=b/O=Acme/OU=x/OU=y/CN=dev-1" -days 30 -out "$work/crt.pem"
    openssl req -new -key "$work/key.pem" -subj "/O=Acme/CN=dev-1" -addext "subjectAltName=DNS:dev-1" -out "$work/csr.pem"
    cp "$work/crt.pem" "corpus/pem/crt-$name"
    openssl pkcs8 -topk8 -nocrypt -in "$work/key.pem" -out "corpus/pem/key-$name"
    openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 1 -passout pass:x -in "$work/key.pem" -out "corpus/pem/sealed-$name"
    openssl x509 -in "$work/crt.pem" -outform DER -out "corpus/der/crt-$name"
    cp "$work/csr.pem" "corpus/csr/pem-$name"
    openssl req -in "$work/csr.pem" -outform DER -out "corpus/csr/der-$name"
done
pem=$(cat "$work/crt.pem")
printf '\x00thing_name,thing_type,attr.a,tenant,cert_pem\nx,t,"a ""b""",acme,"%s"\n' "$pem" >corpus/csv/csv
printf '\x01{"thing_name":"x","attr.a":"1","thing_groups":["a","b"]}\n{"thingName":"y","attributes":{"k":null}}\n' >corpus/csv/jsonl
printf '\x02MAC,cn,cert\n4BA2BB8764BD,a-b,"%s"\n' "$pem" >corpus/csv/espressif
printf '\x23a\nb\n' >corpus/csv/names
