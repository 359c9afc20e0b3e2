//! Registration tokens before judges that others wrote: joserfc for their form, and botocore for what agents sign. What
//! they are good for is judged in `agents`.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;

#[test]
fn a_token_is_standard_jose_and_its_agent_signs_as_aws_does() {
    let home = TempDir::new().unwrap();
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
    let done = Command::new(environment::python())
        .arg(environment::scripts().join("tokens.py"))
        .arg(env!("CARGO_BIN_EXE_fleetctl"))
        .arg(home.path())
        .arg(port.to_string())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1")
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "ended with {}:\n{error}", done.status);
    let result: Value = serde_json::from_slice(&done.stdout).unwrap();
    let token = |statement: Value| {
        json!({
            "outer": {"alg": "ECDH-ES", "enc": "A256GCM", "typ": "fleetctl-token+jwe", "cty": "JWS"},
            "no zip": true,
            "signed": {"alg": "ES256", "typ": "fleetctl-token+jws"},
            "grant": {"alg": "ES256", "typ": "fleetctl-grant+jws"},
            "grant is the claims": true,
            "kid": [true, true],
            "session": true,
            "policy": [statement],
        })
    };
    let invoke = "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/agents";
    assert_eq!(
        result,
        json!({
            "gateway": token(json!({"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": invoke})),
            "other": token(json!({"Effect": "Deny", "Action": "*", "Resource": "*"})),
            "written by joserfc": {"same": [0], "A128GCM": [5, "TokenAlgorithm"], "zip": [5, "TokenAlgorithm"]},
            "signatures": {
                "path": "/agents",
                "algorithm": "AWS4-HMAC-SHA256",
                "scope": true,
                "post": true,
                "token": true,
                "no secret": true,
                "subject": "subject=O = acme, CN = press-9",
                "proof": true,
                "proof for another server": false,
                "action": "GetCallerIdentity",
                "life": "60",
            },
        })
    );
}
