//! `agent sign`: requests from stdin, and events of a Lambda function.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::*;

#[test]
fn a_request_is_signed_from_stdin_and_as_an_event() {
    let world = world();
    let payload = issue(&world, "acme", "press-7", "http://127.0.0.1:1");
    let attack = Attack::new(&world, &payload);
    let answer = sign(&world, &attack.body(), &[]).success().json();
    world.write("crt", answer["certificate"].as_str().unwrap());
    assert!(world.openssl_verifies("-x509_strict -purpose sslclient -CAfile ca.crt crt"));
    assert_eq!(answer["configuration"]["agent_id"], "press-7");
    // Registered is nothing unless that is asked for.
    assert!(world.certificates(&account(&world, "acme")).is_empty());

    let encoded = STANDARD.encode(attack.body());
    for event in [
        json!({ "requestContext": {}, "body": attack.body(), "isBase64Encoded": false }),
        json!({ "version": "2.0", "requestContext": {}, "body": encoded, "isBase64Encoded": true }),
    ] {
        let event = sign(&world, &event.to_string(), &[]).success().json();
        assert_eq!(event["statusCode"], 200, "{event}");
        let body: Value = serde_json::from_str(event["body"].as_str().unwrap()).unwrap();
        assert_eq!(body["certificate"], answer["certificate"]);
    }
    let thief = Attack::new(&world, &payload);
    let refused = sign(&world, &thief.body(), &[]).code(5).no_data();
    assert_eq!(refused.error()["code"], "TokenReplayed");
    let event = json!({ "requestContext": {}, "body": thief.body() }).to_string();
    let event = sign(&world, &event, &[]).success().json();
    assert_eq!(event["statusCode"], 409, "{event}");
    // Only the tenants that are named are served.
    let other = sign(&world, &attack.body(), &["--tenant", "globex"]).code(5).no_data();
    assert_eq!(other.error()["code"], "TenantNotServed");
    let _ = sign(&world, "", &[]).code(5);
}
