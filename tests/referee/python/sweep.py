"""Drives a sandbox with the official AWS CLI, in this process, and judges every answer by the service models.

Each area is a module with `run(cli)`. The outcome is one JSON object on the file given as the second argument.
"""

import importlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import traceback
import urllib.request
from contextlib import redirect_stderr, redirect_stdout

import awscli
import awscli.clidriver
from botocore import xform_name

import model

SIGNING_NAMES = {"service-quotas": "servicequotas"}


class Failed(Exception):
    """An answer that ends the area, because what follows builds on it."""


class Cli:
    """The AWS CLI against one sandbox."""

    def __init__(self):
        self.start()
        self.models = {}
        self.paginators = {}
        self.scratch = tempfile.mkdtemp()
        self.raw = []
        self.driven = {}
        self.refused = {}
        self.paths = {}
        self.problems = []
        self.calls = 0

    def start(self):
        self.driver = awscli.clidriver.create_clidriver()
        self.session = self.driver.session
        self.session.register("response-received", self.received)

    # Other accounts

    def enter(self, account):
        """Goes on as a role of another account, until `leave`."""
        role = self.admin("roles")[account][0]["arn"]
        keys = self.ok("sts", "AssumeRole", RoleArn=role, RoleSessionName="referee")["Credentials"]
        self.outside = dict(os.environ)
        os.environ["AWS_ACCESS_KEY_ID"] = keys["AccessKeyId"]
        os.environ["AWS_SECRET_ACCESS_KEY"] = keys["SecretAccessKey"]
        os.environ["AWS_SESSION_TOKEN"] = keys["SessionToken"]
        self.start()

    def leave(self):
        os.environ.clear()
        os.environ.update(self.outside)
        self.start()

    # The wire

    def received(self, event_name, response_dict, **_):
        if response_dict is None:
            return
        _, service, name = event_name.split(".", 2)
        service = {"service-catalog": "servicecatalog"}.get(service, service)
        self.raw.append((service, name, response_dict["status_code"], response_dict["headers"], response_dict["body"]))

    def service(self, service):
        if service not in self.models:
            self.models[service] = self.session.get_service_model(service)
            try:
                self.paginators[service] = self.session.get_paginator_model(service)._paginator_config
            except Exception:
                self.paginators[service] = {}
        return self.models[service]

    def judge(self):
        """Checks what came since the last call; gives the last error's code and status, if it was one."""
        last = None
        for service, name, status, headers, body in self.raw:
            self.calls += 1
            service_model = self.service(service)
            operation = service_model.operation_model(name)
            protocol = service_model.resolved_protocol if hasattr(service_model, "resolved_protocol") else service_model.protocol
            if protocol == "rest-xml":
                last = self.judge_xml(service, name, status, body)
                continue
            if status < 300:
                checker = model.check_answer(operation, protocol, status, body)
                self.driven.setdefault(service, set()).add(name)
                self.paths.setdefault((service, name), set()).update(checker.paths)
                last = None
            else:
                code, checker = model.check_error(operation, protocol, status, headers, body)
                self.refused.setdefault(f"{service} {name}", set()).add(code)
                last = (code, status)
            self.problems += checker.problems
        return last

    def judge_xml(self, service, name, status, body):
        """S3: members travel as headers, which the CLI itself reads, and a body may be a stream; errors are XML."""
        if status < 300:
            self.driven.setdefault(service, set()).add(name)
            return None
        found = re.search(rb"<Code>(\w+)</Code>", body or b"")
        code = found.group(1).decode() if found else str(status)
        self.refused.setdefault(f"{service} {name}", set()).add(code)
        return code, status

    # The command line

    def arguments(self, service, operation, params, extra):
        out = [service, xform_name(operation, "-")]
        for name, value in params.items():
            flag = "--" + xform_name(name, "-")
            if value is True:
                out.append(flag)
            elif value is False:
                out.append("--no-" + flag[2:])
            elif isinstance(value, (dict, list)):
                out += [flag, json.dumps(value)]
            elif str(value).startswith("-"):
                path = os.path.join(self.scratch, f"{len(os.listdir(self.scratch))}")
                with open(path, "w") as file:
                    file.write(str(value))
                out += [flag, "file://" + path]
            else:
                out += [flag, str(value)]
        return out + list(extra)

    def main(self, service, operation, params, extra=()):
        self.raw = []
        arguments = self.arguments(service, operation, params, extra)
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            try:
                code = self.driver.main(arguments)
            except SystemExit as ended:
                code = ended.code
        return code, out.getvalue(), err.getvalue().strip()

    def ok(self, service, operation, extra=(), **params):
        """A call that must succeed; gives the CLI's own answer."""
        code, out, err = self.main(service, operation, params, extra)
        self.judge()
        if code != 0:
            raise Failed(f"{operation} {str(params)[:300]} {list(extra)}: {err}")
        return json.loads(out) if out.strip() else {}

    def fails(self, expected, service, operation, **params):
        """A call that must be refused with this code."""
        self.fails_at(expected, service, operation, (), **params)

    def fails_at(self, expected, service, operation, extra, **params):
        """The same with further words on the command line."""
        code, out, err = self.main(service, operation, params, extra)
        last = self.judge()
        if last is None:
            self.problems.append(f"{operation} {str(params)[:300]}: {expected} was expected, got exit {code} {out[:200]}{err[:300]}")
        elif last[0] != expected:
            self.problems.append(f"{operation} {str(params)[:300]}: {expected} was expected, got {last}: {err[:200]}")

    def pages(self, service, operation, at_least=5, **params):
        """A list asked for as a whole and in pages of two; both must give the same. Gives the whole list."""
        self.service(service)
        shape = self.paginators[service].get(operation)
        if shape is None:
            raise Failed(f"{operation} has no paginator: use by_hand")
        key = shape["result_key"] if isinstance(shape["result_key"], str) else shape["result_key"][0]
        if shape.get("limit_key") in ("pageSize", "PageSize"):
            # Here `--page-size` is the operation's own parameter, and one page is what it gives.
            return self.by_hand(service, operation, key, shape["limit_key"], shape["input_token"], shape["output_token"],
                                at_least, **params)
        whole = self.ok(service, operation, **params).get(key, [])
        paged = self.ok(service, operation, ("--page-size", "2"), **params).get(key, [])
        sizes = [model.length(body, key) for _, _, _, _, body in self.raw]
        self.compare(operation, params, whole, paged, sizes, at_least)
        first = self.ok(service, operation, ("--max-items", "3"), **params)
        if len(whole) > 3:
            rest = self.ok(service, operation, ("--starting-token", first["NextToken"]), **params)
            if first[key] + rest[key] != whole:
                self.problems.append(f"{operation} {params}: going on after three items does not give the rest")
        return whole

    def by_hand(self, service, operation, key, size, token_in, token_out, at_least=5, **params):
        """The same for an operation that the CLI does not page by itself."""
        whole = self.collect(service, operation, key, None, token_in, token_out, params)[0]
        paged, sizes = self.collect(service, operation, key, size, token_in, token_out, params)
        self.compare(operation, params, whole, paged, sizes, at_least)
        return whole

    def collect(self, service, operation, key, size, token_in, token_out, params):
        items, sizes, token = [], [], None
        while True:
            more = dict(params)
            if size:
                more[size] = 2
            if token:
                more[token_in] = token
            answer = self.ok(service, operation, **more)
            items += answer.get(key, [])
            sizes.append(len(answer.get(key, [])))
            token = answer.get(token_out)
            if not token:
                return items, sizes
            if len(sizes) > 200:
                raise Failed(f"{operation} does not end")

    def compare(self, operation, params, whole, paged, sizes, at_least):
        where = f"{operation} {params}"
        if len(whole) < at_least:
            self.problems.append(f"{where}: {len(whole)} items do not show that it pages")
        if sizes and max(sizes) > 2:
            self.problems.append(f"{where}: a page of two has {max(sizes)}")
        if len(sizes) * 2 < len(whole):
            self.problems.append(f"{where}: {len(whole)} items in {len(sizes)} pages of two")
        texts = [json.dumps(item, sort_keys=True) for item in paged]
        if len(set(texts)) != len(texts):
            self.problems.append(f"{where}: an item is on two pages")
        if texts != [json.dumps(item, sort_keys=True) for item in whole]:
            self.problems.append(f"{where}: the pages are not the whole\n  pages: {str(paged)[:600]}\n  whole: {str(whole)[:600]}")

    def child(self, service, operation, **params):
        """The same call by the program `aws` as a child process; its answer must be the one in this process."""
        arguments = self.arguments(service, operation, params, ())
        done = subprocess.run([sys.executable, "-m", "awscli", *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            raise Failed(f"aws {arguments}: {done.stderr}")
        here = self.ok(service, operation, **params)
        if json.loads(done.stdout) != here:
            self.problems.append(f"aws {arguments} answers {done.stdout}, in this process {here}")

    # The sandbox's own paths

    def admin(self, path, body=None):
        url = os.environ["AWS_ENDPOINT_URL"] + "/_sandbox/" + path
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(url, data=data)) as answer:
            return json.load(answer)

    # The documented examples

    def examples(self, accepted):
        """Every member that an example of the CLI's documentation shows must be in some answer of that operation.

        `accepted` names, with the reason, documented members that were not answered, and what is below them.
        """
        folder = os.path.join(os.path.dirname(awscli.__file__), "examples")
        compared, used = 0, set()
        for (service, name), seen in sorted(self.paths.items()):
            path = os.path.join(folder, service, xform_name(name, "-") + ".rst")
            shape = self.service(service).operation_model(name).output_shape
            if not os.path.exists(path) or shape is None:
                continue
            for value in documented(open(path).read()):
                compared += 1
                for missing in sorted(known_paths(shape, value, name) - seen):
                    reason = next((name for name in accepted if (missing + ".").startswith((name + ".", name + "[", name + "{"))), None)
                    if reason:
                        used.add(reason)
                    else:
                        self.problems.append(f"{missing} is in the CLI's documented example, but in no answer")
        for name in sorted(set(accepted) - used):
            self.problems.append(f"{name} is accepted as missing, but is not missing any more")
        return compared


def documented(text):
    """The JSON objects that the examples show as output."""
    out = []
    for block in re.split(r"^.*[Oo]utput.*::\s*$", text, flags=re.M)[1:]:
        lines = []
        for line in block.splitlines():
            if line.strip() and not line[0].isspace():
                break
            lines.append(line)
        try:
            out.append(json.loads("\n".join(lines)))
        except ValueError:
            continue
    return [value for value in out if isinstance(value, dict)]


def known_paths(shape, value, path):
    """The member paths of a documented value, as far as the model knows them."""
    out = {path}
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, member in shape.members.items():
            if value.get(name) is not None:
                out |= known_paths(member, value[name], f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(value, list):
        for item in value:
            out |= known_paths(shape.member, item, path + "[]")
    elif shape.type_name == "map" and isinstance(value, dict):
        for item in value.values():
            out |= known_paths(shape.value, item, path + "{}")
    return out


def main():
    area, report = sys.argv[1:]
    cli = Cli()
    compared = 0
    try:
        module = importlib.import_module("area_" + area)
        module.run(cli)
        compared = cli.examples(getattr(module, "UNDOCUMENTED", {}))
    except Failed as failure:
        cli.problems.append(f"stopped: {failure}")
    except Exception:
        cli.problems.append("stopped: " + traceback.format_exc())
    driven = {SIGNING_NAMES.get(service, service): sorted(names) for service, names in cli.driven.items()}
    with open(report, "w") as file:
        problems = list(dict.fromkeys(cli.problems))
        refused = {name: sorted(map(str, codes)) for name, codes in cli.refused.items()}
        json.dump({"driven": driven, "problems": problems, "refused": refused, "calls": cli.calls, "examples": compared}, file)


if __name__ == "__main__":
    main()
