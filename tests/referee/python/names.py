"""Judges texts by the service models: reads [{service, shape, text}, …] and writes a list of verdicts.

A verdict is true or false, or null when the model has neither pattern nor lengths for the shape.
"""

import json
import sys

import botocore.session

import model


def main():
    session = botocore.session.get_session()
    models, compiled, verdicts = {}, {}, []
    for question in json.load(open(sys.argv[1])):
        key = (question["service"], question["shape"])
        if key not in compiled:
            service = models.setdefault(key[0], session.get_service_model(key[0]))
            shape = service.shape_for(key[1])
            text = shape.metadata.get("pattern")
            compiled[key] = (shape.metadata.get("min"), shape.metadata.get("max"), model.pattern(text) if text else None)
        low, high, pattern = compiled[key]
        text = question["text"]
        if low is None and high is None and pattern is None:
            verdicts.append(None)
            continue
        fits = (low is None or len(text) >= low) and (high is None or len(text) <= high)
        verdicts.append(fits and (pattern is None or pattern.fullmatch(text) is not None))
    json.dump(verdicts, open(sys.argv[2], "w"))


main()
