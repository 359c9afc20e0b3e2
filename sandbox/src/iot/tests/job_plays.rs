//! Devices that answer by order, timeouts, aborts, rollouts, single executions, deletion, and job templates.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Fixture, INVALID, NOT_FOUND, each};
use crate::iot::{Answers, answer_named};

const TRANSITION: (&str, u16) = ("InvalidStateTransitionException", 409);
const FULL: (&str, u16) = ("LimitExceededException", 410);

fn arn(kind: &str, name: &str) -> String {
    format!("arn:aws:iot:eu-west-1:111122223333:{kind}/{name}")
}

impl Fixture {
    /// A group of so many things and a job for it.
    fn job_for(&self, count: usize, settings: Value) {
        let seeding = json!({ "things": count, "prefix": "t", "group": "all", "index": false });
        let seeding = serde_json::from_value(seeding).unwrap();
        self.world.seed(("111122223333", "eu-west-1"), self.now.get(), &seeding).unwrap();
        self.another("up", settings);
    }

    fn another(&self, id: &str, settings: Value) {
        let mut input = json!({ "jobId": id, "targets": [arn("thinggroup", "all")], "document": "{}" });
        input.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        self.ok("CreateJob", input);
    }

    fn orders(&self, fail: f64, delay: u64) -> Answers {
        Answers {
            accounts: None,
            region: "eu-west-1".to_owned(),
            job: "*".to_owned(),
            only: "*".to_owned(),
            status: "SUCCEEDED",
            fail,
            fail_as: "FAILED",
            silent: 0.0,
            delay: Duration::from_secs(delay),
            seed: 3,
            from: self.now.get(),
        }
    }

    fn described(&self, id: &str) -> Value {
        self.ok("DescribeJob", json!({ "jobId": id }))["job"].clone()
    }

    fn counted(&self, id: &str, status: &str) -> u64 {
        self.described(id)["jobProcessDetails"][format!("numberOf{status}Things")].as_u64().unwrap()
    }
}

#[test]
fn devices_answer_by_a_standing_order_in_their_time() {
    let aws = Fixture::new();
    aws.world.order_answers(aws.orders(0.0, 10));
    aws.job_for(20, json!({}));
    assert_eq!(aws.counted("up", "Queued"), 20);
    aws.wait(6);
    assert_eq!(aws.counted("up", "InProgress"), 20);
    let execution = aws.ok("DescribeJobExecution", json!({ "jobId": "up", "thingName": "t00000" }));
    assert!(execution["execution"]["startedAt"].is_number());
    aws.wait(6);
    assert_eq!(
        (aws.counted("up", "Succeeded"), aws.described("up")["status"].clone()),
        (20, json!("COMPLETED"))
    );
    aws.world.order_answers(Answers { only: "t0000?".to_owned(), ..aws.orders(1.0, 0) });
    aws.another("again", json!({}));
    assert_eq!((aws.counted("again", "Failed"), aws.counted("again", "Queued")), (10, 10));
    aws.world.forget_answers();
    aws.another("alone", json!({}));
    aws.wait(60);
    assert_eq!(aws.counted("alone", "Queued"), 20);
}

#[test]
fn devices_answer_at_once_and_a_share_fails() {
    let aws = Fixture::new();
    aws.job_for(400, json!({}));
    let counts = aws.world.answer_now(&aws.orders(0.1, 0), aws.now.get()).unwrap();
    let failed = counts["FAILED"].as_u64().unwrap();
    assert!((15..80).contains(&failed), "{counts}");
    assert_eq!(counts["SUCCEEDED"].as_u64().unwrap() + failed, 400);
    assert_eq!(aws.counted("up", "Failed"), failed);
    let input = json!({ "jobId": "up", "status": "FAILED" });
    let listed = aws.registry("ListJobExecutionsForJob", input, "executionSummaries");
    assert_eq!(listed.len() as u64, failed);
    assert!(answer_named("QUEUED").is_err());
}

#[test]
fn executions_time_out_after_their_minutes_in_progress() {
    let aws = Fixture::new();
    aws.job_for(3, json!({ "timeoutConfig": { "inProgressTimeoutInMinutes": 5 } }));
    aws.wait(600);
    assert_eq!(aws.counted("up", "Queued"), 3);
    let begin = Answers { status: "IN_PROGRESS", ..aws.orders(0.0, 0) };
    aws.world.answer_now(&begin, aws.now.get()).unwrap();
    aws.wait(200);
    let shown = aws.ok("DescribeJobExecution", json!({ "jobId": "up", "thingName": "t00000" }));
    assert_eq!(shown["execution"]["approximateSecondsBeforeTimedOut"], 100);
    aws.wait(100);
    assert_eq!(
        (aws.counted("up", "TimedOut"), aws.described("up")["status"].clone()),
        (3, json!("COMPLETED"))
    );
}

#[test]
fn an_abort_criterion_needs_its_share_and_its_number() {
    let aws = Fixture::new();
    let criterion = json!({ "failureType": "FAILED", "action": "CANCEL", "thresholdPercentage": 20,
                            "minNumberOfExecutedThings": 5 });
    aws.job_for(20, json!({ "abortConfig": { "criteriaList": [criterion] } }));
    let answers = |only: &str, fail: f64| {
        let order = Answers { only: only.to_owned(), ..aws.orders(fail, 0) };
        aws.world.answer_now(&order, aws.now.get()).unwrap();
    };
    answers("t00000", 1.0);
    assert_eq!(aws.described("up")["status"], "IN_PROGRESS");
    for only in ["t00001", "t00002", "t00003", "t00004", "t00005"] {
        answers(only, 0.0);
        let wanted = if only < "t00004" { "IN_PROGRESS" } else { "CANCELED" };
        assert_eq!(aws.described("up")["status"], wanted, "{only}");
    }
    let job = aws.described("up");
    assert_eq!((&job["reasonCode"], &job["forceCanceled"]), (&json!("ABORT_CANCEL"), &json!(false)));
    assert_eq!((aws.counted("up", "Canceled"), aws.counted("up", "Succeeded")), (15, 4));
}

#[test]
fn a_rollout_rate_is_kept_by_the_minute() {
    let aws = Fixture::new();
    aws.job_for(25, json!({ "jobExecutionsRolloutConfig": { "maximumPerMinute": 10 } }));
    assert_eq!(aws.counted("up", "Queued"), 10);
    assert_eq!(
        aws.described("up")["jobProcessDetails"]["processingTargets"],
        json!([arn("thinggroup", "all")])
    );
    aws.world.answer_now(&aws.orders(0.0, 0), aws.now.get()).unwrap();
    assert_eq!(aws.described("up")["status"], "IN_PROGRESS");
    aws.wait(60);
    assert_eq!(aws.counted("up", "Queued"), 10);
    aws.wait(60);
    assert_eq!(aws.counted("up", "Queued"), 15);
    aws.world.answer_now(&aws.orders(0.0, 0), aws.now.get()).unwrap();
    assert_eq!(
        (aws.counted("up", "Succeeded"), aws.described("up")["status"].clone()),
        (25, json!("COMPLETED"))
    );
}

#[test]
fn single_executions_are_cancelled_and_deleted() {
    let aws = Fixture::new();
    aws.job_for(3, json!({}));
    let begin = Answers { status: "IN_PROGRESS", only: "t00001".to_owned(), ..aws.orders(0.0, 0) };
    aws.world.answer_now(&begin, aws.now.get()).unwrap();
    let one = |thing: &str| json!({ "jobId": "up", "thingName": thing });
    let mut versioned = one("t00000");
    versioned["expectedVersion"] = json!(7);
    assert_eq!(aws.code("CancelJobExecution", versioned), ("VersionConflictException", 409));
    aws.ok("CancelJobExecution", one("t00000"));
    assert_eq!(aws.code("CancelJobExecution", one("t00000")), TRANSITION);
    assert_eq!(aws.code("CancelJobExecution", one("t00001")), TRANSITION);
    let mut forced = one("t00001");
    forced["force"] = json!(true);
    forced["statusDetails"] = json!({ "why": "recalled" });
    aws.ok("CancelJobExecution", forced);
    let shown = aws.ok("DescribeJobExecution", one("t00001"))["execution"].clone();
    assert_eq!((&shown["status"], &shown["forceCanceled"]), (&json!("CANCELED"), &json!(true)));
    assert_eq!(shown["statusDetails"]["detailsMap"]["why"], "recalled");
    let delete = |thing: &str, number: u64, force: bool| json!({ "jobId": "up", "thingName": thing, "executionNumber": number.to_string(), "force": force });
    assert_eq!(aws.code("DeleteJobExecution", delete("t00002", 1, false)), TRANSITION);
    assert_eq!(aws.code("DeleteJobExecution", delete("t00000", 2, false)), NOT_FOUND);
    aws.ok("DeleteJobExecution", delete("t00000", 1, false));
    assert_eq!(aws.code("DescribeJobExecution", one("t00000")), NOT_FOUND);
    assert_eq!(aws.described("up")["status"], "IN_PROGRESS");
    aws.ok("DeleteJobExecution", delete("t00002", 1, true));
    assert_eq!(aws.described("up")["status"], "COMPLETED");
}

#[test]
fn jobs_in_deletion_and_active_jobs_are_limited() {
    let aws = Fixture::new();
    aws.world.set_job_deletion(Duration::from_secs(5));
    aws.job_for(1, json!({}));
    for number in 0..499 {
        aws.another(&format!("j{number}"), json!({}));
    }
    let more = json!({ "jobId": "more", "targets": [arn("thinggroup", "all")], "document": "{}" });
    assert_eq!(aws.code("CreateJob", more), FULL);
    let delete = |number: usize| json!({ "jobId": format!("j{number}"), "force": true });
    for number in 0..10 {
        aws.ok("DeleteJob", delete(number));
    }
    assert_eq!(aws.described("j0")["status"], "DELETION_IN_PROGRESS");
    assert_eq!(aws.code("DeleteJob", delete(10)), FULL);
    aws.wait(5);
    assert_eq!(aws.code("DescribeJob", json!({ "jobId": "j0" })), NOT_FOUND);
    aws.ok("DeleteJob", delete(10));
}

#[test]
fn a_job_is_made_from_a_template_and_its_parameters() {
    let aws = Fixture::new();
    aws.thing("a");
    let managed = "arn:aws:iot:eu-west-1::jobtemplate/AWS-Download-File:1.0";
    let job = |id: &str, template: &str, parameters: Value| {
        json!({ "jobId": id, "targets": [arn("thing", "a")], "jobTemplateArn": template,
                "documentParameters": parameters })
    };
    let url = "https://example.com/a\"b";
    let made = aws.ok("CreateJob", job("load", managed, json!({ "downloadUrl": url, "filePath": "/tmp/a" })));
    assert_eq!(made["description"], "A managed job template for downloading a file.");
    let document = aws.ok("GetJobDocument", json!({ "jobId": "load" }))["document"].clone();
    let document: Value = serde_json::from_str(document.as_str().unwrap()).unwrap();
    let action = &document["steps"][0]["action"];
    assert_eq!((&action["input"]["args"], &action["runAsUser"]), (&json!([url, "/tmp/a"]), &json!("")));
    let raw = aws.ok("GetJobDocument", json!({ "jobId": "load", "beforeSubstitution": true }));
    assert!(raw["document"].as_str().unwrap().contains("${aws:iot:parameter:downloadUrl}"));
    for parameters in
        [json!({ "filePath": "x" }), json!({ "downloadUrl": "x", "filePath": "x", "other": "x" })]
    {
        assert_eq!(aws.code("CreateJob", job("no", managed, parameters)), INVALID);
    }
    let unknown = "arn:aws:iot:eu-west-1::jobtemplate/AWS-Fly:1.0";
    assert_eq!(aws.code("CreateJob", job("no", unknown, json!({}))), NOT_FOUND);
    let template = json!({ "jobTemplateId": "own", "description": "ours", "document": r#"{"v":1}"#,
                           "timeoutConfig": { "inProgressTimeoutInMinutes": 7 } });
    let own = aws.ok("CreateJobTemplate", template.clone())["jobTemplateArn"].as_str().unwrap().to_owned();
    assert_eq!(aws.code("CreateJobTemplate", template), ("ConflictException", 409));
    aws.ok("CreateJob", json!({ "jobId": "by-own", "targets": [arn("thing", "a")], "jobTemplateArn": own }));
    let shown = aws.described("by-own");
    assert_eq!(shown["timeoutConfig"]["inProgressTimeoutInMinutes"], 7);
    assert_eq!((&shown["jobTemplateArn"], &shown["description"]), (&json!(own), &json!("ours")));
    let of_job = json!({ "jobTemplateId": "of-job", "description": "taken", "jobArn": arn("job", "load") });
    aws.ok("CreateJobTemplate", of_job);
    let listed = aws.registry("ListJobTemplates", json!({}), "jobTemplates");
    assert_eq!(each(&listed, "jobTemplateId"), ["of-job", "own"]);
    aws.ok("TagResource", json!({ "resourceArn": own, "tags": [{ "Key": "a", "Value": "b" }] }));
    aws.ok("DeleteJobTemplate", json!({ "jobTemplateId": "own" }));
    assert_eq!(aws.code("DescribeJobTemplate", json!({ "jobTemplateId": "own" })), NOT_FOUND);
    let all = aws.registry("ListManagedJobTemplates", json!({}), "managedJobTemplates");
    assert_eq!(all.len(), 7);
}
