//! The sandbox through the SDK: making tenants quickly, and reading back what a command left there.

use std::collections::{BTreeMap, BTreeSet};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_iot as iot;
use aws_sdk_organizations as organizations;
use aws_sdk_sts as sts;
use fleetctl_sandbox::{OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY};
use serde_json::json;

use super::{REGION, World};

/// The role in an account that AWS Organizations makes.
pub const ORGANIZATION_ROLE: &str = "OrganizationAccountAccessRole";

impl World {
    fn config(&self, credentials: Credentials, region: &str) -> SdkConfig {
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .endpoint_url(self.url())
            .region(Region::new(region.to_owned()))
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .sleep_impl(aws_smithy_async::rt::sleep::TokioSleep::new())
            .build()
    }

    fn operator(&self) -> SdkConfig {
        self.operator_in(REGION)
    }

    /// The session of the management account's operator in a Region.
    pub(super) fn operator_in(&self, region: &str) -> SdkConfig {
        self.config(Credentials::new(OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, None, None, "test"), region)
    }

    /// The organization, as the management account's operator sees it.
    pub fn organizations(&self) -> organizations::Client {
        organizations::Client::new(&self.operator())
    }

    /// Makes an account with these tags and returns its id; it can be used at once.
    pub fn account(&self, name: &str, tags: &[(&str, &str)]) -> String {
        let client = self.organizations();
        let tag = |(key, value): &(&str, &str)| {
            organizations::types::Tag::builder().key(*key).value(*value).build()
        };
        let tags: Vec<_> = tags.iter().map(|pair| tag(pair).unwrap()).collect();
        self.wait(async {
            let made = client
                .create_account()
                .account_name(name)
                .email(format!("{name}@example.com"))
                .set_tags(Some(tags))
                .send()
                .await
                .unwrap();
            let request = made.create_account_status.unwrap().id.unwrap();
            loop {
                let status = client.describe_create_account_status().create_account_request_id(&request);
                let status = status.send().await.unwrap().create_account_status.unwrap();
                if let Some(id) = status.account_id {
                    return id;
                }
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        })
    }

    /// Makes a tenant account and returns its id; it can be used at once.
    pub fn tenant(&self, name: &str) -> String {
        self.account(name, &[("fleetctl:tenant", name)])
    }

    /// Closes an account, so that it is listed as closed.
    pub fn close(&self, account: &str) {
        self.wait(self.organizations().close_account().account_id(account).send()).unwrap();
    }

    /// Waits until a closed account is listed as such.
    pub fn until_closed(&self, account: &str) {
        let client = self.organizations();
        let is_closing = || {
            let found = self.wait(client.describe_account().account_id(account).send()).unwrap();
            let state = found.account.and_then(|a| a.state);
            state.is_some_and(|state| matches!(state.as_str(), "PENDING_CLOSURE" | "ACTIVE"))
        };
        while is_closing() {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
    }

    /// Makes an organizational unit under the root; Control Tower does not know it.
    pub fn unit(&self, name: &str) {
        let client = self.organizations();
        self.wait(async {
            let root = client.list_roots().send().await.unwrap().roots.unwrap().remove(0).id.unwrap();
            client.create_organizational_unit().parent_id(root).name(name).send().await.unwrap();
        });
    }

    /// Moves an account from the root into a unit of this name.
    pub fn move_into(&self, account: &str, unit: &str) {
        let client = self.organizations();
        self.wait(async {
            let root = client.list_roots().send().await.unwrap().roots.unwrap().remove(0).id.unwrap();
            let pages = client.list_organizational_units_for_parent().parent_id(&root).into_paginator();
            let pages: Vec<_> = pages.send().collect::<Result<Vec<_>, _>>().await.unwrap();
            let mut units = pages.into_iter().flat_map(|page| page.organizational_units.unwrap_or_default());
            let unit = units.find(|found| found.name.as_deref() == Some(unit)).unwrap().id.unwrap();
            let call =
                client.move_account().account_id(account).source_parent_id(root).destination_parent_id(unit);
            call.send().await.unwrap();
        });
    }

    /// Every account of the organization, by name; the landing zone's own three included.
    pub fn accounts(&self) -> Vec<(String, String)> {
        let pages = self.organizations().list_accounts().into_paginator();
        let pages: Vec<_> = self.wait(pages.send().collect::<Result<Vec<_>, _>>()).unwrap();
        let accounts = pages.into_iter().flat_map(|page| page.accounts.unwrap_or_default());
        accounts.map(|a| (a.name.unwrap(), a.id.unwrap())).collect()
    }

    /// AWS IoT in an account, by the role that Organizations or Control Tower put there.
    pub fn iot(&self, account: &str) -> iot::Client {
        self.iot_in(account, REGION)
    }

    /// The same in a Region.
    pub fn iot_in(&self, account: &str, region: &str) -> iot::Client {
        if account == super::MANAGEMENT {
            let credentials = Credentials::new(OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, None, None, "test");
            return iot::Client::new(&self.config(credentials, region));
        }
        // A role of the test's own: the roles that fleetctl assumes are counted by the sandbox.
        self.admin("POST", "roles", &json!({ "account": account, "role": "Observer" }));
        let call = sts::Client::new(&self.operator())
            .assume_role()
            .role_arn(format!("arn:aws:iam::{account}:role/Observer"))
            .role_session_name("observer");
        let given = self.wait(call.send()).unwrap().credentials.unwrap();
        let credentials = Credentials::new(
            given.access_key_id,
            given.secret_access_key,
            Some(given.session_token),
            None,
            "test",
        );
        iot::Client::new(&self.config(credentials, region))
    }

    /// Makes things in an account, each with one attribute `n`.
    pub fn things(&self, account: &str, names: &[&str]) {
        let client = self.iot(account);
        self.wait(async {
            for (n, name) in names.iter().enumerate() {
                let attributes =
                    iot::types::AttributePayload::builder().attributes("n", n.to_string()).build();
                client.create_thing().thing_name(*name).attribute_payload(attributes).send().await.unwrap();
            }
        });
    }

    /// The things of an account: name, and its attributes.
    pub fn things_of(&self, account: &str) -> BTreeMap<String, BTreeMap<String, String>> {
        let pages = self.iot(account).list_things().into_paginator().items();
        let things = self.wait(pages.send().collect::<Result<Vec<_>, _>>()).unwrap();
        let row = |thing: iot::types::ThingAttribute| {
            (thing.thing_name.unwrap(), thing.attributes.unwrap_or_default().into_iter().collect())
        };
        things.into_iter().map(row).collect()
    }

    /// Turns the fleet index of an account on.
    pub fn index(&self, account: &str) {
        let registry = iot::types::ThingIndexingConfiguration::builder()
            .thing_indexing_mode(iot::types::ThingIndexingMode::Registry)
            .build()
            .unwrap();
        let client = self.iot(account);
        let call = client.update_indexing_configuration().thing_indexing_configuration(registry);
        self.wait(call.send()).unwrap();
    }

    /// The CA certificates of an account in a Region, by id.
    pub fn cas(&self, account: &str, region: &str) -> Vec<String> {
        let answer = self.wait(self.iot_in(account, region).list_ca_certificates().send()).unwrap();
        answer.certificates.unwrap_or_default().into_iter().map(|ca| ca.certificate_id.unwrap()).collect()
    }

    /// The certificates of an account: id, and status.
    pub fn certificates(&self, account: &str) -> BTreeMap<String, String> {
        let answer = self.wait(self.iot(account).list_certificates().page_size(250).send()).unwrap();
        let certificates = answer.certificates.unwrap_or_default().into_iter();
        certificates.map(|c| (c.certificate_id.unwrap(), c.status.unwrap().as_str().to_owned())).collect()
    }

    /// The principals that are attached to a thing, by ARN.
    pub fn principals(&self, account: &str, thing: &str) -> Vec<String> {
        let answer = self.wait(self.iot(account).list_thing_principals().thing_name(thing).send()).unwrap();
        answer.principals.unwrap_or_default()
    }

    /// Attaches a new, active certificate to things, with a policy that is made where it is missing; its id.
    pub fn certificate_for(&self, account: &str, things: &[&str], policy: &str) -> String {
        let client = self.iot(account);
        self.wait(async {
            let document = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;
            // One that is there already will do.
            let _ = client.create_policy().policy_name(policy).policy_document(document).send().await;
            let made = client.create_keys_and_certificate().set_as_active(true).send().await.unwrap();
            let arn = made.certificate_arn.unwrap();
            client.attach_policy().policy_name(policy).target(&arn).send().await.unwrap();
            for thing in things {
                client.attach_thing_principal().thing_name(*thing).principal(&arn).send().await.unwrap();
            }
            made.certificate_id.unwrap()
        })
    }

    /// Registers certificates without a CA, all active; gives their ids.
    pub fn registered(&self, account: &str, pems: &[String]) -> Vec<String> {
        let client = self.iot(account);
        self.wait(async {
            let mut ids = Vec::new();
            for pem in pems {
                let call = client.register_certificate_without_ca().certificate_pem(pem);
                let call = call.status(iot::types::CertificateStatus::Active);
                ids.push(call.send().await.unwrap().certificate_id.unwrap());
            }
            ids
        })
    }

    /// Sets the status of a certificate.
    pub fn set_status(&self, account: &str, id: &str, status: &str) {
        let call = self.iot(account).update_certificate().certificate_id(id);
        self.wait(call.new_status(iot::types::CertificateStatus::from(status)).send()).unwrap();
    }

    /// Attaches a certificate to a thing.
    pub fn attach(&self, account: &str, thing: &str, id: &str) {
        let arn = format!("arn:aws:iot:{REGION}:{account}:cert/{id}");
        let call = self.iot(account).attach_thing_principal().thing_name(thing).principal(arn);
        self.wait(call.send()).unwrap();
    }

    /// What a policy is attached to.
    pub fn targets(&self, account: &str, policy: &str) -> BTreeSet<String> {
        let call = self.iot(account).list_targets_for_policy().policy_name(policy).page_size(250);
        self.wait(call.send()).unwrap().targets.unwrap_or_default().into_iter().collect()
    }

    /// The things in a thing group.
    pub fn group(&self, account: &str, group: &str) -> BTreeSet<String> {
        let call = self.iot(account).list_things_in_thing_group().thing_group_name(group).max_results(250);
        self.wait(call.send()).unwrap().things.unwrap_or_default().into_iter().collect()
    }

    /// The things in a billing group.
    pub fn billing_group(&self, account: &str, group: &str) -> BTreeSet<String> {
        let call =
            self.iot(account).list_things_in_billing_group().billing_group_name(group).max_results(250);
        self.wait(call.send()).unwrap().things.unwrap_or_default().into_iter().collect()
    }

    /// The jobs of an account.
    pub fn jobs(&self, account: &str) -> Vec<String> {
        let answer = self.wait(self.iot(account).list_jobs().send()).unwrap();
        answer.jobs.unwrap_or_default().into_iter().map(|job| job.job_id.unwrap()).collect()
    }
}

/// A job that waits for its device.
#[derive(Debug, Clone)]
pub struct OpenJob {
    /// Its id.
    pub id: String,
    /// Its document.
    pub document: serde_json::Value,
}

impl World {
    /// The jobs of an account that are in progress, with their documents.
    pub fn open_jobs(&self, account: &str) -> Vec<OpenJob> {
        let client = self.iot(account);
        self.wait(async {
            let status = iot::types::JobStatus::InProgress;
            let pages = client.list_jobs().status(status).into_paginator().items();
            let jobs = pages.send().collect::<Result<Vec<_>, _>>().await.unwrap();
            let mut open = Vec::new();
            for id in jobs.into_iter().map(|job| job.job_id.unwrap()) {
                let answer = client.get_job_document().job_id(&id).send().await.unwrap();
                let document = serde_json::from_str(&answer.document.unwrap()).unwrap();
                open.push(OpenJob { id, document });
            }
            open
        })
    }

    /// The answer of a thing to a job.
    pub fn answer_job(&self, account: &str, job: &OpenJob, status: &str) {
        let thing = &job.document["thingName"];
        let input = json!({ "account": account, "thingName": thing, "jobId": job.id, "status": status });
        self.admin("POST", "executions", &input);
    }

    /// The PEM form of a certificate.
    pub fn pem_of(&self, account: &str, id: &str) -> String {
        let call = self.iot(account).describe_certificate().certificate_id(id).send();
        self.wait(call).unwrap().certificate_description.unwrap().certificate_pem.unwrap()
    }

    /// Makes a certificate inactive.
    pub fn deactivate(&self, account: &str, id: &str) {
        let inactive = iot::types::CertificateStatus::Inactive;
        let call = self.iot(account).update_certificate().certificate_id(id).new_status(inactive);
        self.wait(call.send()).unwrap();
    }

    /// Turns the fleet index of an account on, with a named shadow.
    pub fn index_with_shadow(&self, account: &str, shadow: &str) {
        let filter = iot::types::IndexingFilter::builder().named_shadow_names(shadow).build();
        let registry = iot::types::ThingIndexingConfiguration::builder()
            .thing_indexing_mode(iot::types::ThingIndexingMode::Registry)
            .named_shadow_indexing_mode(iot::types::NamedShadowIndexingMode::On)
            .filter(filter)
            .build()
            .unwrap();
        let client = self.iot(account);
        let call = client.update_indexing_configuration().thing_indexing_configuration(registry);
        self.wait(call.send()).unwrap();
    }
}
