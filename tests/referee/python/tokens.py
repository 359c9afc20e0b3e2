"""Registration tokens before two judges: joserfc reads and writes their JOSE form, and botocore signs again what an
agent signs with the credentials in them, which are MiniStack's.

Arguments: the fleetctl program, a home folder, MiniStack's port. Prints what was found as one JSON object.
"""
import base64
import hashlib
import http.server
import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

import boto3
import botocore.auth
import botocore.awsrequest
import botocore.credentials
from joserfc import jwe, jws
from joserfc.jwk import ECKey

PROGRAM, HOME, PORT = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
URL = f"http://127.0.0.1:{PORT}"
ACCOUNT, REGION = "111122223333", "eu-central-1"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/Agents"
GATEWAY = f"https://a1b2c3.execute-api.{REGION}.amazonaws.com/prod"
OTHER = "https://agents.example.com"


def client(service, key, secret, token=None):
    return boto3.client(service, endpoint_url=URL, region_name=REGION, aws_access_key_id=key,
                        aws_secret_access_key=secret, aws_session_token=token)


def bootstrap():
    """A role that may do everything with things, and a user who may assume it."""
    iam = client("iam", ACCOUNT, "any")
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}}
    every = {"Effect": "Allow", "Action": ["iot:*", "execute-api:Invoke", "sts:*"], "Resource": "*"}
    document = lambda statement: json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.create_role(RoleName="Agents", AssumeRolePolicyDocument=document(trust))
    iam.put_role_policy(RoleName="Agents", PolicyName="all", PolicyDocument=document(every))
    iam.create_user(UserName="issuer")
    may = {"Effect": "Allow", "Action": "sts:*", "Resource": "*"}
    iam.put_user_policy(UserName="issuer", PolicyName="assume", PolicyDocument=document(may))
    key = iam.create_access_key(UserName="issuer")["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]


def fleetctl(keys, *words):
    empty = HOME / "empty"
    empty.write_text("")
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(HOME), "AWS_ENDPOINT_URL": URL, "AWS_REGION": REGION,
        "AWS_ACCESS_KEY_ID": keys[0], "AWS_SECRET_ACCESS_KEY": keys[1], "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(empty), "AWS_SHARED_CREDENTIALS_FILE": str(empty), "NO_PROXY": "127.0.0.1",
    }
    done = subprocess.run([PROGRAM, *words, "-o", "json"], cwd=HOME, env=environment, capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr


def key(name):
    return ECKey.import_key((HOME / "keys" / name).read_text())


def opened(token):
    """The headers and the payload, as joserfc reads them when nothing but our algorithms is allowed."""
    outer = jwe.decrypt_compact(token, key("encryption.key"), algorithms=["ECDH-ES", "A256GCM"])
    signed = jws.deserialize_compact(outer.plaintext, key("signing.pub"), algorithms=["ES256"])
    payload = json.loads(signed.payload)
    grant = jws.deserialize_compact(payload["grant"], key("signing.pub"), algorithms=["ES256"])
    return outer.protected, signed.headers(), payload, grant.headers(), json.loads(grant.payload)


def one_token(keys, endpoint, name):
    code, row, error = fleetctl(
        keys, "token", "issue", "--tenant", "acme", "--agent", name, "--role", ROLE, "--endpoint", endpoint,
        "--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub", "--out", name, "--no-lookup")
    assert code == 0, error
    token = (HOME / name).read_text()
    outer, signed, payload, grant_header, grant = opened(token)
    credentials = payload.pop("credentials")
    payload.pop("grant")
    session = (credentials["access_key_id"], credentials["secret_access_key"], credentials["session_token"])
    who = client("sts", *session).get_caller_identity()["Arn"]
    return token, {
        "outer": {name: outer[name] for name in ("alg", "enc", "typ", "cty")},
        "no zip": "zip" not in outer,
        "signed": {name: signed[name] for name in ("alg", "typ")},
        "grant": {name: grant_header[name] for name in ("alg", "typ")},
        "grant is the claims": grant == payload,
        "kid": [outer["kid"] == key("encryption.pub").thumbprint(), signed["kid"] == key("signing.pub").thumbprint()],
        "session": who == payload["session_arn"],
        "policy": json.loads(row["sessionPolicy"])["Statement"],
    }


def written_by_joserfc(keys, token):
    """The same claims in a token that joserfc makes; and the same with another algorithm."""
    outer, signed, payload, _, _ = opened(token)
    payload["grant"] = jws.serialize_compact(
        {"alg": "ES256", "typ": "fleetctl-grant+jws", "kid": signed["kid"]},
        json.dumps({name: value for name, value in payload.items() if name not in ("credentials", "grant")}),
        key("signing.key"))
    results = {}
    inner = jws.serialize_compact(dict(signed), json.dumps(payload), key("signing.key"))
    for name, change in {"same": {}, "A128GCM": {"enc": "A128GCM"}, "zip": {"zip": "DEF"}}.items():
        header = {**{name: outer[name] for name in ("alg", "enc", "typ", "cty", "kid")}, **change}
        algorithms = ["ECDH-ES", header["enc"]] + (["DEF"] if "zip" in header else [])
        text = jwe.encrypt_compact(header, inner, key("encryption.pub"), algorithms=algorithms)
        (HOME / f"by-joserfc-{name}").write_text(text)
        code, _, error = fleetctl(
            keys, "token", "verify", f"by-joserfc-{name}", "--decrypt-key", "keys/encryption.key",
            "--verify-key", "keys/signing.pub")
        said = [json.loads(line)["code"] for line in error.splitlines() if line.startswith("{")]
        results[name] = [code, *said]
    return results


class Gateway(http.server.BaseHTTPRequestHandler):
    """Keeps what an agent sends, and refuses it."""

    seen = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.seen.append((self.path, dict(self.headers.items()), body))
        answer = b'{"error":{"code":"Kept","message":"for the judge"}}'
        self.send_response(403)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def signed_again(signer, method, url, headers, body, stamp):
    """The signature that botocore gives such a request at this moment."""
    request = botocore.awsrequest.AWSRequest(method=method, url=url, headers=headers, data=body)
    request.context["timestamp"] = stamp
    return signer.signature(signer.string_to_sign(request, signer.canonical_request(request)), request)


def signatures(keys):
    """What `agent enroll` signs, against botocore's signatures of the same: of the call and of the proof in it."""
    server = http.server.HTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_port}"
    token, _ = one_token(keys, f"http://{host}", "press-9")
    code, _, error = fleetctl(
        keys, "agent", "enroll", "--token", "press-9", "--decrypt-key", "keys/encryption.key", "--verify-key",
        "keys/signing.pub", "--out", "refused", "--sts-endpoint", URL)
    server.shutdown()
    assert code == 4 and "Kept" in error, error
    [(path, headers, body)] = Gateway.seen
    headers = {name.lower(): value for name, value in headers.items()}
    payload = opened(token)[2]
    given = payload["credentials"]
    secrets = [given["secret_access_key"], given["session_token"]]
    credentials = botocore.credentials.Credentials(given["access_key_id"], *secrets)
    algorithm, rest = headers["authorization"].split(" ", 1)
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    stamp = headers["x-amz-date"]
    signed = {name: headers[name] for name in parts["SignedHeaders"].split(";")}
    post = signed_again(botocore.auth.SigV4Auth(credentials, "execute-api", REGION), "POST",
                        f"http://{host}{path}", signed, body, stamp)
    request = json.loads(body)
    base, text = request["proof"].split("?", 1)
    query = dict(urllib.parse.parse_qsl(text))
    signature = query["X-Amz-Signature"]
    url = base + "?" + "&".join(pair for pair in text.split("&") if not pair.startswith("X-Amz-Signature="))
    csr = HOME / "judged.csr"
    csr.write_text(request["csr"])
    subject = subprocess.run(["openssl", "req", "-in", csr, "-noout", "-verify", "-subject"], check=True,
                             capture_output=True, text=True).stdout.strip()
    bound = {"host": URL.split("//")[1], "x-fleetctl-audience": payload["audience"],
             "x-fleetctl-binding": binding(payload["jti"], csr)}
    again = lambda headers: signed_again(
        botocore.auth.SigV4QueryAuth(credentials, "sts", REGION, expires=60), "GET", url, headers, b"",
        query["X-Amz-Date"])
    return {
        "path": path,
        "algorithm": algorithm,
        "scope": parts["Credential"] == f"{given['access_key_id']}/{stamp[:8]}/{REGION}/execute-api/aws4_request",
        "post": parts["Signature"] == post,
        "token": headers["x-amz-security-token"] == given["session_token"],
        "no secret": secrets[0].encode() not in body,
        "subject": subject,
        "proof": signature == again(bound),
        "proof for another server": signature == again({**bound, "x-fleetctl-audience": "other"}),
        "action": query["Action"],
        "life": query["X-Amz-Expires"],
    }


def binding(jti, csr):
    """As the README and the module say it: SHA-256 over the token's name and the SHA-256 of the request's DER."""
    der = subprocess.run(["openssl", "req", "-in", csr, "-outform", "DER"], check=True, capture_output=True).stdout
    text = b"fleetctl enrollment 1\n" + jti.encode() + b"\n" + hashlib.sha256(der).digest()
    return base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode()


def scenario():
    keys = bootstrap()
    assert fleetctl(keys, "token", "keys", "--out", "keys")[0] == 0
    token, gateway = one_token(keys, GATEWAY, "press-7")
    _, other = one_token(keys, OTHER, "press-8")
    return {"gateway": gateway, "other": other, "written by joserfc": written_by_joserfc(keys, token),
            "signatures": signatures(keys)}


def main():
    server = subprocess.Popen(
        [sys.executable, "-m", "ministack"], cwd=HOME, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "HOME": str(HOME), "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": PORT,
             "IOT_MTLS_ENABLED": "0", "SFTP_ENABLED": "0", "LOG_LEVEL": "ERROR", "AUTH": "true",
             "AWS_ACCESS_KEY_ID": "root", "AWS_SECRET_ACCESS_KEY": "root-secret"})
    try:
        for _ in range(600):
            assert server.poll() is None, "MiniStack ended"
            try:
                with urllib.request.urlopen(f"{URL}/_ministack/ready"):
                    break
            except OSError:
                time.sleep(0.1)
        print(json.dumps(scenario()))
    finally:
        server.terminate()
        server.wait()


main()
