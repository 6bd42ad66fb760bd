"""The content models of QTI that our packages use, after the information model of 1EdTech (the schemas themselves are
in no package that can be installed). One table serves both versions: 2.1 says simpleChoice, 3 says qti-simple-choice.
"""

import re

EXPRESSION = (
    "(?:base-value|variable|correct|map-response|match|member|and|gte|lte|gt|is-null|string-match|sum|divide|index"
    "|container-size|test-variables)"
)
RULE = "(?:response-condition|set-outcome-value)"
# Element → the children it may have, in order, and the attributes it must have.
MODELS = {
    "assessment-item": (
        "response-declaration outcome-declaration+ assessment-stimulus-ref? item-body response-processing "
        "modal-feedback*",
        "identifier title adaptive time-dependent",
    ),
    "assessment-stimulus": ("stimulus-body", "identifier title"),
    "stimulus-body": ("p+", ""),
    "assessment-stimulus-ref": ("", "identifier href"),
    "response-declaration": ("correct-response? mapping?", "identifier cardinality base-type"),
    "outcome-declaration": ("default-value?", "identifier cardinality base-type"),
    "correct-response": ("value+", ""),
    "default-value": ("value+", ""),
    "value": ("", ""),
    "mapping": ("map-entry+", "default-value"),
    "map-entry": ("", "map-key mapped-value"),
    "item-body": ("(div|p|choice-interaction|match-interaction|order-interaction)+", ""),
    "div": ("", ""),
    "p": ("text-entry-interaction?", ""),
    "prompt": ("", ""),
    "choice-interaction": ("prompt? simple-choice+", "response-identifier shuffle max-choices"),
    "order-interaction": ("prompt? simple-choice+", "response-identifier shuffle"),
    "match-interaction": ("prompt? simple-match-set simple-match-set", "response-identifier shuffle max-associations"),
    "simple-match-set": ("simple-associable-choice+", ""),
    "simple-choice": ("", "identifier"),
    "simple-associable-choice": ("", "identifier match-max"),
    "text-entry-interaction": ("", "response-identifier"),
    "response-processing": (f"{RULE}+", ""),
    "response-condition": ("response-if response-else-if* response-else?", ""),
    "response-if": (f"{EXPRESSION} {RULE}+", ""),
    "response-else-if": (f"{EXPRESSION} {RULE}+", ""),
    "response-else": (f"{RULE}+", ""),
    "set-outcome-value": (EXPRESSION, "identifier"),
    "modal-feedback": ("(p+|content-body)", "outcome-identifier identifier show-hide"),
    "content-body": ("p+", ""),
    "base-value": ("", "base-type"),
    "variable": ("", "identifier"),
    "correct": ("", "identifier"),
    "map-response": ("", "identifier"),
    "test-variables": ("", "variable-identifier"),
    "match": (f"{EXPRESSION} {EXPRESSION}", ""),
    "member": (f"{EXPRESSION} {EXPRESSION}", ""),
    "gt": (f"{EXPRESSION} {EXPRESSION}", ""),
    "gte": (f"{EXPRESSION} {EXPRESSION}", ""),
    "lte": (f"{EXPRESSION} {EXPRESSION}", ""),
    "divide": (f"{EXPRESSION} {EXPRESSION}", ""),
    "string-match": (f"{EXPRESSION} {EXPRESSION}", "case-sensitive"),
    "and": (f"{EXPRESSION}+", ""),
    "sum": (f"{EXPRESSION}+", ""),
    "is-null": (EXPRESSION, ""),
    "container-size": (EXPRESSION, ""),
    "index": (EXPRESSION, "n"),
    "assessment-test": ("outcome-declaration* time-limits? test-part+ outcome-processing?", "identifier title"),
    "time-limits": ("", "max-time"),
    "test-part": ("item-session-control? assessment-section+", "identifier navigation-mode submission-mode"),
    "item-session-control": ("", ""),
    "assessment-section": ("assessment-item-ref+", "identifier title visible"),
    "assessment-item-ref": ("", "identifier href"),
    "outcome-processing": ("(set-outcome-value|outcome-condition)+", ""),
    "outcome-condition": ("outcome-if", ""),
    "outcome-if": (f"{EXPRESSION} set-outcome-value+", ""),
}
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


def plain(name):
    """simpleChoice, {namespace}simpleChoice and qti-simple-choice are simple-choice."""
    bare = re.sub(r"^\{[^}]*\}", "", name)
    return re.sub(r"[A-Z]", lambda letter: "-" + letter[0].lower(), bare).removeprefix("qti-")


def check(root):
    """Fail for an element out of place, a missing attribute, a bad name, an unknown variable or feedback never set."""
    for element in root.iter():
        name = plain(element.tag)
        children, required = MODELS[name]
        pattern = re.sub(r"[a-z][a-z-]*", r"(?:\g<0>,)", children).replace(" ", "")
        found = "".join(f"{plain(child.tag)}," for child in element)
        assert re.fullmatch(pattern, found), f"{name}: {found!r} against {children!r}"
        attributes = {plain(key): value for key, value in element.attrib.items()}
        assert set(required.split()) <= attributes.keys(), name
        if "identifier" in attributes:
            assert NAME.fullmatch(attributes["identifier"]), attributes
    declared = {one.get("identifier") for one in root.iter() if plain(one.tag).endswith("-declaration")}
    used = {one.get("identifier") for one in root.iter() if plain(one.tag) in ("variable", "set-outcome-value")}
    assert used <= declared, used - declared
    named = [{plain(k): v for k, v in one.attrib.items()} for one in root.iter()]
    shown = {one["outcome-identifier"] for one in named if "outcome-identifier" in one}
    assert shown <= {one.get("identifier") for one in root.iter() if plain(one.tag) == "set-outcome-value"}
