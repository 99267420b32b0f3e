"""Writes XML as element trees, which escape; what XML cannot hold is left out."""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text without characters that no XML document may hold."""
    return _NOT_IN_XML.sub("", text)


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """A child element; a trailing `_` frees names that Python keeps, `__` stands for a colon."""
    given = {name.rstrip("_").replace("__", ":"): clean(v) for name, v in attributes.items()}
    child = SubElement(parent, tag, given)
    child.text = clean(text) or None
    return child


def written(root: Element) -> bytes:
    """The whole document in UTF-8."""
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document
