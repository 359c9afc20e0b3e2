#!/usr/bin/env bash
# Writes a first corpus for each target into fuzz/corpus: material made by the openssl command, so that the fuzzer
# starts from inputs that are read to their end. Needs python3 as well.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p corpus/{csv,pem,der,csr,jws,sevenz,template,query}
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
# Each input of `csv` begins with a byte of form (0–7), options (8) and columns (16 each).
printf '\x07{"ThingName":"x","Site":"berlin","CSR":"c"}\n{"ThingName":"y"}\n' >corpus/csv/aws-bulk
printf '\x0f{"ThingName":"x","Site":"berlin","CSR":"c"}\n{"ThingName":1}\n' >corpus/csv/aws-bulk-template
{ printf '\x06'; cat "$work/crt.pem" "$work/crt.pem"; } >corpus/csv/pem-bundle
{ printf '\x0e'; openssl x509 -in "$work/crt.pem" -outform DER; } >corpus/csv/pem-der
{ printf '\x06'; openssl x509 -in "$work/crt.pem" -outform DER | base64 -w0; echo; } >corpus/csv/pem-lines
{ printf '\x04'; cat fixtures/manifest.json; } >corpus/csv/microchip
python3 - "$work/csr.pem" >corpus/csr/lines <<'PY'
import json, sys
print(json.dumps({"csr_pem": open(sys.argv[1]).read(), "thing_name": "dev-1"}))
PY
{ cat "$work/csr.pem"; echo "a line of text"; cat "$work/csr.pem" corpus/csr/lines; } >corpus/csr/stream
python3 - <<'PY'
import base64, json, struct
manifest = open("fixtures/manifest.json", "rb").read()
elements = json.loads(manifest)
def put(name, data):
    open("corpus/" + name, "wb").write(data)
put("jws/manifest", b"\0" + manifest)
put("jws/compact", b"\0" + json.dumps(elements, separators=(",", ":")).encode())
put("jws/lines", b"\0" + b"\n".join(json.dumps(one | {"error": "x"}).encode() for one in elements))
put("jws/edits-none", b"\1")
for op in range(4):
    put(f"jws/edits-{op}", b"\1" + b"".join(struct.pack(">BHBB", op, at, 1, 9) for at in (5, 700, 3000)))
for n, element in enumerate(elements):
    payload = base64.urlsafe_b64decode(element["payload"] + "=" * (-len(element["payload"]) % 4))
    put(f"jws/payload-{n}", b"\2" + payload)
payload = json.loads(payload)
for slot in payload["publicKeySet"]["keys"]:
    slot["x5c"] = slot["x5c"][:1]
put("jws/payload-short", b"\2" + json.dumps(payload).encode())
put("jws/payload-none", b'\2{"uniqueId":"0123a1b2c3d4e5f601"}')
for name in ("infineon", "encoded", "bomb", "bombs", "claims"):
    data = open(f"../tests/fixtures/{name}.7z", "rb").read()
    for way in (0, 1, 5, 9) if name in ("infineon", "encoded") else (1,):
        put(f"sevenz/{name}-{way}", bytes([way]) + data)
    end = 32 + struct.unpack("<Q", data[12:20])[0]
    put(f"sevenz/{name}-header", b"\3" + data[end:])
    if name == "infineon":
        # The first inner archive, which is in LZMA2.
        import lzma
        lzma2 = {"id": lzma.FILTER_LZMA2, "dict_size": 1 << 16}
        inner = lzma.decompress(data[32:end], format=lzma.FORMAT_RAW, filters=[lzma2])
        at = [n for n in range(len(inner)) if inner.startswith(b"7z\xbc\xaf\x27\x1c", n)]
        for n, (start, stop) in enumerate(zip(at, at[1:] + [len(inner)])):
            put(f"sevenz/inner-{n}", bytes([2 + 4 * n]) + inner[start:stop])
            put(f"sevenz/inner-alone-{n}", bytes([1 + 4 * n]) + inner[start:stop])
PY
printf 'dev-{mac}\nDNS:{n:06}.example' >corpus/template/names
printf 'C=DE,O=Acme\\, Inc.,CN={thing_name},serialNumber={n:06}\nURI:urn:dev:{mac}' >corpus/template/subject
printf 'site={city}-{hall}\n' >corpus/template/mapped
printf 'email:a@b.example\n' >corpus/template/name
cp fixtures/provisioning.json corpus/template/
# The last line of an input of `query` is a value.
number=0
while IFS= read -r query; do
    number=$((number + 1))
    printf '%s\n7.5' "$query" >"corpus/query/$number"
done <<'QUERIES'
thingName:a* AND NOT (attributes.version:1.? OR attributes.version:[2 TO 3.5])
connectivity.connected:false AND connectivity.timestamp>1579262834000
shadow.name.gps.reported.location:geo_distance,47.6204,-122.3491,10km
attributes.a:(b OR "c d" OR e*) AND -shadow.reported.x:{* TO "z"}
thingTypeName:sensor attributes.\:x<=5 !thingGroupNames:*north
QUERIES
