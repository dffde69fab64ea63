"""Looks for mistakes in the API's document: its form (OpenAPI 3.1), schemas that are none (JSON
Schema 2020-12), references to nothing, examples that do not fit, and what readers would miss.
Prints a line for each; ends with 1 if there is one, with 77 if python3-jsonschema is missing.

usage: lint_openapi.py docs/openapi.json docs/refusals.md"""
import json
import re
import sys

try:
    from jsonschema import Draft202012Validator, RefResolver
    from jsonschema.exceptions import SchemaError
except ImportError:
    sys.exit(77)

# The fixed fields of each object that the document uses (OpenAPI 3.1, section 4.8).
FIELDS = {
    "document": "openapi info servers security tags paths components",
    "info": "title version summary description license",
    "license": "name identifier url",
    "server": "url description",
    "tag": "name description",
    "path": "parameters get post",
    "operation": "operationId tags summary description parameters requestBody responses security",
    "parameter": "name in required description schema example",
    "body": "required description content",
    "response": "description headers content",
    "header": "description schema required",
    "media": "schema example",
    "components": "schemas parameters headers responses securitySchemes",
    "scheme": "type scheme description",
}
REQUIRED = {
    "document": "openapi info paths", "info": "title version", "license": "name",
    "server": "url", "tag": "name description", "operation": "operationId tags summary responses",
    "parameter": "name in schema", "body": "content", "response": "description",
    "header": "schema", "media": "schema", "scheme": "type",
}
KEYWORDS = set("""$ref type properties required additionalProperties items enum oneOf pattern format
    minimum maximum minLength maxLength default description contentMediaType""".split())


class Lint:
    def __init__(self, document, refusals):
        self.document, self.refusals = document, refusals
        self.resolver = RefResolver.from_schema(document)
        self.faults, self.used, self.ids = [], set(), set()

    def fault(self, place, words):
        self.faults.append(f"{place}: {words}")

    def resolved(self, value, place):
        while isinstance(value, dict) and "$ref" in value:
            self.used.add(value["$ref"])
            if set(value) != {"$ref"}:
                self.fault(place, "nothing may stand beside $ref here")
            try:
                value = self.resolver.resolve(value["$ref"])[1]
            except Exception:  # the library has many names for it
                self.fault(place, f"{value['$ref']} leads nowhere")
                return {}
        return value

    def fields(self, value, kind, place):
        allowed = set(FIELDS[kind].split())
        for name in value:
            if name not in allowed:
                self.fault(place, f"{name} is no field of a {kind}")
        for name in REQUIRED.get(kind, "").split():
            if name not in value:
                self.fault(place, f"{name} is missing")

    def schema(self, value, place):
        """Keywords we know only: a misspelled one would be silently without effect."""
        if isinstance(value, bool):
            return
        for name in set(value) - KEYWORDS:
            self.fault(place, f"{name} is no keyword that is used here")
        if "$ref" in value:
            self.used.add(value["$ref"])
            try:
                self.resolver.resolve(value["$ref"])
            except Exception:
                self.fault(place, f"{value['$ref']} leads nowhere")
        for name in value.get("required", []):
            if name not in value.get("properties", {}):
                self.fault(place, f"{name} is required but not described")
        for name, member in value.get("properties", {}).items():
            self.schema(member, f"{place}.{name}")
        for name in ("items", "additionalProperties"):
            if name in value:
                self.schema(value[name], f"{place}.{name}")
        for index, one in enumerate(value.get("oneOf", [])):
            self.schema(one, f"{place}.oneOf[{index}]")

    def whole_schema(self, value, place):
        try:
            Draft202012Validator.check_schema(value)
        except SchemaError as problem:
            self.fault(place, f"no schema: {problem.message}")
        self.schema(value, place)

    def example(self, schema, example, place):
        for error in Draft202012Validator(schema, resolver=self.resolver).iter_errors(example):
            self.fault(place, f"the example does not fit: {error.json_path} {error.message}")

    def media(self, content, place):
        for name, media in content.items():
            at = f"{place} {name}"
            self.fields(media, "media", at)
            self.whole_schema(media["schema"], at)
            if "example" in media:
                self.example(media["schema"], media["example"], at)
            elif "$ref" in media["schema"]:
                self.fault(at, "an example is missing")
            if name == "application/problem+json":
                code = media.get("example", {}).get("code", "")
                if f"| `{code}` |" not in self.refusals:
                    self.fault(at, f"docs/refusals.md does not explain {code}")

    def parameter(self, value, place):
        value = self.resolved(value, place)
        self.fields(value, "parameter", place)
        self.whole_schema(value.get("schema", {}), place)
        if "description" not in value and value.get("in") != "path":
            self.fault(place, "a description is missing")
        if value.get("in") == "path" and value.get("required") is not True:
            self.fault(place, "a parameter of a path is always required")
        if "example" in value:
            self.example(value["schema"], value["example"], place)
        return value.get("in"), value.get("name")

    def response(self, status, value, place):
        value = self.resolved(value, place)
        self.fields(value, "response", place)
        for name, header in value.get("headers", {}).items():
            header = self.resolved(header, f"{place} {name}")
            self.fields(header, "header", f"{place} {name}")
        content = value.get("content", {})
        self.media(content, place)
        if int(status) >= 400 and list(content) != ["application/problem+json"]:
            self.fault(place, "a refusal is application/problem+json")

    def operation(self, method, path, value, inherited):
        place = f"{method} {path}"
        self.fields(value, "operation", place)
        if value["operationId"] in self.ids:
            self.fault(place, "operationId stands twice")
        self.ids.add(value["operationId"])
        if not re.fullmatch(r"[a-z][A-Za-z]+", value["operationId"]):
            self.fault(place, "operationId is not camelCase")
        if value["summary"].endswith("."):
            self.fault(place, "a summary is no sentence")
        for tag in value["tags"]:
            if tag not in [one["name"] for one in self.document["tags"]]:
                self.fault(place, f"the tag {tag} is not described")
        parameters = inherited + [self.parameter(one, place) for one in value.get("parameters", [])]
        if len(set(parameters)) != len(parameters):
            self.fault(place, "a parameter stands twice")
        named = {name for where, name in parameters if where == "path"}
        if named != set(re.findall(r"\{([^}]+)\}", path)):
            self.fault(place, "the path's parameters are not those that are described")
        if method == "post" and ("header", "Idempotency-Key") not in parameters:
            self.fault(place, "every POST takes an Idempotency-Key")
        if "requestBody" in value:
            body = self.resolved(value["requestBody"], place)
            self.fields(body, "body", place)
            self.media(body.get("content", {}), place)
        statuses = value["responses"]
        if not any(status.startswith("2") for status in statuses):
            self.fault(place, "no answer of success")
        if not any(status.startswith("4") for status in statuses) or "500" not in statuses:
            self.fault(place, "the refusals are missing")
        if value.get("security", self.document["security"]) and "401" not in statuses:
            self.fault(place, "401 is missing")
        for status, response in statuses.items():
            self.response(status, response, f"{place} {status}")

    def unused(self):
        for kind, members in self.document["components"].items():
            if kind == "securitySchemes":
                continue
            for name in members:
                if f"#/components/{kind}/{name}" not in self.used:
                    self.fault(name, f"nothing refers to this member of {kind}")

    def run(self):
        document = self.document
        self.fields(document, "document", "document")
        if not re.fullmatch(r"3\.1\.\d", document["openapi"]):
            self.fault("openapi", "this lint knows 3.1")
        self.fields(document["info"], "info", "info")
        self.fields(document["info"]["license"], "license", "license")
        for kind, members in (("server", document["servers"]), ("tag", document["tags"])):
            for member in members:
                self.fields(member, kind, kind)
        self.fields(document["components"], "components", "components")
        for name, scheme in document["components"]["securitySchemes"].items():
            self.fields(scheme, "scheme", name)
        for name, schema in document["components"]["schemas"].items():
            self.whole_schema(schema, name)
        shapes = [re.sub(r"\{[^}]+\}", "{}", path) for path in document["paths"]]
        if len(set(shapes)) != len(shapes):
            self.fault("paths", "two paths cannot be told apart")
        for path, item in document["paths"].items():
            self.fields(item, "path", path)
            inherited = [self.parameter(one, path) for one in item.get("parameters", [])]
            for method in ("get", "post"):
                if method in item:
                    self.operation(method, path, item[method], inherited)
        self.unused()
        return self.faults


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


found = Lint(json.loads(read(sys.argv[1])), read(sys.argv[2])).run()
print("\n".join(found) or "The document holds.")
sys.exit(1 if found else 0)
