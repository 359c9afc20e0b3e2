//! Jobs: what is refused, which things they reach, and how they end.

use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, NOT_FOUND, each};

fn arn(kind: &str, name: &str) -> String {
    format!("arn:aws:iot:eu-west-1:111122223333:{kind}/{name}")
}

impl Fixture {
    fn fleet(&self) {
        self.ok("CreateThingGroup", json!({ "thingGroupName": "g" }));
        self.ok("CreateThingGroup", json!({ "thingGroupName": "below", "parentGroupName": "g" }));
        for (thing, group) in [("a", "g"), ("b", "below"), ("c", "g")] {
            self.thing(thing);
            self.ok("AddThingToThingGroup", json!({ "thingGroupName": group, "thingName": thing }));
        }
    }

    fn executions(&self, job: &str, status: &str) -> Vec<String> {
        let input = json!({ "jobId": job, "status": status });
        each(&self.registry("ListJobExecutionsForJob", input, "executionSummaries"), "thingArn")
    }
}

fn job(id: &str, targets: &[&str]) -> Value {
    json!({ "jobId": id, "targets": targets, "document": "{\"operation\":\"reboot\"}" })
}

#[test]
fn settings_outside_the_bounds_are_refused() {
    let aws = Fixture::new();
    aws.thing("t");
    let thing = arn("thing", "t");
    let rate = |factor: f64| {
        json!({ "exponentialRate": { "baseRatePerMinute": 10, "incrementFactor": factor,
            "rateIncreaseCriteria": { "numberOfNotifiedThings": 5 } } })
    };
    let abort = |percent: f64| {
        json!({ "criteriaList": [{ "failureType": "ALL", "action": "CANCEL", "thresholdPercentage": percent,
            "minNumberOfExecutedThings": 1 }] })
    };
    let cases = [
        (
            "jobExecutionsRolloutConfig",
            json!({ "maximumPerMinute": 1001 }),
            json!({ "maximumPerMinute": 1000 }),
        ),
        ("jobExecutionsRolloutConfig", rate(1.15), rate(1.1)),
        ("abortConfig", abort(20.125), abort(20.25)),
        ("abortConfig", json!({ "criteriaList": [] }), abort(100.0)),
        (
            "timeoutConfig",
            json!({ "inProgressTimeoutInMinutes": 10_081 }),
            json!({ "inProgressTimeoutInMinutes": 1 }),
        ),
        ("presignedUrlConfig", json!({ "expiresInSec": 59 }), json!({ "expiresInSec": 60 })),
        (
            "schedulingConfig",
            json!({ "startTime": "2026-09-21 14:00" }),
            json!({ "startTime": "2026-10-01 00:00" }),
        ),
        (
            "jobExecutionsRetryConfig",
            json!({ "criteriaList": [{ "failureType": "ALL", "numberOfRetries": 11 }] }),
            json!({ "criteriaList": [{ "failureType": "ALL", "numberOfRetries": 10 }] }),
        ),
    ];
    for (number, (member, wrong, right)) in cases.into_iter().enumerate() {
        let mut input = job(&format!("j{number}"), &[&thing]);
        input[member] = wrong;
        assert_eq!(aws.code("CreateJob", input.clone()), INVALID, "{member}");
        input[member] = right;
        aws.ok("CreateJob", input);
    }
}

#[test]
fn targets_document_and_name_are_checked() {
    let aws = Fixture::new();
    aws.thing("t");
    let thing = arn("thing", "t");
    assert_eq!(aws.code("CreateJob", job("j", &[])), INVALID);
    assert_eq!(aws.code("CreateJob", job("j", &["t"])), INVALID);
    assert_eq!(aws.code("CreateJob", job("j", &[&arn("thing", "none")])), NOT_FOUND);
    assert_eq!(aws.code("CreateJob", job("j", &vec![thing.as_str(); 101])), ("LimitExceededException", 410));
    assert_eq!(aws.code("CreateJob", json!({ "jobId": "j", "targets": [thing] })), INVALID);
    let mut input = job("j", &[&thing]);
    input["document"] = json!("no json");
    assert_eq!(aws.code("CreateJob", input.clone()), INVALID);
    input["document"] = json!("{}");
    input["documentSource"] = json!("https://s3.amazonaws.com/b/k");
    assert_eq!(aws.code("CreateJob", input), INVALID);
    let template = json!({ "jobId": "j", "targets": [thing], "jobTemplateArn": arn("jobtemplate", "x") });
    assert_eq!(aws.code("CreateJob", template), NOT_FOUND);
    aws.ok("CreateJob", job("j", &[&thing]));
    let error = aws.refused("CreateJob", job("j", &[&thing]));
    assert_eq!(((error.code, error.status), &error.extra["resourceId"]), (EXISTS, &json!("j")));
    assert_eq!(aws.ok("GetJobDocument", json!({ "jobId": "j" }))["document"], "{\"operation\":\"reboot\"}");
}

#[test]
fn a_job_reaches_the_groups_below_and_ends_by_cancellation() {
    let aws = Fixture::new();
    aws.fleet();
    aws.ok("CreateJob", job("j", &[&arn("thinggroup", "g"), &arn("thing", "a")]));
    let shown = aws.ok("DescribeJob", json!({ "jobId": "j" }));
    assert_eq!(shown["job"]["status"], "IN_PROGRESS");
    assert_eq!(shown["job"]["jobProcessDetails"]["numberOfQueuedThings"], 3);
    assert_eq!(aws.executions("j", "QUEUED"), [arn("thing", "a"), arn("thing", "b"), arn("thing", "c")]);
    assert_eq!(aws.code("DeleteJob", json!({ "jobId": "j" })), ("InvalidStateTransitionException", 409));
    assert_eq!(aws.code("CancelJob", json!({ "jobId": "j", "reasonCode": "lower" })), INVALID);
    aws.ok("CancelJob", json!({ "jobId": "j", "reasonCode": "OLD" }));
    assert_eq!(aws.executions("j", "CANCELED").len(), 3);
    assert_eq!(aws.code("CancelJob", json!({ "jobId": "j" })), INVALID);
    aws.ok("DeleteJob", json!({ "jobId": "j" }));
    assert_eq!(aws.code("DescribeJob", json!({ "jobId": "j" })), NOT_FOUND);
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "empty" }));
    aws.ok("CreateJob", job("nobody", &[&arn("thinggroup", "empty")]));
    assert_eq!(aws.ok("DescribeJob", json!({ "jobId": "nobody" }))["job"]["status"], "COMPLETED");
}

#[test]
fn a_continuous_job_follows_its_group() {
    let aws = Fixture::new();
    aws.fleet();
    let mut input = job("j", &[&arn("thinggroup", "g")]);
    input["targetSelection"] = json!("CONTINUOUS");
    aws.ok("CreateJob", input);
    aws.ok("CreateJob", job("once", &[&arn("thinggroup", "g")]));
    aws.thing("late");
    let member = json!({ "thingGroupName": "below", "thingName": "late" });
    aws.ok("AddThingToThingGroup", member.clone());
    assert_eq!(aws.executions("j", "QUEUED").len(), 4);
    assert_eq!(aws.executions("once", "QUEUED").len(), 3);
    aws.ok("RemoveThingFromThingGroup", member.clone());
    assert_eq!(aws.executions("j", "REMOVED"), [arn("thing", "late")]);
    aws.ok("AddThingToThingGroup", member);
    let shown = aws.ok("DescribeJobExecution", json!({ "jobId": "j", "thingName": "late" }));
    assert_eq!(
        (&shown["execution"]["status"], &shown["execution"]["executionNumber"]),
        (&json!("QUEUED"), &json!(2))
    );
    let listed = aws.registry("ListJobExecutionsForThing", json!({ "thingName": "a" }), "executionSummaries");
    assert_eq!(each(&listed, "jobId"), ["once", "j"]);
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "more" }));
    let more = json!([arn("thinggroup", "more")]);
    aws.ok("AssociateTargetsWithJob", json!({ "jobId": "j", "targets": more }));
    assert_eq!(aws.code("AssociateTargetsWithJob", json!({ "jobId": "once", "targets": more })), INVALID);
    let jobs = aws.registry("ListJobs", json!({ "thingGroupName": "more" }), "jobs");
    assert_eq!(each(&jobs, "jobId"), ["j"]);
}

#[test]
fn a_scheduled_job_starts_and_ends_on_time() {
    let aws = Fixture::new();
    aws.fleet();
    let mut input = job("j", &[&arn("thinggroup", "g")]);
    let times =
        json!({ "startTime": "2026-09-21 15:00", "endTime": "2026-09-21 16:00", "endBehavior": "CANCEL" });
    input["schedulingConfig"] = times;
    aws.ok("CreateJob", input);
    let status = || aws.ok("DescribeJob", json!({ "jobId": "j" }))["job"]["status"].clone();
    assert_eq!(status(), "SCHEDULED");
    assert!(aws.executions("j", "QUEUED").is_empty());
    aws.wait(3600);
    assert_eq!(status(), "IN_PROGRESS");
    assert_eq!(aws.executions("j", "QUEUED").len(), 3);
    aws.wait(3600);
    assert_eq!(status(), "CANCELED");
    assert_eq!(aws.executions("j", "CANCELED").len(), 3);
}
