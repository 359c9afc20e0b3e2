"""Jobs, their executions, and the fleet index."""

import json
import time

IOT = "iot"
# Nothing is tried again here, and connectivity is indexed in the area of the fleet.
UNDOCUMENTED = {
    "ListJobExecutionsForJob.executionSummaries[].jobExecutionSummary.retryAttempt": "no execution is tried again",
    "SearchIndex.things[].connectivity": "the index has no connectivity here",
}
DOCUMENT = '{"operation":"reboot"}'


def run(cli):
    arns = fleet(cli)
    jobs(cli, arns)
    executions(cli, arns)
    answers(cli, arns)
    played(cli, arns)
    single(cli, arns)
    templates(cli, arns)
    endings(cli)
    index(cli)
    cli.child(IOT, "DescribeJob", jobId="job-1")


def fleet(cli):
    cli.ok(IOT, "CreateThingType", thingTypeName="lamp")
    arns = {}
    for number in range(1, 8):
        name = f"thing-{number}"
        arns[name] = cli.ok(IOT, "CreateThing", thingName=name, thingTypeName="lamp",
                            attributePayload={"attributes": {"level": str(number)}})["thingArn"]
    arns["group"] = cli.ok(IOT, "CreateThingGroup", thingGroupName="group")["thingGroupArn"]
    arns["later"] = cli.ok(IOT, "CreateThingGroup", thingGroupName="later")["thingGroupArn"]
    cli.ok(IOT, "AddThingToThingGroup", thingGroupName="group", thingName="thing-1")
    return arns


def jobs(cli, arns):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    targets = [arns[f"thing-{number}"] for number in range(1, 8)]
    ok("CreateJob", jobId="job-1", targets=targets, document=DOCUMENT, description="all the settings",
       targetSelection="SNAPSHOT", tags=[{"Key": "a", "Value": "b"}],
       presignedUrlConfig={"roleArn": "arn:aws:iam::111111111111:role/download", "expiresInSec": 300},
       jobExecutionsRolloutConfig={"exponentialRate": {"baseRatePerMinute": 10, "incrementFactor": 2.0,
                                                       "rateIncreaseCriteria": {"numberOfSucceededThings": 5}},
                                   "maximumPerMinute": 100},
       abortConfig={"criteriaList": [{"failureType": "FAILED", "action": "CANCEL", "thresholdPercentage": 10.5,
                                      "minNumberOfExecutedThings": 5}]},
       timeoutConfig={"inProgressTimeoutInMinutes": 60},
       jobExecutionsRetryConfig={"criteriaList": [{"failureType": "TIMED_OUT", "numberOfRetries": 2}]})
    job = ok("DescribeJob", jobId="job-1")["job"]
    if job["abortConfig"]["criteriaList"][0]["thresholdPercentage"] != 10.5:
        cli.problems.append(f"the abort threshold of 10.5 becomes {job['abortConfig']}")
    ok("GetJobDocument", jobId="job-1")
    ok("DescribeJob", jobId="job-1", beforeSubstitution=True)
    ok("CreateJob", jobId="job-g", targets=[arns["group"]], document=DOCUMENT, targetSelection="CONTINUOUS",
       description="for those who come later")
    for number in range(2, 7):
        ok("CreateJob", jobId=f"job-{number}", targets=targets[:2], document=DOCUMENT)
    ok("UpdateJob", jobId="job-2", description="changed", timeoutConfig={"inProgressTimeoutInMinutes": 5})
    if ok("DescribeJob", jobId="job-2")["job"].get("description") != "changed":
        cli.problems.append("UpdateJob does not change the description")
    ok("AssociateTargetsWithJob", jobId="job-g", targets=[arns["later"]], comment="one more")
    if arns["later"] not in ok("DescribeJob", jobId="job-g")["job"]["targets"]:
        cli.problems.append("AssociateTargetsWithJob does not add the target")
    cli.pages(IOT, "ListJobs", at_least=7)
    cli.pages(IOT, "ListJobs", at_least=6, targetSelection="SNAPSHOT")
    cli.pages(IOT, "ListJobs", at_least=7, status="IN_PROGRESS")
    ok("ListJobs", thingGroupName="group")
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateJob", jobId="job-1", targets=targets, document=DOCUMENT)
    fails("InvalidRequestException", IOT, "CreateJob", jobId="no spaces", targets=targets, document=DOCUMENT)
    fails("InvalidRequestException", IOT, "CreateJob", jobId="x", targets=targets)
    fails("InvalidRequestException", IOT, "CreateJob", jobId="x", targets=targets, document="not json")
    fails("ResourceNotFoundException", IOT, "CreateJob", jobId="x", targets=[targets[0][:-7] + "missing"], document=DOCUMENT)
    fails("LimitExceededException", IOT, "CreateJob", jobId="x", document=DOCUMENT,
          targets=[f"{targets[0][:-1]}{number}" for number in range(1, 102)])
    for operation, more in (("DescribeJob", {}), ("GetJobDocument", {}), ("CancelJob", {}), ("DeleteJob", {}),
                            ("UpdateJob", {"description": "x"}), ("ListJobExecutionsForJob", {}),
                            ("AssociateTargetsWithJob", {"targets": [arns["later"]]})):
        fails("ResourceNotFoundException", IOT, operation, jobId="missing", **more)
    fails("InvalidRequestException", IOT, "AssociateTargetsWithJob", jobId="job-1", targets=[arns["later"]])
    fails("InvalidRequestException", IOT, "AssociateTargetsWithJob", jobId="job-g", targets=targets[:1])
    fails("InvalidRequestException", IOT, "ListJobs", nextToken="bogus")
    fails("ResourceNotFoundException", IOT, "ListJobs", thingGroupName="missing")


def executions(cli, arns):
    cli.pages(IOT, "ListJobExecutionsForJob", jobId="job-1", at_least=7)
    cli.pages(IOT, "ListJobExecutionsForJob", jobId="job-1", status="QUEUED", at_least=1)
    cli.pages(IOT, "ListJobExecutionsForThing", thingName="thing-1", at_least=7)
    cli.pages(IOT, "ListJobExecutionsForThing", thingName="thing-1", status="QUEUED", at_least=6)
    cli.ok(IOT, "ListJobExecutionsForThing", thingName="thing-1", jobId="job-1")
    cli.ok(IOT, "DescribeJobExecution", jobId="job-1", thingName="thing-1")
    cli.ok(IOT, "DescribeJobExecution", jobId="job-1", thingName="thing-1", executionNumber=1)
    cli.fails("ResourceNotFoundException", IOT, "DescribeJobExecution", jobId="job-3", thingName="thing-7")
    cli.fails("ResourceNotFoundException", IOT, "DescribeJobExecution", jobId="missing", thingName="thing-1")
    cli.fails("ResourceNotFoundException", IOT, "ListJobExecutionsForThing", thingName="missing")


def answers(cli, arns):
    """What devices answer, by the sandbox's own path, is what AWS's operations then show."""
    account, region = arns["thing-1"].split(":")[4], arns["thing-1"].split(":")[3]
    names = ["thing-5", "thing-6"]
    cli.ok(IOT, "CreateJob", jobId="answered", targets=[arns[name] for name in names], document=DOCUMENT)
    for name, status in zip(names, ["SUCCEEDED", "REJECTED"]):
        cli.admin("executions", {"account": account, "region": region, "thingName": name, "jobId": "answered",
                                 "status": status})
        shown = cli.ok(IOT, "DescribeJobExecution", jobId="answered", thingName=name)["execution"]["status"]
        listed = cli.ok(IOT, "ListJobExecutionsForThing", thingName=name, jobId="answered")["executionSummaries"]
        if [shown, listed[0]["jobExecutionSummary"]["status"]] != [status, status]:
            cli.problems.append(f"{name} answered {status}, and shows {shown} and {listed}")
    job = cli.ok(IOT, "DescribeJob", jobId="answered")["job"]
    counts = job["jobProcessDetails"]
    if [job["status"], counts["numberOfSucceededThings"], counts["numberOfRejectedThings"]] != ["COMPLETED", 1, 1]:
        cli.problems.append(f"a job that all things answered is {job}")


def played(cli, arns):
    """Devices that answer by order, time out, and let a job be aborted."""
    account, region = arns["thing-1"].split(":")[4], arns["thing-1"].split(":")[3]
    place = {"account": account, "region": region}
    targets = [arns[f"thing-{number}"] for number in range(1, 8)]

    def counts(job):
        shown = cli.ok(IOT, "DescribeJob", jobId=job)["job"]
        return shown["status"], {name[8:-6]: count for name, count in shown["jobProcessDetails"].items() if count}

    def same(job, wanted):
        found = counts(job)
        if found != wanted:
            cli.problems.append(f"{job} is {found}, not {wanted}")

    cli.ok(IOT, "CreateJob", jobId="played", targets=targets, document=DOCUMENT)
    cli.admin("devices/answer", dict(place, job="played", only="thing-1", fail="100%"))
    cli.admin("devices/answer", dict(place, job="played"))
    same("played", ("COMPLETED", {"Failed": 1, "Succeeded": 6}))
    cli.ok(IOT, "CreateJob", jobId="slow", targets=targets, document=DOCUMENT,
           timeoutConfig={"inProgressTimeoutInMinutes": 5})
    cli.admin("devices/answer", dict(place, job="slow", status="IN_PROGRESS"))
    same("slow", ("IN_PROGRESS", {"InProgress": 7}))
    cli.ok(IOT, "DescribeJobExecution", jobId="slow", thingName="thing-1")
    cli.admin("clock", {"advanceSeconds": 300})
    same("slow", ("COMPLETED", {"TimedOut": 7}))
    cli.ok(IOT, "CreateJob", jobId="aborted", targets=targets, document=DOCUMENT,
           abortConfig={"criteriaList": [{"failureType": "ALL", "action": "CANCEL", "thresholdPercentage": 50,
                                          "minNumberOfExecutedThings": 2}]})
    cli.admin("devices/answer", dict(place, job="aborted", only="thing-1", fail=1, failAs="REJECTED"))
    same("aborted", ("IN_PROGRESS", {"Rejected": 1, "Queued": 6}))
    cli.admin("devices/answer", dict(place, job="aborted", only="thing-2"))
    same("aborted", ("CANCELED", {"Rejected": 1, "Succeeded": 1, "Canceled": 5}))
    cli.ok(IOT, "CreateJob", jobId="stepwise", targets=targets, document=DOCUMENT,
           jobExecutionsRolloutConfig={"maximumPerMinute": 5})
    shown = cli.ok(IOT, "DescribeJob", jobId="stepwise")["job"]["jobProcessDetails"]
    if [shown["numberOfQueuedThings"], shown.get("processingTargets")] != [5, targets]:
        cli.problems.append(f"a rollout of five a minute begins with {shown}")
    cli.admin("clock", {"advanceSeconds": 60})
    same("stepwise", ("IN_PROGRESS", {"Queued": 7}))


def single(cli, arns):
    """One execution at a time."""
    fails = cli.fails
    one = {"jobId": "single", "thingName": "thing-1"}
    cli.ok(IOT, "CreateJob", jobId="single", targets=[arns["thing-1"], arns["thing-2"]], document=DOCUMENT)
    fails("VersionConflictException", IOT, "CancelJobExecution", expectedVersion=9, **one)
    fails("InvalidStateTransitionException", IOT, "DeleteJobExecution", executionNumber=1, **one)
    cli.ok(IOT, "CancelJobExecution", statusDetails={"why": "recalled"}, **one)
    fails("InvalidStateTransitionException", IOT, "CancelJobExecution", **one)
    cli.ok(IOT, "DescribeJobExecution", **one)
    cli.ok(IOT, "DeleteJobExecution", executionNumber=1, **one)
    fails("ResourceNotFoundException", IOT, "DeleteJobExecution", executionNumber=1, **one)
    fails("ResourceNotFoundException", IOT, "CancelJobExecution", jobId="missing", thingName="thing-1")
    cli.ok(IOT, "DeleteJobExecution", jobId="single", thingName="thing-2", executionNumber=1, force=True)
    if cli.ok(IOT, "DescribeJob", jobId="single")["job"]["status"] != "COMPLETED":
        cli.problems.append("a job without executions is not completed")


def templates(cli, arns):
    ok, fails = (lambda operation, **params: cli.ok(IOT, operation, **params)), cli.fails
    own = ok("CreateJobTemplate", jobTemplateId="own", document=DOCUMENT, description="ours",
             timeoutConfig={"inProgressTimeoutInMinutes": 60}, tags=[{"Key": "a", "Value": "b"}],
             presignedUrlConfig={"roleArn": "arn:aws:iam::111111111111:role/download", "expiresInSec": 300},
             jobExecutionsRolloutConfig={"maximumPerMinute": 100},
             abortConfig={"criteriaList": [{"failureType": "FAILED", "action": "CANCEL", "thresholdPercentage": 10.5,
                                            "minNumberOfExecutedThings": 5}]})["jobTemplateArn"]
    fails("ConflictException", IOT, "CreateJobTemplate", jobTemplateId="own", document=DOCUMENT, description="again")
    for number in range(1, 6):
        arn = arns["thing-1"].replace("thing/thing-1", "job/job-1")
        ok("CreateJobTemplate", jobTemplateId=f"of-job-{number}", jobArn=arn, description="taken from a job")
    fails("ResourceNotFoundException", IOT, "CreateJobTemplate", jobTemplateId="x", jobArn=arn + "x", description="x")
    fails("InvalidRequestException", IOT, "CreateJobTemplate", jobTemplateId="x", description="no document")
    ok("DescribeJobTemplate", jobTemplateId="own")
    ok("DescribeJobTemplate", jobTemplateId="of-job-1")
    cli.pages(IOT, "ListJobTemplates", at_least=6)
    ok("ListTagsForResource", resourceArn=own)
    ok("CreateJob", jobId="by-own", targets=[arns["thing-1"]], jobTemplateArn=own)
    managed = cli.pages(IOT, "ListManagedJobTemplates", at_least=7)
    load = next(item["templateArn"] for item in managed if item["templateName"] == "AWS-Download-File")
    ok("ListManagedJobTemplates", templateName="AWS-Reboot")
    ok("DescribeManagedJobTemplate", templateName="AWS-Download-File")
    ok("DescribeManagedJobTemplate", templateName="AWS-Reboot", templateVersion="1.0")
    ok("CreateJob", jobId="by-managed", targets=[arns["thing-1"]], jobTemplateArn=load,
       documentParameters={"downloadUrl": "https://example.com/index.html", "filePath": "path/to/file"})
    document = json.loads(ok("GetJobDocument", jobId="by-managed")["document"])
    if document["steps"][0]["action"]["input"]["args"] != ["https://example.com/index.html", "path/to/file"]:
        cli.problems.append(f"the parameters are not in {document}")
    shown = ok("DescribeJob", jobId="by-managed")["job"]
    if shown.get("jobTemplateArn") != load or "documentParameters" not in shown:
        cli.problems.append(f"a job from a template is {shown}")
    fails("InvalidRequestException", IOT, "CreateJob", jobId="x", targets=[arns["thing-1"]], jobTemplateArn=load)
    fails("ResourceNotFoundException", IOT, "CreateJob", jobId="x", targets=[arns["thing-1"]], jobTemplateArn=own + "x")
    fails("ResourceNotFoundException", IOT, "DescribeManagedJobTemplate", templateName="AWS-Fly")
    fails("ResourceNotFoundException", IOT, "DescribeJobTemplate", jobTemplateId="missing")
    ok("DeleteJobTemplate", jobTemplateId="own")
    fails("ResourceNotFoundException", IOT, "DeleteJobTemplate", jobTemplateId="own")


def endings(cli):
    cli.fails("InvalidStateTransitionException", IOT, "DeleteJob", jobId="job-2")
    cli.ok(IOT, "CancelJob", jobId="job-2", reasonCode="NOT_NEEDED", comment="changed our mind")
    job = cli.ok(IOT, "DescribeJob", jobId="job-2")["job"]
    if job["status"] != "CANCELED" or job.get("reasonCode") != "NOT_NEEDED":
        cli.problems.append(f"CancelJob leaves {job}")
    cli.pages(IOT, "ListJobExecutionsForJob", jobId="job-2", status="CANCELED", at_least=2)
    cli.fails("InvalidRequestException", IOT, "CancelJob", jobId="job-2")
    cli.ok(IOT, "DeleteJob", jobId="job-2")
    cli.ok(IOT, "DeleteJob", jobId="job-3", force=True)
    for name in ("job-2", "job-3"):
        cli.admin("clock", {"advanceSeconds": 5})
        code, _, _ = cli.main(IOT, "DescribeJob", {"jobId": name})
        last = cli.judge()
        if code == 0:
            status = cli.ok(IOT, "DescribeJob", jobId=name)["job"]["status"]
            if status != "DELETION_IN_PROGRESS":
                cli.problems.append(f"{name} is {status} after DeleteJob")
        elif last[0] != "ResourceNotFoundException":
            cli.problems.append(f"{name} answers {last} after DeleteJob")


def search(cli, query, **params):
    return cli.by_hand(IOT, "SearchIndex", "things", "maxResults", "nextToken", "nextToken",
                       queryString=query, **params)


def index(cli):
    cli.fails("ResourceNotFoundException", IOT, "DescribeIndex", indexName="AWS_Things")
    cli.fails("ResourceNotFoundException", IOT, "SearchIndex", queryString="thingName:*")
    cli.ok(IOT, "ListIndices")
    cli.ok(IOT, "UpdateIndexingConfiguration",
           thingIndexingConfiguration={"thingIndexingMode": "REGISTRY", "thingConnectivityIndexingMode": "OFF",
                                       "customFields": [{"name": "attributes.level", "type": "Number"}]},
           thingGroupIndexingConfiguration={"thingGroupIndexingMode": "ON"})
    for _ in range(100):
        cli.admin("clock", {"advanceSeconds": 10})
        if cli.ok(IOT, "DescribeIndex", indexName="AWS_Things")["indexStatus"] == "ACTIVE":
            break
        time.sleep(0.05)
    cli.ok(IOT, "GetIndexingConfiguration")
    names = cli.pages(IOT, "ListIndices", at_least=2)
    if sorted(names) != ["AWS_ThingGroups", "AWS_Things"]:
        cli.problems.append(f"the indices are {names}")
    found = [thing["thingName"] for thing in search(cli, "thingTypeName:lamp AND attributes.level>2")]
    if sorted(found) != [f"thing-{number}" for number in range(3, 8)]:
        cli.problems.append(f"the index finds {found}")
    search(cli, "thingName:thing* NOT attributes.level:4", indexName="AWS_Things", queryVersion="2017-09-30")
    groups = cli.ok(IOT, "SearchIndex", indexName="AWS_ThingGroups", queryString="thingGroupName:gr*")["thingGroups"]
    if [group["thingGroupName"] for group in groups] != ["group"]:
        cli.problems.append(f"the index of groups finds {groups}")
    cli.fails("InvalidQueryException", IOT, "SearchIndex", queryString="thingName:[")
    cli.fails("InvalidRequestException", IOT, "SearchIndex", queryString="*", nextToken="bogus")
    cli.fails("ResourceNotFoundException", IOT, "SearchIndex", indexName="missing", queryString="*")
    cli.fails("ResourceNotFoundException", IOT, "DescribeIndex", indexName="missing")
    cli.fails("InvalidRequestException", IOT, "UpdateIndexingConfiguration",
              thingIndexingConfiguration={"thingIndexingMode": "SOMETHING"})
