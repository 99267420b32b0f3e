"""Thesauri in SKOS: read, refused, joined with the glossary, written, and of use afterwards."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from search import additions, glossary, skos, thesauri
from search.additions import Addition
from search.parsing import units

ROOT = Path(__file__).parents[2]
GEMET = ROOT.parent / "shared" / "data" / "gemet" / "concepts_dev.jsonl.gz"
TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:snow a skos:Concept ;
    skos:prefLabel "储雪冰窖"@zh-CN, "snow cellar"@en, "снегохранилище"@ru, "Schneekeller"@de ;
    skos:altLabel "snow vault"@en-GB, "雪窖"@zh-Hans .
ex:drip a skos:Concept ;
    skos:prefLabel "滴灌"@zh, "drip irrigation"@en ; skos:altLabel "drip watering"@en .
ex:clash a skos:Concept ; skos:prefLabel "滴灌"@zh, "vaccine"@en .
ex:lonely a skos:Concept ; skos:prefLabel "gribble"@en .
ex:foreign a skos:Concept ; skos:prefLabel "Wasser"@de, "eau"@fr .
ex:bare a skos:Concept ; skos:prefLabel "no language" .
"""
XML = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="http://example.org/snow">
    <skos:prefLabel xml:lang="zh">储雪冰窖</skos:prefLabel>
    <skos:prefLabel xml:lang="ru">снегохранилище</skos:prefLabel>
  </skos:Concept>
</rdf:RDF>
"""


@pytest.fixture
def file(tmp_path):
    """A file of some name and content."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def operators(tmp_path):
    """The operator's folder; what it adds is forgotten afterwards."""
    yield tmp_path / "glossary"
    glossary.use(tmp_path / "nothing")


def test_labels_are_read_by_language_the_preferred_first(file) -> None:
    found = skos.read(file("own.ttl", TURTLE))
    by_id = {one.id.rpartition("/")[2]: one.names for one in found.concepts}
    assert by_id["snow"] == {
        "zh": ("储雪冰窖", "雪窖"),
        "en": ("snow cellar", "snow vault"),
        "ru": ("снегохранилище",),
    }
    assert by_id.keys() == {"snow", "drip", "clash", "lonely"}
    assert found.other_languages == {"de": 2, "fr": 1}
    assert (found.without_language, found.nameless) == (1, 2)


@pytest.mark.parametrize("name", ["own.rdf", "own.XML", "own.owl"])
def test_rdf_xml_is_read_as_well(file, name: str) -> None:
    (one,) = skos.read(file(name, XML)).concepts
    assert one.names == {"zh": ("储雪冰窖",), "ru": ("снегохранилище",)}


ENTITY = '<!DOCTYPE r [<!ENTITY a "aaaa">]>'
BOMB = '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE r SYSTEM "file:///etc/passwd">'
READING = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [ENTITY, BOMB, OUTSIDE, READING])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(file, head: str, encoding: str) -> None:
    line = f'<?xml version="1.0" encoding="{encoding}"?>'
    hostile = XML.replace(XML.splitlines()[0], line + head)
    with pytest.raises(skos.UnreadableThesaurus, match="entities"):
        skos.read(file("hostile.rdf", hostile.encode(encoding)))


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("own.csv", "a,b", "not known"),
        ("own", "a", "no ending"),
        ("own.ttl", "this is no turtle", "cannot be read as turtle"),
        ("own.ttl", b"\xff\xfe\x00\x01", "cannot be read"),
        ("own.ttl", "", "no SKOS concept"),
        ("own.rdf", "<rdf:RDF", "well-formed"),
        ("own.rdf", "<a/>", "no SKOS concept"),
        ("own.rdf", "", "well-formed"),
    ],
)
def test_what_is_no_thesaurus_is_refused_with_its_reason(file, name, content, why) -> None:
    with pytest.raises(skos.UnreadableThesaurus, match=why):
        skos.read(file(name, content))


def test_what_is_too_large_is_refused_before_it_is_read(file, monkeypatch) -> None:
    monkeypatch.setattr(skos, "LARGEST", 10)
    with pytest.raises(skos.UnreadableThesaurus, match="larger"):
        skos.read(file("own.ttl", TURTLE))


def test_an_import_tells_what_is_new_and_what_is_left_out(file, operators) -> None:
    told = "\n".join(thesauri.bring(file("own.ttl", TURTLE), operators, "own"))
    assert "4 concepts read" in told
    assert "1 are new, 1 add names to concepts known before, 0 are known already" in told
    assert "1 left out: their names belong to different concepts" in told
    assert "http://example.org/clash: " in told
    assert "“vaccine” is 疫苗" in told
    assert "1 left out: a single name" in told
    assert "not searched: de 2, fr 1" in told
    assert "without a language: 1" in told


def test_what_was_imported_is_searched_and_matched_with_after_a_start(file, operators) -> None:
    assert glossary.concept("снегохранилище") is None
    thesauri.bring(file("own.ttl", TURTLE), operators, "own")
    glossary.use(operators)
    assert units("储雪冰窖", "zh") in glossary.translations("снегохранилище")
    assert units("滴灌", "zh") in glossary.translations("drip watering")
    assert units("疫苗", "zh") in glossary.translations("vaccine")
    from backend.indicators.service.names import meaning  # noqa: PLC0415 — search knows no backend

    assert meaning("Снегохранилище", "ru").concept == meaning("储雪冰窖", "zh").concept is not None


def test_a_second_import_of_a_source_takes_the_place_of_the_first(file, operators) -> None:
    thesauri.bring(file("own.ttl", TURTLE), operators, "own")
    again = thesauri.bring(file("own.ttl", TURTLE), operators, "own")
    assert "1 are new" in again[1]
    assert [path.name for path in operators.iterdir()] == ["own.jsonl"]
    other = thesauri.bring(file("other.rdf", XML), operators, "an/../other")
    assert "0 are new, 0 add names to concepts known before, 1 are known already" in other[1]
    assert sorted(path.parent for path in operators.iterdir()) == [operators, operators]


def test_a_refused_file_changes_nothing(file, operators) -> None:
    thesauri.bring(file("own.ttl", TURTLE), operators, "own")
    before = (operators / "own.jsonl").read_text()
    with pytest.raises(skos.UnreadableThesaurus):
        thesauri.bring(file("own.ttl", "broken"), operators, "own")
    assert (operators / "own.jsonl").read_text() == before


def test_lines_that_are_no_concepts_are_passed_over(operators) -> None:
    operators.mkdir()
    lines = [
        "",
        "{",
        "[]",
        '{"id": 1}',
        '{"id": "a", "names": {"zh": ["渠"], "xx": ["y"]}}',
        "null",
    ]
    (operators / "a.jsonl").write_text("\n".join(lines))
    assert additions.load(operators) == [Addition("a", {"zh": ("渠",)})]


def test_the_glossary_comes_back_whole_from_its_export(tmp_path, operators) -> None:
    target = tmp_path / "all.ttl"
    assert thesauri.export(target, operators) == [
        f"{len(glossary.shipped())} concepts written to all.ttl"
    ]
    found = skos.read(target)
    joined = additions.join(glossary.shipped(), found.concepts)
    assert (joined.new, joined.extended, joined.conflicts) == (0, 0, [])
    assert joined.known == len(found.concepts) == len(glossary.shipped())


@pytest.mark.parametrize("name", ["some.ttl", "some.rdf"])
def test_names_come_back_from_either_form(tmp_path, name: str) -> None:
    some = [concept for concept in glossary.shipped() if len(concept) > 6][:20]
    assert skos.write(some, tmp_path / name) == len(some)
    assert {one.names["zh"] for one in skos.read(tmp_path / name).concepts} == {
        concept["zh"] for concept in some
    }


def test_names_are_put_on_one_line_kept_short_and_told_once() -> None:
    given = {"zh": [" 滴\n灌 ", "滴 灌", "x" * 81, ""], "de": ["Tropf"], "en": ["Drip", "drip"]}
    assert additions.tidy(given) == {"zh": ("滴 灌",), "en": ("Drip",)}


def test_the_command_imports_exports_and_refuses(file, tmp_path) -> None:
    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "silkbridge", "glossary", *map(str, arguments)]
        where = ["--data", str(tmp_path / "data")]
        return subprocess.run(
            [*command, *where], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
        )

    brought = run("import", file("own.ttl", TURTLE))
    assert brought.returncode == 0, brought.stderr
    assert "1 are new" in brought.stdout
    assert (tmp_path / "data" / "glossary" / "own.jsonl").exists()
    written = run("export", tmp_path / "out.rdf")
    assert written.returncode == 0, written.stderr
    assert "снегохранилище" in (tmp_path / "out.rdf").read_text()
    refused = run("import", file("bad.rdf", BOMB + "<r/>"))
    assert refused.returncode == 1
    assert "bad.rdf: it declares XML entities" in refused.stdout


@pytest.mark.skipif(not GEMET.exists(), reason="no shared/data beside the checkout")
def test_a_real_thesaurus_of_thousands_is_taken_in(tmp_path, operators) -> None:
    target = tmp_path / "gemet.rdf"
    assert skos.write(_gemet(), target) > 4000
    told = thesauri.bring(target, operators, "gemet")
    assert int(told[1].split()[0]) > 3000, told
    glossary.use(operators)
    assert units("废弃工业场所", "zh") in glossary.translations("abandoned industrial site")


def _gemet() -> list[dict[str, tuple[str, ...]]]:
    with gzip.open(GEMET, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    tags = {"zh-CN": "zh", "en": "en", "ru": "ru", "ar": "ar", "tr": "tr"}
    return [{lang: (row[tag],) for tag, lang in tags.items() if row.get(tag)} for row in rows]
