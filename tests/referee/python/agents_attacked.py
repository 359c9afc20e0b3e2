"""Attacks on `agent serve` by code that others wrote (forgery.py). MiniStack is the STS that the server asks (with
AUTH it recomputes every signature) and the AWS IoT in which nothing may be registered, as boto3 says.

Run in a network namespace of its own (`unshare --net`). Arguments: the fleetctl binary, a folder to work in. Prints one
JSON object: what each attack came to.
"""

import json
import socket
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

import forgery
from agents import (
    ENDPOINT, HOME, allow, fleetctl, good, issue_words, new_role, new_tenant, new_user, registered, serving,
)
from forgery import Agent
from mtls import ACCOUNT, loopback_up, ministack


def sts_says(proof, binding, audience="fleet"):
    """What MiniStack's STS itself says of a proof with these headers."""
    headers = {"x-fleetctl-audience": audience, "x-fleetctl-binding": binding}
    try:
        with urllib.request.urlopen(urllib.request.Request(proof, headers=headers)) as answer:
            return [answer.status, answer.read().decode().split("<Arn>")[1].split("</Arn>")[0]]
    except urllib.error.HTTPError as error:
        return [error.code, error.read().decode().split("<Code>")[1].split("</Code>")[0]]


def post(body):
    """Sends a request, again while the server is too busy, as agents do; the status and the body of the answer."""
    data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    for _ in range(20):
        request = urllib.request.Request(f"{ENDPOINT}/agents", data, {"content-type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            status, said = error.code, json.load(error)
        if status != 503:
            break
        time.sleep(0.5)
    return status, said


def read_by_the_agent(keys, agent):
    """What `token verify` says of the tokens that an agent may be given."""
    results = {}
    for name, token in forgery.tokens(agent).items():
        (HOME / "forged").write_text(token)
        code, _, error = fleetctl(keys, "token", "verify", "forged", "--decrypt-key", "keys/encryption.key",
                                  "--verify-key", "keys/signing.pub")
        said = [json.loads(line) for line in error.splitlines() if line.startswith("{")]
        results[name] = [code, *(one["code"] for one in said)]
    return results


def refused(answers):
    """Status and code of each answer, and whether there is a sentence; of a proof, what is wrong with it."""
    found = {}
    for name, (status, body) in answers.items():
        error = body.get("error", {"code": "accepted", "message": ""})
        proof = error["code"] == "ProofRefused"
        said = error["message"].split(" (")[-1].rstrip(")") if proof else len(error["message"]) > 15
        found[name] = [status, error["code"], said]
    return found


def race(agent):
    """Twenty keys at once with one token, each asking twice: how it is answered, and the certificate of the winner."""
    requests = [agent.request(key=ec.generate_private_key(ec.SECP256R1())) for _ in range(20)] * 2
    with ThreadPoolExecutor(40) as pool:
        answers = list(pool.map(post, requests))
    won = [(body["certificate_id"], n % 20) for n, (status, body) in enumerate(answers) if status == 200]
    lost = {(status, body["error"]["code"]) for status, body in answers if status != 200}
    return [len(won), len(set(won)), sorted(lost)], won[0][0]


def impatient(agent):
    """An agent that asks eight times at once: how often it is answered, and its certificates."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(post, [agent.request() for _ in range(8)]))
    return [body.get("certificate_id") for status, body in answers if status == 200]


def scenario(keys, accounts):
    for tenant, name in [("acme", "press-7"), ("acme", "press-9"), ("acme", "press-10"), ("globex", "press-8")]:
        good(keys, *issue_words(tenant, name))
    agent, same, other = Agent("acme", "press-7"), Agent("acme", "press-9"), Agent("globex", "press-8")
    nobody = socket.create_server(("127.0.0.1", 0))
    nobody.settimeout(0)
    everywhere = [*accounts.values(), ACCOUNT]
    state = lambda: [registered(account) for account in everywhere]
    kept = HOME / "state/enroll/tokens.jsonl"
    before = state()
    with serving(keys, "--register", "--policy", "device") as rows:
        forged = forgery.attacks(agent, other, f"http://127.0.0.1:{nobody.getsockname()[1]}")
        answers = {name: post(body) for name, body in forged.items()}
        result = {"refused": refused(answers), "registered": state() != before, "used": kept.read_text()}
        try:
            nobody.accept()
            result["asked elsewhere"] = True
        except BlockingIOError:
            result["asked elsewhere"] = False

        # The same hands make a request that is good; then the token is used.
        request = agent.request()
        status, first = post(request)
        assert status == 200, first
        again = post(request)
        thief = post(agent.request(key=ec.generate_private_key(ec.SECP256R1())))
        # Who saw a good request has its proof, and another key.
        stolen = post({**request, "csr": forgery.pem(forgery.signing_request("acme", "press-7"))})
        lent = post(same.request(proof_for=request["proof"]))
        result["good"] = [status, again[0], again[1]["certificate"] == first["certificate"]]
        result["replayed"] = refused({"with another key": thief, "with another request": stolen})
        result["proof of another token"] = refused({"it": lent})["it"]
        result["at once"], winner = race(same)
        ids = impatient(Agent("acme", "press-10"))
        result["impatient"] = [len(ids), len(set(ids))]
        certificates, things = registered(accounts["acme"])
        result["then"] = [set(certificates) == {first["certificate_id"], winner, *ids}, things]
        result["others"] = [registered(account) for account in everywhere[1:]]
    # Of two requests at once it is chance which is told as the one that made the certificate.
    told = [row["status"] == "refused" for row in rows if row["code"] != "Unavailable"]
    result["server"] = {"answered": told.count(False), "refused": told.count(True)}
    result["no secret told"] = not any(secret in (HOME / file).read_text() for secret in agent.session[1:]
                                       for file in ["serve.out", "serve.err"])
    result["attacks"] = len(forged)
    proof = request["proof"]
    binding = forgery.bound_to(agent.jti, x509.load_pem_x509_csr(request["csr"].encode()))
    session_arn = agent.claims["session_arn"]
    result["STS itself"] = {
        "good": sts_says(proof, binding) == [200, session_arn],
        "changed signature": sts_says(forgery.flipped(proof), binding),
        "another binding": sts_says(proof, binding[::-1]),
        "another audience": sts_says(proof, binding, "other"),
    }
    result["tokens"] = read_by_the_agent(keys, other)
    return result


def main():
    loopback_up()
    with ministack(HOME):
        keys = new_user("provider")
        new_role(ACCOUNT, "Agents", allow("*"))
        accounts = {tenant: new_tenant(tenant) for tenant in ["acme", "globex"]}
        good(keys, "token", "keys", "--out", "keys")
        good(keys, "ca", "create", "--cn", "Agents", "--out", "ca")
        (HOME / "device.json").write_text(json.dumps({"Version": "2012-10-17", "Statement": [allow("iot:Connect")]}))
        good(keys, "policies", "create", "device", "--document", "device.json", "--all-tenants")
        print(json.dumps(scenario(keys, accounts)))


main()
