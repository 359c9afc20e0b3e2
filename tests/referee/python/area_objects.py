"""S3: a bucket and a document in it."""

import json
import os

S3 = "s3api"


def run(cli):
    body = os.path.join(cli.scratch, "body.json")
    with open(body, "w") as file:
        file.write('{"operation":"update"}')
    here, out = os.environ["AWS_REGION"], os.path.join(cli.scratch, "out.json")
    where = {} if here == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": here}}
    cli.ok(S3, "CreateBucket", Bucket="docs", **where)
    # In us-east-1 alone a bucket of one's own may be created again (API reference, CreateBucket).
    if where:
        cli.fails("BucketAlreadyOwnedByYou", S3, "CreateBucket", Bucket="docs", **where)
    else:
        cli.ok(S3, "CreateBucket", Bucket="docs")
    put = cli.ok(S3, "PutObject", Bucket="docs", Key="a b/fw.json", Body=body, ContentType="application/json")
    got = cli.ok(S3, "GetObject", (out,), Bucket="docs", Key="a b/fw.json")
    head = cli.ok(S3, "HeadObject", Bucket="docs", Key="a b/fw.json")
    if open(out).read() != open(body).read():
        cli.problems.append("GetObject gives another document than PutObject took")
    for answer in (got, head):
        if (answer["ETag"], answer["ContentLength"], answer["ContentType"]) != (put["ETag"], 22, "application/json"):
            cli.problems.append(f"{answer} is not what PutObject took: {put}")
    cli.fails("NoSuchBucket", S3, "PutObject", Bucket="none", Key="k", Body=body)
    member = cli.ok("organizations", "ListAccounts")["Accounts"]
    member = next(a["Id"] for a in member if a["Id"] != cli.ok("sts", "GetCallerIdentity")["Account"])
    reads = {"Bucket": "docs", "Key": "a b/fw.json"}
    cli.enter(member)
    cli.fails_at("AccessDenied", S3, "GetObject", (out,), **reads)
    cli.leave()
    statement = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{member}:root"}, "Action": "s3:GetObject",
                 "Resource": "arn:aws:s3:::docs/*"}
    cli.ok(S3, "PutBucketPolicy", Bucket="docs", Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
    cli.fails("AccessDenied", S3, "PutBucketPolicy", Bucket="docs",
              Policy=json.dumps({"Version": "2012-10-17", "Statement": [{**statement, "Principal": "*"}]}))
    cli.enter(member)
    cli.ok(S3, "GetObject", (out,), **reads)
    cli.fails("AccessDenied", S3, "DeleteObject", **reads)
    cli.leave()
    cli.ok(S3, "DeleteObject", **reads)
    cli.fails_at("NoSuchKey", S3, "GetObject", (out,), **reads)
    cli.fails("404", S3, "HeadObject", Bucket="docs", Key="none")
