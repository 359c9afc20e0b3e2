//! Jobs as another program sees them: by the SDK, not by the one under test.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_iot as iot;
use serde_json::Value;

use super::World;

/// One job.
#[derive(Debug, PartialEq)]
pub struct SeenJob {
    /// The names behind `thing/` or `thinggroup/` in the ARNs of its targets.
    pub targets: BTreeSet<String>,
    /// AWS's word.
    pub status: String,
    /// `SNAPSHOT` or `CONTINUOUS`.
    pub selection: String,
    /// The document as devices get it.
    pub document: Value,
    /// The parameters of its template.
    pub parameters: BTreeMap<String, String>,
    /// Things a minute, percent of failures that cancel it, minutes until a timeout.
    pub settings: (Option<i32>, Option<f64>, Option<i64>),
    /// Its tags.
    pub tags: BTreeMap<String, String>,
}

impl World {
    /// Puts a document into S3, in a bucket of an account that the other accounts may read.
    pub fn document(&self, owner: &str, bucket: &str, key: &str, text: &str, readers: &[&str]) {
        self.document_in(super::REGION, owner, bucket, key, text, readers);
    }

    /// The same in another Region.
    pub fn document_in(
        &self,
        region: &str,
        owner: &str,
        bucket: &str,
        key: &str,
        text: &str,
        readers: &[&str],
    ) {
        self.sandbox().put_object(owner, region, bucket, (key, text.as_bytes()), readers);
    }

    /// The link of a job's document, where it has one.
    pub fn document_source(&self, account: &str, id: &str) -> Option<String> {
        let answer = self.wait(self.iot(account).describe_job().job_id(id).send()).unwrap();
        answer.document_source
    }

    /// A job of an account; `None` when there is none of that id.
    pub fn job(&self, account: &str, id: &str) -> Option<SeenJob> {
        let client = self.iot(account);
        self.wait(async {
            let described = match client.describe_job().job_id(id).send().await {
                Ok(answer) => answer.job.unwrap(),
                Err(e) if e.as_service_error().unwrap().is_resource_not_found_exception() => return None,
                Err(e) => panic!("{e:?}"),
            };
            let document = client.get_job_document().job_id(id).send().await.unwrap().document.unwrap();
            let arn = described.job_arn.unwrap();
            let tags = client.list_tags_for_resource().resource_arn(arn).send().await.unwrap();
            let tag = |t: iot::types::Tag| (t.key, t.value.unwrap_or_default());
            let rate = described.job_executions_rollout_config.and_then(|r| r.maximum_per_minute);
            let abort = described.abort_config.map(|a| a.criteria_list[0].threshold_percentage);
            let timeout = described.timeout_config.and_then(|t| t.in_progress_timeout_in_minutes);
            let name = |arn: &String| arn.rsplit('/').next().unwrap().to_owned();
            Some(SeenJob {
                targets: described.targets.unwrap().iter().map(name).collect(),
                status: described.status.unwrap().as_str().to_owned(),
                selection: described.target_selection.unwrap().as_str().to_owned(),
                document: serde_json::from_str(&document).unwrap(),
                parameters: described.document_parameters.unwrap_or_default().into_iter().collect(),
                settings: (rate, abort, timeout),
                tags: tags.tags.unwrap_or_default().into_iter().map(tag).collect(),
            })
        })
    }

    /// The executions of a job: the things and their states.
    pub fn executions(&self, account: &str, id: &str) -> Vec<(String, String)> {
        let pages = self.iot(account).list_job_executions_for_job().job_id(id).into_paginator().items();
        let all = self.wait(pages.send().collect::<Result<Vec<_>, _>>()).unwrap();
        let row = |one: iot::types::JobExecutionSummaryForJob| {
            let name = one.thing_arn.unwrap().rsplit('/').next().unwrap().to_owned();
            (name, one.job_execution_summary.unwrap().status.unwrap().as_str().to_owned())
        };
        all.into_iter().map(row).collect()
    }

    /// Puts a tag on a job.
    pub fn tag_job(&self, account: &str, id: &str, key: &str, value: &str) {
        let arn = format!("arn:aws:iot:{}:{account}:job/{id}", super::REGION);
        let tag = iot::types::Tag::builder().key(key).value(value).build().unwrap();
        self.wait(self.iot(account).tag_resource().resource_arn(arn).tags(tag).send()).unwrap();
    }

    /// Makes a job that fleetctl did not make, for these things.
    pub fn foreign_job(&self, account: &str, id: &str, things: &[&str]) {
        let arn = |thing: &&str| format!("arn:aws:iot:{}:{account}:thing/{thing}", super::REGION);
        let targets = things.iter().map(arn).collect();
        let client = self.iot(account);
        let call = client.create_job().job_id(id).set_targets(Some(targets)).document("{}");
        self.wait(call.send()).unwrap();
    }

    /// Deletes a job whatever it does.
    pub fn delete_job(&self, account: &str, id: &str) {
        self.wait(self.iot(account).delete_job().job_id(id).force(true).send()).unwrap();
    }

    /// The names of an account's thing groups.
    pub fn groups(&self, account: &str) -> BTreeSet<String> {
        let pages = self.iot(account).list_thing_groups().into_paginator().items();
        let groups = self.wait(pages.send().collect::<Result<Vec<_>, _>>()).unwrap();
        groups.into_iter().map(|group| group.group_name.unwrap()).collect()
    }

    /// Makes a static thing group that fleetctl did not make.
    pub fn foreign_group(&self, account: &str, name: &str) {
        self.wait(self.iot(account).create_thing_group().thing_group_name(name).send()).unwrap();
    }
}
