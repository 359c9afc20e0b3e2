//! Agents enroll before judges that others wrote. MiniStack is STS, IAM, API Gateway, AWS IoT and its broker, with its
//! authorization on: it recomputes each signature, of the agents' proofs too, and evaluates trust, roles and session
//! policies. joserfc, Python's cryptography and botocore forge what attackers send; boto3, openssl and mosquitto's
//! client say what came of it.
//!
//! Where MiniStack is not AWS: it knows 105 of AWS IoT's 272 operations, though it authorizes the others as well. Like
//! AWS it takes a presigned GetCallerIdentity for fifteen minutes, so that the server judges its life.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devices;

#[test]
fn a_hundred_agents_at_once_are_of_their_own_tenant_and_connect_as_themselves() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "agents_at_once.py", &[&devices::policy(&home)]);
    // The same of each agent, or there would be more than one.
    let each = json!({
        "row": [true, true, true],
        "subject": true,
        "key": true,
        "mode": "0o600",
        "account": true,
        "same certificate": true,
        "status": "ACTIVE",
        "in other accounts": 0,
        "thing type": "press",
        "principals": true,
        "policies": ["device"],
        "told": true,
    });
    assert_eq!(
        result,
        json!({
            "at once": {
                "agents": [[100, each]],
                "certificates and things": { "acme": [34, 34], "globex": [33, 33], "initech": [33, 33] },
                "exactly its own": [true, true, true],
                "in the management account": [0, 0],
                "enrolled": 100,
                "refused": [],
            },
            "connected": {
                "own topic": [true, true, true],
                "topic of another of the tenant": false,
                "topic of another tenant's": false,
                "topic of nobody": false,
            },
            "in another Region, and in this": [true, true],
            "with CA": {
                "its CA": true,
                "without the option": null,
                "thing type": null,
                "own topic": true,
                "another's topic": false,
            },
        })
    );
}

#[test]
fn every_forgery_is_refused_and_nothing_is_signed_or_registered() {
    let home = TempDir::new().unwrap();
    let mut result = devices::meet(&home, "agents_attacked.py", &[]);
    assert_eq!(result["refused"].take(), refusals());
    let mismatch = json!([403, "SignatureDoesNotMatch"]);
    let bound_otherwise = json!([401, "ProofRefused", "SignatureDoesNotMatch"]);
    assert_eq!(
        result,
        json!({
            "refused": null,
            "attacks": 31,
            "registered": false,
            "used": "",
            "asked elsewhere": false,
            // The same code makes a request that is good; asked again it has the same answer.
            "good": [200, 200, true],
            "replayed": {
                "with another key": [409, "TokenReplayed", true],
                "with another request": bound_otherwise,
            },
            "proof of another token": bound_otherwise,
            // Twenty keys with one token, each twice: the answers that one key has, its certificates, and the others'.
            "at once": [2, 1, [[409, "TokenReplayed"]]],
            // An agent that asks eight times at once: the answers it has, and its certificates.
            "impatient": [8, 1],
            "then": [true, ["press-10", "press-7", "press-9"]],
            "others": [[{}, []], [{}, []]],
            "server": { "answered": 12, "refused": 72 },
            "no secret told": true,
            // What MiniStack's STS says when it is asked without fleetctl.
            "STS itself": {
                "good": true,
                "changed signature": mismatch,
                "another binding": mismatch,
                "another audience": mismatch,
            },
            "tokens": {
                "as it should be": [0],
                "altered": [5, "TokenDecryption"],
                "for another": [5, "TokenDecryption"],
                "truncated": [5, "TokenMalformed"],
                "oversized": [5, "TokenTooLarge"],
                "not encrypted": [5, "TokenMalformed"],
                "key wrap": [5, "TokenAlgorithm"],
                "A128GCM": [5, "TokenAlgorithm"],
                "compressed": [5, "TokenAlgorithm"],
                "signed by another": [5, "TokenSignature"],
                "none algorithm": [5, "TokenAlgorithm"],
                "HMAC with the public key": [5, "TokenAlgorithm"],
            },
        })
    );
}

/// HTTP status and code of each attack, and whether there is a sentence; of a proof, what STS or the server says of it.
fn refusals() -> Value {
    json!({
        "altered payload": [401, "TokenSignature", true],
        "another tenant's CSR": [403, "CsrRefused", true],
        "another agent's CSR": [403, "CsrRefused", true],
        "expired": [401, "TokenExpired", true],
        "of a day": [400, "TokenMalformed", true],
        "from the future": [401, "TokenNotYetValid", true],
        "wrong audience": [403, "TokenAudience", true],
        "unknown tenant": [403, "TenantUnknown", true],
        "unsigned": [401, "TokenSignature", true],
        "none algorithm": [401, "TokenAlgorithm", true],
        "HMAC with the public key": [401, "TokenAlgorithm", true],
        "other key": [401, "TokenSignature", true],
        "other key, in the header": [401, "TokenAlgorithm", true],
        "token for a grant": [400, "TokenMalformed", true],
        "grant of another agent": [403, "CsrRefused", true],
        "oversized grant": [413, "TokenTooLarge", true],
        "oversized request": [413, "RequestTooLarge", true],
        "truncated grant": [401, "TokenSignature", true],
        "half a grant": [400, "TokenMalformed", true],
        "truncated request": [400, "RequestMalformed", true],
        "the provider's key": [403, "CsrRefused", true],
        "proof of another session": [401, "ProofRefused", "the proof is that of another session than the token's"],
        "proof with its signature changed": [401, "ProofRefused", "SignatureDoesNotMatch"],
        "proof with another secret": [401, "ProofRefused", "SignatureDoesNotMatch"],
        "proof with another session's token": [401, "ProofRefused", "InvalidClientTokenId"],
        "proof of an unknown key": [401, "ProofRefused", "InvalidClientTokenId"],
        "proof for another server": [401, "ProofRefused", "SignatureDoesNotMatch"],
        "proof for another request": [401, "ProofRefused", "SignatureDoesNotMatch"],
        "proof of five minutes ago": [401, "ProofExpired", true],
        "proof of another call": [401, "ProofRefused", "the proof is no GetCallerIdentity"],
        "proof that goes elsewhere": [
            401,
            "ProofRefused",
            "the proof does not go to http://127.0.0.1:4611/, where it would be asked",
        ],
    })
}

#[test]
fn the_credentials_of_a_token_do_what_it_is_for_and_nothing_else() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "agents_sessions.py", &[]);
    let all = |word: &str| vec![json!(word); 7];
    let reach = json!({
        "iot": { "operations": 272, "denied": 272, "others": {} },
        "iot-data": { "operations": 11, "denied": 11, "others": {} },
        "iot-jobs-data": { "operations": 5, "denied": 5, "others": {} },
        // AssumeRoleWithWebIdentity is not signed by the session; GetCallerIdentity is what the proof is made of.
        "sts": {
            "operations": 11,
            "denied": 8,
            "others": {
                "AssumeRoleWithSAML": "not there",
                "AssumeRoleWithWebIdentity": "ValidationError",
                "GetCallerIdentity": "allowed",
            },
        },
        "chained": "denied",
        "other services": all("denied"),
    });
    assert_eq!(
        result,
        json!({
            "gateway": {
                "reach": reach,
                "calls": calls(200, 403),
                "text": by_text("PERMITTED", "NEUTRAL"),
            },
            "server": {
                "reach": reach,
                "calls": calls(403, 403),
                "text": by_text("DENIED", "DENIED"),
            },
            // The same role without a session policy: GetSessionToken and GetFederationToken are for no session.
            "role": {
                "calls": calls(200, 200),
                "reach": {
                    "iot": { "denied": 0, "there": 105 },
                    "iot-data": { "denied": 0, "there": 6 },
                    "iot-jobs-data": { "denied": 0, "there": 4 },
                    "sts": { "denied": 2, "there": 5 },
                    "chained": "allowed",
                    "other services": all("allowed"),
                },
            },
            "through the gateway": {
                "with the policy for another API": [4, true],
                "subject": "subject=CN=behind-1,O=acme",
                "server": [["behind-1", "created"]],
            },
            // The exit code, whether sts:TagSession is named, and whether there is a token.
            "tagged": {
                "trust without sts:TagSession": [4, true, false],
                "trust for another tenant": [4, true, false],
                "no tags": [4, false, false],
                "tagged-1": 200,
                "tagged-2": 403,
            },
        })
    );
}

/// The status of the token's call at MiniStack's API Gateway and of all others; a signature with another secret is
/// refused whatever the policy says.
fn calls(own: u16, other: u16) -> Value {
    json!({
        "its own": own,
        "another path": other,
        "a path below": other,
        "another method": other,
        "another stage": other,
        "another API": other,
        "another Region": other,
        "with another secret": 403,
    })
}

/// What moto's evaluator says of the token's call and of all others.
fn by_text(own: &str, other: &str) -> Value {
    json!({
        "its own": own,
        "another path": other,
        "a path below": other,
        "the path's beginning": other,
        "another method": other,
        "another stage": other,
        "another API": other,
        "another Region": other,
        "another account": other,
        "another action": other,
        "connections": other,
        "iot": other,
        "iot data": other,
        "sts": other,
    })
}
