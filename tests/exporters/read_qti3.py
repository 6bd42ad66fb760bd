"""Reads a QTI 3 package by its manifest and its test, as a platform does, and holds every file to the grammar."""

import io
import posixpath
import zipfile

from lxml import etree

from tests.exporters.qti_grammar import check, plain
from tests.exporters.seen import Seen

XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
ANSWERS = ("simple-choice", "simple-associable-choice", "text-entry-interaction")


def read(content: bytes) -> list[Seen]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return seen({name: archive.read(name) for name in archive.namelist()})


def seen(files):
    trees = {name: etree.fromstring(text, XML) for name, text in files.items() if name.endswith(".xml")}
    listed(trees)
    for name, tree in trees.items():
        if name != "imsmanifest.xml":
            check(tree)
    refs = [one for one in trees["test.xml"].iter() if plain(one.tag) == "assessment-item-ref"]
    return [item(trees[one.get("href")], one.get("href"), trees) for one in refs]


def listed(trees):
    """Every file belongs to exactly one resource, every dependency to a resource."""
    resources = {one.get("identifier"): one for one in trees["imsmanifest.xml"].iter("{*}resource")}
    hrefs = [one.get("href") for one in trees["imsmanifest.xml"].iter("{*}file")]
    assert sorted(hrefs) == sorted(set(trees) - {"imsmanifest.xml"})
    for one in resources.values():
        assert one.get("href") == one.find("{*}file").get("href")
    for one in trees["imsmanifest.xml"].iter("{*}dependency"):
        assert one.get("identifierref") in resources


def item(tree, path, trees):
    refs = [one.get("href") for one in tree.iter() if plain(one.tag) == "assessment-stimulus-ref"]
    told = [trees[posixpath.normpath(posixpath.join(posixpath.dirname(path), href))] for href in refs]
    (body,) = [one for one in tree if plain(one.tag) == "item-body"]
    texts = [one for one in body.iter() if plain(one.tag) in ("p", "prompt")]
    prompt = " ".join("".join(one.itertext()) for one in [*told, *texts])
    return Seen(tree.get("identifier"), prompt, sum(plain(one.tag) in ANSWERS for one in tree.iter()))
