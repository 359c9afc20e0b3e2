//! Account Factory: the state machine, tokens, and every cause of a failure with its text.

use std::time::Duration;

use fleetctl_sandbox::{Clock, EXECUTION_ROLE, MANAGEMENT, Sandbox, Settings};
use serde_json::{Value, json};

use crate::client::{Client, Reply, quiet, start};

const VEND: Duration = Duration::from_mins(20);

struct Factory {
    _sandbox: Sandbox,
    client: Client,
    clock: Clock,
    product: Value,
    artifact: Value,
    unit: String,
}

async fn factory() -> Factory {
    let (sandbox, client, clock) = start(Settings { vend_time: VEND, ..quiet() }).await;
    let found = client.catalog("SearchProducts", json!({})).await.json();
    let product = found["ProductViewSummaries"][0]["ProductId"].clone();
    let versions = client.catalog("ListProvisioningArtifacts", json!({ "ProductId": product })).await.json();
    let versions = versions["ProvisioningArtifactDetails"].as_array().unwrap().clone();
    assert_eq!(versions.iter().filter(|version| version["Active"] == false).count(), 1);
    let artifact = versions.iter().find(|version| version["Active"] == true).unwrap()["Id"].clone();
    let unit = client.unit("Tenants").await;
    Factory { _sandbox: sandbox, client, clock, product, artifact, unit }
}

impl Factory {
    fn request(&self, name: &str, email: &str, unit: &str) -> Value {
        let values = [
            ("AccountName", name),
            ("AccountEmail", email),
            ("ManagedOrganizationalUnit", unit),
            ("SSOUserEmail", "ops@provider.example"),
            ("SSOUserFirstName", "Fleet"),
            ("SSOUserLastName", "Operator"),
        ];
        let parameters: Vec<Value> =
            values.iter().map(|(key, value)| json!({ "Key": key, "Value": value })).collect();
        json!({
            "ProductId": self.product,
            "ProvisioningArtifactId": self.artifact,
            "ProvisionedProductName": name,
            "ProvisionToken": format!("token-{name}"),
            "ProvisioningParameters": parameters,
        })
    }

    async fn vend(&self, name: &str) -> Reply {
        let email = format!("{name}@provider.example");
        self.client.catalog("ProvisionProduct", self.request(name, &email, &self.unit)).await
    }

    async fn record(&self, reply: &Reply) -> Value {
        assert_eq!(reply.status, 200, "{}", reply.text());
        let id = reply.json()["RecordDetail"]["RecordId"].clone();
        self.client.catalog("DescribeRecord", json!({ "Id": id })).await.json()
    }

    async fn provisioned(&self, name: &str) -> Value {
        let answer = self.client.catalog("DescribeProvisionedProduct", json!({ "Name": name })).await.json();
        answer["ProvisionedProductDetail"].clone()
    }

    async fn accounts(&self) -> Vec<Value> {
        let answer = self.client.organizations("ListAccounts", json!({})).await.json();
        answer["Accounts"].as_array().unwrap().clone()
    }

    async fn terminate(&self, name: &str) -> Reply {
        let input = json!({ "ProvisionedProductName": name, "TerminateToken": format!("end-{name}") });
        self.client.catalog("TerminateProvisionedProduct", input).await
    }
}

fn refusal(reply: &Reply) -> (String, String) {
    assert_eq!(reply.status, 400, "{}", reply.text());
    let error = reply.json();
    (error["__type"].as_str().unwrap().to_owned(), error["Message"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn an_account_is_vended_in_its_own_time() {
    let factory = factory().await;
    let reply = factory.vend("acme").await;
    assert_eq!(reply.json()["RecordDetail"]["Status"], "CREATED");
    factory.clock.advance(VEND / 10);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "IN_PROGRESS");
    assert_eq!(factory.provisioned("acme").await["Status"], "UNDER_CHANGE");
    assert_eq!(factory.accounts().await.len(), 3);
    let early = factory
        .client
        .catalog("GetProvisionedProductOutputs", json!({ "ProvisionedProductName": "acme" }))
        .await;
    assert_eq!(refusal(&early).1, "Last Successful Provisioning Record doesn't exist.");
    factory.clock.advance(VEND);
    let record = factory.record(&reply).await;
    assert_eq!(record["RecordDetail"]["Status"], "SUCCEEDED");
    let outputs = record["RecordOutputs"].as_array().unwrap();
    let keys: Vec<&str> = outputs.iter().map(|output| output["OutputKey"].as_str().unwrap()).collect();
    assert_eq!(keys, ["AccountId", "AccountEmail", "SSOUserEmail", "SSOUserPortal"]);
    let account = outputs[0]["OutputValue"].as_str().unwrap();
    let product = factory.provisioned("acme").await;
    assert_eq!(product["Status"], "AVAILABLE");
    assert_eq!(product["LastSuccessfulProvisioningRecordId"], record["RecordDetail"]["RecordId"]);
    let parents = factory.client.organizations("ListParents", json!({ "ChildId": account })).await.json();
    assert!(factory.unit.contains(parents["Parents"][0]["Id"].as_str().unwrap()));
    assert_eq!(factory.client.assume(account, EXECUTION_ROLE).await.ok().unwrap().account().await, account);
    assert!(factory.client.assume(account, "OrganizationAccountAccessRole").await.is_err());
}

#[tokio::test]
async fn a_token_stands_for_one_request() {
    let factory = factory().await;
    let first = factory.vend("acme").await.json()["RecordDetail"]["RecordId"].clone();
    factory.clock.advance(VEND * 2);
    let again = factory.vend("acme").await.json();
    assert_eq!(again["RecordDetail"]["RecordId"], first);
    assert_eq!(again["RecordDetail"]["Status"], "SUCCEEDED");
    assert_eq!(factory.accounts().await.len(), 4);
    let mut other = factory.request("acme", "other@provider.example", &factory.unit);
    other["ProvisionToken"] = json!("token-acme");
    assert_eq!(
        refusal(&factory.client.catalog("ProvisionProduct", other).await).0,
        "InvalidParametersException"
    );
    let filter = json!({
        "AccessLevelFilter": { "Key": "Account", "Value": "self" },
        "Filters": { "SearchQuery": ["idempotencyToken:token-acme", "type:CONTROL_TOWER_ACCOUNT"] },
    });
    let found = factory.client.catalog("SearchProvisionedProducts", filter).await.json();
    assert_eq!(
        (found["TotalResultsCount"].clone(), &found["ProvisionedProducts"][0]["Name"]),
        (json!(1), &json!("acme"))
    );
}

#[tokio::test]
async fn units_must_be_enrolled_and_rightly_named() {
    let factory = factory().await;
    let root = factory.client.organizations("ListRoots", json!({})).await.json()["Roots"][0]["Id"].clone();
    let made = factory
        .client
        .organizations("CreateOrganizationalUnit", json!({ "ParentId": root, "Name": "New" }))
        .await;
    let id = made.json()["OrganizationalUnit"]["Id"].as_str().unwrap().to_owned();
    let bare = factory.unit.trim_start_matches("Tenants (").trim_end_matches(')').to_owned();
    for unit in [format!("New ({id})"), "Root/Tenants".to_owned(), bare, "Nowhere".to_owned()] {
        let reply =
            factory.client.catalog("ProvisionProduct", factory.request("acme", "a@b.example", &unit)).await;
        let text = format!("The parent organizational unit '{unit}' is not enrolled in AWS Control Tower.");
        assert_eq!(refusal(&reply), ("InvalidParametersException".to_owned(), text));
    }
    factory.client.admin("POST", "units", json!({ "unit": id })).await;
    let unit = format!("New ({id})");
    let reply =
        factory.client.catalog("ProvisionProduct", factory.request("acme", "a@b.example", &unit)).await;
    factory.clock.advance(VEND);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "SUCCEEDED");
}

#[tokio::test]
async fn a_taken_email_address_fails_and_leaves_the_name_taken() {
    let factory = factory().await;
    factory.client.admin("POST", "emails", json!({ "email": "Taken@provider.example" })).await;
    let reply = factory.vend("taken").await;
    factory.clock.advance(VEND / 2);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "IN_PROGRESS_IN_ERROR");
    factory.clock.advance(VEND);
    let record = factory.record(&reply).await;
    assert_eq!(record["RecordDetail"]["Status"], "FAILED");
    assert_eq!(record["RecordDetail"]["RecordErrors"][0]["Code"], "EMAIL_ALREADY_EXISTS");
    assert_eq!(factory.provisioned("taken").await["Status"], "ERROR");
    let mut second = factory.request("taken", "free@provider.example", &factory.unit);
    second["ProvisionToken"] = json!("second");
    let reply = factory.client.catalog("ProvisionProduct", second.clone()).await;
    assert_eq!(
        refusal(&reply),
        ("InvalidParametersException".to_owned(), "A stack named taken already exists.".to_owned())
    );
    assert_eq!(factory.terminate("taken").await.status, 200);
    factory.clock.advance(VEND);
    let reply = factory.client.catalog("ProvisionProduct", second).await;
    factory.clock.advance(VEND);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "SUCCEEDED");
    assert_eq!(factory.accounts().await.len(), 4);
}

#[tokio::test]
async fn without_a_launch_path_nothing_can_be_launched() {
    let factory = factory().await;
    let principal = format!("arn:aws:iam::{MANAGEMENT}:user/operator");
    factory.client.admin("POST", "launch-paths", json!({ "principal": principal, "granted": false })).await;
    let text = format!("No launch paths found for resource: {}", factory.product.as_str().unwrap());
    assert_eq!(refusal(&factory.vend("acme").await), ("ResourceNotFoundException".to_owned(), text));
    let seen = factory.client.catalog("SearchProducts", json!({})).await.json();
    assert_eq!(seen["ProductViewSummaries"], json!([]));
    let seen = factory.client.catalog("SearchProductsAsAdmin", json!({})).await.json();
    assert_eq!(seen["ProductViewDetails"].as_array().unwrap().len(), 1);
    factory.client.admin("POST", "launch-paths", json!({ "principal": principal })).await;
    assert_eq!(factory.vend("acme").await.status, 200);
}

#[tokio::test]
async fn the_account_limit_fails_the_record() {
    let factory = factory().await;
    factory.client.admin("POST", "accounts", json!({ "limit": 3 })).await;
    let reply = factory.vend("acme").await;
    factory.clock.advance(VEND);
    let record = factory.record(&reply).await;
    assert_eq!(record["RecordDetail"]["RecordErrors"][0]["Code"], "ACCOUNT_LIMIT_EXCEEDED");
    assert_eq!(factory.accounts().await.len(), 3);
}

#[tokio::test]
async fn five_operations_run_at_once() {
    let factory = factory().await;
    for number in 0..5 {
        assert_eq!(factory.vend(&format!("tenant-{number}")).await.status, 200);
    }
    let (code, text) = refusal(&factory.vend("sixth").await);
    assert_eq!(code, "ResourceInUseException");
    assert!(text.contains("another execution is in progress"), "{text}");
    factory.clock.advance(VEND);
    assert_eq!(factory.vend("sixth").await.status, 200);
}

#[tokio::test]
async fn ordered_failures_have_awss_texts() {
    for (order, status, part, made) in [
        ("failed", "ERROR", "internal error", 0),
        ("tainted", "TAINTED", "could not deploy", 1),
        ("operation-in-progress", "ERROR", "another AWS Control Tower operation is in progress", 0),
        ("baseline-vpc", "TAINTED", "could not baseline VPC in the managed account", 1),
        ("role-missing", "TAINTED", "AWSControlTowerExecution", 1),
        ("config-recorder", "ERROR", "delivery channel already exists", 1),
        ("moved-ou", "TAINTED", "has been moved to a new organizational unit", 1),
        ("role-exists", "ERROR", "already exists", 1),
        ("sts-region", "TAINTED", "STS is not activated", 1),
        ("rate-exceeded", "ERROR", "Rate exceeded", 0),
    ] {
        let factory = factory().await;
        factory.client.admin("POST", "vend", json!({ "next": order })).await;
        let reply = factory.vend("acme").await;
        factory.clock.advance(VEND);
        let record = factory.record(&reply).await;
        assert_eq!(record["RecordDetail"]["Status"], "FAILED", "{order}");
        let text = record["RecordDetail"]["RecordErrors"][0]["Description"].as_str().unwrap();
        assert!(text.contains(part), "{order}: {text}");
        assert_eq!(factory.provisioned("acme").await["Status"], status, "{order}");
        assert_eq!(factory.accounts().await.len(), 3 + made, "{order}");
    }
}

#[tokio::test]
async fn a_stuck_vending_ends_only_by_termination() {
    let factory = factory().await;
    factory.client.admin("POST", "vend", json!({ "next": "stuck" })).await;
    let reply = factory.vend("acme").await;
    factory.clock.advance(VEND * 100);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "IN_PROGRESS");
    assert_eq!(factory.terminate("acme").await.status, 200);
    factory.clock.advance(VEND);
    let gone = factory.client.catalog("DescribeProvisionedProduct", json!({ "Name": "acme" })).await;
    assert_eq!(refusal(&gone).0, "ResourceNotFoundException");
}

#[tokio::test]
async fn a_tainted_product_is_repaired_by_an_update() {
    let factory = factory().await;
    factory.client.admin("POST", "vend", json!({ "next": "in-error" })).await;
    let reply = factory.vend("acme").await;
    factory.clock.advance(VEND * 2);
    assert_eq!(factory.record(&reply).await["RecordDetail"]["Status"], "IN_PROGRESS_IN_ERROR");
    factory.clock.advance(VEND * 2);
    assert_eq!(factory.provisioned("acme").await["Status"], "TAINTED");
    let input = json!({ "ProvisionedProductName": "acme", "UpdateToken": "repair" });
    let update = factory.client.catalog("UpdateProvisionedProduct", input).await;
    assert_eq!(update.status, 200, "{}", update.text());
    factory.clock.advance(VEND);
    assert_eq!(factory.provisioned("acme").await["Status"], "AVAILABLE");
    assert_eq!(factory.accounts().await.len(), 4);
    let history = factory.client.catalog("ListRecordHistory", json!({})).await.json();
    let kinds: Vec<&Value> =
        history["RecordDetails"].as_array().unwrap().iter().map(|record| &record["RecordType"]).collect();
    assert_eq!(kinds, ["UPDATE_PROVISIONED_PRODUCT", "PROVISION_PRODUCT"]);
}

#[tokio::test]
async fn terminating_unmanages_and_the_account_can_be_enrolled_again() {
    let factory = factory().await;
    factory.vend("acme").await;
    factory.clock.advance(VEND);
    factory.terminate("acme").await;
    factory.clock.advance(VEND);
    let account = factory.accounts().await[3].clone();
    assert_eq!(account["State"], "ACTIVE");
    let parents =
        factory.client.organizations("ListParents", json!({ "ChildId": account["Id"] })).await.json();
    assert_eq!(parents["Parents"][0]["Type"], "ROOT");
    let mut again = factory.request("acme", "acme@provider.example", &factory.unit);
    again["ProvisionToken"] = json!("again");
    let reply = factory.client.catalog("ProvisionProduct", again).await;
    factory.clock.advance(VEND);
    let record = factory.record(&reply).await;
    assert_eq!(record["RecordOutputs"][0]["OutputValue"], account["Id"]);
}

#[tokio::test]
async fn parameters_are_checked_at_once() {
    let factory = factory().await;
    let mut request = factory.request("acme", "a@b.example", &factory.unit);
    request["ProvisioningParameters"]
        .as_array_mut()
        .unwrap()
        .retain(|parameter| parameter["Key"] != "SSOUserLastName");
    let (_, text) = refusal(&factory.client.catalog("ProvisionProduct", request).await);
    assert_eq!(text, "Parameters: [SSOUserLastName] must have values");
    let mut request = factory.request("acme", "a@b.example", &factory.unit);
    request["ProvisionToken"] = json!("with space");
    assert_eq!(refusal(&factory.client.catalog("ProvisionProduct", request).await).0, "ValidationException");
    let mut elsewhere = factory.client.clone();
    elsewhere.region = "eu-central-1";
    let found = elsewhere.catalog("SearchProducts", json!({})).await.json();
    assert_eq!(found["ProductViewSummaries"], json!([]));
    let reply = elsewhere
        .catalog("DescribeProductAsAdmin", json!({ "Name": "AWS Control Tower Account Factory" }))
        .await;
    assert_eq!(refusal(&reply).1, "Product with name AWS Control Tower Account Factory not found");
}

#[tokio::test]
async fn a_fresh_account_refuses_its_role_for_a_while() {
    let settings = Settings { vend_time: VEND, account_warm_up: Duration::from_secs(30), ..quiet() };
    let (_sandbox, client, clock) = start(settings).await;
    let input = json!({ "Email": "acme@provider.example", "AccountName": "acme", "RoleName": "Door" });
    client.organizations("CreateAccount", input).await;
    clock.advance(VEND);
    let accounts = client.organizations("ListAccounts", json!({})).await.json();
    let account = accounts["Accounts"][3]["Id"].as_str().unwrap().to_owned();
    assert!(client.assume(&account, "Door").await.is_err());
    clock.advance(Duration::from_secs(31));
    assert!(client.assume(&account, "Door").await.is_ok());
}
