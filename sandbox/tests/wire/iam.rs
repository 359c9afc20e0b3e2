//! IAM: roles, their policies, and who may assume them.

use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, MANAGEMENT};
use serde_json::{Value, json};

use crate::client::{Client, quiet, start};

fn encoded(value: &Value) -> String {
    value.to_string().bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}

fn trust(principal: Value) -> Value {
    json!({ "Version": "2012-10-17",
        "Statement": [{ "Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole" }] })
}

async fn create(client: &Client, name: &str, trust: &Value) -> u16 {
    let form = format!("Action=CreateRole&RoleName={name}&AssumeRolePolicyDocument={}", encoded(trust));
    client.iam(&form).await.status
}

#[tokio::test]
async fn a_role_is_assumed_by_whom_its_trust_names() {
    let (_sandbox, client, _) = start(quiet()).await;
    let tenant = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    assert_eq!(create(&tenant, "device", &trust(json!({ "Service": "iot.amazonaws.com" }))).await, 200);
    assert_eq!(create(&tenant, "device", &trust(json!({ "Service": "iot.amazonaws.com" }))).await, 409);
    assert_eq!(create(&tenant, "own", &trust(json!({ "AWS": AUDIT }))).await, 200);
    for caller in [&client, &tenant] {
        assert!(caller.assume(AUDIT, "device").await.is_err(), "a service's role was assumed by a user");
    }
    assert!(client.assume(AUDIT, "own").await.is_err());
    assert_eq!(tenant.assume(AUDIT, "own").await.unwrap().account().await, AUDIT);
    let change = encoded(&trust(json!({ "AWS": MANAGEMENT })));
    let form = format!("Action=UpdateAssumeRolePolicy&RoleName=own&PolicyDocument={change}");
    assert_eq!(tenant.iam(&form).await.status, 200);
    assert_eq!(client.assume(AUDIT, "own").await.unwrap().account().await, AUDIT);
    assert!(tenant.assume(AUDIT, "own").await.is_err());
}

#[tokio::test]
async fn roles_belong_to_an_account_and_to_no_region() {
    let (_sandbox, client, _) = start(quiet()).await;
    let tenant = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    create(&tenant, "device", &trust(json!({ "Service": "iot.amazonaws.com" }))).await;
    assert_eq!(client.iam("Action=GetRole&RoleName=device").await.element("Code"), "NoSuchEntity");
    let reply = tenant.iam("Action=GetRole&RoleName=device").await;
    assert_eq!(reply.element("Arn"), format!("arn:aws:iam::{AUDIT}:role/device"));
    assert!(reply.element("AssumeRolePolicyDocument").starts_with("%7B%22"), "{}", reply.text());
    let elsewhere = Client { region: "eu-central-1", ..tenant.clone() };
    let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
    let body = b"Action=ListRoles&Version=2010-05-08";
    let reply = elsewhere.try_send("iam", ("POST", "/", ""), &headers, body).await.unwrap();
    assert_eq!((reply.status, reply.element("Code")), (403, "SignatureDoesNotMatch".to_owned()));
    let listed = tenant.admin("GET", "roles", json!({})).await;
    assert!(listed[AUDIT].to_string().contains("role/device"), "{listed}");
}

#[tokio::test]
async fn policies_come_before_the_role_goes() {
    let (_sandbox, client, _) = start(quiet()).await;
    create(&client, "device", &trust(json!({ "Service": "iot.amazonaws.com" }))).await;
    let document = encoded(&json!({ "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "iot:CreateThing", "Resource": "*" } }));
    let act = async |form: &str| {
        let reply = client.iam(form).await;
        (reply.status, if reply.status == 200 { String::new() } else { reply.element("Code") })
    };
    let refused = |status: u16, code: &str| (status, code.to_owned());
    let fine = refused(200, "");
    let put = format!("Action=PutRolePolicy&RoleName=device&PolicyName=own&PolicyDocument={document}");
    assert_eq!(act(&put).await, fine);
    let arn = |name: &str| format!("arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fservice-role%2F{name}");
    let attach = |name: &str| format!("Action=AttachRolePolicy&RoleName=device&PolicyArn={}", arn(name));
    assert_eq!(act(&attach("AWSIoTThingsRegistration")).await, fine);
    assert_eq!(act(&attach("AWSIoTThingsRegistration")).await, fine);
    assert_eq!(act(&attach("AWSIoTThingsRegistrations")).await, refused(404, "NoSuchEntity"));
    assert_eq!(act("Action=DeleteRole&RoleName=device").await, refused(409, "DeleteConflict"));
    let detach = attach("AWSIoTThingsRegistration").replace("Attach", "Detach");
    assert_eq!(act(&detach).await, fine);
    assert_eq!(act(&detach).await, refused(404, "NoSuchEntity"));
    assert_eq!(act("Action=DeleteRole&RoleName=device").await, refused(409, "DeleteConflict"));
    assert_eq!(act("Action=DeleteRolePolicy&RoleName=device&PolicyName=own").await, fine);
    assert_eq!(act("Action=DeleteRole&RoleName=device").await, fine);
    assert_eq!(act("Action=DeleteRole&RoleName=device").await, refused(404, "NoSuchEntity"));
}

#[tokio::test]
async fn documents_are_checked() {
    let (_sandbox, client, _) = start(quiet()).await;
    let service = json!({ "Service": "iot.amazonaws.com" });
    let mut with_resource = trust(service.clone());
    with_resource["Statement"][0]["Resource"] = json!("*");
    let mut no_principal = trust(service.clone());
    no_principal["Statement"][0].as_object_mut().unwrap().remove("Principal");
    let mut typo = trust(service.clone());
    typo["Statement"][0]["Effekt"] = json!("Allow");
    for wrong in [with_resource, no_principal, typo, json!({}), json!("text")] {
        let form = format!("Action=CreateRole&RoleName=x&AssumeRolePolicyDocument={}", encoded(&wrong));
        let reply = client.iam(&form).await;
        let answer = (reply.status, reply.element("Code"));
        assert_eq!(answer, (400, "MalformedPolicyDocument".to_owned()), "{wrong}");
    }
    create(&client, "x", &trust(service.clone())).await;
    let form =
        format!("Action=PutRolePolicy&RoleName=x&PolicyName=p&PolicyDocument={}", encoded(&trust(service)));
    assert_eq!(client.iam(&form).await.element("Code"), "MalformedPolicyDocument");
}
