//! Provisioning over the wire: the role that AWS IoT must be able to assume, and the paths that play devices.

use fleetctl_sandbox::MANAGEMENT;
use serde_json::json;

use crate::client::{Client, Reply, quiet, start};

async fn template(client: &Client, name: &str, role: &str) -> Reply {
    let body = json!({ "Resources": {
        "thing": { "Type": "AWS::IoT::Thing", "Properties": { "ThingName": { "Ref": "Serial" } } },
        "certificate": {
            "Type": "AWS::IoT::Certificate",
            "Properties": { "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" } },
        },
    }, "Parameters": { "Serial": { "Type": "String" } } });
    let input = json!({
        "templateName": name, "templateBody": body.to_string(), "enabled": true,
        "provisioningRoleArn": format!("arn:aws:iam::{MANAGEMENT}:role/{role}"),
    });
    let call = ("POST", "/provisioning-templates", "");
    client.try_send("iot", call, &[], input.to_string().as_bytes()).await.unwrap()
}

fn trust(service: &str) -> String {
    let document = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": { "Service": service }, "Action": "sts:AssumeRole",
        "Condition": { "StringEquals": { "aws:SourceAccount": MANAGEMENT } },
    }] });
    document.to_string().bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}

#[tokio::test]
async fn the_provisioning_role_trusts_aws_iot() {
    let (_sandbox, client, _) = start(quiet()).await;
    assert_eq!(template(&client, "unknown-roles", "anything").await.status, 200);
    assert_eq!(template(&client, "hub", fleetctl_sandbox::HUB_ROLE).await.status, 400);
    let make = format!(
        "Action=CreateRole&RoleName=provision&AssumeRolePolicyDocument={}",
        trust("lambda.amazonaws.com")
    );
    assert_eq!(client.iam(&make).await.status, 200);
    let refused = template(&client, "lambda", "provision").await;
    assert_eq!(refused.status, 400);
    assert_eq!(refused.headers["x-amzn-errortype"], "InvalidRequestException");
    assert!(refused.text().contains("The provisioning role cannot be assumed by AWS IoT"));
    let change = format!(
        "Action=UpdateAssumeRolePolicy&RoleName=provision&PolicyDocument={}",
        trust("iot.amazonaws.com")
    );
    assert_eq!(client.iam(&change).await.status, 200);
    assert_eq!(template(&client, "right", "provision").await.status, 200);
    // Now the account's roles are known, and this is none of them.
    assert_eq!(template(&client, "wrong", "anything").await.status, 400);
}

#[tokio::test]
async fn devices_are_played_and_a_wrong_question_is_told() {
    let (_sandbox, client, clock) = start(quiet()).await;
    template(&client, "claim", "anything").await;
    let call = ("POST", "/provisioning-templates/claim/provisioning-claim", "");
    let claim = client.try_send("iot", call, &[], b"").await.unwrap().json()["certificatePem"].clone();
    let parameters = json!({ "Serial": "7" });
    let device =
        json!({ "account": MANAGEMENT, "template": "claim", "claim": claim, "parameters": parameters });
    let answer = client.admin("POST", "provision", device.clone()).await;
    assert_eq!(answer["accepted"]["thingName"], "7", "{answer}");
    let connection = json!({ "certificatePem": answer["certificate"]["certificatePem"] });
    assert_eq!(client.admin("POST", "connections", connection).await["connected"], true);
    let claimed = json!({ "account": MANAGEMENT, "certificatePem": claim });
    assert_eq!(client.admin("POST", "connections", claimed.clone()).await["connected"], true);
    clock.advance(std::time::Duration::from_secs(301));
    assert_eq!(client.admin("POST", "provision", device).await["connected"], false);
    assert_eq!(client.admin("POST", "connections", claimed).await["connected"], false);
    for (path, input) in [
        ("connections", json!({})),
        ("connections", json!({ "certificatePem": "none" })),
        ("connections", json!({ "account": "999999999999", "certificatePem": claim })),
        ("provision", json!({ "account": MANAGEMENT })),
        ("provision", json!({ "account": "999999999999", "template": "claim" })),
        ("provision", json!({ "account": MANAGEMENT, "template": "claim", "parameters": { "Serial": 7 } })),
    ] {
        let uri = format!("{}/_sandbox/{path}", client.url);
        assert!(!client.granted(&uri, &input).await, "{path} {input}");
    }
}
