"""What an attacker makes of a token, with code that others wrote: joserfc writes the grants and tokens, Python's
cryptography the keys and signing requests, botocore the presigned proofs.
"""

import base64
import datetime
import hashlib
import json
import unittest.mock

import botocore.auth
import botocore.awsrequest
import botocore.credentials
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jwe, jws
from joserfc.jwk import ECKey, OctKey

from agents import HOME, ec_key, opened, session_of
from mtls import REGION, URL

GRANT = "fleetctl-grant+jws"


def signing_request(tenant, agent, key=None):
    names = [x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, tenant),
             x509.NameAttribute(x509.NameOID.COMMON_NAME, agent)]
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name(names))
    return builder.sign(key or ec.generate_private_key(ec.SECP256R1()), hashes.SHA256())


def pem(request):
    return request.public_bytes(serialization.Encoding.PEM).decode()


def bound_to(jti, request):
    der = request.public_bytes(serialization.Encoding.DER)
    text = b"fleetctl enrollment 1\n" + jti.encode() + b"\n" + hashlib.sha256(der).digest()
    return base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode()


def presigned(session, binding, audience="fleet", to=URL, action="GetCallerIdentity", ago=0):
    """A proof as botocore signs it, so long ago."""
    bound = {"x-fleetctl-audience": audience, "x-fleetctl-binding": binding}
    url = f"{to}/?Action={action}&Version=2011-06-15"
    request = botocore.awsrequest.AWSRequest(method="GET", url=url, headers=bound)
    then = lambda: datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=ago)
    with unittest.mock.patch("botocore.auth.get_current_datetime", then):
        credentials = botocore.credentials.Credentials(*session)
        botocore.auth.SigV4QueryAuth(credentials, "sts", REGION, expires=60).add_auth(request)
    return request.url


def part(text):
    text = json.dumps(text) if isinstance(text, dict) else text
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


class Agent:
    """An agent with its token, whose requests an attacker makes."""

    def __init__(self, tenant, name):
        self.payload = opened(name)
        self.tenant, self.name, self.session = tenant, name, session_of(self.payload)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.grant, self.jti = self.payload["grant"], self.payload["jti"]
        self.claims = {name: value for name, value in self.payload.items() if name not in ("credentials", "grant")}

    def signed(self, key=None, header=None, **changes):
        """A grant of joserfc's: these claims with these changes."""
        key = key or ec_key("signing.key")
        header = {"alg": "ES256", "typ": GRANT, "kid": ec_key("signing.pub").thumbprint(), **(header or {})}
        registry = jws.JWSRegistry(algorithms=[header["alg"]], strict_check_header=False)
        return jws.serialize_compact(header, json.dumps({**self.claims, **changes}), key, registry=registry)

    def request(self, grant=None, tenant=None, name=None, key=None, proof_for=None, **proof):
        csr = signing_request(tenant or self.tenant, name or self.name, key or self.key)
        binding = proof.pop("binding", None) or bound_to(self.jti, csr)
        url = presigned(proof.pop("session", self.session), binding, **proof)
        return {"version": 1, "grant": grant or self.grant, "csr": pem(csr), "proof": proof_for or url}


def flipped(url):
    """The proof with one digit of its signature changed."""
    base, signature = url.split("X-Amz-Signature=")
    return f"{base}X-Amz-Signature={'1' if signature[0] != '1' else '2'}{signature[1:]}"


def attacks(agent, other, nowhere):
    header, claims, signature = agent.grant.split(".")
    now = agent.claims["timestamp"]
    stranger = ECKey.generate_key("P-256")
    public = (HOME / "keys/signing.pub").read_text()
    provider = serialization.load_pem_private_key((HOME / "keys/signing.key").read_bytes(), None)
    plain = agent.request()
    binding = bound_to(agent.jti, x509.load_pem_x509_csr(plain["csr"].encode()))
    altered = f"{header}.{part({**agent.claims, 'tenant_id': 'globex'})}.{signature}"
    none = jws.serialize_compact({"alg": "none", "typ": GRANT, "kid": "x"}, json.dumps(agent.claims), None,
                                 algorithms=["none"])
    hmac = agent.signed(OctKey.import_key(public), {"alg": "HS256"})
    own_key = {"jwk": stranger.as_dict(private=False)}
    session = agent.session
    token = (HOME / f"{agent.name}.token").read_text()
    inner = jwe.decrypt_compact(token, ec_key("encryption.key"), algorithms=["ECDH-ES", "A256GCM"]).plaintext.decode()
    with_proof = lambda proof: {**plain, "proof": proof}
    return {
        "altered payload": agent.request(altered, tenant="globex"),
        "another tenant's CSR": agent.request(tenant="globex"),
        "another agent's CSR": agent.request(name="press-8"),
        "expired": agent.request(agent.signed(timestamp=now - 1800, expires=now - 900)),
        "of a day": agent.request(agent.signed(expires=now + 86400)),
        "from the future": agent.request(agent.signed(timestamp=now + 600, expires=now + 900)),
        "wrong audience": agent.request(agent.signed(audience="other")),
        "unknown tenant": agent.request(agent.signed(tenant_id="nobody"), tenant="nobody"),
        "unsigned": agent.request(f"{header}.{claims}."),
        "none algorithm": agent.request(none),
        "HMAC with the public key": agent.request(hmac),
        "other key": agent.request(agent.signed(stranger)),
        "other key, in the header": agent.request(agent.signed(stranger, own_key)),
        "token for a grant": agent.request(inner),
        "grant of another agent": agent.request(other.grant),
        "oversized grant": agent.request(agent.signed(audience="a" * 8000)),
        "oversized request": json.dumps({**plain, "csr": "a" * (64 * 1024)}),
        "truncated grant": agent.request(agent.grant[:-20]),
        "half a grant": agent.request(agent.grant[:len(agent.grant) // 2]),
        "truncated request": json.dumps(plain)[:-40],
        "the provider's key": agent.request(key=provider),
        "proof of another session": agent.request(session=other.session),
        "proof with its signature changed": with_proof(flipped(plain["proof"])),
        "proof with another secret": agent.request(session=(session[0], other.session[1], session[2])),
        "proof with another session's token": agent.request(session=(*session[:2], other.session[2])),
        "proof of an unknown key": agent.request(session=("ASIAAAAAAAAAAAAAAAAA", *session[1:])),
        "proof for another server": agent.request(audience="other"),
        "proof for another request": agent.request(binding=binding[::-1]),
        "proof of five minutes ago": agent.request(ago=300),
        "proof of another call": agent.request(action="GetSessionToken"),
        "proof that goes elsewhere": agent.request(to=nowhere),
    }


def tokens(agent):
    """Tokens as an agent may be given them, whose inner or outer form is not that of a token but for the first."""
    private, public = ec_key("signing.key"), ec_key("encryption.pub")
    outer = {"alg": "ECDH-ES", "enc": "A256GCM", "typ": "fleetctl-token+jwe", "cty": "JWS", "kid": public.thumbprint()}

    def token(header=outer, key=public, inner=None, signer=private):
        inner = {"alg": "ES256", "typ": "fleetctl-token+jws", "kid": private.thumbprint(), **(inner or {})}
        signed = jws.serialize_compact(inner, json.dumps(agent.payload), signer, algorithms=[inner["alg"]])
        return jwe.encrypt_compact(header, signed, key, algorithms=[header["alg"], header["enc"], "DEF"])

    good = token()
    head, wrapped, iv, secret, tag = good.split(".")
    changed = ("A" if secret[0] != "A" else "B") + secret[1:]
    hmac = OctKey.import_key((HOME / "keys/signing.pub").read_text())
    return {
        "as it should be": good,
        "altered": ".".join([head, wrapped, iv, changed, tag]),
        "for another": token(key=ECKey.generate_key("P-256")),
        "truncated": good[:-3],
        "oversized": good + "A" * 40000,
        "not encrypted": agent.grant,
        "key wrap": token({**outer, "alg": "ECDH-ES+A256KW"}),
        "A128GCM": token({**outer, "enc": "A128GCM"}),
        "compressed": token({**outer, "zip": "DEF"}),
        "signed by another": token(signer=ECKey.generate_key("P-256")),
        "none algorithm": token(inner={"alg": "none"}, signer=None),
        "HMAC with the public key": token(inner={"alg": "HS256"}, signer=hmac),
    }
