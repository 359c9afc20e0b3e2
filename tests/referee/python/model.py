"""Holds answers as they came over the wire against the service model: members, types, bounds and errors."""

import json
import re
import xml.etree.ElementTree as ElementTree

import regex

# Any operation may answer these, whatever its list of errors says.
COMMON = {
    "AccessDenied", "AccessDeniedException", "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId",
    "InvalidSignatureException", "SignatureDoesNotMatch", "UnrecognizedClientException", "ValidationError",
    "ValidationException", "Throttling", "ThrottlingException",
}

# Shapes of requests that answers use too, without their minimum: "the response contains an empty UnprocessedKeys map".
MAY_BE_EMPTY = {"BatchGetRequestMap"}

# Java's classes are ASCII; those of the regular expressions here are not.
CLASSES = {
    "\\p{Graph}": "\\x21-\\x7E", "\\p{Alnum}": "a-zA-Z0-9", "\\p{Print}": "\\x20-\\x7E", "\\w": "a-zA-Z0-9_", "\\d": "0-9",
}


def pattern(text):
    """The compiled pattern of a service model."""
    inside = False

    def translate(match):
        nonlocal inside
        token = match.group()
        if token in "[]":
            inside = token == "["
        members = CLASSES.get(token)
        if members is None:
            return token
        return members if inside else f"[{members}]"

    return regex.compile(re.sub(r"\\p\{\w+\}|\\.|[\[\]]", translate, text))


class Checker:
    """Collects what is wrong with values; `paths` gathers the member paths that were seen."""

    def __init__(self):
        self.problems = []
        self.paths = set()

    def wrong(self, path, text):
        self.problems.append(f"{path}: {text}")

    def value(self, shape, value, path):
        self.paths.add(path)
        if value is None:
            self.wrong(path, "is null")
            return
        kind = shape.type_name
        check = getattr(self, "check_" + kind, None)
        if check is None:
            self.wrong(path, f"has the unexpected type {kind} in the model")
        else:
            check(shape, value, path)

    def check_structure(self, shape, value, path):
        if not isinstance(value, dict):
            self.wrong(path, f"should be an object: {value!r}")
            return
        names = {
            member.serialization.get("name", name): (name, member)
            for name, member in shape.members.items()
            if member.serialization.get("location") not in ("header", "headers", "statusCode")
        }
        for required in shape.required_members:
            if shape.members[required].serialization.get("name", required) not in value:
                self.wrong(path, f"lacks the required {required}")
        for name, member in value.items():
            if name in names:
                self.value(names[name][1], member, f"{path}.{names[name][0]}")
            else:
                self.wrong(path, f"has {name}, which the model does not know")
        if getattr(shape, "is_tagged_union", False) and len(value) != 1:
            self.wrong(path, f"is a union with {len(value)} members")

    def check_list(self, shape, value, path):
        if not isinstance(value, list):
            self.wrong(path, f"should be a list: {value!r}")
            return
        self.bounds(shape, len(value), path, "items")
        for item in value:
            self.value(shape.member, item, path + "[]")

    def check_map(self, shape, value, path):
        if not isinstance(value, dict):
            self.wrong(path, f"should be a map: {value!r}")
            return
        self.bounds(shape, len(value), path, "entries")
        for key, item in value.items():
            self.value(shape.key, key, path + "{key}")
            self.value(shape.value, item, path + "{}")

    def check_string(self, shape, value, path):
        if not isinstance(value, str):
            self.wrong(path, f"should be a string: {value!r}")
            return
        if shape.enum and value not in shape.enum:
            self.wrong(path, f"{value!r} is none of {shape.enum}")
        self.bounds(shape, len(value), path, "characters")
        text = shape.metadata.get("pattern")
        if text and not pattern(text).fullmatch(value):
            self.wrong(path, f"{value!r} does not match {text}")

    def check_integer(self, shape, value, path):
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(path, f"should be an integer: {value!r}")
        else:
            self.bounds(shape, value, path, "")

    check_long = check_integer

    def check_double(self, shape, value, path):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.wrong(path, f"should be a number: {value!r}")
        else:
            self.bounds(shape, value, path, "")

    check_float = check_double

    def check_boolean(self, shape, value, path):
        if not isinstance(value, bool):
            self.wrong(path, f"should be true or false: {value!r}")

    def check_timestamp(self, shape, value, path):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.wrong(path, f"should be seconds since 1970: {value!r}")
        elif not 1_500_000_000 < value < 5_000_000_000:
            self.wrong(path, f"{value} are not the seconds of a plausible time")

    def check_blob(self, shape, value, path):
        if not isinstance(value, str):
            self.wrong(path, f"should be base64: {value!r}")

    def bounds(self, shape, number, path, unit):
        low, high = shape.metadata.get("min"), shape.metadata.get("max")
        if low is not None and number < low and not (number == 0 and shape.name in MAY_BE_EMPTY):
            self.wrong(path, f"{number} {unit} are fewer than {low}")
        if high is not None and number > high:
            self.wrong(path, f"{number} {unit} are more than {high}")


def from_xml(shape, element):
    """The value of an XML element under the Query protocol, as JSON would have it."""
    kind = shape.type_name
    if kind == "structure":
        members = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        out = {}
        for child in element:
            name = child.tag.split("}")[-1]
            out[name] = from_xml(members[name], child) if name in members else child.text
        return out
    if kind == "list":
        return [from_xml(shape.member, child) for child in element]
    text = element.text or ""
    if kind in ("integer", "long"):
        return int(text)
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind == "timestamp":
        from botocore.utils import parse_timestamp

        return parse_timestamp(text).timestamp()
    return text


def length(body, key):
    """The number of items of a list in an answer, JSON or XML."""
    if not body.lstrip().startswith(b"<"):
        return len(json.loads(body).get(key, []))
    return sum(len(element) for element in ElementTree.fromstring(body).iter() if element.tag.endswith("}" + key))


def check_answer(operation, protocol, status, body):
    """Checks a success; gives the problems and the paths."""
    checker = Checker()
    wanted = operation.http.get("responseCode", 200)
    if status != wanted:
        checker.wrong(operation.name, f"answered HTTP {status}, not {wanted}")
    shape = operation.output_shape
    if protocol == "query":
        root = ElementTree.fromstring(body)
        result = next((child for child in root if child.tag.endswith(operation.name + "Result")), None)
        if shape is None:
            if result is not None:
                checker.wrong(operation.name, "should answer nothing")
        elif result is None:
            checker.wrong(operation.name, "has no result element")
        else:
            checker.value(shape, from_xml(shape, result), operation.name)
        return checker
    text = body.decode()
    value = json.loads(text) if text.strip() else {}
    if shape is None:
        if value:
            checker.wrong(operation.name, f"should answer nothing: {value}")
    else:
        checker.value(shape, value, operation.name)
    return checker


def check_error(operation, protocol, status, headers, body):
    """Checks a failure; gives the error's code and the problems."""
    checker = Checker()
    if protocol == "query":
        root = ElementTree.fromstring(body)
        codes = [element.text for element in root.iter() if element.tag.endswith("Code")]
        code, value = (codes or [None])[0], {}
    else:
        value = json.loads(body.decode())
        # The name may have a namespace before it.
        code = (value.pop("__type", None) or headers.get("x-amzn-errortype") or "").rpartition("#")[2]
    shapes = {}
    for shape in operation.error_shapes:
        shapes[shape.metadata.get("error", {}).get("code", shape.name)] = shape
    if code in shapes:
        shape = shapes[code]
        wanted = shape.metadata.get("error", {}).get("httpStatusCode")
        if wanted is not None and status != wanted:
            checker.wrong(operation.name, f"{code} came with HTTP {status}, not {wanted}")
        if protocol != "query":
            # Every service sends a message, whether its model has it or not.
            if not {"message", "Message"} & set(shape.members):
                value = {name: member for name, member in value.items() if name.lower() != "message"}
            checker.value(shape, value, f"{operation.name}!{code}")
    elif code not in COMMON:
        checker.wrong(operation.name, f"{code} (HTTP {status}) is not among its errors {sorted(shapes)}")
    return code, checker
