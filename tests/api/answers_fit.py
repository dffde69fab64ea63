"""Compares exchanges (one JSON object a line) with the API's document: every route, status, media
type and body has to be described. Prints a line for each that is not; nothing if all fit.

usage: answers_fit.py docs/openapi.json EXCHANGES"""
import json
import re
import sys

try:
    from jsonschema import Draft202012Validator, RefResolver
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(0)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


document = json.loads(read(sys.argv[1]))
resolver = RefResolver.from_schema(document)


def resolved(value):
    while "$ref" in value:
        value = resolver.resolve(value["$ref"])[1]
    return value


def pattern_of(path):
    literal = re.split(r"\{[^}]*\}", path)
    return re.compile("[^/]+".join(re.escape(part) for part in literal) + "$")


def by_literal_parts(path):
    """More literal paths first, so that /runs/draft comes before /runs/{run}."""
    return (path.count("{"), -len(path))


routes = [(pattern_of(path), path) for path in sorted(document["paths"], key=by_literal_parts)]


def operation_of(exchange):
    path = exchange["path"].split("?")[0]
    for pattern, name in routes:
        if pattern.match(path):
            return document["paths"][name].get(exchange["method"].lower())
    return None


def faults_of(schema, text):
    try:
        value = json.loads(text)
    except ValueError as problem:
        return [f"no JSON: {problem}"]
    validator = Draft202012Validator(schema, resolver=resolver)
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(value)]


def content_of(described, media_type):
    for name, media in described.get("content", {}).items():
        if name == media_type:
            return media
    return None


def faults(exchange):
    status = exchange["status"]
    operation = operation_of(exchange)
    if operation is None:
        return [] if status in (404, 405) else ["the document has no such route"]
    described = operation["responses"].get(str(status))
    if described is None:
        return [] if status == 405 else [f"status {status} is not described"]
    if status == 304:
        return []
    media = content_of(resolved(described), exchange["type"])
    if media is None:
        return [f"{status} as {exchange['type']} is not described"]
    found = []
    if "body" in exchange and "json" in exchange["type"]:
        found = faults_of(media["schema"], exchange["body"])
    if status < 300 and exchange["request_type"] == "application/json" and exchange["request"]:
        asked = operation["requestBody"]["content"]["application/json"]["schema"]
        found += ["request " + fault for fault in faults_of(asked, exchange["request"])]
    return found


for line in read(sys.argv[2]).splitlines():
    one = json.loads(line)
    for fault in faults(one):
        print(f"{one['method']} {one['path']} {one['status']}: {fault}")
