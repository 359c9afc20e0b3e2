//! The organization: creating, moving and closing accounts, pages and tags.

use std::time::Duration;

use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, MANAGEMENT, Settings};
use serde_json::{Value, json};

use crate::client::{Client, quiet, start};

const VEND: Duration = Duration::from_mins(4);

async fn create(client: &Client, name: &str) -> Value {
    let input = json!({ "Email": format!("{name}@provider.example"), "AccountName": name });
    let reply = client.organizations("CreateAccount", input).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()["CreateAccountStatus"].clone()
}

#[tokio::test]
async fn creating_an_account_takes_its_time() {
    let (_sandbox, client, clock) = start(Settings { vend_time: VEND, ..quiet() }).await;
    let status = create(&client, "acme").await;
    assert_eq!((status["State"].as_str(), status.get("AccountId")), (Some("IN_PROGRESS"), None));
    clock.advance(VEND);
    let describe = json!({ "CreateAccountRequestId": status["Id"] });
    let done =
        client.organizations("DescribeCreateAccountStatus", describe).await.json()["CreateAccountStatus"]
            .clone();
    assert_eq!(done["State"], "SUCCEEDED");
    let account = done["AccountId"].as_str().unwrap();
    assert!(client.assume(account, "OrganizationAccountAccessRole").await.is_ok());
    assert!(client.assume(account, EXECUTION_ROLE).await.is_err());
    let again = create(&client, "acme").await;
    clock.advance(VEND);
    let describe = json!({ "CreateAccountRequestId": again["Id"] });
    let failed = client.organizations("DescribeCreateAccountStatus", describe).await.json();
    assert_eq!(failed["CreateAccountStatus"]["FailureReason"], "EMAIL_ALREADY_EXISTS");
    let failed =
        client.organizations("ListCreateAccountStatus", json!({ "States": ["FAILED"] })).await.json();
    assert_eq!(failed["CreateAccountStatuses"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn five_accounts_are_created_at_once() {
    let (_sandbox, client, clock) = start(Settings { vend_time: VEND, account_limit: 7, ..quiet() }).await;
    for number in 0..5 {
        create(&client, &format!("tenant-{number}")).await;
    }
    let sixth = json!({ "Email": "sixth@provider.example", "AccountName": "sixth" });
    let reply = client.organizations("CreateAccount", sixth).await;
    assert_eq!(reply.json()["__type"], "TooManyRequestsException");
    clock.advance(VEND);
    let all = client.organizations("ListCreateAccountStatus", json!({})).await.json();
    let states: Vec<&str> = all["CreateAccountStatuses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|status| status["State"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "FAILED"]);
    assert_eq!(all["CreateAccountStatuses"][4]["FailureReason"], "ACCOUNT_LIMIT_EXCEEDED");
}

#[tokio::test]
async fn accounts_move_from_where_they_are() {
    let (_sandbox, client, _) = start(quiet()).await;
    let id = |unit: String| unit.split_once('(').unwrap().1.trim_end_matches(')').to_owned();
    let (security, tenants) = (id(client.unit("Security").await), id(client.unit("Tenants").await));
    let request = |from: &str, to: &str| json!({ "AccountId": AUDIT, "SourceParentId": from, "DestinationParentId": to });
    let reply = client.organizations("MoveAccount", request(&tenants, &security)).await;
    assert_eq!(reply.json()["__type"], "DuplicateAccountException");
    let root = client.organizations("ListRoots", json!({})).await.json()["Roots"][0]["Id"]
        .as_str()
        .unwrap()
        .to_owned();
    let reply = client.organizations("MoveAccount", request(&root, &tenants)).await;
    assert_eq!(reply.json()["__type"], "SourceParentNotFoundException");
    let reply = client.organizations("MoveAccount", request(&security, "ou-none-00000000")).await;
    assert_eq!(reply.json()["__type"], "DestinationParentNotFoundException");
    assert_eq!(client.organizations("MoveAccount", request(&security, &tenants)).await.status, 200);
    let children = json!({ "ParentId": tenants, "ChildType": "ACCOUNT" });
    let children = client.organizations("ListChildren", children).await.json();
    assert_eq!(children["Children"], json!([{ "Id": AUDIT, "Type": "ACCOUNT" }]));
}

#[tokio::test]
async fn a_closed_account_stays_listed_and_cannot_be_entered() {
    let (_sandbox, client, clock) = start(Settings { vend_time: VEND, ..quiet() }).await;
    assert_eq!(client.organizations("CloseAccount", json!({ "AccountId": AUDIT })).await.status, 200);
    let describe = json!({ "AccountId": AUDIT });
    let account = client.organizations("DescribeAccount", describe.clone()).await.json()["Account"].clone();
    assert_eq!(
        (&account["State"], &account["Status"]),
        (&json!("PENDING_CLOSURE"), &json!("PENDING_CLOSURE"))
    );
    clock.advance(VEND);
    let account = client.organizations("DescribeAccount", describe).await.json()["Account"].clone();
    assert_eq!((&account["State"], &account["Status"]), (&json!("CLOSED"), &json!("SUSPENDED")));
    assert!(client.assume(AUDIT, EXECUTION_ROLE).await.is_err());
    let reply = client.organizations("CloseAccount", json!({ "AccountId": AUDIT })).await;
    assert_eq!(reply.json()["__type"], "AccountAlreadyClosedException");
    let reply = client.organizations("CloseAccount", json!({ "AccountId": MANAGEMENT })).await;
    assert_eq!(reply.json()["Reason"], "CANNOT_CLOSE_MANAGEMENT_ACCOUNT");
}

#[tokio::test]
async fn members_may_only_describe_the_organization() {
    let (_sandbox, client, _) = start(quiet()).await;
    let member = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    let reply = member.organizations("DescribeOrganization", json!({})).await;
    assert_eq!(reply.json()["Organization"]["MasterAccountId"], MANAGEMENT);
    let reply = member.organizations("ListAccounts", json!({})).await;
    assert_eq!((reply.status, &reply.json()["__type"]), (400, &json!("AccessDeniedException")));
}

#[tokio::test]
async fn lists_come_in_pages_of_twenty_some_of_them_empty() {
    let settings = Settings { vend_time: VEND, empty_pages: true, seed: 5, ..quiet() };
    let (_sandbox, client, clock) = start(settings).await;
    for round in 0..10 {
        for number in 0..5 {
            create(&client, &format!("tenant-{round}-{number}")).await;
        }
        clock.advance(VEND);
    }
    let (mut ids, mut pages, mut token) = (Vec::new(), Vec::new(), Value::Null);
    loop {
        let input = json!({ "MaxResults": 2, "NextToken": token });
        let page = client.organizations("ListAccounts", input).await.json();
        let accounts = page["Accounts"].as_array().unwrap();
        pages.push(accounts.len());
        ids.extend(accounts.iter().map(|account| account["Id"].as_str().unwrap().to_owned()));
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 53);
    assert!(pages.contains(&0), "no empty page among {pages:?}");
    let reply = client.organizations("ListAccounts", json!({ "MaxResults": 21 })).await;
    assert_eq!(reply.json()["__type"], "InvalidInputException");
    let reply = client.organizations("ListAccounts", json!({ "NextToken": "bogus" })).await;
    assert_eq!(reply.json()["Reason"], "INVALID_NEXT_TOKEN");
}

#[tokio::test]
async fn tags_name_tenants() {
    let (_sandbox, client, _) = start(quiet()).await;
    let tags = json!([{ "Key": "fleetctl:tenant", "Value": "acme" }, { "Key": "tier", "Value": "gold" }]);
    client.organizations("TagResource", json!({ "ResourceId": AUDIT, "Tags": tags })).await;
    client.organizations("UntagResource", json!({ "ResourceId": AUDIT, "TagKeys": ["tier"] })).await;
    let listed = client.organizations("ListTagsForResource", json!({ "ResourceId": AUDIT })).await.json();
    assert_eq!(listed["Tags"], json!([{ "Key": "fleetctl:tenant", "Value": "acme" }]));
    let reply = client.organizations("ListTagsForResource", json!({ "ResourceId": "000000000000" })).await;
    assert_eq!(reply.json()["__type"], "TargetNotFoundException");
}

#[tokio::test]
async fn unit_names_are_unique_under_their_parent() {
    let (_sandbox, client, _) = start(quiet()).await;
    let root = client.organizations("ListRoots", json!({})).await.json()["Roots"][0]["Id"].clone();
    let input = json!({ "ParentId": root, "Name": "Tenants" });
    let reply = client.organizations("CreateOrganizationalUnit", input).await;
    assert_eq!(reply.json()["__type"], "DuplicateOrganizationalUnitException");
}
