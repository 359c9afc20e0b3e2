"""APIs of MiniStack's API Gateway whose methods take IAM's signatures only (AWS_IAM), and calls that botocore signs."""

import urllib.error
import urllib.request

import botocore.auth
import botocore.awsrequest
import botocore.credentials

from agents import client
from mtls import ACCOUNT, REGION, URL


def new_api(name, methods, stages=("prod",), region=REGION):
    """An API with these methods (`POST /agents`) and where each call goes: a URL, or nowhere but to an answer."""
    rest = client("apigateway", ACCOUNT, region=region)
    api = rest.create_rest_api(name=name)["id"]
    resources = {"": rest.get_resources(restApiId=api)["items"][0]["id"]}
    for method, to in methods.items():
        verb, path = method.split(" ")
        parent = path.rpartition("/")[0]
        if path not in resources:
            made = rest.create_resource(restApiId=api, parentId=resources[parent], pathPart=path.rpartition("/")[2])
            resources[path] = made["id"]
        at = {"restApiId": api, "resourceId": resources[path], "httpMethod": verb}
        rest.put_method(**at, authorizationType="AWS_IAM")
        if to:
            rest.put_integration(**at, type="HTTP_PROXY", integrationHttpMethod=verb, uri=to)
            continue
        rest.put_method_response(**at, statusCode="200")
        rest.put_integration(**at, type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'})
        rest.put_integration_response(**at, statusCode="200")
    for stage in stages:
        rest.create_deployment(restApiId=api, stageName=stage)
    return api


def address(api, stage):
    """The API's URL at MiniStack, whose own host names have no address."""
    return f"{URL}/_aws/execute-api/{api}/{stage}"


def invoke(session, method, api, stage, path, region=REGION):
    """The status of a signed call."""
    data = b"{}" if method == "POST" else None
    request = botocore.awsrequest.AWSRequest(method, f"{address(api, stage)}{path}", data=data,
                                             headers={"content-type": "application/json"})
    botocore.auth.SigV4Auth(botocore.credentials.Credentials(*session), "execute-api", region).add_auth(request)
    sent = urllib.request.Request(request.url, data, dict(request.headers.items()), method=method)
    try:
        with urllib.request.urlopen(sent, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
