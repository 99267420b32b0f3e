"""Thesauri in SKOS, as RDF/XML or Turtle: their labels read for the glossary, and it written."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn
from xml.parsers import expat

from search import text
from search.additions import Addition, Concept, tidy

if TYPE_CHECKING:
    from rdflib import Graph

FORMATS: Final = {
    ".rdf": "xml",
    ".xml": "xml",
    ".owl": "xml",
    ".ttl": "turtle",
    ".turtle": "turtle",
}
LARGEST: Final = 128 * 1024 * 1024
"""A thesaurus is read into memory whole, about twenty times its size on disk."""
SCHEME: Final = "urn:silkbridge:glossary"


class UnreadableThesaurus(ValueError):
    """The file is no thesaurus, or none that may be read; the message says why."""


@dataclass(slots=True)
class Thesaurus:
    """What a file holds: concepts with names we search, and counts of what was left out."""

    concepts: list[Addition] = field(default_factory=list)
    other_languages: Counter[str] = field(default_factory=Counter)
    without_language: int = 0
    nameless: int = 0


def read(path: Path) -> Thesaurus:
    """The concepts of a thesaurus with their preferred and other labels, by language.

    Raises UnreadableThesaurus for what is too large, is of no known form, is broken, declares
    entities, or holds no concept.
    """
    syntax = _syntax(path)
    if path.stat().st_size > LARGEST:
        raise UnreadableThesaurus(f"the file is larger than {LARGEST // 1024**2} MiB; split it")
    if syntax == "xml":
        _refuse_entities(path)
    found = Thesaurus()
    labels = _labels(_graph(path, syntax), found)
    for concept, names in labels.items():
        kept = tidy(names)
        if kept:
            found.concepts.append(Addition(concept, kept))
        else:
            found.nameless += 1
    if not labels and not found.other_languages and not found.without_language:
        raise UnreadableThesaurus("it holds no SKOS concept with a label")
    return found


def _syntax(path: Path) -> str:
    syntax = FORMATS.get(path.suffix.lower())
    if syntax is None:
        known = ", ".join(FORMATS)
        raise UnreadableThesaurus(f"{path.suffix or 'no ending'} is not known; it must be {known}")
    return syntax


def _refuse_entities(path: Path) -> None:
    """Entities can make a small file fill all memory, or bring other files in: none are read."""

    def refuse(*_: object) -> NoReturn:
        raise UnreadableThesaurus("it declares XML entities, which are not read")

    def refuse_outside(_name: str, system: str | None, public: str | None, _inner: int) -> None:
        if system or public:
            refuse()

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = refuse
    parser.StartDoctypeDeclHandler = refuse_outside
    with path.open("rb") as file:
        try:
            parser.ParseFile(file)
        except expat.ExpatError as reason:
            raise UnreadableThesaurus(f"it is no well-formed XML: {reason}") from None


def _graph(path: Path, syntax: str) -> "Graph":
    from rdflib import Graph  # noqa: PLC0415 — only for thesauri

    graph = Graph(bind_namespaces="none")
    try:
        with path.open("rb") as file:
            graph.parse(file, format=syntax, publicID=SCHEME)
    except Exception as reason:  # noqa: BLE001 — the library's errors have no ancestor in common
        told = " ".join(str(reason).split())[:300]
        raise UnreadableThesaurus(f"it cannot be read as {syntax}: {told}") from None
    return graph


def _labels(graph: "Graph", found: Thesaurus) -> dict[str, dict[str, list[str]]]:
    from rdflib.namespace import SKOS  # noqa: PLC0415 — likewise

    labels: dict[str, dict[str, list[str]]] = {}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for subject, _, label in sorted(graph.triples((None, predicate, None))):
            names = labels.setdefault(str(subject), {})
            lang = _language(label, found)
            if lang:
                names.setdefault(lang, []).append(str(label))
    return labels


def _language(label: Any, found: Thesaurus) -> str | None:  # noqa: ANN401 — any node of a graph
    tag = str(getattr(label, "language", None) or "").lower()
    code = tag.split("-", 1)[0]
    if code in text.LANGUAGES:
        return code
    if tag:
        found.other_languages[tag] += 1
    else:
        found.without_language += 1
    return None


def write(concepts: Iterable[Concept], path: Path) -> int:
    """The concepts as a thesaurus, in the form that the file's ending names; answers how many.

    The first name in a language is its preferred label. Raises UnreadableThesaurus for an ending
    that is not known.
    """
    syntax = _syntax(path)
    from rdflib import Graph, Literal, URIRef  # noqa: PLC0415 — likewise
    from rdflib.namespace import RDF, SKOS  # noqa: PLC0415 — likewise

    graph = Graph(bind_namespaces="core")
    graph.bind("skos", SKOS)
    scheme = URIRef(SCHEME)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    count = 0
    for concept in concepts:
        node = URIRef(f"{SCHEME}:{_name_of(concept)}")
        graph.add((node, RDF.type, SKOS.Concept))
        graph.add((node, SKOS.inScheme, scheme))
        for lang, names in concept.items():
            for place, name in enumerate(names):
                label = SKOS.altLabel if place else SKOS.prefLabel
                graph.add((node, label, Literal(name, lang=lang)))
        count += 1
    graph.serialize(path, format=syntax, encoding="utf-8")
    return count


def _name_of(concept: Concept) -> str:
    """A lasting name: the same concept is called the same in every export."""
    usual = next((concept[lang][0] for lang in text.LANGUAGES if lang in concept), "")
    return hashlib.sha256(text.normalise(usual).encode()).hexdigest()[:16]
