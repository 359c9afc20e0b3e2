"""S3: a bucket and a document in it."""

import os

S3 = "s3api"


def run(cli):
    body = os.path.join(cli.scratch, "body.json")
    with open(body, "w") as file:
        file.write('{"operation":"update"}')
    here, out = os.environ["AWS_REGION"], os.path.join(cli.scratch, "out.json")
    where = {} if here == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": here}}
    cli.ok(S3, "CreateBucket", Bucket="docs", **where)
    cli.fails("BucketAlreadyOwnedByYou" if where else "BucketAlreadyExists", S3, "CreateBucket", Bucket="docs", **where)
    put = cli.ok(S3, "PutObject", Bucket="docs", Key="a b/fw.json", Body=body, ContentType="application/json")
    got = cli.ok(S3, "GetObject", (out,), Bucket="docs", Key="a b/fw.json")
    head = cli.ok(S3, "HeadObject", Bucket="docs", Key="a b/fw.json")
    if open(out).read() != open(body).read():
        cli.problems.append("GetObject gives another document than PutObject took")
    for answer in (got, head):
        if (answer["ETag"], answer["ContentLength"], answer["ContentType"]) != (put["ETag"], 22, "application/json"):
            cli.problems.append(f"{answer} is not what PutObject took: {put}")
    cli.fails("NoSuchBucket", S3, "PutObject", Bucket="none", Key="k", Body=body)
    cli.fails("404", S3, "HeadObject", Bucket="docs", Key="none")
