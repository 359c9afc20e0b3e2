"""Answers with one fault each: the judge must name every one of them, and nothing in a good answer."""

import json

import botocore.session

import model

GOOD = {
    "defaultClientId": "a", "thingName": "a", "thingId": "0b8cf5dc-ebda-4bd6-bc3f-b93f586192c9",
    "thingArn": "arn:aws:iot:us-east-1:111111111111:thing/a", "attributes": {"a": "b"}, "version": 1,
}
JOB = {"job": {"jobId": "a", "status": "IN_PROGRESS", "createdAt": 1795252554.1}}

DOCTORED = [
    ("DescribeThing", {**GOOD, "thingname": "a"}, "the model does not know"),
    ("DescribeThing", {**GOOD, "thingName": "no spaces"}, "does not match"),
    ("DescribeThing", {**GOOD, "thingName": "a" * 129}, "more than 128"),
    ("DescribeThing", {**GOOD, "thingName": ""}, "fewer than 1"),
    ("DescribeThing", {**GOOD, "version": "1"}, "should be an integer"),
    ("DescribeThing", {**GOOD, "version": True}, "should be an integer"),
    ("DescribeThing", {**GOOD, "attributes": ["a"]}, "should be a map"),
    ("DescribeThing", {**GOOD, "attributes": {"a b": "c"}}, "does not match"),
    ("DescribeThing", {**GOOD, "billingGroupName": None}, "is null"),
    ("DescribeJob", {"job": {**JOB["job"], "status": "RUNNING"}}, "is none of"),
    ("DescribeJob", {"job": {**JOB["job"], "createdAt": "2026-11-21"}}, "seconds since 1970"),
    ("DescribeJob", {"job": {**JOB["job"], "createdAt": 1795252554100}}, "plausible time"),
    ("DescribeJob", {"job": {**JOB["job"], "presignedUrlConfig": {"expiresInSec": 5}}}, "fewer than 60"),
]


def main():
    service = botocore.session.get_session().get_service_model("iot")

    def judge(name, status, body):
        return model.check_answer(service.operation_model(name), "rest-json", status, json.dumps(body).encode()).problems

    for name, body in (("DescribeThing", GOOD), ("DescribeJob", JOB)):
        assert judge(name, 200, body) == [], judge(name, 200, body)
        assert judge(name, 202, body), "another HTTP status is accepted"
    for name, body, says in DOCTORED:
        problems = judge(name, 200, body)
        assert len(problems) >= 1 and all(says in problem for problem in problems[:1]), (body, says, problems)
    operation = service.operation_model("DescribeThing")
    for code, status, wrong in (("ResourceNotFoundException", 404, False), ("ResourceNotFoundException", 400, True),
                                ("LimitExceededException", 410, True), (None, 500, True)):
        headers = {"x-amzn-errortype": code}
        _, checker = model.check_error(operation, "rest-json", status, headers, b'{"message":"a"}')
        assert bool(checker.problems) == wrong, (code, status, checker.problems)


main()
