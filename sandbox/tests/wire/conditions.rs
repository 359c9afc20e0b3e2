//! Quotas, faults, counters, and the protocols besides JSON.

use std::time::Duration;

use fleetctl_sandbox::settings::Faults;
use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, Settings};
use serde_json::json;

use crate::client::{quiet, start};

#[tokio::test]
async fn rates_hold_for_each_account_and_region() {
    let (sandbox, client, clock) = start(quiet()).await;
    client.admin("POST", "quotas", json!({ "CreateThing": 2 })).await;
    let mut statuses = Vec::new();
    for number in 0..3 {
        statuses.push(client.create_thing(&format!("thing-{number}")).await.status);
    }
    assert_eq!(statuses, [200, 200, 400]);
    let reply = client.create_thing("thing-3").await;
    assert_eq!(
        (&reply.headers["x-amzn-errortype"], &reply.json()["message"]),
        (&"ThrottlingException".parse().unwrap(), &json!("Rate exceeded"))
    );
    let mut elsewhere = client.clone();
    elsewhere.region = "eu-central-1";
    assert_eq!(elsewhere.create_thing("thing-0").await.status, 200);
    let audit = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    assert_eq!(audit.create_thing("thing-0").await.status, 200);
    clock.advance(Duration::from_millis(500));
    assert_eq!(client.create_thing("thing-3").await.status, 200);
    let calls = sandbox.calls();
    let lane = calls
        .operations
        .iter()
        .find(|lane| lane.account != AUDIT && lane.region == "us-east-1" && lane.operation == "CreateThing")
        .unwrap();
    assert_eq!((lane.calls, lane.throttled, lane.errors), (5, 2, 0));
    client.admin("DELETE", "calls", json!({})).await;
    assert_eq!(sandbox.calls().totals.calls, 0);
}

#[tokio::test]
async fn a_lost_answer_has_taken_effect_and_a_reset_has_not() {
    for (fault, exists) in [("lost=100%", true), ("reset=100%", false)] {
        let (_sandbox, client, _) = start(quiet()).await;
        client.admin("POST", "faults", json!({ "faults": fault })).await;
        let sent = client.try_send("iot", ("POST", "/things/a", ""), &[], b"{}").await;
        assert!(sent.is_err(), "{fault}");
        client.admin("POST", "faults", json!({ "faults": "off" })).await;
        let reply = client.try_send("iot", ("GET", "/things/a", ""), &[], b"").await.unwrap();
        assert_eq!(reply.status == 200, exists, "{fault}");
    }
}

#[tokio::test]
async fn a_hung_call_is_never_answered_and_has_no_effect() {
    let (_sandbox, client, _) = start(quiet()).await;
    client.admin("POST", "faults", json!({ "faults": "hang=100%" })).await;
    let call = client.try_send("iot", ("POST", "/things/a", ""), &[], b"{}");
    assert!(tokio::time::timeout(Duration::from_millis(200), call).await.is_err());
    client.admin("POST", "faults", json!({ "faults": "off" })).await;
    assert_eq!(client.try_send("iot", ("GET", "/things/a", ""), &[], b"").await.unwrap().status, 404);
}

#[tokio::test]
async fn the_same_seed_meets_the_same_faults() {
    let mut runs = Vec::new();
    for seed in [3, 3, 4] {
        let faults = Faults { throttle: 0.3, error: 0.2, ..Faults::default() };
        let (_sandbox, client, _) = start(Settings { faults, seed, ..quiet() }).await;
        let mut statuses = Vec::new();
        for number in 0..40 {
            statuses.push(client.create_thing(&format!("thing-{number}")).await.status);
        }
        runs.push(statuses);
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
    assert!([200, 400, 500].iter().all(|status| runs[0].contains(status)), "{:?}", runs[0]);
}

#[tokio::test]
async fn service_quotas_follow_what_is_enforced() {
    let (_sandbox, client, _) = start(quiet()).await;
    client.admin("POST", "quotas", json!({ "CreateThing": 7 })).await;
    let mut token = json!(null);
    let mut found = Vec::new();
    loop {
        let input = json!({ "ServiceCode": "iotcore", "NextToken": token, "MaxResults": 50 });
        let page = client.json("ServiceQuotasV20190624.ListServiceQuotas", &input).await.json();
        found.extend(page["Quotas"].as_array().unwrap().clone());
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    let quota =
        found.iter().find(|quota| quota["QuotaName"].as_str().unwrap().starts_with("CreateThing ")).unwrap();
    assert_eq!(quota["Value"], json!(7.0));
    let input = json!({ "ServiceCode": "iotcore", "QuotaCode": quota["QuotaCode"] });
    let default = client.json("ServiceQuotasV20190624.GetAWSDefaultServiceQuota", &input).await.json();
    assert_eq!(default["Quota"]["Value"], json!(100.0));
    let reply = client
        .json(
            "ServiceQuotasV20190624.GetServiceQuota",
            &json!({ "ServiceCode": "iotcore", "QuotaCode": "L-0" }),
        )
        .await;
    assert_eq!(reply.json()["__type"], "NoSuchResourceException");
}

#[tokio::test]
async fn service_catalog_also_speaks_cbor() {
    let (_sandbox, client, _) = start(quiet()).await;
    let headers = [("content-type", "application/cbor"), ("smithy-protocol", "rpc-v2-cbor")];
    let path = "/service/AWS242ServiceCatalogService/operation/SearchProducts";
    // An empty map of indefinite length.
    let reply = client.try_send("servicecatalog", ("POST", path, ""), &headers, &[0xbf, 0xff]).await.unwrap();
    assert_eq!((reply.status, &reply.headers["smithy-protocol"]), (200, &"rpc-v2-cbor".parse().unwrap()));
    let name = b"AWS Control Tower Account Factory";
    assert!(reply.body.windows(name.len()).any(|window| window == name));
    let path = "/service/AWS242ServiceCatalogService/operation/DescribeRecord";
    let reply = client
        .try_send("servicecatalog", ("POST", path, ""), &headers, &[0xa1, 0x62, b'I', b'd', 0x61, b'x'])
        .await
        .unwrap();
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (400, &"ResourceNotFoundException".parse().unwrap())
    );
}

#[tokio::test]
async fn a_reset_goes_back_to_the_start() {
    let (sandbox, client, _) = start(quiet()).await;
    let session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    assert_eq!(client.create_thing("a").await.status, 200);
    client.admin("POST", "reset", json!({})).await;
    assert_eq!(sandbox.calls().totals.calls, 0);
    assert_eq!(client.try_send("iot", ("GET", "/things/a", ""), &[], b"").await.unwrap().status, 404);
    assert_eq!(session.create_thing("b").await.headers["x-amzn-errortype"], "UnrecognizedClientException");
}

#[tokio::test]
async fn unknown_operations_are_said_to_be_unknown() {
    let (_sandbox, client, _) = start(quiet()).await;
    let reply = client.organizations("EnableAllFeatures", json!({})).await;
    assert_eq!((reply.status, &reply.json()["__type"]), (400, &json!("UnknownOperationException")));
    assert_eq!(client.sts("Action=GetFederationToken").await.element("Code"), "InvalidAction");
    let reply = client.try_send("iot", ("GET", "/no-such-path", ""), &[], b"").await.unwrap();
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (404, &"UnknownOperationException".parse().unwrap())
    );
}

#[tokio::test]
async fn ready_says_how_to_sign() {
    let (sandbox, client, _) = start(quiet()).await;
    let ready = client.admin("GET", "ready", json!({})).await;
    assert_eq!(ready["status"], "ready");
    let environment = sandbox.environment();
    assert!(environment.contains(&("AWS_ENDPOINT_URL", client.url.clone())));
    assert!(environment.contains(&("AWS_ACCESS_KEY_ID", ready["accessKeyId"].as_str().unwrap().to_owned())));
    sandbox.stop().await;
    assert!(client.try_send("sts", ("GET", "/", ""), &[], b"").await.is_err());
}
