"""What a session can do: every operation of a service that boto3 knows, called with the least that its model asks for."""

import botocore.config
import botocore.exceptions

# What services say to whoever may not; UnauthorizedException is what IoT says of a topic rule that is not there.
DENIED = {"AccessDenied", "AccessDeniedException", "ForbiddenException"}
CONFIG = botocore.config.Config(retries={"total_max_attempts": 1}, parameter_validation=False)


def least(shape):
    """A value of a shape: its required members, its first word, its shortest text."""
    if shape.type_name == "structure":
        return {name: least(shape.members[name]) for name in shape.required_members}
    if shape.type_name == "list":
        return [least(shape.member)] * shape.metadata.get("min", 0)
    if shape.type_name == "map":
        return {}
    if shape.type_name == "string":
        words = shape.metadata.get("enum")
        return words[0] if words else "a" * max(shape.metadata.get("min", 1), 1)
    plain = {"boolean": False, "blob": b"{}", "timestamp": 0, "double": 1.0, "float": 1.0}
    return plain.get(shape.type_name, max(shape.metadata.get("min", 1), 1))


def said(call, **parameters):
    """What comes of a call: allowed, denied, not there (MiniStack knows no such operation), or another error."""
    try:
        call(**parameters)
        return "allowed"
    except botocore.exceptions.ClientError as error:
        code, message = error.response["Error"]["Code"], error.response["Error"].get("Message") or ""
        if code in DENIED:
            return "denied"
        return "not there" if code == "InvalidAction" or "Unsupported" in message else code


def everything(client):
    """What comes of every operation, by its name."""
    found = {}
    for method, operation in sorted(client.meta.method_to_api_mapping.items()):
        shape = client.meta.service_model.operation_model(operation).input_shape
        found[operation] = said(getattr(client, method), **(least(shape) if shape else {}))
    return found
